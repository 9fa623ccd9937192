import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import { money as asMoney } from '../../../customers/web/money.ts'
import type { Exception } from '../../stories/contract.ts'
import { useRemoval } from './queries.ts'
import styles from './Stories.module.css'
import { say } from './say.ts'

/** The log: what, why, at what cost, by whom. */
export function ExceptionTable({ exceptions }: { exceptions: readonly Exception[] }) {
  return (
    <Table
      label={say('exList')}
      rows={exceptions}
      rowKey={({ id, from }) => `${from} ${id}`}
      columns={columns}
      order={{ by: 'day', isDescending: true }}
    />
  )
}

const tones: Record<NonNullable<Exception['approval']>, Tone> = {
  waiting: 'warn',
  approved: 'good',
  declined: 'bad',
}

const columns: Column<Exception>[] = [
  { key: 'day', head: say('exDay'), sortBy: ({ day }) => day, cell: (one) => day(one.day, 'UTC') },
  { key: 'rule', head: say('exRule'), sortBy: ({ rule }) => rule, cell: (one) => <Rule one={one} /> },
  {
    key: 'why',
    head: say('exWhy'),
    cell: ({ justification, outcome }) => (
      <div className={styles.cell}>
        {justification}
        {outcome && <small>{outcome}</small>}
      </div>
    ),
  },
  {
    key: 'money',
    head: say('exMoney'),
    isNumber: true,
    sortBy: ({ money }) => money?.amount ?? null,
    cell: ({ money }) => money && asMoney(String(money.amount), money.currency),
  },
  {
    key: 'who',
    head: say('exWho'),
    sortBy: ({ person }) => person?.name ?? null,
    cell: ({ person }) => person?.name ?? say('gone'),
  },
  { key: 'acts', head: '', cell: (one) => <Remove one={one} /> },
]

function Rule({ one: { rule, approval, caseId, customer } }: { one: Exception }) {
  return (
    <div className={styles.cell}>
      {rule}
      {approval && (
        <span>
          <Tag tone={tones[approval]}>{say(approval)}</Tag>
        </span>
      )}
      <small>
        {caseId && (
          <Link to="/cases/$case" params={{ case: caseId }}>
            {say('exOpenCase')}
          </Link>
        )}{' '}
        {customer && (
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.name}
          </Link>
        )}
      </small>
    </div>
  )
}

function Remove({ one: { id, from, rule, isOwn } }: { one: Exception }) {
  const mayManage = useMay('frontline:manage')
  const removing = useRemoval('exceptions')
  if (from !== 'hand' || !(isOwn || mayManage)) return null
  return (
    <Confirm
      title={say('exRemoveTitle')}
      action={say('remove')}
      onConfirm={() => removing.mutateAsync(id).catch(() => undefined)}
      trigger={(open) => (
        <Button
          size="compact-sm"
          variant="subtle"
          color="bad"
          aria-label={say('exRemoveThat', { rule })}
          onClick={open}
        >
          {say('remove')}
        </Button>
      )}
    >
      {say('exRemoveWords')}
    </Confirm>
  )
}
