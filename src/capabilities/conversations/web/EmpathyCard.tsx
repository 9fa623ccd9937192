import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { Answers, Questions } from '../contract.ts'
import { Door } from './door.tsx'
import styles from './Questions.module.css'
import { repliesQuery } from './queries.ts'
import { ShareLine, ShareValue } from './Share.tsx'
import { say } from './say.ts'

/** The fourth question: what our replies do for people, in numbers and in our own words. */
export function EmpathyCard({ report, mayRead }: { report: Questions; mayRead: boolean }) {
  const { overall, channels, units, groups, by } = report
  const replies = overall.empathy[0]?.measured.n ?? 0
  return (
    <Card title={say('q4')}>
      <p className={styles.sub}>{say('empathySub', { n: count(replies) })}</p>
      <div className={mayRead ? styles.two : undefined}>
        <div>
          {overall.empathy.map(({ part, measured }) => (
            <ShareLine
              key={part}
              name={<Door narrowed={{ part }}>{say(`partWhat_${part}`)}</Door>}
              what=""
              of={measured}
            />
          ))}
        </div>
        {mayRead && <Quotes />}
      </div>
      <Parts head={say('channel')} title={say('byChannel')} rows={channels} />
      {units.length > 1 && <Parts head={say('unit')} title={say('byUnit')} rows={units} />}
      {(by === 'topic' || by === 'theme') && (
        <Parts
          head={say(`by_${by}`)}
          title={`${say('by')} ${say(`by_${by}`).toLowerCase()}`}
          rows={groups.filter(({ key }) => key !== '').slice(0, 10)}
        />
      )}
    </Card>
  )
}

function Quotes() {
  const { address } = useAddress()
  const replies = useQuery(repliesQuery(address))
  return (
    <div>
      <h3 className={styles.heading}>{say('quotes')}</h3>
      <Answer
        of={replies}
        height={260}
        isEmpty={({ quotes }) => quotes.length === 0}
        empty={<p className={styles.quiet}>{say('noQuotes')}</p>}
      >
        {({ quotes }) => (
          <ul className={styles.quotes}>
            {firstOfEach(quotes).map(({ part, conversation, channel, quote }) => (
              <li key={`${part} ${conversation}`}>
                “{quote}”
                <small>
                  {say(`partWhat_${part}`)} · {channel} ·{' '}
                  <Link to="/conversations/$id" params={{ id: conversation }}>
                    {say('conversation')}
                  </Link>
                </small>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </div>
  )
}

/** One quote for each part, and no quote twice. */
function firstOfEach<T extends { part: string; quote: string }>(quotes: readonly T[]): T[] {
  const shown: T[] = []
  for (const one of quotes)
    if (!shown.some(({ part, quote }) => part === one.part || quote === one.quote)) shown.push(one)
  return shown
}

function Parts({ head, title, rows }: { head: string; title: string; rows: Answers[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <Table
        label={`${say('q4')} ${title}`}
        rows={rows}
        rowKey={({ key }) => key}
        columns={columnsFor(head, rows[0]!)}
      />
    </>
  )
}

function columnsFor(head: string, { empathy }: Answers): Column<Answers>[] {
  return [
    { key: 'name', head, sortBy: ({ name }) => name, cell: ({ name }) => name },
    ...empathy.map(
      ({ part }): Column<Answers> => ({
        key: part,
        head: say(`partWhat_${part}`),
        isNumber: true,
        sortBy: (row) => row.empathy.find((one) => one.part === part)?.measured.value ?? null,
        cell: (row) => {
          const found = row.empathy.find((one) => one.part === part)
          return found && <ShareValue of={found.measured} />
        },
      }),
    ),
  ]
}
