import { columnAt, nameFits } from './column-names.ts'
import type { Condition, From, MappedFile, Rule } from './mapping.ts'

/** The columns a value is made of. */
export function columnsOf(from: From): string[] {
  if (typeof from === 'string') return [from]
  if ('sum' in from) return from.sum
  if ('times' in from) return from.times
  if ('together' in from) return from.together
  if ('first' in from) return from.first
  if ('column' in from) return [from.column]
  if ('plain' in from) return [from.plain]
  return 'own' in from ? from.own : []
}

const plainFields = [
  'touchpoint', 'stage', 'channel', 'unit', 'country', 'language', 'product', 'accountId', 'sessionId', 'conversationId',
  'orderId', 'agentId', 'value', 'currency', 'text', 'promiseId', 'time', 'promisedAt', 'fulfilledAt',
] as const // biome-ignore format: one glance

/** Every column a rule speaks of, under the name it uses. */
export function referencesOf(rule: Rule): string[] {
  const { traits = {}, externalIds = {}, ...ids } = rule.person
  const values = [
    ...plainFields.flatMap((field) => rule[field] ?? []),
    ...Object.values(ids),
    ...Object.values(traits),
    ...Object.values(externalIds),
    ...Object.values(rule.properties ?? {}),
  ]
  return [
    ...values.filter((from) => from !== undefined).flatMap(columnsOf),
    ...(typeof rule.name === 'string' ? [] : [rule.name.column]),
    ...(rule.id ?? []),
    ...conditionsOf(rule).map(({ column }) => column),
    ...(rule.group
      ? [...rule.group.by, ...Object.values(rule.group.lines ?? {}), rule.group.latest ?? '']
      : []),
    ...(rule.answer ? [rule.answer.score] : []),
    ...(rule.parts ? [rule.parts] : []),
  ].filter((column) => column !== '')
}

export function conditionsOf({ when }: Pick<Rule, 'when'>): Condition[] {
  return when === undefined ? [] : Array.isArray(when) ? when : [when]
}

/** The columns of a file that no rule names and that are not to be ignored. */
export function unnamedColumns(file: MappedFile, columns: readonly string[]): string[] {
  const isIgnored = nameFits(file.ignore ?? [])
  const asked = [
    ...file.becomes.flatMap(referencesOf).map((reference) => reference.replace(/\[\d+\].*$/, '')),
    ...file.links.map(({ column }) => column),
    ...(file.leaveOut ?? []).map(({ when }) => when.column),
  ]
  const named = new Set(asked.map((reference) => columnAt(reference, columns, file)))
  return columns.filter((column, at) => !named.has(at) && !isIgnored(column))
}

/** The columns that each are an interaction by this rule: those its patterns fit, of those nothing else names. */
export function questionColumns(file: MappedFile, { each }: Rule, columns: readonly string[]): string[] {
  if (!each) return []
  const isAsked = each.like ? nameFits(each.like) : () => true
  const isNone = nameFits(each.unlike ?? [])
  return unnamedColumns(file, columns).filter((column) => isAsked(column) && !isNone(column))
}

/** A rule whose `rest` is spelt out: what nothing names becomes a property under its own name. */
export function withRest(file: MappedFile, rule: Rule, columns: readonly string[]): Rule {
  if (!rule.rest) return rule
  const questions = new Set(file.becomes.flatMap((other) => questionColumns(file, other, columns)))
  const rest = unnamedColumns(file, columns).filter((column) => !questions.has(column))
  const properties = { ...Object.fromEntries(rest.map((column) => [column, column])), ...rule.properties }
  return { ...rule, properties }
}
