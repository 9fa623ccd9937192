import { Interval } from '../../../../web/kit/Interval.tsx'
import { percent } from '../../../../web/kit/numbers.ts'
import type { Figures } from '../../signals/contract.ts'
import styles from './Signals.module.css'
import { say } from './say.ts'

/** Under so many a share says little; the same rule stands on every page. */
const fewUnder = 30

interface MeasuredProps {
  measured: Figures['precision']
  /** How many texts have the signal. */
  there: number
}

/** A share with its interval; grey where the texts are too few to judge by. */
export function Measured({ measured, there }: MeasuredProps) {
  if (!measured) return <span className={styles.few}>{say('neverSaid')}</span>
  const { value, low, high } = measured
  const isFew = there < fewUnder
  return (
    <span
      className={isFew ? `${styles.measured} ${styles.few}` : styles.measured}
      title={isFew ? say('fewThere') : undefined}
    >
      {percent(value)} <Interval value={value} low={low} high={high} min={0} max={1} format={percent} />
    </span>
  )
}
