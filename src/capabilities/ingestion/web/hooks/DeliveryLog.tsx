import { Button, Group, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { Delivery, DeliveryState, Webhook } from '../../webhooks/contract.ts'
import styles from './DeliveryLog.module.css'
import { DeliveryView } from './DeliveryView.tsx'
import { deliveriesQuery } from './questions.ts'
import { say } from './say.ts'
import { useReplayAll } from './use-webhook.ts'

const states: (DeliveryState | undefined)[] = [undefined, 'failed', 'ignored', 'done', 'new']

/** Every delivery with what became of it; failed ones say why and can be read again. */
export function DeliveryLog({ webhook }: { webhook: Webhook }) {
  const [state, setState] = useState<DeliveryState>()
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState<string>()
  const found = useInfiniteQuery(deliveriesQuery({ id: webhook.id, state, search }))
  const total = Object.values(webhook.deliveries).reduce((sum, n) => sum + n, 0)
  return (
    <Card flush title={say('deliveries')} aside={<ReplayAll webhook={webhook} />}>
      <p className={styles.quiet}>{say('kept', { days: webhook.keepDays })}</p>
      {total > 0 && (
        <div className={styles.bar}>
          <select
            aria-label={say('state')}
            value={state ?? ''}
            onChange={(event) => setState((event.currentTarget.value || undefined) as DeliveryState)}
          >
            {states.map((one) => (
              <option key={one ?? ''} value={one ?? ''}>
                {one ? `${say(one)} (${count(webhook.deliveries[one])})` : `${say('all')} (${count(total)})`}
              </option>
            ))}
          </select>
          <TextInput
            size="xs"
            type="search"
            aria-label={say('find')}
            placeholder={say('find')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
      )}
      <Answer
        of={found}
        height={160}
        isEmpty={({ pages }) => pages.every(({ deliveries }) => deliveries.length === 0)}
        empty={
          total === 0 ? (
            <EmptyTeach title={say('noDeliveries')}>{say('noDeliveriesWords')}</EmptyTeach>
          ) : (
            <p className={styles.quiet}>{say('noSuchDeliveries')}</p>
          )
        }
      >
        {({ pages }) => (
          <Table
            label={say('deliveries')}
            rows={pages.flatMap(({ deliveries }) => deliveries)}
            rowKey={({ id }) => id}
            columns={columns}
            onOpen={({ id }) => setShown(id)}
          />
        )}
      </Answer>
      <div className={styles.foot}>
        <More has={found.hasNextPage} isFetching={found.isFetchingNextPage} onMore={found.fetchNextPage} />
      </div>
      {shown && <DeliveryView id={shown} onClose={() => setShown(undefined)} />}
    </Card>
  )
}

const tones: Record<DeliveryState, Tone> = { new: 'plain', done: 'good', failed: 'bad', ignored: 'plain' }

const columns: Column<Delivery>[] = [
  { key: 'when', head: say('when'), cell: ({ receivedAt }) => moment(receivedAt) },
  { key: 'state', head: say('state'), cell: ({ state }) => <Tag tone={tones[state]}>{say(state)}</Tag> },
  {
    key: 'brought',
    head: say('brought'),
    cell: ({ interactions }) =>
      interactions > 0 ? say('interactions', { count: interactions }) : say('nothing'),
  },
  {
    key: 'why',
    head: say('reason'),
    cell: ({ reason, field, fix, state }) => (
      <div className={styles.why}>
        {reason}
        {field && <code>{field}</code>}
        {state === 'failed' && <span>{fix}</span>}
      </div>
    ),
  },
]

function ReplayAll({ webhook: { id, deliveries } }: { webhook: Webhook }) {
  const mayWrite = useMay('sources:write')
  const replaying = useReplayAll(id)
  if (!mayWrite) return null
  return (
    <Group gap="xs">
      {deliveries.ignored > 0 && (
        <Button variant="subtle" loading={replaying.isPending} onClick={() => replaying.mutate(['ignored'])}>
          {say('replayIgnored')}
        </Button>
      )}
      {deliveries.failed > 0 && (
        <Button loading={replaying.isPending} onClick={() => replaying.mutate(['failed'])}>
          {say('replayAll')}
        </Button>
      )}
    </Group>
  )
}
