import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { answersByDay, inPeriod, interactionsByDay } from '../../../platform/facts/rollups/daily.ts'
import type { SignalSettings } from './settings.ts'

const Count = z.coerce.number()
const Of = z.object({ day: z.string(), unit: z.string() })

/** Days from `from` up to, not including, `until`. */
interface Days {
  from: string
  until: string
}

const Active = Of.extend({ customers: Count, done: Count })

/** How many customers did anything, and how much, per day and unit. */
export function activeByDay({ facts, settings }: Context, days: Days) {
  return facts.query(
    Active,
    `SELECT day::String AS day, unit::String AS unit, uniqCombined64Merge(20)(customers) AS customers, sum(n) AS done
    FROM ${interactionsByDay} WHERE direction = 'in' AND kind != 'note' GROUP BY day, unit`,
    { ...days, zone: settings.zone },
  )
}

const Answers = Of.extend({ scale: z.string(), wording: z.string(), hits: Count, total: Count })

/** Who would recommend us with the best marks (9 and 10; 5 of 5). */
const isPromoter = `(scale IN ('nps', 'nps10') AND score >= 9) OR (scale = 'nps5' AND score = 5)`
/** The two worst of five, three of seven, one of two. */
const isUnhappy = `(scale IN ('csat5', 'stars5') AND score <= 2) OR (scale = 'csat7' AND score <= 3) OR (scale = 'csat2' AND score = 0)`

export const answerQuestions = {
  promoters: { scales: `scale IN ('nps', 'nps5', 'nps10')`, hit: isPromoter },
  unhappy: { scales: `scale IN ('csat5', 'csat7', 'csat2', 'stars5')`, hit: isUnhappy },
} as const

export function answersPerDay({ facts, settings }: Context, asked: keyof typeof answerQuestions, days: Days) {
  const { scales, hit } = answerQuestions[asked]
  return facts.query(
    Answers,
    `SELECT day::String AS day, unit::String AS unit, scale::String AS scale, wording::String AS wording,
      sumIf(n, ${hit}) AS hits, sum(n) AS total
    FROM ${answersByDay} WHERE ${scales} GROUP BY day, unit, scale, wording`,
    { ...days, zone: settings.zone },
  )
}

const Contacts = Of.extend({ contacts: Count, complaints: Count, asked: Count, answered: Count })

/**
 * One row per contact: a conversation that the customer began, or a message, call or ticket that belongs to none.
 * Whether it waits for a reply can be told only where the source also brings our side; calls are answered at once.
 */
export const eachContact = `
  SELECT source, if(conversation_id = '', toString(id), conversation_id) AS contact,
    any(interactions.unit) AS unit, any(customer_id) AS customer,
    minIf(occurred_at, direction = 'in') AS opened, countIf(direction = 'in') AS said,
    minIf(occurred_at, direction = 'out') AS replied, countIf(direction = 'out') AS replies,
    argMinIf(text, occurred_at, direction = 'in') AS first_words,
    max(direction = 'in' AND multiSearchAnyCaseInsensitiveUTF8(concat(name, ' ', touchpoint), {words:Array(String)})) AS complains,
    any(kind) != 'call' AND any(conversation_id) != '' AND source IN (
      SELECT source FROM interactions WHERE direction = 'out' AND kind IN ('message', 'ticket') GROUP BY source
    ) AS waits
  FROM interactions FINAL
  WHERE kind IN ('message', 'call', 'ticket') AND ${inPeriod()}
  GROUP BY source, contact
  HAVING said > 0 AND (replies = 0 OR replied >= opened)`

/** `replied` is the beginning of time where nobody did. */
export const isAnsweredInTime = 'replies > 0 AND replied <= opened + toIntervalHour({hours:UInt32})'
/** Those opened later have not had their time yet. */
const hadItsTime = 'opened + toIntervalHour({hours:UInt32}) <= {now:DateTime64(3)}'

export function contactsByDay(
  { facts, settings, now }: Context,
  { complaintWords, replyHours }: SignalSettings,
  days: Days,
) {
  return facts.query(
    Contacts,
    `SELECT toDate(opened, {zone:String})::String AS day, unit::String AS unit, count() AS contacts,
      countIf(complains) AS complaints, countIf(waits AND ${hadItsTime}) AS asked,
      countIf(waits AND ${hadItsTime} AND ${isAnsweredInTime}) AS answered
    FROM (${eachContact}) GROUP BY day, unit`,
    { ...days, zone: settings.zone, words: complaintWords, hours: replyHours, now: now() },
  )
}

