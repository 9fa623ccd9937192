import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Answer.module.css'
import { classes } from './classes.ts'
import { say } from './say.ts'

/** What `Answer` needs of a query's result. */
interface Asked<T> {
  data: T | undefined
  error: Error | null
  /** The data of the question before this one, shown until the answer comes. */
  isPlaceholderData?: boolean
  refetch: () => unknown
}

interface AnswerProps<T> {
  of: Asked<T>
  /** What a page without data teaches; usually `EmptyTeach`. */
  empty?: ReactNode
  /** When there is nothing to show; an empty list unless told. */
  isEmpty?: (data: T) => boolean
  /** Height in pixels that the shown content usually has, so that nothing jumps when it comes. */
  height?: number
  children: (data: T) => ReactNode
}

/** Shows waiting, failed, empty and shown the same way everywhere. */
export function Answer<T>({
  of: asked,
  empty,
  isEmpty = isEmptyList,
  height = 160,
  children,
}: AnswerProps<T>) {
  const { data, error, isPlaceholderData } = asked
  if (data === undefined && error) return <Failed error={error} retry={asked.refetch} height={height} />
  if (data === undefined) return <Waiting height={height} />
  if (empty !== undefined && isEmpty(data)) return empty
  return (
    <div className={classes(isPlaceholderData && styles.stale)} aria-busy={isPlaceholderData || undefined}>
      {children(data)}
    </div>
  )
}

function isEmptyList(data: unknown) {
  return Array.isArray(data) && data.length === 0
}

function Waiting({ height }: { height: number }) {
  return (
    <div
      role="status"
      aria-label={say('waiting')}
      className={styles.waiting}
      style={{ '--height': `${height}px` }}
    >
      <Skeleton height={height} radius="md" />
    </div>
  )
}

/** What went wrong and how to mend it, as the server said it. */
export function Failed({ error, retry, height }: { error: Error; retry?: () => unknown; height?: number }) {
  const fix = 'fix' in error && typeof error.fix === 'string' ? error.fix : undefined
  return (
    <div role="alert" className={styles.failed} style={{ '--height': height ? `${height}px` : undefined }}>
      <h2>{say('failed')}</h2>
      <p>{error.message}</p>
      {fix && <p>{fix}</p>}
      {retry && <Button onClick={() => retry()}>{say('retry')}</Button>}
    </div>
  )
}
