import { count, percent } from '../../../../web/kit/numbers.ts'
import { reliabilityOf } from '../../../../web/kit/reliability.ts'
import type { ShareShown } from '../../playbooks/outcomes/contract.ts'
import { say } from './say.ts'

/** `left resolved: 71% (48 to 87, n 17)`; under five no share is told. */
export function shareWords({ value, low, high, n }: ShareShown): string {
  if (value === null || low === null || high === null || reliabilityOf(n) === 'hidden')
    return say('fewSolved')
  return say('leftResolved', { share: percent(value), low: percent(low), high: percent(high), n: count(n) })
}
