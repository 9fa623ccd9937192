import { z } from 'zod'
import { calendarOf } from '../../../../platform/calendar.ts'
import type { Context } from '../../../../platform/context.ts'
import { type Leaving, populationOf, renewalAhead } from '../definition/definition.ts'
import { featuresSql } from '../features/features-sql.ts'
import { isOrder, isOwn } from '../features/histories.ts'
import type { Whose } from '../features/moment.ts'
import { usualOrdersSql } from '../features/owed.ts'
import { isCustomerSql } from '../scoring/population.ts'
import { folds } from './fit.ts'
import type { Moment } from './moments.ts'

const Past = z.object({
  customer_id: z.string(),
  unit: z.string(),
  /** NaN travels as null. */
  inputs: z.array(z.number().nullable()),
  did_leave: z.coerce.number(),
  spent_after: z.number(),
  orders_after: z.coerce.number(),
  fold: z.coerce.number(),
})
export type Past = z.infer<typeof Past>

interface Look {
  leaving: Leaving
  moment: Pick<Moment, 'day' | 'until'>
  /** One customer of so many is looked at, always the same ones. */
  oneOf: number
}

const chosen = (oneOf: number): Whose => ({
  where: 'cityHash64(customer_id) % {oneOf:UInt64} = 0',
  values: { oneOf },
})

/** Everybody who was a customer at a past moment: what was known then, beside what they did in the time that followed. */
export function pastAt({ facts, settings }: Context, look: Look): Promise<Past[]> {
  const { sql, values } = pastSql(look, settings.zone)
  return facts.query(
    Past,
    `SELECT customer_id, unit, inputs, did_leave, spent_after, orders_after,
      toUInt8(cityHash64(customer_id, 'fold') % ${folds}) AS fold FROM (${sql}) ORDER BY customer_id SETTINGS max_execution_time = 300`,
    values,
  )
}

const Counted = z.object({ customers: z.coerce.number(), left: z.coerce.number() })

/** How many of those who were customers at a moment left by its end. */
export async function leaversAt(
  { facts, settings }: Context,
  look: Look,
): Promise<{ customers: number; left: number }> {
  const { sql, values } = pastSql(look, settings.zone)
  const [counted] = await facts.query(
    Counted,
    `SELECT count() AS customers, sum(did_leave) AS left FROM (${sql})`,
    values,
  )
  return counted ?? { customers: 0, left: 0 }
}

function pastSql({ leaving, moment, oneOf }: Look, zone: string) {
  const { startOfDay } = calendarOf(zone)
  const whose = chosen(oneOf)
  const population = populationOf(leaving)
  const asOf = new Date(startOfDay(moment.day))
  const features = featuresSql({ asOf, whose, zone, endedBy: population.endedBy })
  const rule = outcome(leaving)
  const sql = `SELECT known.customer_id AS customer_id, unit, inputs, toUInt8(${rule.left}) AS did_leave,
    arraySum((currency, sum) -> if(usual[currency] > 0, sum / usual[currency], 0), mapKeys(spent), mapValues(spent)) AS spent_after,
    orders_after
  FROM (${features.sql}) AS known
  LEFT JOIN (
    SELECT customer_id, uniqExactIf(toDate(occurred_at, {zone:String}), ${isOrder}) AS orders_after,
      countIf(${rule.sign}) AS signs, ${usualOrdersSql} AS usual,
      sumMapIf(map(currency::String, toFloat64(ifNull(value, 0))), ${isOrder} OR value < 0 AND kind IN ('order', 'event')) AS spent
    FROM interactions FINAL
    WHERE ${whose.where} AND occurred_at >= {asOf:DateTime64(3)} AND occurred_at < {until:DateTime64(3)}
    GROUP BY customer_id
  ) AS afterwards USING (customer_id)
  ${rule.join}
  WHERE ${rule.isCustomer}`
  const until = new Date(startOfDay(moment.until))
  return { sql, values: { ...features.values, until, names: [], ...rule.values } }
}

/** What left means in the time that followed, and who could leave at all. */
function outcome(leaving: Leaving) {
  const isCustomer = isCustomerSql(populationOf(leaving))
  if (leaving.kind === 'silence')
    return {
      sign: leaving.of === 'order' ? isOrder : isOwn,
      left: 'signs = 0',
      isCustomer,
      join: '',
      values: {},
    }
  const values = { names: leaving.names }
  const sign = 'has({names:Array(String)}, name::String)'
  if (leaving.kind === 'event') return { sign, left: 'signs > 0', isCustomer, join: '', values }
  return {
    sign,
    left: `next_at < {asOf:DateTime64(3)} OR next_at > due_at + INTERVAL ${leaving.grace} DAY`,
    isCustomer: `${isCustomer} AND due_at >= {asOf:DateTime64(3)} AND due_at < {asOf:DateTime64(3)} + INTERVAL ${renewalAhead} DAY`,
    join: `INNER JOIN (
      SELECT customer_id, maxIf(occurred_at, occurred_at < {asOf:DateTime64(3)}) + INTERVAL ${leaving.every} DAY AS due_at,
        minIf(occurred_at, occurred_at >= {asOf:DateTime64(3)}) AS next_at
      FROM interactions FINAL WHERE has({names:Array(String)}, name::String) AND occurred_at < {until:DateTime64(3)}
      GROUP BY customer_id
    ) AS renewals USING (customer_id)`,
    values,
  }
}
