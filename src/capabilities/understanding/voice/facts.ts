import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { inPeriod } from '../../../platform/facts/rollups/daily.ts'
import type { Period, Periods } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'
import type { Narrowed } from '../contract.ts'
import { isComment, narrowSql } from './narrow.ts'

export interface Question {
  filter: InForce
  narrowed: Narrowed
}

const Count = z.coerce.number()
const FeelingCell = z.object({
  is_now: Count,
  step: z.string(),
  feeling: z.string(),
  unsure: Count,
  n: Count,
})
export type FeelingCell = z.infer<typeof FeelingCell>

const steps = {
  day: 'day::String',
  week: 'toMonday(day)::String',
  month: 'toStartOfMonth(day)::String',
} as const

/** How many comments feel how, step by step, in both periods. */
export function countFeelings(
  { facts, settings }: Context,
  { filter, narrowed }: Question,
  { periods, every }: { periods: Periods; every: keyof typeof steps },
): Promise<FeelingCell[]> {
  const { sql, values } = conditions(filter, narrowed)
  return facts.query(
    FeelingCell,
    `SELECT day >= {since:Date} AS is_now, ${steps[every]} AS step, feeling, countIf(NOT is_sure) AS unsure, count() AS n
    FROM (
      SELECT toDate(occurred_at, {zone:String}) AS day, feeling, is_sure FROM interactions FINAL
      WHERE ${inPeriod()} AND ${sql}
    )
    WHERE day >= {since:Date} OR day < {earlier:Date}
    GROUP BY is_now, step, feeling ORDER BY is_now, step, feeling`,
    { ...values, ...both(periods), zone: settings.zone },
  )
}

const PartCell = z.object({ is_now: Count, facet: z.string(), id: z.string(), feeling: z.string(), n: Count })
export type PartCell = z.infer<typeof PartCell>

/** How many comments have which emotion, signal, topic, theme and language, and how those feel, in both periods. */
export function countParts(
  { facts, settings }: Context,
  { filter, narrowed }: Question,
  periods: Periods,
): Promise<PartCell[]> {
  const { sql, values } = conditions(filter, narrowed)
  return facts.query(
    PartCell,
    `SELECT day >= {since:Date} AS is_now, part.1 AS facet, part.2 AS id, feeling, count() AS n
    FROM (
      SELECT toDate(occurred_at, {zone:String}) AS day, feeling::String AS feeling, emotions, signals, topics, theme, language
      FROM interactions FINAL WHERE ${inPeriod()} AND ${sql} AND feeling != ''
    )
    ARRAY JOIN arrayConcat(
      arrayMap(one -> ('emotion', one::String), emotions), arrayMap(one -> ('signal', one::String), signals),
      arrayMap(one -> ('topic', one::String), topics), [('theme', theme::String), ('language', language::String)]
    ) AS part
    WHERE id != '' AND (day >= {since:Date} OR day < {earlier:Date})
    GROUP BY is_now, facet, id, feeling ORDER BY facet, id, feeling`,
    { ...values, ...both(periods), zone: settings.zone },
  )
}

/** From the first day of the period before to the last of the present one; `earlier` ends the one, `since` begins the other. */
function both({ current, before }: Periods) {
  return {
    from: before?.from ?? current.from,
    until: current.until,
    since: current.from,
    earlier: before?.until ?? current.from,
  }
}

const CommentRow = z.object({
  id: z.string(),
  at: z.string(),
  customer_id: z.string(),
  text: z.string(),
  language: z.string(),
  kind: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  product: z.string(),
  conversation_id: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  feeling: z.enum(['', 'negative', 'neutral', 'positive']),
  sentiment: z.number().nullable(),
  emotions: z.array(z.string()),
  emotion_values: z.array(z.number()),
  signals: z.array(z.string()),
  topics: z.array(z.string()),
  theme: z.string(),
  is_sure: z.boolean(),
})
export type CommentRow = z.infer<typeof CommentRow>

const columns = Object.keys(CommentRow.shape)
  .map((name) => (name === 'at' ? 'occurred_at AS at' : name))
  .join(', ')

/** Where a page begins: after the comment with this value, instant and id. */
export interface After {
  value: number
  at: string
  id: string
}

/** What each order sorts by, the largest first; comments of one value by their time. */
const orders = {
  newest: '0',
  worst: '-ifNull(sentiment, 1)',
  best: 'ifNull(sentiment, -1)',
  unsure: '-abs(ifNull(sentiment, 1)) - if(is_sure, 1, 0)',
} as const
export type Order = keyof typeof orders

export interface PageAsked extends Question {
  period: Period
  order: Order
  after?: After
  limit: number
  /** Only those of a length that can be taken in at a glance, none twice. */
  quotable?: boolean
}

/** The comments themselves, with the value they are sorted by. */
export function commentPage(
  { facts, settings }: Context,
  { filter, narrowed, period, order, after, limit, quotable }: PageAsked,
) {
  const { sql, values } = conditions(filter, narrowed)
  const by = `round(${orders[order]}, 6)`
  return facts.query(
    CommentRow.extend({ by: z.number() }),
    `SELECT ${columns}, toFloat64(${by}) AS by FROM interactions FINAL
    WHERE ${inPeriod()} AND ${sql} AND ${quotable ? "feeling != '' AND is_sure AND lengthUTF8(text) BETWEEN 35 AND 240" : '1'}
      AND ${after ? '(by, occurred_at, id) < ({afterBy:Float64}, {afterAt:DateTime64(3)}, {afterId:UUID})' : '1'}
    ORDER BY by DESC, occurred_at DESC, id DESC ${quotable ? 'LIMIT 1 BY text' : ''} LIMIT {limit:UInt32}`,
    {
      ...values,
      ...period,
      limit,
      zone: settings.zone,
      afterBy: after?.value,
      afterAt: after && new Date(after.at),
      afterId: after?.id,
    },
  )
}

/** One comment; undefined where it is absent, or outside the actor's units. */
export async function commentWith(
  { facts }: Context,
  { id, at }: { id: string; at?: string },
): Promise<CommentRow | undefined> {
  const [found] = await facts.query(
    CommentRow,
    `SELECT ${columns} FROM interactions FINAL
    WHERE id = {id:UUID} AND ${isComment} AND ${at ? 'occurred_at = {at:DateTime64(3)}' : '1'} LIMIT 1`,
    { id, at: at && new Date(at) },
  )
  return found
}

/** Several comments by their ids, in no order; those that are gone are left out. */
export function commentsWith({ facts }: Context, ids: readonly string[]): Promise<CommentRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return facts.query(
    CommentRow,
    `SELECT ${columns} FROM interactions FINAL WHERE id IN {ids:Array(UUID)} AND ${isComment}`,
    { ids: [...ids] },
  )
}

function conditions(filter: InForce, narrowed: Narrowed) {
  const filtered = filterSql(filter)
  const narrow = narrowSql(narrowed)
  return { sql: `${filtered.sql} AND ${narrow.sql}`, values: { ...filtered.values, ...narrow.values } }
}
