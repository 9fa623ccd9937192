import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../web/client/api.ts'
import { useMay } from '../../../web/client/session.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { day, moment } from '../../../web/kit/instants.ts'
import { count } from '../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { toastFailed } from '../../../web/kit/toast.ts'
import type { revokeSource, SourceShown } from '../contract.ts'
import { sourcesQuery } from './questions.ts'
import styles from './SourceTable.module.css'
import { say } from './say.ts'

/** What each source brought and when it was last heard of. */
export function SourceTable({ sources }: { sources: SourceShown[] }) {
  const mayManage = useMay('sources:manage')
  return (
    <Table
      label={say('connected')}
      rows={sources}
      rowKey={({ id }) => id}
      columns={mayManage ? [...columns, revoking] : columns}
    />
  )
}

const columns: Column<SourceShown>[] = [
  {
    key: 'source',
    head: say('source'),
    sortBy: ({ name }) => name,
    cell: ({ id, name, kind, unit, writeKeyLast4 }) => (
      <>
        <Name id={id} name={name} kind={kind} /> {writeKeyLast4 && <code>…{writeKeyLast4}</code>}{' '}
        <Tag>{say(kind)}</Tag> {unit && <Tag>{unit}</Tag>}
      </>
    ),
  },
  {
    key: 'state',
    head: say('state'),
    sortBy: ({ state }) => state,
    cell: (source) => <State {...source} />,
  },
  {
    key: 'last',
    head: say('lastReceived'),
    sortBy: ({ lastReceivedAt }) => lastReceivedAt,
    cell: ({ lastReceivedAt }) =>
      lastReceivedAt ? moment(lastReceivedAt) : <Tag tone="warn">{say('never')}</Tag>,
  },
  {
    key: 'received',
    head: say('received'),
    isNumber: true,
    sortBy: ({ received }) => received,
    cell: ({ received }) => count(received),
  },
  {
    key: 'duplicates',
    head: say('duplicates'),
    isNumber: true,
    sortBy: ({ duplicates }) => duplicates,
    cell: ({ duplicates }) => count(duplicates),
  },
  {
    key: 'rejected',
    head: say('rejected'),
    isNumber: true,
    sortBy: ({ rejected }) => rejected,
    cell: ({ rejected }) => (rejected > 0 ? <Tag tone="bad">{count(rejected)}</Tag> : 0),
  },
  {
    key: 'since',
    head: say('since'),
    sortBy: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => day(createdAt),
  },
]

/** Webhooks and mailboxes have a page of their own. */
function Name({ id, name, kind }: Pick<SourceShown, 'id' | 'name' | 'kind'>) {
  if (kind === 'webhook')
    return (
      <Link to="/sources/webhooks/$id" params={{ id }}>
        <b>{name}</b>
      </Link>
    )
  if (kind === 'mailbox')
    return (
      <Link to="/sources/mailboxes/$id" params={{ id }}>
        <b>{name}</b>
      </Link>
    )
  return <b>{name}</b>
}

const tones = { working: 'good', waiting: 'plain', trouble: 'bad', paused: 'warn', revoked: 'plain' } as const

/** Whether it works; else what is wrong, how to mend it, and when it is tried again. */
function State({ state, failed, trouble, nextAt }: SourceShown) {
  return (
    <div className={styles.state}>
      <span>
        <Tag tone={tones[state]}>{say(state)}</Tag>
      </span>
      {failed > 0 && <span>{say('failedOnes', { count: failed })}</span>}
      {trouble && (
        <span>
          {trouble.message} {trouble.fix} {nextAt && say('nextTry', { when: moment(nextAt) })}
        </span>
      )}
    </div>
  )
}

const revoking: Column<SourceShown> = {
  key: 'revoke',
  head: <OnlyHeard>{say('actions')}</OnlyHeard>,
  isNumber: true,
  cell: (source) => <Revoke {...source} />,
}

function Revoke({ id, name, revokedAt, writeKeyLast4 }: SourceShown) {
  const queries = useQueryClient()
  const revoking = useMutation({
    mutationFn: () => ask<typeof revokeSource>('DELETE', '/api/sources/:id', { id }),
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: sourcesQuery.queryKey }),
  })
  if (revokedAt) return <Tag tone="bad">{say('revoked')}</Tag>
  if (!writeKeyLast4) return null
  return (
    <Confirm
      title={say('revokeTitle', { name })}
      action={say('revoke')}
      onConfirm={() => revoking.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('revoke')}
        </Button>
      )}
    >
      {say('revokeWords')}
    </Confirm>
  )
}
