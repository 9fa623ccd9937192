import { Change as Changed } from '../../../../web/kit/Change.tsx'
import { figure, type Unit } from '../../../../web/kit/numbers.ts'
import type { Change } from '../../promises/measuring/change.ts'
import styles from './Promises.module.css'
import { say } from './say.ts'

/** A difference with its interval and what is to be made of it; shares are told in points of percent. */
export function ChangeShown({ of, unit }: { of: Change | null; unit: Unit }) {
  if (!of) return <span className={styles.quiet}>–</span>
  if (of.verdict === 'too few') return <span className={styles.quiet}>{say('tooFew')}</span>
  const scale = unit === 'percent' ? 100 : 1
  const [low, high] = [of.low * scale, of.high * scale]
  return (
    <span>
      <Changed difference={of.difference * scale} verdict={of.verdict} tone={of.tone} unit={unit} />{' '}
      <small className={styles.quiet}>
        ({signed(low, unit)} … {signed(high, unit)})
      </small>
    </span>
  )
}

/** `+0.42`, `−3` */
function signed(value: number, unit: Unit): string {
  const text = unit === 'percent' ? figure(value, 'points') : figure(value, unit)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}
