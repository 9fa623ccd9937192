import { moment } from '../../../../web/kit/instants.ts'
import styles from '../Outward.module.css'
import { say } from './say.ts'

interface WayStateProps {
  trouble: { message: string; fix: string; since: string } | null
  lastSentAt: string | null
}

/** Whether an account or provider works, and if not, what to do. */
export function WayState({ trouble, lastSentAt }: WayStateProps) {
  if (trouble)
    return (
      <div className={styles.trouble} role="status">
        <strong>{trouble.message}</strong>
        <span>{trouble.fix}</span>
        <span>{say('since', { when: moment(trouble.since) })}</span>
      </div>
    )
  return (
    <p role="status" className={lastSentAt ? styles.good : styles.words}>
      {lastSentAt ? `${say('works')} ${say('lastSent', { when: moment(lastSentAt) })}` : say('notYet')}
    </p>
  )
}
