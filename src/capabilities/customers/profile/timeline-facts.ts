import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { alone } from '../../../platform/facts/alone.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import { type Lying, ofThese } from '../merging/where-facts-lie.ts'
import type { TimelineQuestion } from './contract.ts'
import type { Place } from './places.ts'
import { theirs } from './theirs.ts'

/** Whose line of time: records of one customer, or of all who have to do with an account. */
export interface Whose extends Lying {
  /** Of those who are not among `people`, only what carries the account's key. */
  account?: { key: string; people: readonly string[] }
}

/** An instant as the facts store tells it, in ISO text with milliseconds. */
export const Instant = z.string().transform((text) => new Date(text).toISOString())

export const TimelineRow = z.object({
  id: z.string(),
  customer_id: z.string(),
  occurred_at: Instant,
  kind: z.string(),
  name: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  channel: z.string(),
  source: z.string(),
  import_id: z.string(),
  direction: z.string(),
  product: z.string(),
  order_id: z.string(),
  conversation_id: z.string(),
  value: z.string().nullable(),
  currency: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  text: z.string(),
  feeling: z.string(),
  emotions: z.array(z.string()),
  promised_at: Instant.nullable(),
  fulfilled_at: Instant.nullable(),
  link: z.string(),
})
export type TimelineRow = z.infer<typeof TimelineRow>

const timelineColumns = Object.keys(TimelineRow.shape)
  .filter((name) => name !== 'id')
  .join(', ')

export interface PageAsked {
  whose: Whose
  question: TimelineQuestion
  /** The entry the page comes after; `day` begins with the last of that day, `entry` with that entry. */
  from: { place?: Place; day?: string; entry?: Place }
  towards: 'older' | 'newer'
  limit: number
}

/** What happened, newest first; the table's own order, so that a page reads a few blocks only. */
export async function timelinePage(context: Context, asked: PageAsked): Promise<TimelineRow[]> {
  const { facts, settings } = context
  const { whose, question, from, towards, limit } = asked
  const order = towards === 'older' ? 'DESC' : 'ASC'
  const wanted = conditionsOf(whose, question)
  const begin = beginOf(from, towards)
  const rows = await facts.query(
    TimelineRow,
    `SELECT * EXCEPT (account_id) FROM ${theirs(`${timelineColumns}, account_id`, begin.sql, whose)}
    WHERE ${wanted.sql}
    ORDER BY occurred_at ${order}, id ${order} LIMIT {limit:UInt16} ${alone}`,
    { ...wanted.values, ...begin.values, limit, zone: settings.zone },
  )
  return towards === 'older' ? rows : rows.toReversed()
}

/** Which of the rows of `theirs` a question is about; bind zone:String too. */
export function conditionsOf(whose: Whose, question: TimelineQuestion): { sql: string; values: Values } {
  const { kind, channel, touchpoint, source, direction, search, order, conversation, only } = question
  const values: Values = { records: whose.records, ...(whose.under && { under: whose.under }) }
  const all = ['1']
  if (whose.account) {
    all.push('(customer_id IN {people:Array(UUID)} OR account_id = {account:String})')
    Object.assign(values, { people: whose.account.people, account: whose.account.key })
  }
  for (const [column, names] of Object.entries({ kind, channel, touchpoint, source })) {
    if (names.length === 0) continue
    all.push(`has({${column}:Array(String)}, ${column}::String)`)
    values[column] = names
  }
  for (const [column, name] of Object.entries({
    direction,
    order_id: order,
    conversation_id: conversation,
  })) {
    if (!name) continue
    all.push(`${column} = {${column}:String}`)
    values[column] = name
  }
  if (search) {
    all.push(`arrayExists(words -> positionCaseInsensitiveUTF8(words, {search:String}) > 0,
      [text, name::String, product::String, order_id])`)
    values.search = search
  }
  if (only) all.push(onlySql[only])
  const period = periodOf(question)
  all.push(period.sql)
  return { sql: all.join(' AND '), values: { ...values, ...period.values } }
}

const onlySql = {
  answers: 'score IS NOT NULL',
  words: "text != ''",
  money: 'value IS NOT NULL',
  promises: 'promised_at IS NOT NULL',
}

/** The days of a question; `1` where it names none. */
export function periodOf({ from, until }: Pick<TimelineQuestion, 'from' | 'until'>): {
  sql: string
  values: Values
} {
  const after = from && 'occurred_at >= toDateTime64({from:Date}, 3, {zone:String})'
  const before = until && 'occurred_at < toDateTime64({until:Date}, 3, {zone:String})'
  const sql = [after, before].filter(Boolean).join(' AND ') || '1'
  return { sql, values: { ...(from && { from }), ...(until && { until }) } }
}

function beginOf({ place, day, entry }: PageAsked['from'], towards: 'older' | 'newer') {
  if (entry) return besideOr(entry, '<=')
  if (day)
    return { sql: 'occurred_at < toDateTime64(toDate({day:Date}) + 1, 3, {zone:String})', values: { day } }
  if (!place) return { sql: '1', values: {} }
  return besideOr(place, towards === 'older' ? '<' : '>')
}

/** Against a place that is no fact only the instant counts: at one instant what stands beside comes first. */
function besideOr({ occurredAt, id, isBeside }: Place, sign: '<' | '<=' | '>') {
  if (!isBeside)
    return {
      sql: `(occurred_at, id) ${sign} ({occurredAt:DateTime64(3)}, {begin:UUID})`,
      values: { occurredAt, begin: id },
    }
  return {
    sql: `occurred_at ${sign === '>' ? '>' : '<='} {occurredAt:DateTime64(3)}`,
    values: { occurredAt },
  }
}

const Found = z.object({ occurred_at: Instant })

/** When one of these records' interactions happened; undefined if it is not theirs. */
export async function instantOf({ facts }: Context, { records, under }: Lying, id: string) {
  const [found] = await facts.query(
    Found,
    `SELECT occurred_at FROM interactions
    WHERE ${ofThese({ under })} AND id = {id:UUID} LIMIT 1 ${alone}`,
    { records, id, ...(under && { under }) },
  )
  return found?.occurred_at
}
