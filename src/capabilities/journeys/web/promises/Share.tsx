import { classes } from '../../../../web/kit/classes.ts'
import { Interval } from '../../../../web/kit/Interval.tsx'
import { count, figure, margin } from '../../../../web/kit/numbers.ts'
import type { Measured, MeasuredShare } from '../../measured.ts'
import { asPercent } from './in-words.ts'
import styles from './Promises.module.css'
import { say } from './say.ts'

/** `84% ± 2`, grey where it rests on few, words where on too few. */
export function ShareValue({ of: { value, low, high, reliability, n } }: { of: MeasuredShare }) {
  if (value === null || low === null || high === null)
    return <span className={styles.quiet}>{say('tooFew')}</span>
  return (
    <span className={classes(styles.value, reliability === 'few' && styles.quiet)}>
      <b>{asPercent(value)}</b>
      <small>
        {' '}
        ± {margin(low * 100, high * 100, 'percent')} · {say('n')} {count(n)}
      </small>
    </span>
  )
}

/** A mean with its interval and how many it rests on. */
export function MeanValue({ of: { value, low, high, reliability, n } }: { of: Measured }) {
  if (value === null) return <span className={styles.quiet}>{say('tooFew')}</span>
  return (
    <span className={classes(styles.value, reliability === 'few' && styles.quiet)}>
      <b>{figure(value, 'mean')}</b>
      <small>
        {low !== null && high !== null && ` ± ${margin(low, high, 'mean')}`} · {say('n')} {count(n)}
      </small>
    </span>
  )
}

/** A share on a bar from nothing to all, with where it may really be. */
export function ShareBar({ of: { value, low, high } }: { of: MeasuredShare }) {
  if (value === null || low === null || high === null) return null
  return <Interval value={value} low={low} high={high} min={0} max={1} format={asPercent} />
}
