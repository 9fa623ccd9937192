import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count, figure } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { LoyaltyReport } from '../../loyalty/contract.ts'
import { exactMoney } from '../value/money.ts'
import styles from './Loyalty.module.css'
import { say } from './say.ts'

type Person = LoyaltyReport['people'][number]

/** Who is of the chosen kind, those first by whom most could be lost. */
export function PeopleCard({
  report,
  kind,
}: {
  report: LoyaltyReport
  kind: LoyaltyReport['kinds'][number]['kind']
}) {
  const { people, kinds, currency } = report
  const mayMake = useMay('segments:write')
  const n = kinds.find((one) => one.kind === kind)?.customers ?? 0
  return (
    <Card
      flush
      title={say('peopleTitle', { kind: say(`kind_${kind}`), n: count(n) })}
      aside={
        mayMake && (
          <Link to="/customers/segments/new" title={say('segmentHint')}>
            {say('toSegment')}
          </Link>
        )
      }
    >
      {people.length === 0 ? (
        <p className={`${styles.sub} ${styles.inset}`}>{say('noPeople')}</p>
      ) : (
        <>
          <p className={`${styles.sub} ${styles.inset}`}>{say('peopleSub', { n: count(people.length) })}</p>
          <Table
            label={say('peopleTitle', { kind: say(`kind_${kind}`), n: count(n) })}
            rows={people}
            rowKey={({ id }) => id}
            columns={columns(currency)}
            maxHeight={420}
          />
        </>
      )}
    </Card>
  )
}

function columns(currency: string): Column<Person>[] {
  return [
    {
      key: 'customer',
      head: say('customer'),
      cell: ({ id, name }) => (
        <Link to="/customers/$id" params={{ id }}>
          {name}
        </Link>
      ),
      sortBy: ({ name }) => name,
    },
    {
      key: 'feels',
      head: say('feels'),
      cell: ({ attitude }) => say(`attitude_${attitude}`),
      sortBy: ({ attitude }) => attitude,
    },
    {
      key: 'silent',
      head: say('silent'),
      cell: ({ since, rhythm }) => say('silentFor', { since: count(since), rhythm: count(rhythm) }),
      sortBy: ({ since }) => since,
    },
    {
      key: 'orders',
      head: say('orders'),
      isNumber: true,
      cell: ({ orders }) => count(orders),
      sortBy: ({ orders }) => orders,
    },
    {
      key: 'revenue',
      head: say('revenue'),
      isNumber: true,
      cell: ({ revenue }) => exactMoney(revenue, currency),
      sortBy: ({ revenue }) => revenue,
    },
    {
      key: 'risk',
      head: say('risk'),
      isNumber: true,
      cell: ({ risk }) => (risk === null ? '—' : figure(risk * 100, 'percent')),
      sortBy: ({ risk }) => risk,
    },
  ]
}
