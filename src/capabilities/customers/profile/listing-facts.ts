import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { filterSql, type InForce } from '../segments/filter.ts'
import { theirs } from './theirs.ts'

/** A customer at its place in an order: milliseconds of the last contact, or money. */
export interface Ranked {
  id: string
  rank: number
}

const RankedRow = z.object({ id: z.string(), rank: z.coerce.number() })

export interface RankAsked {
  filter: InForce
  /** The last customer of the page before. */
  after?: Ranked
  /** Only among these. */
  among?: readonly string[]
  limit: number
}

/** How far back to look for those who were here last, in days: mostly the first is enough, and it reads one month only. */
const spans = [30, 200, 100_000]

/** Whoever was here last comes first. A last contact can only be in the span that is looked at, or before it. */
export async function byLastContact(context: Context, asked: RankAsked): Promise<Ranked[]> {
  const newest = asked.after?.rank ?? (await lastOfAll(context))
  for (const days of spans) {
    const found = await lastContactsSince(context, { ...asked, since: new Date(newest - days * 86_400_000) })
    if (found.length >= asked.limit) return found
    if (days === spans.at(-1)) return found
  }
  return []
}

const LastRow = z.object({ at: z.coerce.date() })

/** When anything happened last, which may be long ago in an imported history; the store knows it without reading rows. */
async function lastOfAll({ facts }: Context): Promise<number> {
  const [last] = await facts.query(LastRow, 'SELECT max(occurred_at) AS at FROM interactions')
  return last?.at.getTime() ?? 0
}

function lastContactsSince(
  { facts }: Context,
  { filter, after, among, since, limit }: RankAsked & { since: Date },
) {
  const met = metBy(filter, among)
  return facts.query(
    RankedRow,
    `SELECT customer_id AS id, toUnixTimestamp64Milli(max(occurred_at)) AS rank
    FROM interactions WHERE occurred_at >= {since:DateTime64(3)} AND ${met.sql}
    GROUP BY customer_id
    ${after ? 'HAVING (rank, id) < ({afterRank:Int64}, {afterId:UUID})' : ''}
    ORDER BY rank DESC, id DESC LIMIT {limit:UInt32}`,
    { ...met.values, since: new Date(Math.max(since.getTime(), earliest)), limit, ...place(after) },
  )
}

/** ClickHouse tells instants from 1900 on. */
const earliest = Date.parse('1900-01-01T00:00:00Z')

/** Whoever ordered for most comes first, in the currency most is ordered in; who never ordered is not in this order. */
export function byValue({ facts }: Context, { filter, after, among, limit }: RankAsked): Promise<Ranked[]> {
  const met = metBy(filter, among)
  return facts.query(
    RankedRow,
    `WITH (SELECT topK(1)(currency::String)[1] FROM interactions WHERE kind = 'order' AND value IS NOT NULL) AS usual
    SELECT customer_id AS id, toFloat64(sum(worth)) AS rank
    FROM (
      -- Corrected orders count once, in their latest version: cheaper than FINAL over everything that is no order.
      SELECT customer_id, id, argMax(assumeNotNull(value), version) AS worth
      FROM interactions WHERE kind = 'order' AND value IS NOT NULL AND currency = usual AND ${met.sql}
      GROUP BY customer_id, id
    )
    GROUP BY customer_id
    ${after ? 'HAVING (rank, id) < ({afterRank:Float64}, {afterId:UUID})' : ''}
    ORDER BY rank DESC, id DESC LIMIT {limit:UInt32}`,
    { ...met.values, limit, ...place(after) },
  )
}

function metBy(filter: InForce, among?: readonly string[]) {
  const { sql, values } = filterSql(filter)
  const met =
    filter.length > 0
      ? `customer_id IN (SELECT DISTINCT customer_id FROM interactions FINAL WHERE ${sql})`
      : '1'
  if (!among) return { sql: met, values }
  return { sql: `customer_id IN {among:Array(UUID)} AND ${met}`, values: { ...values, among } }
}

function place(after: Ranked | undefined) {
  return after && { afterRank: after.rank, afterId: after.id }
}

const Met = z.object({ id: z.string() })

/** Those of these customers who meet the filter. */
export async function meeting({ facts }: Context, filter: InForce, among: readonly string[]) {
  const { sql, values } = filterSql(filter)
  const rows = await facts.query(
    Met,
    `SELECT DISTINCT customer_id AS id FROM interactions FINAL
    WHERE customer_id IN {among:Array(UUID)} AND ${sql}`,
    { ...values, among },
  )
  return new Set(rows.map(({ id }) => id))
}

const FigureRow = z.object({
  record: z.string(),
  n: z.coerce.number(),
  last_at: z.coerce.date(),
  orders: z.coerce.number(),
  money: z.array(z.tuple([z.string(), z.string()])),
  answered_at: z.coerce.date().nullable(),
  scale: z.string(),
  score: z.number(),
})
export type FigureRow = z.infer<typeof FigureRow>

/** What a list shows of each record: how much, how lately, for how much money, and what was answered last. */
export function figuresOf({ facts }: Context, records: readonly string[]): Promise<FigureRow[]> {
  return facts.query(
    FigureRow,
    `SELECT customer_id AS record, count() AS n, max(occurred_at) AS last_at,
      uniqExactIf(if(order_id != '', order_id, toString(id)), kind = 'order') AS orders,
      sumMapIf(map(currency::String, assumeNotNull(value)), kind = 'order' AND value IS NOT NULL) AS sums,
      arrayMap(pair -> (pair.1, toString(pair.2)), arrayZip(mapKeys(sums), mapValues(sums))) AS money,
      maxIf(occurred_at::Nullable(DateTime64(3)), i.score IS NOT NULL) AS answered_at,
      argMaxIf(scale::String, occurred_at, i.score IS NOT NULL) AS scale,
      argMaxIf(assumeNotNull(i.score), occurred_at, i.score IS NOT NULL) AS score
    FROM ${theirs('customer_id, occurred_at, kind, order_id, value, currency, scale, score')} AS i
    GROUP BY customer_id`,
    { records },
  )
}
