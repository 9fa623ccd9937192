import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { NoticeDelivery, Receiver, replayNotices } from '../../receivers/contract.ts'
import styles from '../Outward.module.css'
import type { State, WebhooksAddress } from './address.ts'
import { NoticeView } from './NoticeView.tsx'
import { deliveriesQuery, receiversQuery } from './queries.ts'
import { say } from './say.ts'

const states = ['done', 'waiting', 'failed'] as const
const stateWords = { done: 'done', waiting: 'waitingState', failed: 'failedState' } as const

/** What a receiver was told, newest first, with what it answered. */
export function NoticeLog({ receiver }: { receiver: Receiver }) {
  const { id, deliveries } = receiver
  const { state } = useSearch({ from: '/inside/settings/webhooks' })
  const navigate = useNavigate({ from: '/settings/webhooks' })
  const [shown, setShown] = useState<NoticeDelivery>()
  const found = useInfiniteQuery(deliveriesQuery(id, state))
  const choose = (value: string) =>
    navigate({
      search: (before: WebhooksAddress) => ({ ...before, state: (value || undefined) as State | undefined }),
      replace: true,
    })
  return (
    <section aria-label={say('log')}>
      <div className={styles.bar}>
        <select
          aria-label={say('outcome')}
          value={state ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{say('all')}</option>
          {states.map((one) => (
            <option key={one} value={one}>{`${say(stateWords[one])} (${count(deliveries[one])})`}</option>
          ))}
        </select>
        {deliveries.failed > 0 && <ReplayFailed id={id} />}
      </div>
      <Answer
        of={found}
        height={160}
        isEmpty={({ pages }) => pages.every((page) => page.deliveries.length === 0)}
        empty={<p className={`${styles.words} ${styles.inset}`}>{say(state ? 'logNoneSuch' : 'logNone')}</p>}
      >
        {({ pages }) => (
          <Table
            label={say('log')}
            rows={pages.flatMap((page) => page.deliveries)}
            rowKey={(row) => row.id}
            columns={columns}
            onOpen={setShown}
          />
        )}
      </Answer>
      <div className={styles.foot}>
        <More has={found.hasNextPage} isFetching={found.isFetchingNextPage} onMore={found.fetchNextPage} />
      </div>
      {shown && <NoticeView receiverId={id} delivery={shown} onClose={() => setShown(undefined)} />}
    </section>
  )
}

function ReplayFailed({ id }: Pick<Receiver, 'id'>) {
  const mayManage = useMay('settings:manage')
  const replaying = useChangeOf(
    receiversQuery.queryKey,
    () => ask<typeof replayNotices>('POST', '/api/receivers/:id/replay', { id }),
    { done: ({ deliveries }) => say('replayed', { count: deliveries }) },
  )
  if (!mayManage) return null
  return (
    <Button size="xs" loading={replaying.isPending} onClick={() => replaying.mutate(undefined)}>
      {say('replayFailed')}
    </Button>
  )
}

const tones: Record<State, Tone> = { done: 'good', waiting: 'plain', failed: 'bad' }

const columns: Column<NoticeDelivery>[] = [
  { key: 'when', head: say('when'), cell: ({ at }) => moment(at) },
  { key: 'type', head: say('event'), cell: ({ type }) => <code>{type}</code> },
  {
    key: 'outcome',
    head: say('outcome'),
    cell: ({ state, why, attempts, dueAt, ms }) => (
      <div className={styles.why}>
        <div>
          <Tag tone={tones[state]}>{say(stateWords[state])}</Tag>
        </div>
        {why && <span>{why}</span>}
        <span>
          {attempts > 0 && say('attempts', { count: attempts })}
          {state === 'done' && ms !== null && ` · ${say('took', { ms: count(ms) })}`}
          {dueAt && attempts > 0 && ` · ${say('nextTry', { when: moment(dueAt) })}`}
        </span>
      </div>
    ),
  },
]
