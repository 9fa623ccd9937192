import { count } from '../../../../web/kit/numbers.ts'
import type { FrictionCandidate } from '../../friction/candidate.ts'
import styles from './Friction.module.css'
import { say } from './say.ts'

/** How many journeys a friction harmed with its interval, on the scale of the worst. */
export function HarmBar({
  harm,
  verdict,
  most,
}: Pick<FrictionCandidate, 'harm' | 'verdict'> & { most: number }) {
  const at = (n: number) => `${(100 * Math.min(Math.max(n, 0), most)) / (most || 1)}%`
  const rounded = Math.round(harm.value)
  const range = say('harmRange', { low: signed(harm.low), high: signed(harm.high) })
  return (
    <span className={verdict === 'real' ? styles.harm : `${styles.harm} ${styles.unsure}`} title={range}>
      <span>{rounded > 0 ? say('harmShort', { n: count(rounded) }) : say('harmNone')}</span>
      <span className={styles.bar} role="img" aria-label={range}>
        <i style={{ '--from': at(harm.low), '--to': at(harm.high) }} />
        <u style={{ '--at': at(harm.value) }} />
      </span>
    </span>
  )
}

export function signed(n: number): string {
  const rounded = Math.round(n)
  return rounded < 0 ? `−${count(-rounded)}` : count(rounded)
}
