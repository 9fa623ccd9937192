import { figure, margin } from '../../../../web/kit/numbers.ts'
import type { Estimated } from '../../results/estimated.ts'
import styles from './Results.module.css'
import { say } from './say.ts'

export const asPercent = (share: number) => figure(share * 100, 'percent')

/** `84% ± 2`, grey where it rests on few, words where on too few. */
export function ShareValue({ of: { value, low, high, reliability } }: { of: Estimated }) {
  if (value === null || low === null || high === null)
    return <span className={styles.quiet}>{say('tooFew')}</span>
  return (
    <span
      className={reliability === 'few' ? styles.quiet : undefined}
      title={say('interval', { low: asPercent(low), high: asPercent(high) })}
    >
      {asPercent(value)}
      <small className={styles.margin}> ± {margin(low * 100, high * 100, 'percent')}</small>
    </span>
  )
}
