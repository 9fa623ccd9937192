import { clickhouseText } from '../../../platform/facts/literals.ts'
import { conditionsSql, propertySql, type RuleCondition } from '../../touchpoints/index.ts'
import type { Definition } from '../definitions/definition.ts'

/** The customer turns to people, or they to the customer. */
const isTalk = "kind IN ('message', 'ticket', 'call')"

/** What a definition makes of a row of `interactions`, as SQL. Places are those recognised now, not those told. */
export function fitsOf(definition: Definition) {
  const { belongs, start, success, failure } = definition
  const isAnswer = "kind IN ('response', 'review')"
  const isReply = `(direction = 'out' AND conversation_id != '' AND ${isTalk})`
  const isBelonging = belongs.length > 0 ? anyOf(belongs) : '1'
  const isEnd = `${anyOf(success)} OR ${anyOf(failure)}`
  const isStart = start.length > 0 ? anyOf(start) : `(${isBelonging} AND NOT ${isReply})`
  // What is said about an order or a visit is about it, wherever it is said; what customers say else must belong.
  const isHeard = definition.case === 'customer' ? isBelonging : '1'
  return {
    case: caseSql(definition.case),
    belongs: isBelonging,
    isAnswer,
    isReply,
    isContact: `(direction != 'out' AND ${isTalk})`,
    isStart: `(NOT ${isAnswer} AND ${isStart})`,
    isSuccess: `(NOT ${isAnswer} AND ${anyOf(success)})`,
    isFailure: `(NOT ${isAnswer} AND ${anyOf(failure)})`,
    /** Number of the first named step that fits, 0 for none. */
    named: namedSql(definition.steps),
    matters: `${caseSql(definition.case)} != '' AND if(${isAnswer}, ${isHeard}, ${isBelonging} OR ${isStart} OR ${isEnd})`,
  }
}
export type Fits = ReturnType<typeof fitsOf>

function caseSql(notion: Definition['case']): string {
  if (notion === 'customer') return 'customer_id::String'
  if (notion.startsWith('property:')) return propertySql(notion.slice('property:'.length))
  return `${notion}_id`
}

function anyOf(list: readonly (readonly RuleCondition[])[]): string {
  if (list.length === 0) return '0'
  return `(${list.map((conditions) => `(${conditionsSql(conditions, 'as recognised')})`).join(' OR ')})`
}

function namedSql(steps: Definition['steps']): string {
  if (steps.length === 0) return '0'
  return `multiIf(${steps.map(({ when }, index) => `${anyOf(when)}, ${index + 1}`).join(', ')}, 0)`
}

/** Only what happened with these customers: a few, or all from one (`after` it, or `from` it on) to another, in the order of the store. */
export type Whose = { customers: readonly string[] } | { after: string; from: string; until: string }

export function whoseSql(whose: Whose): string {
  if ('customers' in whose) return 'customer_id IN {customers:Array(UUID)}'
  const { after, from, until } = whose
  const bounds = [`customer_id <= ${clickhouseText(until)}`]
  if (after !== '') bounds.push(`customer_id > ${clickhouseText(after)}`)
  else if (from !== '') bounds.push(`customer_id >= ${clickhouseText(from)}`)
  return bounds.join(' AND ')
}
