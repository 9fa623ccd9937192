import { clickhouseText } from '../../../../platform/facts/literals.ts'
import { conditionsSql } from '../../../touchpoints/index.ts'
import type { Amount, PromiseRule, RuleValues } from './rule.ts'

/** Whether a row of `interactions` gives a promise of this kind. */
export function fitsSql({
  conditions,
  promiseIdBegins,
}: Pick<RuleValues, 'conditions' | 'promiseIdBegins'>): string {
  const begins =
    promiseIdBegins === ''
      ? []
      : [`startsWith(lowerUTF8(promise_id), ${clickhouseText(promiseIdBegins.toLowerCase())})`]
  const sentences = conditions.length > 0 ? [conditionsSql(conditions)] : []
  return [...begins, ...sentences].join(' AND ') || '0'
}

/** How the id of a promise begins, where that is a word (`delivery-4711`) and no id of a machine. */
const idWord = `if(match(promise_id, '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-'), '', lower(extract(promise_id, '^([A-Za-z][A-Za-z ]{2,30})[-_:#]')))`

/** The kind of the promise that a row gives: the first rule that fits, else what the data itself says. */
export function kindSql(rules: readonly PromiseRule[]): string {
  const cases = rules
    .filter(({ amount }) => amount === null)
    .map((rule) => `${fitsSql(rule)}, ${clickhouseText(rule.id)}`)
  const ownKind = `if(${idWord} != '', concat('id:', ${idWord}), concat('name:', name::String))`
  return cases.length === 0 ? ownKind : `multiIf(${cases.join(', ')}, ${ownKind})`
}

/** What was promised and delivered in a row, as numbers; NULL where it does not say. */
export function amountSql({ promised, delivered }: Amount) {
  return {
    promised: 'value' in promised ? `toNullable(toFloat64(${promised.value}))` : numberSql(promised.property),
    delivered: numberSql(delivered),
  }
}

function numberSql(property: string): string {
  return `toFloat64OrNull(ifNull(properties.\`${property}\`::Nullable(String), ''))`
}