const Counted = Of.extend({ n: Count })

export function ordersByDay({ facts, settings }: Context, days: Days) {
  return facts.query(
    Counted,
    `SELECT toDate(at, {zone:String})::String AS day, unit::String AS unit, count() AS n FROM (
      SELECT if(order_id = '', toString(id), order_id) AS bought, any(interactions.unit) AS unit, min(occurred_at) AS at
      FROM interactions FINAL WHERE kind = 'order' AND ${inPeriod()} GROUP BY bought
    ) GROUP BY day, unit`,
    { ...days, zone: settings.zone },
  )
}

/** An order counts once, on the day of its first event that speaks of a return; events without an order by themselves. */
export const eachReturn = `
  SELECT if(order_id = '', toString(id), order_id) AS returned, any(interactions.unit) AS unit, any(customer_id) AS customer,
    min(occurred_at) AS at, argMin(product, occurred_at) AS what
  FROM interactions FINAL
  WHERE kind IN ('event', 'order', 'ticket') AND multiSearchAnyCaseInsensitiveUTF8(name, {words:Array(String)}) AND ${inPeriod()}
  GROUP BY returned`

export function returnsByDay({ facts, settings }: Context, { returnWords }: SignalSettings, days: Days) {
  return facts.query(
    Counted,
    `SELECT toDate(at, {zone:String})::String AS day, unit::String AS unit, count() AS n
    FROM (${eachReturn}) GROUP BY day, unit`,
    { ...days, zone: settings.zone, words: returnWords },
  )
}

export function unsubscribesByDay(
  { facts, settings }: Context,
  { unsubscribeWords }: SignalSettings,
  days: Days,
) {
  return facts.query(
    Counted,
    `SELECT toDate(occurred_at, {zone:String})::String AS day, unit::String AS unit, uniqExact(customer_id) AS n
    FROM interactions FINAL
    WHERE direction = 'in' AND multiSearchAnyCaseInsensitiveUTF8(name, {words:Array(String)}) AND ${inPeriod()}
    GROUP BY day, unit`,
    { ...days, zone: settings.zone, words: unsubscribeWords },
  )
}

const Share = Counted.extend({ hits: Count })

/** Each day on which a customer bought, counted on the day when it is known whether they came back in time. */
export const eachPurchase = `
  SELECT customer_id AS customer, any(interactions.unit) AS unit,
    arraySort(groupUniqArray(toInt32(toDate(occurred_at, {zone:String})))) AS days
  FROM interactions FINAL WHERE kind = 'order' AND ${inPeriod()} GROUP BY customer_id`

export function repeatsByDay(
  { facts, settings }: Context,
  { repeatDays }: SignalSettings,
  days: Days & { lastDay: string },
) {
  return facts.query(
    Share,
    `SELECT toDate(toUInt16(days[at] + {wait:Int32}))::String AS day, unit::String AS unit, count() AS n,
      countIf(at < length(days) AND days[at + 1] <= days[at] + {wait:Int32}) AS hits
    FROM (${eachPurchase}) ARRAY JOIN arrayEnumerate(days) AS at
    WHERE days[at] + {wait:Int32} <= toInt32({lastDay:Date})
    GROUP BY day, unit`,
    { ...days, zone: settings.zone, wait: repeatDays },
  )
}

const Span = z.object({ first: z.string(), last: z.string(), n: Count })

/** First and last day on which something happened before today, and how much there is. */
export async function spanOfFacts({ facts, settings }: Context, today: string) {
  const [span] = await facts.query(
    Span,
    `SELECT toDate(min(occurred_at), {zone:String})::String AS first, toDate(max(occurred_at), {zone:String})::String AS last,
      count() AS n
    FROM interactions WHERE occurred_at < toDateTime64({today:Date}, 3, {zone:String})`,
    { zone: settings.zone, today },
  )
  return span && span.n > 0 ? span : null
}

const Changed = z.object({ n: Count })

/** Whether days before today were written to since then. */
export async function pastChangedSince({ facts }: Context, since: Date, today: string): Promise<boolean> {
  const [row] = await facts.query(
    Changed,
    'SELECT count() AS n FROM changed_days WHERE changed_at >= {since:DateTime64(3)} AND day < {today:Date}',
    { since, today },
  )
  return (row?.n ?? 0) > 0
}
