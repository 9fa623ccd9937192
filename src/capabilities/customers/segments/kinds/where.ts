import { z } from 'zod'
import { filterColumns } from '../filter.ts'
import type { Asking } from './kind.ts'
import { numeral } from './numbers.ts'

/** What may be asked of an interaction beside the columns that pages filter by. */
export const whereColumns = [...filterColumns, 'name', 'direction'] as const

const Value = z.string().max(200, 'A value has at most 200 characters.')
export const ValueList = z
  .array(Value, 'Choose at least one value.')
  .min(1, 'Choose at least one value.')
  .max(200, 'At most 200 values.')

/** Which interactions are meant: all of it holds of one and the same interaction. */
export const Where = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        field: z.enum(whereColumns, 'Choose what to look at.'),
        values: ValueList,
        not: z.boolean().optional(),
      }),
    )
    .max(20, 'At most twenty of these.'),
  /** Words that the text contains, whatever their case. */
  text: z.string().trim().min(1, 'Type the words to look for.').max(200).optional(),
  /** Worth at least so much, in the interaction's own currency. */
  worth: z.number('Give an amount.').positive('Give an amount above 0.').max(1e12).optional(),
})
export type Where = z.infer<typeof Where>

export function whereSql({ fields, text, worth }: Where, ask: Asking): string {
  const sentences = fields.map(
    ({ field, values, not }) => `${field} ${not ? 'NOT IN' : 'IN'} ${ask.bind('Array(String)', values)}`,
  )
  if (text !== undefined) sentences.push(`positionCaseInsensitiveUTF8(text, ${ask.bind('String', text)}) > 0`)
  if (worth !== undefined) sentences.push(`value >= ${ask.bind('Decimal(18, 4)', worth)}`)
  return sentences.length > 0 ? sentences.join(' AND ') : '1'
}

/** What people did, by the only kind that is asked for: done, and not done. */
const verbs: Record<string, readonly [string, string]> = {
  page: ['viewed a page', 'did not view a page'],
  event: ['did something', 'did nothing'],
  order: ['ordered', 'did not order'],
  message: ['had a message', 'had no message'],
  response: ['answered a question', 'answered no question'],
  review: ['wrote a review', 'wrote no review'],
  call: ['had a call', 'had no call'],
  visit: ['visited', 'did not visit'],
  ticket: ['had a ticket', 'had no ticket'],
  note: ['had a note', 'had no note'],
}
const anything = ['had any contact', 'had no contact'] as const

/** `ordered`, or `did not order`; what else must hold comes after `whereWords`. */
export function verbOf(where: Where, isNever = false): string {
  const [done, notDone] = verbs[onlyKind(where) ?? ''] ?? anything
  return isNever ? notDone : done
}

/** A noun for the same: `order`, `interaction`. */
export function nounOf(where: Where): string {
  const kind = onlyKind(where)
  const nouns: Record<string, string> = { page: 'page view', response: 'answer' }
  return kind && Object.hasOwn(verbs, kind) ? (nouns[kind] ?? kind) : 'contact'
}

/** ` (channel is chat or phone, with “late” in the text, worth 100 or more)`; nothing where nothing else is asked. */
export function whereWords(where: Where): string {
  const { fields, text, worth } = where
  const said = fields
    .filter(({ field, not, values }) => field !== 'kind' || not || values[0] !== onlyKind(where))
    .map(fieldWords)
  if (text !== undefined) said.push(`with “${text}” in the text`)
  if (worth !== undefined) said.push(`worth ${numeral(worth)} or more`)
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}

function fieldWords({ field, values, not }: Where['fields'][number]) {
  if (field === 'direction') return values.map((value) => directions[value] ?? value).join(' or ')
  return `${field} ${isOneOf(values, not)}`
}

/** `is chat or phone`, `is not chat`. */
export function isOneOf(values: readonly string[], not = false): string {
  const shown = values.slice(0, 5).map((value) => value || 'empty')
  const more = values.length > 5 ? [`one of ${values.length - 5} more`] : []
  return `${not ? 'is not' : 'is'} ${[...shown, ...more].join(' or ')}`
}

const directions: Record<string, string> = { in: 'from them', out: 'from us' }

function onlyKind({ fields }: Where): string | undefined {
  const kinds = fields.filter(({ field, not }) => field === 'kind' && !not)
  return kinds.length === 1 && kinds[0]?.values.length === 1 ? kinds[0].values[0] : undefined
}
