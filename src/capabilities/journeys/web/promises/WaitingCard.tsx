import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Entry } from '../../promises/contract.ts'
import styles from './Promises.module.css'
import { type OneKind, waitingQuery } from './queries.ts'
import { say } from './say.ts'

/** Who waits for what should have come, longest first. */
export function WaitingCard({ asked }: { asked: OneKind }) {
  const waiting = useQuery(waitingQuery(asked))
  return (
    <Card title={say('waiting')}>
      <Answer
        of={waiting}
        height={160}
        isEmpty={({ total }) => total === 0}
        empty={<p className={styles.quiet}>{say('nobodyWaits')}</p>}
      >
        {({ total, entries }) => (
          <>
            <p className={styles.sub}>{say('waitingSub', { n: count(total) })}</p>
            <Table
              label={say('waiting')}
              rows={entries}
              rowKey={({ id }) => id}
              columns={columns}
              maxHeight={360}
            />
          </>
        )}
      </Answer>
    </Card>
  )
}

const columns: Column<Entry>[] = [
  {
    key: 'customer',
    head: say('customer'),
    cell: ({ customer }) => (
      <Link to="/customers/$id" params={{ id: customer.id }}>
        {customer.name || say('someone')}
      </Link>
    ),
  },
  {
    key: 'late',
    head: say('lateBy'),
    isNumber: true,
    cell: ({ daysLate }) => say('days', { count: daysLate }),
  },
  { key: 'due', head: say('due'), cell: ({ due }) => <span className={styles.noWrap}>{day(due)}</span> },
  { key: 'product', head: say('order'), cell: ({ product, orderId }) => product || orderId },
]
