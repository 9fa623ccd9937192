import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const Count = z.coerce.number()
const Maybe = z.number().nullable()

const Totals = z.object({
  customers: Count,
  alive: Maybe,
  revenue: z.number(),
  buyers: Count,
  squares: z.number(),
  known: Count,
  all: z.number(),
  all_low: z.number(),
  all_high: z.number(),
  simple: Maybe,
})

interface Asked {
  currency: string
  asOf: string
  years: number
  acquisitionCost: number
}

const ofCurrency = 'FROM customer_value FINAL WHERE currency = {currency:String}'

/** Sums over all customers of a currency; the simple formula counts at least one year (see simple-value.ts). */
export async function valueTotals({ facts }: Context, asked: Asked) {
  const age = `dateDiff('day', toDate(first_at), {asOf:Date}) / 365.25`
  const [row] = await facts.query(
    Totals,
    `SELECT count() AS customers, sum(p_alive) AS alive, sum(spent_year) AS revenue, countIf(spent_year > 0) AS buyers,
      sum(spent_year * spent_year) AS squares, count(expected) AS known, ifNull(sum(expected), 0) AS all,
      ifNull(sum(expected_low), 0) AS all_low, ifNull(sum(expected_high), 0) AS all_high,
      if(count() = 0, NULL, avg(spent / greatest(1, ${age})) * {years:Float64} - {cost:Float64}) AS simple
    ${ofCurrency}`,
    { currency: asked.currency, asOf: asked.asOf, years: asked.years, cost: asked.acquisitionCost },
  )
  return row!
}

/** What each who bought in the last year brought, some of them at most. */
export async function yearRevenues({ facts }: Context, currency: string, most: number): Promise<number[]> {
  const rows = await facts.query(
    z.object({ spent_year: z.number() }),
    `SELECT spent_year ${ofCurrency} AND spent_year > 0 ORDER BY customer_id LIMIT {most:UInt32}`,
    { currency, most },
  )
  return rows.map(({ spent_year }) => spent_year)
}

const Field = z.object({
  recency: z.number(),
  frequency: z.number(),
  customers: Count,
  revenue: z.number(),
  expected: Maybe,
})

/** Customers by how lately and how often they bought. */
export function rfmGrid({ facts }: Context, currency: string) {
  return facts.query(
    Field,
    `SELECT recency, frequency, count() AS customers, sum(spent_year) AS revenue, avg(expected) AS expected
    ${ofCurrency} GROUP BY recency, frequency ORDER BY recency DESC, frequency DESC`,
    { currency },
  )
}

/** The customers by what they brought in the last year, a tenth after the other, those who brought most first. */
export function revenueTenths({ facts }: Context, currency: string) {
  return facts.query(
    z.object({ tenth: z.number(), customers: Count, revenue: z.number() }),
    `SELECT toUInt8(intDiv((place - 1) * 10, n) + 1) AS tenth, count() AS customers, sum(spent_year) AS revenue FROM (
      SELECT spent_year, row_number() OVER (ORDER BY spent_year DESC, customer_id) AS place, count() OVER () AS n
      ${ofCurrency} AND spent_year > 0
    ) GROUP BY tenth ORDER BY tenth`,
    { currency },
  )
}

const TopRow = z.object({
  customer_id: z.uuid(),
  orders: z.number(),
  spent_year: z.number(),
  expected: Maybe,
  expected_low: Maybe,
  expected_high: Maybe,
  p_alive: Maybe,
  risk: Maybe,
  last_at: z.string(),
})

/** Of whom most is expected, or who brought most where nothing can be told. */
export function mostValuable({ facts }: Context, currency: string, most: number) {
  return facts.query(
    TopRow,
    `SELECT customer_id, orders, spent_year, expected, expected_low, expected_high, p_alive, risk, last_at FROM (
      SELECT * ${ofCurrency} ORDER BY expected DESC NULLS LAST, spent_year DESC, customer_id LIMIT {most:UInt32}
    ) AS worth
    LEFT JOIN (SELECT customer_id, risk FROM customer_health FINAL WHERE customer_id IN (
      SELECT customer_id ${ofCurrency} ORDER BY expected DESC NULLS LAST, spent_year DESC, customer_id LIMIT {most:UInt32}
    )) AS stands USING customer_id
    ORDER BY expected DESC NULLS LAST, spent_year DESC, customer_id`,
    { currency, most },
  )
}

const RiskRow = z.object({
  currency: z.string(),
  value: z.number(),
  variance: z.number(),
  customers: Count,
  revenue: z.number(),
  of_all: z.number(),
  method: z.string(),
  horizon_days: z.number(),
})

/** Revenue × risk of those at high risk or to be watched. Each leaves or stays: a variance of v² · r · (1 − r). */
export function revenueAtRisk({ facts }: Context) {
  const isAtRisk = `stands.band IN ('high', 'watch') AND isNotNull(stands.risk) AND spent_year > 0`
  const risk = 'toFloat64(ifNull(stands.risk, 0))'
  return facts.query(
    RiskRow,
    `SELECT currency::String AS currency, sumIf(${risk} * spent_year, ${isAtRisk}) AS value,
      sumIf(pow(spent_year, 2) * ${risk} * (1 - ${risk}), ${isAtRisk}) AS variance, countIf(${isAtRisk}) AS customers,
      sumIf(spent_year, ${isAtRisk}) AS revenue, sum(spent_year) AS of_all,
      argMax(stands.method, stands.worked_out_at)::String AS method, max(stands.horizon_days) AS horizon_days
    FROM (SELECT customer_id, currency, spent_year FROM customer_value FINAL) AS worth
    INNER JOIN (SELECT customer_id, risk, band, method, horizon_days, worked_out_at FROM customer_health FINAL) AS stands
      USING customer_id
    GROUP BY currency ORDER BY of_all DESC`,
  )
}
