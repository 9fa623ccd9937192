import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, figure } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { ValueReport } from '../../value/contract.ts'
import { exactMoney } from './money.ts'
import { say } from './say.ts'
import styles from './Value.module.css'

type Shown = NonNullable<ValueReport['shown']>
type Top = Shown['top'][number]

/** Of whom most is expected, by name; only for whoever may see customers. */
export function TopCard({ shown: { top, currency } }: { shown: Shown }) {
  if (!useMay('customers:read')) return null
  return (
    <Card title={say('topTitle')} flush>
      <p className={styles.sub} style={{ padding: '0 16px' }}>
        {say('topSub')}
      </p>
      <Table label={say('topTitle')} rows={top} rowKey={({ id }) => id} columns={columns(currency)} />
    </Card>
  )
}

function columns(currency: string): Column<Top>[] {
  const share = (of: number | null) => (of === null ? '—' : figure(of * 100, 'percent'))
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
      key: 'expected',
      head: say('still'),
      isNumber: true,
      cell: ({ expected }) => <Expected of={expected} currency={currency} />,
      sortBy: ({ expected }) => expected?.value ?? null,
    },
    {
      key: 'year',
      head: say('year'),
      isNumber: true,
      cell: ({ revenue }) => exactMoney(revenue, currency),
      sortBy: ({ revenue }) => revenue,
    },
    {
      key: 'orders',
      head: say('orders'),
      isNumber: true,
      cell: ({ orders }) => count(orders),
      sortBy: ({ orders }) => orders,
    },
    {
      key: 'alive',
      head: say('staying'),
      isNumber: true,
      cell: ({ alive }) => share(alive),
      sortBy: ({ alive }) => alive,
    },
    {
      key: 'risk',
      head: say('risk'),
      isNumber: true,
      cell: ({ risk }) => share(risk),
      sortBy: ({ risk }) => risk,
    },
    {
      key: 'last',
      head: say('last'),
      isNumber: true,
      cell: ({ lastAt }) => day(lastAt, 'UTC'),
      sortBy: ({ lastAt }) => lastAt,
    },
  ]
}

function Expected({ of, currency }: { of: Top['expected']; currency: string }) {
  if (!of) return <span className={styles.quiet}>—</span>
  const ends = { low: exactMoney(of.low, currency), high: exactMoney(of.high, currency) }
  return (
    <span title={say('interval', ends)}>
      {exactMoney(of.value, currency)} <small className={styles.quiet}>{say('to', ends)}</small>
    </span>
  )
}
