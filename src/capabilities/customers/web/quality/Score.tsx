import { percent } from '../../../../web/kit/numbers.ts'
import styles from './Quality.module.css'
import { say } from './say.ts'

/** 0 to 100, as a number and a bar. */
export function Score({ score }: { score: number | null }) {
  if (score === null) return null
  return (
    <span className={styles.score}>
      <b>{Math.floor(score)}</b>
      <Bar share={score / 100} />
    </span>
  )
}

export function Bar({ share }: { share: number }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      <i style={{ '--width': `${Math.min(100, share * 100)}%` }} />
    </span>
  )
}

interface PartProps {
  hits: number | null
  n: number
  /** What the share is of where that is not everybody. */
  isOfValues?: boolean
}

/** One part of the score as the share of those who can pass it. */
export function Part({ hits, n, isOfValues }: PartProps) {
  if (hits === null || n === 0) return <span className={styles.quiet}>–</span>
  const share =
    hits > 0 && hits / n < 0.0005 ? say('underTenth') : percent(hits === n ? 1 : Math.min(hits / n, 0.999))
  return <span title={isOfValues ? say('ofValues', { share }) : undefined}>{share}</span>
}
