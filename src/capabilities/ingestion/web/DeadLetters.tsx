import { Button, Group } from '@mantine/core'
import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { count } from '../../../web/kit/numbers.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import type { DeadLetter, dismissDeadLetter, listDeadLetters, retryDeadLetter } from '../contract.ts'
import styles from './DeadLetters.module.css'
import { deadLettersQuery, sourcesQuery } from './questions.ts'
import { say } from './say.ts'

/** What came in and could not be understood: why, where, and how to mend it. */
export function DeadLetters() {
  const [source, setSource] = useState<string>()
  const letters = useInfiniteQuery(deadLettersQuery(source))
  const total = letters.data?.pages[0]?.total
  return (
    <Card
      title={say('refused')}
      aside={
        <Group gap="sm">
          {total ? <Tag tone="bad">{say('refusedOf', { count: count(total) })}</Tag> : null}
          {(total || source) && <SourceChoice source={source} onSource={setSource} />}
        </Group>
      }
    >
      <Answer
        of={letters}
        height={90}
        isEmpty={noLetters}
        empty={
          <p className={styles.none}>
            <strong>{say('noneRefused')}</strong> {say('noneRefusedWords')}
          </p>
        }
      >
        {({ pages }) => (
          <>
            <ul className={styles.letters}>
              {pages.flatMap(({ deadLetters }) =>
                deadLetters.map((letter) => <Letter key={letter.id} {...letter} />),
              )}
            </ul>
            {letters.hasNextPage && (
              <Button loading={letters.isFetchingNextPage} onClick={() => letters.fetchNextPage()}>
                {say('more')}
              </Button>
            )}
          </>
        )}
      </Answer>
    </Card>
  )
}

function noLetters({ pages }: InfiniteData<OutputOf<typeof listDeadLetters>>) {
  return pages.every(({ deadLetters }) => deadLetters.length === 0)
}

interface SourceChoiceProps {
  source: string | undefined
  onSource: (source: string | undefined) => void
}

function SourceChoice({ source, onSource }: SourceChoiceProps) {
  const { data } = useQuery(sourcesQuery)
  return (
    <select
      aria-label={say('fromSource')}
      value={source ?? ''}
      onChange={(event) => onSource(event.currentTarget.value || undefined)}
    >
      <option value="">{say('allSources')}</option>
      {data?.sources.map(({ id, name }) => (
        <option key={id}>{name}</option>
      ))}
    </select>
  )
}

function Letter({ id, receivedAt, source, reason, field, fix, payload }: DeadLetter) {
  const mayWrite = useMay('sources:write')
  return (
    <li>
      <div className={styles.head}>
        <strong>{reason}</strong>
        {field && <code>{field}</code>}
      </div>
      <p>{fix}</p>
      <p className={styles.origin}>
        {source} · <time dateTime={receivedAt}>{moment(receivedAt)}</time>
      </p>
      <details>
        <summary>{say('payload')}</summary>
        <p className={styles.origin}>{say('masked')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
        <pre tabIndex={0}>{JSON.stringify(payload, null, 2)}</pre>
      </details>
      {mayWrite && <Deal id={id} reason={reason} />}
    </li>
  )
}

/** The list is asked again a moment later, when the background has read the letter. */
const readAgainMs = 1500

function Deal({ id, reason }: { id: string; reason: string }) {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['dead-letters'] })
  const retrying = useMutation({
    mutationFn: () => ask<typeof retryDeadLetter>('POST', '/api/dead-letters/:id/retry', { id }),
    onError: toastFailed,
    onSuccess: () => {
      toastDone(say('retryStarted'))
      setTimeout(refresh, readAgainMs)
    },
  })
  const dismissing = useMutation({
    mutationFn: () => ask<typeof dismissDeadLetter>('DELETE', '/api/dead-letters/:id', { id }),
    onError: toastFailed,
    onSuccess: () => toastDone(say('dismissed')),
    onSettled: refresh,
  })
  return (
    <Group gap="xs">
      <Button
        loading={retrying.isPending}
        onClick={() => retrying.mutate()}
        aria-label={`${say('retry')}: ${reason}`}
      >
        {say('retry')}
      </Button>
      <Button
        variant="subtle"
        color="bad"
        loading={dismissing.isPending}
        onClick={() => dismissing.mutate()}
        aria-label={`${say('dismiss')}: ${reason}`}
      >
        {say('dismiss')}
      </Button>
    </Group>
  )
}
