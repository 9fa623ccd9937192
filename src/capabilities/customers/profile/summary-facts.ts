import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { alone } from '../../../platform/facts/alone.ts'
import type { Lying } from '../merging/where-facts-lie.ts'
import { theirs } from './theirs.ts'

const Instant = z.string().transform((text) => new Date(text).toISOString())
const Count = z.coerce.number()

/** An order of several interactions (placed, shipped, refunded) is one order, a conversation of many messages one contact. */
const anOrder = "if(order_id != '', order_id, toString(id))"
const aContact = "if(conversation_id != '', conversation_id, toString(id))"
export const contactKinds = ['message', 'call', 'visit', 'ticket']
const isContact = `kind IN (${contactKinds.map((kind) => `'${kind}'`).join(', ')})`
const isMoney = "kind = 'order' AND value IS NOT NULL"
const columns = `occurred_at, kind, name, channel, direction, country, language, order_id, conversation_id, value, currency,
  scale, wording, score, text, sentiment, promise_id, promised_at, fulfilled_at`

const Answered = z.object({
  id: z.string(),
  scale: z.string(),
  wording: z.string(),
  score: z.number(),
  at: Instant,
})
const Contacted = z.object({
  id: z.string(),
  contact: z.string(),
  at: Instant,
  kind: z.string(),
  channel: z.string(),
  name: z.string(),
  direction: z.string(),
  text: z.string(),
  conversationId: z.string(),
})
const Promised = z.object({
  id: z.string(),
  promise: z.string(),
  name: z.string(),
  orderId: z.string(),
  promisedAt: Instant.nullable(),
  isFulfilled: z.coerce.boolean(),
  daysOverdue: z.coerce.number().nullable(),
})
export type Answered = z.infer<typeof Answered>
export type Contacted = z.infer<typeof Contacted>
export type Promised = z.infer<typeof Promised>

/** So much of what was said is shown beside the figures. */
export const shownText = 500

const at = 'DateTime64(3)'
const answered: Parts = [
  ['id', 'String', 'toString(id)'],
  ['scale', 'String', 'scale'],
  ['wording', 'String', 'wording'],
  ['score', 'Float64', 'assumeNotNull(score)'],
  ['at', at, 'occurred_at'],
]
const contacted: Parts = [
  ['id', 'String', 'toString(id)'],
  ['contact', 'String', aContact],
  ['at', at, 'occurred_at'],
  ['kind', 'String', 'kind'],
  ['channel', 'String', 'channel'],
  ['name', 'String', 'name'],
  ['direction', 'String', 'direction'],
  ['text', 'String', `substringUTF8(text, 1, ${shownText})`],
  ['conversationId', 'String', 'conversation_id'],
]
const promised: Parts = [
  ['id', 'String', 'toString(id)'],
  ['promise', 'String', "if(promise_id != '', promise_id, toString(id))"],
  ['name', 'String', 'name'],
  ['orderId', 'String', 'order_id'],
  ['promisedAt', `Nullable(${at})`, 'promised_at'],
  ['isFulfilled', 'UInt8', 'fulfilled_at IS NOT NULL'],
  [
    'daysOverdue',
    'Nullable(Int32)',
    "dateDiff('day', toDate(promised_at, {zone:String}), toDate({now:DateTime64(3)}, {zone:String}))",
  ],
]

const Figures = z.object({
  n: Count,
  first_at: Instant.nullable(),
  last_at: Instant.nullable(),
  country: z.string(),
  language: z.string(),
  orders: Count,
  orders_last_year: Count,
  money: z.array(z.tuple([z.string(), z.string()])),
  money_last_year: z.array(z.tuple([z.string(), z.string()])),
  contacts: Count,
  contacts_last_month: Count,
  answered: z.array(Answered),
  contacted: z.array(Contacted),
  promised: z.array(Promised),
  /** Of what they wrote last, the newest first. */
  sentiments: z.array(z.number()),
})
export type Figures = z.infer<typeof Figures>

/** The mean feeling is that of so many of their newest words. */
export const recentWords = 10

/** So many of the newest answers, messages and promises are looked through. */
export const mostListed = 300

/**
 * Everything the summary of a customer is made of, in one reading; a row also of somebody of whom nothing is known.
 * Money sums what orders came to; what was given back is in it as a negative value.
 */
export async function figuresOf(
  { facts, settings }: Context,
  { records, under }: Lying,
  now: Date,
): Promise<Figures> {
  const [row] = await facts.query(
    Figures,
    `SELECT count() AS n,
      if(n = 0, NULL, min(occurred_at)) AS first_at, if(n = 0, NULL, max(occurred_at)) AS last_at,
      argMaxIf(i.country::String, occurred_at, i.country != '') AS country,
      argMaxIf(i.language::String, occurred_at, i.language != '') AS language,
      uniqExactIf(${anOrder}, kind = 'order') AS orders,
      uniqExactIf(${anOrder}, kind = 'order' AND occurred_at >= {aYearAgo:DateTime64(3)}) AS orders_last_year,
      ${sums(isMoney)} AS money,
      ${sums(`${isMoney} AND occurred_at >= {aYearAgo:DateTime64(3)}`)} AS money_last_year,
      uniqExactIf(${aContact}, ${isContact} AND direction = 'in') AS contacts,
      uniqExactIf(${aContact}, ${isContact} AND direction = 'in' AND occurred_at >= {aMonthAgo:DateTime64(3)})
        AS contacts_last_month,
      ${newestOf(answered, 'score IS NOT NULL')} AS answered,
      ${newestOf(contacted, isContact)} AS contacted,
      ${newestOf(promised, "promised_at IS NOT NULL OR promise_id != ''")} AS promised,
      arrayMap(placed -> placed.2, groupArraySortedIf(${recentWords})(
        (-toUnixTimestamp64Milli(occurred_at), ifNull(sentiment, 0)), sentiment IS NOT NULL AND direction = 'in'
      )) AS sentiments
    FROM ${theirs(columns, '1', { under })} AS i ${alone}`,
    {
      records,
      ...(under && { under }),
      now,
      zone: settings.zone,
      ...sinceWhen(now),
    },
  )
  return row!
}

/** Exact sums by currency, as pairs. */
function sums(condition: string): string {
  const map = `sumMapIf(map(currency::String, assumeNotNull(value)), ${condition})`
  return `arrayMap(pair -> (pair.1, toString(pair.2)), arrayZip(mapKeys(${map}), mapValues(${map})))`
}

/** Name, type and source of each part of what is listed. */
type Parts = readonly (readonly [name: string, type: string, sql: string])[]

/** The newest interactions that meet a condition, as objects of these parts. */
function newestOf(parts: Parts, condition: string): string {
  const type = parts.map(([name, type]) => `${name} ${type}`).join(', ')
  const shown = `CAST(tuple(${parts.map(([, , sql]) => sql).join(', ')}) AS Tuple(${type}))`
  const newestFirst = `tuple(-toUnixTimestamp64Milli(occurred_at), ${shown})`
  return `arrayMap(placed -> placed.2, groupArraySortedIf(${mostListed})(${newestFirst}, ${condition}))`
}

/** From when on an order is of the last year, a contact of the last month. */
export function sinceWhen(now: Date) {
  const daysBefore = (days: number) => new Date(now.getTime() - days * 86_400_000)
  return { aYearAgo: daysBefore(365), aMonthAgo: daysBefore(30) }
}
