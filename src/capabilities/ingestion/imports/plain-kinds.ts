import { readNumber } from '../../../platform/files/numbers.ts'
import type { Rule } from './mapping.ts'
import type { Field } from './usual-names.ts'

/** Kinds of files that every system exports alike, under whatever names. */
export const plainKinds = ['orders', 'reviews', 'tickets'] as const
export type PlainKind = (typeof plainKinds)[number]

export const plainTitles: Record<PlainKind, string> = {
  orders: 'Orders, by the names of their columns',
  reviews: 'Reviews, by the names of their columns',
  tickets: 'Tickets, by the names of their columns',
}

interface Known {
  fields: ReadonlyMap<Field, string>
  columns: readonly string[]
  samples: readonly (readonly string[])[]
}

const ticketWords =
  /^(status|state|priority|subject|priorität|betreff|statut|priorité|sujet|estado|prioridad|asunto)$/i
const starWords = /star|stern|étoile|estrella|review|rating|bewertung|rezension|avis|reseña|valoración/i

/** What the rows are, told by columns that only such rows have together. */
export function plainKind(
  fields: ReadonlyMap<Field, string>,
  columns: readonly string[],
): PlainKind | undefined {
  const has = (...wanted: Field[]) => wanted.every((field) => fields.has(field))
  const isTimed = has('time')
  if (!isTimed) return undefined
  if (has('conversationId') && columns.some((column) => ticketWords.test(column))) return 'tickets'
  if (has('score', 'text') && columns.some((column) => /review|rezension|reseña|\bavis\b/i.test(column)))
    return 'reviews'
  if (has('score', 'text') && /star|stern|étoile|estrella/i.test(fields.get('score') ?? '')) return 'reviews'
  if (has('orderId') && (has('value') || has('product')) && !has('score')) return 'orders'
  return undefined
}

/** The rule for rows of this kind, from what was understood of the columns in general; whoever is not named is anonymous. */
export function plainRule(kind: PlainKind, rule: Rule, known: Known): Rule {
  if (kind === 'orders') return orderRule(rule, known)
  const told = kind === 'tickets' ? ticketRule(rule, known) : reviewRule(rule, known)
  return { ...told, person: { ...told.person, otherwise: { own: told.id ?? [] } } }
}

/** Several rows of one order are its lines: their amounts are added up, or the total that each repeats is taken once. */
function orderRule({ answer: _answer, ...rule }: Rule, { fields, columns, samples }: Known): Rule {
  const order: Rule = { ...rule, kind: 'order', name: 'Order' }
  const orderId = fields.get('orderId')
  if (!orderId) return order
  const once = { ...order, id: [orderId] }
  const [quantity, value, product] = (['quantity', 'value', 'product'] as const).map((field) =>
    fields.get(field),
  )
  const valuesOf = (column: string | undefined) => samples[columns.indexOf(column ?? '')] ?? []
  const hasLines = new Set(valuesOf(orderId)).size < valuesOf(orderId).length
  if (!hasLines || !value || isSameWithin(valuesOf(orderId), valuesOf(value))) return once
  const isUnitPrice = quantity !== undefined && !/total|amount|summe|betrag|montant|importe/i.test(value)
  return {
    ...once,
    group: {
      by: [orderId],
      lines: { ...(product && { product }), ...(quantity && { quantity }), price: value },
    },
    ...(isUnitPrice && { value: { times: [quantity, value] } }),
  }
}

function isSameWithin(keys: readonly string[], values: readonly string[]): boolean {
  const first = new Map<string, string>()
  return keys.every((key, at) => {
    const value = first.get(key) ?? values[at]
    first.set(key, value ?? '')
    return value === values[at]
  })
}

function ticketRule({ answer, ...rule }: Rule, { fields }: Known): Rule {
  const ticketId = fields.get('conversationId')
  const score = answer?.score
  return {
    ...rule,
    kind: 'ticket',
    name: 'Ticket',
    ...(ticketId && { id: [ticketId] }),
    ...(score && { properties: { ...rule.properties, [score]: score } }),
  }
}

/** Stars go from one to five; a rating beyond is of a length nobody knows, and stays what it is. */
function reviewRule({ answer, ...rule }: Rule, { fields, columns, samples }: Known): Rule {
  const review: Rule = { ...rule, kind: 'review', name: 'Review' }
  const score = answer?.score ?? fields.get('score')
  if (!score) return review
  const values = samples[columns.indexOf(score)] ?? []
  const isStars = starWords.test(score) && values.every((value) => value.trim() === '' || upToFive(value))
  if (isStars) return { ...review, answer: { scale: 'stars5', score } }
  return { ...review, properties: { ...rule.properties, [score]: score } }
}

function upToFive(text: string): boolean {
  const number = readNumber(text)
  return number !== null && number >= 1 && number <= 5
}
