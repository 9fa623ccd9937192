import { words } from '../../../web/kit/words.ts'
import type { Condition, From, Rule } from '../imports/mapping.ts'
import type { Role } from './column-roles.ts'

const say = words('roles', {
  time: 'time',
  userId: 'customer id',
  email: 'e-mail',
  phone: 'phone',
  personName: 'name',
  anonymousId: 'person without a name',
  score: 'score',
  text: 'text',
  channel: 'channel',
  touchpoint: 'touchpoint',
  product: 'product',
  orderId: 'order id',
  value: 'value',
  currency: 'currency',
  country: 'country',
  language: 'language',
  unit: 'unit',
  promisedAt: 'promised for',
  fulfilledAt: 'done at',
  agentId: 'agent',
  conversationId: 'conversation',
  id: 'identity of the row',
  trait: 'trait of the customer',
  property: 'property',
  leaveOut: 'leave out',
  joins: 'joins {{file}}',
  nps: 'would recommend 0–10 (NPS)',
  nps10: 'would recommend 1–10, higher is better',
  nps5: 'would recommend 1–5, higher is better',
  csat5: 'satisfaction 1–5, higher is better',
  csat7: 'satisfaction 1–7, higher is better',
  csat2: 'good or bad',
  ces5: 'effort 1–5, lower is better',
  ces7: 'made it easy 1–7, higher is better',
  nes: 'easy, neither, difficult',
  stars5: 'stars 1–5, higher is better',
  response: 'an answer',
  review: 'a review',
  message: 'a message',
  order: 'an order',
  event: 'an event',
  page: 'a page view',
  call: 'a call',
  visit: 'a visit',
  ticket: 'a ticket',
  note: 'a note',
  at: 'at',
  of: 'of the customer',
  worth: 'worth',
  scored: 'with the score',
  saying: 'saying',
  promised: 'promised for',
  done: 'done at',
  onlyWhere: 'only where {{column}} is filled',
  onlyWhereIs: 'only where {{column}} is {{values}}',
  onlyWhereIsNot: 'only where {{column}} is not {{values}}',
  onlyWhereStarts: 'only where {{column}} begins with {{values}}',
  onlyWhereStartsNot: 'only where {{column}} does not begin with {{values}}',
  and: ' and ',
  wholeRow: 'a number of its own',
  rowNumber: 'its place in the file',
  eachOf: 'one for each entry of',
  together: 'one for all rows with the same',
})

export const kindWords = [
  'response', 'review', 'message', 'order', 'event', 'page', 'call', 'visit', 'ticket', 'note',
] as const // biome-ignore format: one glance

export function sayRole(role: Role): string {
  return say(role)
}

export function sayKind(kind: Rule['kind']): string {
  return say(kind)
}

/** “satisfaction 1–5, higher is better”; a scale nobody described keeps its name. */
export function sayScale(scale: string): string {
  return describedScales.has(scale) ? say(scale as 'nps') : scale
}

const describedScales = new Set([
  'nps',
  'nps10',
  'nps5',
  'csat5',
  'csat7',
  'csat2',
  'ces5',
  'ces7',
  'nes',
  'stars5',
])

/** What a rule makes of a row as parts of a sentence: a word, and the column it speaks of. */
export function partsOf(rule: Rule): { word: string; from: string; note?: string }[] {
  const { time, person, value, currency, answer, text, promisedAt, fulfilledAt } = rule
  const [external] = Object.values(person.externalIds ?? {})
  const who =
    person.userId ?? person.email ?? external ?? person.phone ?? person.anonymousId ?? person.otherwise
  const told: [string, From | undefined, string?][] = [
    [say('eachOf'), rule.parts],
    [say('together'), rule.group && { together: rule.group.by, with: ' ' }],
    [say('promised'), promisedAt],
    [say('done'), fulfilledAt === time ? undefined : fulfilledAt],
    [say('at'), time],
    [say('of'), who],
    [say('worth'), value, currency && fromWords(currency)],
    [say('scored'), answer?.score, answer && sayScale(answer.scale)],
    [say('saying'), text],
  ]
  return told.flatMap(([word, from, note]) =>
    from === undefined ? [] : [{ word, from: fromWords(from), note }],
  )
}

/** `only where delivered is filled`; nothing where a rule takes every row. */
export function conditionOf({ when }: Rule): string | undefined {
  if (!when) return undefined
  const conditions = Array.isArray(when) ? when : [when]
  return conditions.map(saidCondition).join(say('and'))
}

function saidCondition({ column, is, isNot, starts, startsNot }: Condition): string {
  if (is) return say('onlyWhereIs', { column, values: is.join(', ') })
  if (isNot) return say('onlyWhereIsNot', { column, values: isNot.join(', ') })
  if (starts) return say('onlyWhereStarts', { column, values: starts.join(', ') })
  if (startsNot) return say('onlyWhereStartsNot', { column, values: startsNot.join(', ') })
  return say('onlyWhere', { column })
}

export function fromWords(from: From): string {
  if (typeof from === 'string') return from
  if ('fixed' in from) return `“${from.fixed}”`
  if ('first' in from) return from.first.join(' / ')
  if ('times' in from) return from.times.join(' × ')
  if ('own' in from && from.own.length === 0) return say('wholeRow')
  if ('row' in from) return say('rowNumber')
  return columnsOf(from).join(' + ')
}

/** The columns a value is made of. */
function columnsOf(from: From): string[] {
  if (typeof from === 'string') return [from]
  if ('sum' in from) return from.sum
  if ('times' in from) return from.times
  if ('together' in from) return from.together
  if ('first' in from) return from.first
  if ('column' in from) return [from.column]
  if ('plain' in from) return [from.plain]
  return 'own' in from ? from.own : []
}

/** Everything these rules and links do with one column of their own file. */
export function usesInWords(
  column: string,
  { becomes, links }: { becomes: Rule[]; links: { file: string; column: string }[] },
): string[] {
  const joins = links.filter((link) => link.column === column).map(({ file }) => say('joins', { file }))
  const uses = becomes.flatMap((rule) => roleUses(rule).filter(([, from]) => mentions(from, column)))
  return [...new Set([...uses.map(([role]) => sayRole(role)), ...joins])]
}

function roleUses({ person, answer, id, properties, ...rule }: Rule): [Role, From][] {
  const { traits = {}, externalIds = {}, name, otherwise, ...ids } = person
  const fields = ['time', 'text', 'channel', 'touchpoint', 'product', 'orderId', 'value', 'currency', 'country',
    'language', 'unit', 'promisedAt', 'fulfilledAt', 'agentId', 'conversationId'] as const // biome-ignore format: one glance
  const found: [Role, From | undefined][] = [
    ...fields.map((role): [Role, From | undefined] => [role, rule[role]]),
    ...Object.entries(ids).map(([role, from]): [Role, From] => [role as Role, from]),
    ...Object.values(externalIds).map((from): [Role, From] => ['userId', from]),
    ['anonymousId', otherwise],
    ['personName', name],
    ['score', answer?.score],
    ...(id ?? []).map((column): [Role, From] => ['id', column]),
    ...Object.values(traits).map((from): [Role, From] => ['trait', from]),
    ...Object.values(properties ?? {}).map((from): [Role, From] => ['property', from]),
  ]
  return found.filter((use): use is [Role, From] => use[1] !== undefined)
}

/** Names of columns are the same whatever their case, spaces and punctuation. */
function mentions(from: From, column: string): boolean {
  return columnsOf(from).some((name) => plain(name) === plain(column))
}

function plain(name: string) {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
