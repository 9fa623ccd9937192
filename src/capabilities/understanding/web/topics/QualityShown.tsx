import type { Quality } from '../../topics/contract.ts'
import { say } from './say.ts'
import styles from './Topics.module.css'

/** With fewer labelled comments the interval is wide: it stands grey. */
const fewUnder = 30

/** F1 with its interval and the number of labelled comments it comes from. */
export function QualityShown({ quality }: { quality: Quality | null }) {
  if (!quality || quality.f1 === null) return <span className={styles.quiet}>{say('noQuality')}</span>
  const { f1, low, high, n } = quality
  const said = { value: hundredths(f1), low: hundredths(low ?? 0), high: hundredths(high ?? 1), n }
  return (
    <span className={n < fewUnder ? styles.quiet : undefined} title={say('f1Words', said)}>
      <b>{said.value}</b> {say('f1Range', said)} · n {n}
    </span>
  )
}

/** How it moved with the latest learning, in words; nothing where it was not measured. */
export function movedInWords(quality: Quality | null, before: Quality | null): string | null {
  if (!quality || quality.f1 === null) return null
  const now = hundredths(quality.f1)
  if (!before || before.f1 === null) return say('first', { now })
  const was = hundredths(before.f1)
  return was === now ? say('notMoved', { now }) : say('moved', { before: was, now })
}

/** `.84`, as such shares are written. */
export function hundredths(share: number): string {
  return share >= 0.995 ? '1.00' : share.toFixed(2).slice(1)
}
