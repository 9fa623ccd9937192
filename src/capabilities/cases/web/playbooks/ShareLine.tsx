import { Interval } from '../../../../web/kit/Interval.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { reliabilityOf } from '../../../../web/kit/reliability.ts'
import type { ShareShown } from '../../playbooks/outcomes/contract.ts'
import styles from './PlaybooksPage.module.css'
import { say } from './say.ts'

/** A share with its whiskers; grey under thirty, and no number under five. */
export function ShareLine({ label, share: { value, low, high, n } }: { label: string; share: ShareShown }) {
  const reliability = reliabilityOf(n)
  const isHidden = value === null || low === null || high === null || reliability === 'hidden'
  return (
    <div className={styles.share} data-few={reliability === 'few' || undefined}>
      <span>{label}</span>
      <span className={styles.bar}>
        {!isHidden && <Interval value={value} low={low} high={high} min={0} max={1} format={percent} />}
      </span>
      <b>{isHidden ? say('tooFew') : percent(value)}</b>
      <small>n {count(n)}</small>
    </div>
  )
}
