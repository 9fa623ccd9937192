import { Value } from '../../../../web/kit/Figure.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { reliabilityOf } from '../../../../web/kit/reliability.ts'
import { scaleName } from '../../../../web/kit/scales.ts'
import type { AccountScore } from '../../accounts/contract.ts'
import styles from './Accounts.module.css'
import { say } from './say.ts'

/** One score with how sure it is: `NPS 38 ± 12, n 41`; of very few answers only how few. */
export function Score({ score }: { score: AccountScore }) {
  const isFew = reliabilityOf(score.n) !== 'ok'
  return (
    <span className={isFew ? styles.few : undefined} title={score.wording || undefined}>
      {scaleName(score.scale)} <Value {...score} /> <small>{say('n', { n: count(score.n) })}</small>
    </span>
  )
}
