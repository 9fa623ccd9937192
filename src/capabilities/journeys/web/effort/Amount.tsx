import type { EffortIndex } from '../../effort/contract.ts'
import styles from './Effort.module.css'
import { say } from './say.ts'

const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** `54.2` of the index. */
export const inPoints = (value: number) => tenths.format(value).replace('-', '−')
/** `1.42` of what a part counts in. */
export const inOwn = (value: number) =>
  (Math.abs(value) >= 10 ? tenths : hundredths).format(value).replace('-', '−')

interface AmountProps {
  of: Pick<EffortIndex, 'value' | 'low' | 'high' | 'reliability'>
  format?: (value: number) => string
}

/** `54.2 ± 1.3`, grey where it rests on few, words where on too few. */
export function Amount({ of: { value, low, high, reliability }, format = inPoints }: AmountProps) {
  if (value === null) return <span className={styles.quiet}>{say('tooFew')}</span>
  return (
    <span
      className={reliability === 'few' ? styles.quiet : undefined}
      title={
        low !== null && high !== null ? say('interval', { low: format(low), high: format(high) }) : undefined
      }
    >
      <b>{format(value)}</b>
      {low !== null && high !== null && (
        <small className={styles.margin}> ± {format((high - low) / 2)}</small>
      )}
    </span>
  )
}
