import { Change } from '../../../../web/kit/Change.tsx'
import { figure, margin } from '../../../../web/kit/numbers.ts'
import type { MeasuredShare } from '../../measured.ts'
import type { Difference } from '../../stages/own.ts'
import styles from './Stages.module.css'
import { say } from './say.ts'

export const asPercent = (share: number) => figure(share * 100, 'percent')

/** `84% ± 2`, grey where it rests on few, words where on too few. */
export function ShareValue({ of }: { of: Pick<MeasuredShare, 'value' | 'low' | 'high' | 'reliability'> }) {
  const { value, low, high, reliability } = of
  if (value === null || low === null || high === null)
    return <span className={styles.quiet}>{say('tooFew')}</span>
  return (
    <span
      className={reliability === 'few' ? styles.quiet : undefined}
      title={say('interval', { low: asPercent(low), high: asPercent(high) })}
    >
      <b>{asPercent(value)}</b>
      <small className={styles.quiet}> ± {margin(low * 100, high * 100, 'percent')}</small>
    </span>
  )
}

/** A difference of shares in words; `better` says which way is good for us. */
export function DifferenceShown({ of, better }: { of: Difference | null; better: 'more' | 'less' }) {
  if (!of) return null
  const isGood = of.difference > 0 === (better === 'more')
  const tone = of.verdict === 'real change' ? (isGood ? 'better' : 'worse') : null
  return <Change difference={of.difference * 100} verdict={of.verdict} tone={tone} unit="percent" />
}
