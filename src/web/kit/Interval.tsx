import styles from './Interval.module.css'
import { say } from './say.ts'

interface IntervalProps {
  value: number
  low: number
  high: number
  /** Ends of the scale the bar is drawn on, such as −100 and 100. */
  min: number
  max: number
  /** How numbers are said, for the description. */
  format?: (value: number) => string
}

/** A value on its scale with the range it may really have. */
export function Interval({ value, low, high, min, max, format = String }: IntervalProps) {
  const at = (point: number) => `${(100 * (Math.min(max, Math.max(min, point)) - min)) / (max - min || 1)}%`
  const words = `${format(value)}, ${say('interval', { low: format(low), high: format(high) })}`
  return (
    <span className={styles.track} role="img" aria-label={words} title={words}>
      <i style={{ '--from': at(low), '--to': at(high) }} />
      <u style={{ '--at': at(value) }} />
    </span>
  )
}
