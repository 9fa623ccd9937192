import { useNavigate } from '@tanstack/react-router'
import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Answers, Questions } from '../contract.ts'
import type { Grouping } from './address.ts'
import { Door } from './door.tsx'
import styles from './Questions.module.css'
import { ShareValue } from './Share.tsx'
import { say } from './say.ts'

/** The first question, with what became of each kind of question beside it. */
export function AskedCard({ report }: { report: Questions }) {
  const { overall, groups, by, days, unread } = report
  return (
    <Card flush title={say('q1')} aside={<ByChoice by={by} />}>
      <p className={`${styles.sub} ${styles.flushSub}`}>
        {say('q1Sub', { asked: count(overall.asked), conversations: count(overall.conversations) })}.
        {unread > 0 && ` ${say('notKnown', { n: count(unread) })}`}
      </p>
      <Table
        key={by}
        label={say('q1')}
        rows={groups}
        rowKey={({ key }) => key}
        columns={columnsFor(by, days)}
        maxHeight={520}
      />
    </Card>
  )
}

function columnsFor(by: Grouping, days: number): Column<Answers>[] {
  return [
    {
      key: 'name',
      head: say(`by_${by}`),
      sortBy: ({ name }) => name,
      cell: (row) => <Name by={by} row={row} />,
    },
    {
      key: 'asked',
      head: say('nAsked'),
      isNumber: true,
      sortBy: ({ asked }) => asked,
      cell: ({ key, asked }) => (
        <Door narrowed={{ outcome: 'asked' }} within={{ by, key }}>
          {count(asked)}
        </Door>
      ),
    },
    {
      key: 'share',
      head: say('share'),
      isNumber: true,
      sortBy: ({ share }) => share.value,
      cell: ({ share }) => <ShareValue of={share} />,
    },
    { key: 'rate', head: say('howOften'), sortBy: ({ rate }) => rate?.ratio ?? null, cell: Rate },
    {
      key: 'unanswered',
      head: say('unanswered'),
      isNumber: true,
      sortBy: ({ unanswered }) => unanswered.value,
      cell: ({ key, unanswered }) => (
        <Door narrowed={{ outcome: 'unanswered' }} within={{ by, key }}>
          <ShareValue of={unanswered} />
        </Door>
      ),
    },
    {
      key: 'back',
      head: say('cameBack'),
      isNumber: true,
      sortBy: ({ back }) => back.value,
      cell: ({ key, back }) => (
        <Door narrowed={{ outcome: 'back', days }} within={{ by, key }}>
          <ShareValue of={back} />
        </Door>
      ),
    },
  ]
}

function Name({ by, row: { name, examples } }: { by: Grouping; row: Answers }) {
  return (
    <>
      {name || <span className={styles.quiet}>{say(`none_${by}`)}</span>}
      {examples.slice(0, 2).map((example) => (
        <span key={example} className={styles.examples}>
          “{example}”
        </span>
      ))}
    </>
  )
}

function Rate({ rate }: Answers) {
  if (!rate) return <span className={styles.quiet}>{say('notCompared')}</span>
  if (rate.verdict === 'too few') return <span className={styles.quiet}>{say('tooFewToSay')}</span>
  if (rate.verdict === 'no real change') return <span className={styles.quiet}>{say('same')}</span>
  const words = rate.ratio === null ? say('new') : say('rising', { ratio: rate.ratio.toFixed(1) })
  return <Tag tone={rate.verdict === 'rising' ? 'warn' : 'plain'}>{words}</Tag>
}

const choices: Grouping[] = ['theme', 'topic', 'touchpoint', 'channel', 'unit']

/** What the questions are grouped by. */
function ByChoice({ by }: { by: Grouping }) {
  const navigate = useNavigate({ from: '/voice/questions' })
  return (
    <label className={styles.choice}>
      {say('by')}
      <select
        value={by}
        onChange={(event) =>
          navigate({
            search: (now) => ({ ...now, by: event.currentTarget.value as Grouping }),
            resetScroll: false,
          })
        }
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {say(`by_${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
