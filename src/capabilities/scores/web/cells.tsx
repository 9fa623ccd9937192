import { Change } from '../../../web/kit/Change.tsx'
import { Interval } from '../../../web/kit/Interval.tsx'
import { figure, margin } from '../../../web/kit/numbers.ts'
import type { Comparison, Metric, Summary } from '../contract.ts'
import styles from './cells.module.css'
import { changeShown } from './ScoreTiles.tsx'
import { say } from './say.ts'

interface Shown {
  unit: Metric['unit']
  summary: Summary
}

/** `84% ± 0.9`; grey where few answered, words where too few did. */
export function ValueCell({ unit, summary: { value, low, high, reliability } }: Shown) {
  if (value === null) return <span className={styles.quiet}>{say('tooFewShort')}</span>
  return (
    <span className={reliability === 'few' ? styles.quiet : undefined}>
      <b>{figure(value, unit)}</b>
      {low !== null && high !== null && <small className={styles.margin}> ± {margin(low, high, unit)}</small>}
    </span>
  )
}

/** The interval as a bar between the ends of an axis. */
export function IntervalCell({ unit, summary, axis }: Shown & { axis: [number, number] }) {
  const { value, low, high } = summary
  if (value === null || low === null || high === null) return null
  const [min, max] = axis
  return (
    <div className={styles.bar}>
      <Interval {...{ value, low, high, min, max }} format={(number) => figure(number, unit)} />
    </div>
  )
}

interface Moved extends Shown {
  before: Summary | null
  change: Comparison | null
}

export function ChangeCell({ unit, before, change }: Moved) {
  const shown = changeShown({ before, change })
  return shown && <Change {...shown} unit={unit} />
}
