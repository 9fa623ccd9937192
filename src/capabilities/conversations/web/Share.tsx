import type { ReactNode } from 'react'
import { Change } from '../../../web/kit/Change.tsx'
import { Interval } from '../../../web/kit/Interval.tsx'
import { count, figure, margin } from '../../../web/kit/numbers.ts'
import type { Measured } from '../contract.ts'
import styles from './Share.module.css'
import { say } from './say.ts'

const asPercent = (share: number) => figure(share * 100, 'percent')

/** `84% ± 2`, grey where it rests on few, words where on too few. */
export function ShareValue({ of: { value, low, high, hits, n, reliability } }: { of: Measured }) {
  if (value === null || low === null || high === null)
    return <span className={styles.quiet}>{say('tooFew')}</span>
  return (
    <span
      className={reliability === 'few' ? styles.quiet : undefined}
      title={`${say('ofN', { hits: count(hits), n: count(n) })}; ${say('interval', { low: asPercent(low), high: asPercent(high) })}`}
    >
      <b>{asPercent(value)}</b>
      <small className={styles.margin}> ± {margin(low * 100, high * 100, 'percent')}</small>
    </span>
  )
}

interface ShareLineProps {
  name: ReactNode
  /** What it means, under the name. */
  what: string
  of: Measured
}

/** A share with its name, meaning, number, interval and change, in one line. */
export function ShareLine({ name, what, of }: ShareLineProps) {
  const { value, low, high, hits, n, change } = of
  return (
    <div className={styles.line}>
      <div>
        <div className={styles.name}>{name}</div>
        <div className={styles.what}>{what}</div>
      </div>
      <div className={styles.value}>
        <ShareValue of={of} />
        <div className={styles.n}>{say('ofN', { hits: count(hits), n: count(n) })}</div>
      </div>
      <div className={styles.bar}>
        {value !== null && low !== null && high !== null && (
          <Interval value={value} low={low} high={high} min={0} max={1} format={asPercent} />
        )}
      </div>
      <div className={styles.change}>
        {change && (
          <Change
            difference={change.difference * 100}
            verdict={change.verdict}
            tone={change.tone}
            unit="percent"
          />
        )}
      </div>
    </div>
  )
}
