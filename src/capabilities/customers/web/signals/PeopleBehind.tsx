import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { addDays } from '../../../../web/kit/period.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { listPeopleBehind, SignalId } from '../../signals/contract.ts'
import { dayInWords } from './in-words.ts'
import { peopleQuery } from './questions.ts'
import styles from './Signals.module.css'
import { say } from './say.ts'

type Person = OutputOf<typeof listPeopleBehind>['people'][number]

const columns: Column<Person>[] = [
  {
    key: 'name',
    head: say('person'),
    cell: ({ customerId, name }) => (
      <Link to="/customers/$id" params={{ id: customerId }}>
        {name}
      </Link>
    ),
  },
  { key: 'day', head: say('lastOn'), cell: ({ day }) => dayInWords(day) },
  { key: 'n', head: say('often'), isNumber: true, cell: ({ n }) => count(n) },
  { key: 'what', head: say('whatTells'), cell: ({ what }) => <span className={styles.words}>{what}</span> },
]

/** Where nothing tells more than the name, there is no column for it. */
function columnsFor(people: readonly Person[]) {
  return people.some(({ what }) => what !== '') ? columns : columns.filter(({ key }) => key !== 'what')
}

/** Who it is, and in their own words where they said something. */
export function PeopleBehind({ id, days }: { id: SignalId; days: { from?: string; until?: string } }) {
  const maySee = useMay('customers:read')
  const people = useInfiniteQuery({ ...peopleQuery(id, days), enabled: maySee })
  const navigate = useNavigate()
  if (!maySee) return null
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = people
  return (
    <Card
      title={say('people')}
      aside={
        days.from &&
        days.until && (
          <span className={styles.quiet}>
            {say('peopleSince', { from: dayInWords(days.from), until: dayInWords(addDays(days.until, -1)) })}
          </span>
        )
      }
      flush
    >
      <Answer
        of={people}
        height={240}
        isEmpty={({ pages }) => pages[0]?.people.length === 0}
        empty={<p className={`${styles.note} ${styles.inset}`}>{say('peopleNone')}</p>}
      >
        {({ pages }) => (
          <Table
            label={say('people')}
            rows={pages.flatMap((page) => page.people)}
            rowKey={({ customerId, what, day }) => `${customerId} ${what} ${day}`}
            columns={columnsFor(pages.flatMap((page) => page.people))}
            onOpen={({ customerId }) => navigate({ to: '/customers/$id', params: { id: customerId } })}
          />
        )}
      </Answer>
      <div className={styles.inset}>
        <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
      </div>
    </Card>
  )
}
