import { useQuery } from '@tanstack/react-query'
import { count } from '../../../web/kit/numbers.ts'
import { Progress } from '../../../web/kit/Progress.tsx'
import { readingQuery } from './questions.ts'
import { say } from './say.ts'
import styles from './Voice.module.css'

/** Says that the past is being read, or that some comments wait for it; silent when all is read. */
export function ReadingNote({ figures }: { figures: { comments: number; read: number } | undefined }) {
  const reading = useQuery(readingQuery).data
  if (reading?.state === 'reading') {
    const { done, total } = reading
    return (
      <div className={styles.note}>
        <Progress
          label={say('readingWords', { done: count(done), total: count(total) })}
          share={done / (total || 1)}
        />
      </div>
    )
  }
  const waiting = figures ? figures.comments - figures.read : 0
  if (waiting === 0) return null
  return <p className={styles.note}>{say('notReadYet', { count: waiting, n: count(waiting) })}</p>
}
