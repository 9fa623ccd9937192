import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import { isOrder, type OrdersAsked, valuesFor } from './order-days.ts'

export type Every = 'month' | 'quarter' | 'year'
const Count = z.coerce.number()

/** The number of a period, counted from year 0; the next period is one more. */
const numberSql: Record<Every, (day: string) => string> = {
  month: (day) => `(toYear(${day}) * 12 + toMonth(${day}) - 1)`,
  quarter: (day) => `(toYear(${day}) * 4 + toQuarter(${day}) - 1)`,
  year: (day) => `toYear(${day})`,
}

/** A row for each customer: the periods in which they bought, and the money of each (never below nothing). */
function byPeriod(context: Context, asked: OrdersAsked, every: Every): { sql: string; values: Values } {
  return {
    sql: `SELECT customer_id, groupArray(period) AS periods, groupArray(money) AS amounts,
        CAST((periods, amounts), 'Map(Int32, Float64)') AS spent FROM (
      SELECT customer_id, toInt32(${numberSql[every]('toDate(occurred_at, {zone:String})')}) AS period,
        greatest(toFloat64(sum(value)), 0) AS money
      FROM interactions FINAL WHERE ${isOrder} GROUP BY customer_id, period HAVING countIf(value >= 0) > 0
      ORDER BY customer_id, period
    ) GROUP BY customer_id`,
    values: valuesFor(context, asked),
  }
}

export interface Between extends OrdersAsked {
  every: Every
  /** Numbers of the first and last period. */
  first: number
  last: number
}

const KeptRow = z.object({
  period: z.number(),
  customers: Count,
  stayed: Count,
  start: z.number(),
  expansion: z.number(),
  contraction: z.number(),
  churn: z.number(),
  squares: z.number(),
  later_squares: z.number(),
  crossed: z.number(),
})
export type KeptRow = z.infer<typeof KeptRow>

/** From each period to the next: what those who bought in the one brought in the other. */
export function keptRevenue(context: Context, { every, first, last, ...asked }: Between): Promise<KeptRow[]> {
  const { sql, values } = byPeriod(context, asked, every)
  return context.facts.query(
    KeptRow,
    `SELECT period, count() AS customers, sum(is_there) AS stayed, sum(a) AS start,
      sum(greatest(b - a, 0)) AS expansion, sumIf(greatest(a - b, 0), is_there) AS contraction, sumIf(a, NOT is_there) AS churn,
      sum(a * a) AS squares, sum(b * b) AS later_squares, sum(a * b) AS crossed
    FROM (
      SELECT arrayJoin(periods) AS period, spent[period] AS a, spent[period + 1] AS b, has(periods, period + 1) AS is_there FROM (${sql})
    )
    WHERE period >= {first:Int32} AND period < {last:Int32} GROUP BY period ORDER BY period`,
    { ...values, first, last },
  )
}

const CohortRow = z.object({
  first: z.number(),
  age: z.number(),
  active: Count,
  revenue: z.number(),
})
export type CohortRow = z.infer<typeof CohortRow>

/** Customers and money by the period of the first order and the periods since. */
export function revenueCohorts(
  context: Context,
  { every, first, last, ...asked }: Between,
): Promise<CohortRow[]> {
  const { sql, values } = byPeriod(context, asked, every)
  return context.facts.query(
    CohortRow,
    `SELECT first, toInt32(period - first) AS age, count() AS active, sum(money) AS revenue FROM (
      SELECT periods[1] AS first, pair.1 AS period, pair.2 AS money FROM (${sql}) ARRAY JOIN arrayZip(periods, amounts) AS pair
    )
    WHERE first >= {first:Int32} AND first <= {last:Int32} AND period <= {last:Int32}
    GROUP BY first, age ORDER BY first, age`,
    { ...values, first, last },
  )
}

const WatchedRow = z.object({ weeks: z.number(), is_lost: z.number(), n: Count })

/** How long customers were seen to buy, in whole weeks since their first order, and whether they were lost then. */
export function watchedBuyers(context: Context, asked: OrdersAsked, quietDays: number) {
  return context.facts.query(
    WatchedRow,
    `SELECT toInt32(intDiv(greatest(if(is_lost, last - first, until - {quiet:Int32} - first), 0), 7)) AS weeks, is_lost, count() AS n FROM (
      SELECT toInt32({asOf:Date}) AS until, min(day) AS first, max(day) AS last, toUInt8(until - last >= {quiet:Int32}) AS is_lost FROM (
        SELECT customer_id, toInt32(toDate(occurred_at, {zone:String})) AS day FROM interactions FINAL
        WHERE ${isOrder} AND value >= 0
      ) GROUP BY customer_id
    ) GROUP BY weeks, is_lost ORDER BY weeks, is_lost`,
    { ...valuesFor(context, asked), quiet: quietDays },
  )
}
