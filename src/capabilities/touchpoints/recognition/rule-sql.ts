import { byKind, byName } from '../recognise.ts'
import { literal, literals, lookedUp } from './literal.ts'
import type { NamedRule, Recognition, RuleCondition } from './rule.ts'
import { pageProperties } from './values.ts'

/** What the source said, `''` where it left that open. Rows from before it was kept are taken at their word. */
export const toldSql = {
  touchpoint: 'ifNull(told_touchpoint::Nullable(String), touchpoint::String)',
  stage: 'ifNull(told_stage::Nullable(String), stage::String)',
  channel: 'ifNull(told_channel::Nullable(String), channel::String)',
} as const

/** Which touchpoint, stage and channel of a row conditions ask about: what the source said, or what it is recognised as now. */
type Place = 'as told' | 'as recognised'

/** Whether a row of `interactions` meets all conditions: as told, the same as `predicateOf`, in SQL. */
export function conditionsSql(conditions: readonly RuleCondition[], place: Place = 'as told'): string {
  return conditions.map((condition) => `(${conditionSql(condition, place)})`).join(' AND ')
}

function conditionSql({ field, how, values, not }: RuleCondition, place: Place): string {
  const text = `lowerUTF8(${fieldSql(field, place)})`
  const small = values.map((value) => value.toLowerCase())
  const fits = {
    is: () => `${text} IN (${small.map(literal).join(', ')})`,
    contains: () => small.map((value) => `position(${text}, ${literal(value)}) > 0`).join(' OR '),
    begins: () => small.map((value) => `startsWith(${text}, ${literal(value)})`).join(' OR '),
    matches: () => small.map((value) => `${text} LIKE ${literal(likePattern(value))}`).join(' OR '),
  }[how]()
  return not ? `NOT (${fits})` : fits
}

function fieldSql(field: RuleCondition['field'], place: Place): string {
  if (field.startsWith('property:')) return propertySql(field.slice('property:'.length))
  if (field === 'page') return pageSql
  const isPlace = field === 'touchpoint' || field === 'stage' || field === 'channel'
  if (isPlace && place === 'as told') return toldSql[field]
  return `${field}::String`
}

function firstSaid(expressions: readonly string[]): string {
  const [first = "''", ...others] = expressions
  return others.length === 0 ? first : `if(${first} != '', ${first}, ${firstSaid(others)})`
}

/** Texts, numbers and truth values only; how the store took a list or an object to be is no text of the customer's. */
export function propertySql(path: string): string {
  const column = `properties.${path
    .split('.')
    .map((name) => `\`${name}\``)
    .join('.')}`
  return `if(dynamicType(${column}) IN ('String', 'Int64', 'UInt64', 'Float64', 'Bool'), ${column}::String, '')`
}

/** The address of a page, '' where none was said. */
export const pageSql = firstSaid(pageProperties.map(propertySql))

function likePattern(pattern: string): string {
  return pattern
    .replaceAll(/[\\%_]/g, '\\$&')
    .replaceAll('*', '%')
    .replaceAll('?', '_')
}

/**
 * Touchpoint, stage and channel of a row by what an organisation decided, as expressions: the same as `recogniserOf`, in SQL.
 * `prefix` names the steps in between, so that two recognitions can stand in one question.
 */
export function recognitionSql({ rules, touchpoints, stages, channels }: Recognition, prefix: string) {
  const rule = `${prefix}_rule`
  const place = `${prefix}_place`
  const fitting = (of: (rule: NamedRule) => string, otherwise: string) =>
    rules.length === 0
      ? otherwise
      : `transform(${rule}, [${rules.map((_, index) => index + 1).join(', ')}], ${literals(rules.map(of))}, ${otherwise})`
  const usual = usualSql()
  const said = (told: string, otherwise: string) => `if(${told} != '', ${told}, ${otherwise})`
  const named = touchpoints.map(({ known, name }) => ({ known, name }))
  const staged = touchpoints.flatMap(({ known, stage }) => (stage ? [{ known, name: stage }] : []))
  const channelRule = `${prefix}_channel_rule`
  const stage = said(toldSql.stage, usual.stage)
  const channel = said(toldSql.channel, usual.channel)
  return {
    steps: [
      `${firstRule(rules)} AS ${rule}`,
      `${fitting(({ touchpoint }) => touchpoint, said(toldSql.touchpoint, usual.touchpoint))} AS ${place}`,
      `${fitting(({ channel }) => channel, "''")} AS ${channelRule}`,
      `${lookedUp(place, named)} AS ${prefix}_touchpoint`,
      `${lookedUp(place, staged, lookedUp(`(${stage})`, stages))} AS ${prefix}_stage`,
      `${lookedUp(`if(${channelRule} != '', ${channelRule}, ${channel})`, channels)} AS ${prefix}_channel`,
    ].join(',\n      '),
    touchpoint: `${prefix}_touchpoint`,
    stage: `${prefix}_stage`,
    channel: `${prefix}_channel`,
  }
}

/** Number of the first rule that fits, 0 for none. */
function firstRule(rules: readonly NamedRule[]): string {
  if (rules.length === 0) return '0'
  const cases = rules.map(({ conditions }, index) => `${conditionsSql(conditions)}, ${index + 1}`)
  return `multiIf(${cases.join(', ')}, 0)`
}

/** What everybody knows, by name and then by kind. */
function usualSql() {
  const kinds = Object.entries(byKind)
  const ofKind = (of: (place: (typeof byKind)[string]) => string) =>
    `transform(kind::String, ${literals(kinds.map(([kind]) => kind))}, ${literals(kinds.map(([, place]) => of(place)))}, '')`
  const ofName = (of: (rule: (typeof byName)[number]) => string, otherwise: string) =>
    `multiIf(${byName.map((rule) => `match(lowerUTF8(name), ${literal(rule.name.source)}), ${literal(of(rule))}`).join(', ')}, ${otherwise})`
  return {
    touchpoint: ofName(
      ({ touchpoint }) => touchpoint,
      ofKind(({ touchpoint }) => touchpoint),
    ),
    stage: ofName(
      ({ stage }) => stage,
      ofKind(({ stage }) => stage),
    ),
    channel: ofKind(({ channel }) => channel),
  }
}
