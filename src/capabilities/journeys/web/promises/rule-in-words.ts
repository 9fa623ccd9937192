import { conditionInWords } from '../../../touchpoints/web/conditions.ts'
import type { PromiseRule } from '../../promises/rules/rule.ts'
import { number } from './in-words.ts'
import { say } from './say.ts'

/** `its id begins with “delivery-” and name is “Order Completed”` */
export function ruleInWords({ conditions, promiseIdBegins, amount }: PromiseRule): string {
  const recognised = [
    ...(promiseIdBegins ? [say('idRule', { begins: promiseIdBegins })] : []),
    ...conditions.map(conditionInWords),
  ].join(` ${say('and')} `)
  if (!amount) return recognised
  const { promised, delivered, unit, better } = amount
  const sign = better === 'less' ? '≤' : '≥'
  const limit = 'value' in promised ? number(promised.value) : `“${promised.property}”`
  return `${recognised}: ${say('amountRule', { delivered, sign, promised: limit, unit })}`
}
