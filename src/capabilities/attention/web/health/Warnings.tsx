import { Card } from '../../../../web/kit/Card.tsx'
import { figure } from '../../../../web/kit/numbers.ts'
import type { Backtest, JudgedShown } from '../../health/contract.ts'
import styles from './Health.module.css'
import { say } from './say.ts'

/** What whoever reads the figures has to know first: leaks, points instead of learning, a model that did worse. */
export function Warnings({ judged, against }: { judged: JudgedShown; against: Backtest['against'] }) {
  const { leaks, whyPoints } = judged
  return (
    <>
      {leaks.length > 0 && (
        <Card title={say('leak')}>
          <p role="alert">{say('leakHow', { names: leaks.join('”, “') })}</p>
        </Card>
      )}
      {whyPoints && <p className={styles.note}>{say('pointsBecause', { why: whyPoints })}</p>}
      {against && (
        <p className={styles.note}>
          {say('againstBefore', {
            value: figure(against.value, 'mean'),
            low: figure(against.low, 'mean'),
            high: figure(against.high, 'mean'),
          })}
        </p>
      )}
    </>
  )
}
