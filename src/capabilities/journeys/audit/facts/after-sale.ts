import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { type Among, meant } from './among.ts'
import { Count } from './moments.ts'

const Answer = z.object({ stage: z.string(), scale: z.string(), score: z.number(), n: Count })

/** What was answered at each stage, on each scale. */
export function answersByStage(context: Context, among: Among) {
  const { sql, values } = meant(context, among)
  return context.facts.query(
    Answer,
    `SELECT stage::String AS stage, scale::String AS scale, assumeNotNull(score) AS score, count() AS n
    FROM interactions FINAL WHERE ${sql} AND isNotNull(score) AND stage != '' AND scale != ''
    GROUP BY stage, scale, score ORDER BY stage, scale, score`,
    values,
  )
}

const Bought = z.object({ customers: Count, again: Count })

/** Customers who ordered in the period, and those who ordered more than once in it. */
export async function boughtAgain(context: Context, among: Among) {
  const { sql, values } = meant(context, among)
  const [found] = await context.facts.query(
    Bought,
    `SELECT count() AS customers, countIf(orders > 1) AS again FROM (
      SELECT customer_id, uniqExact(if(order_id = '', toString(id), order_id)) AS orders FROM interactions FINAL
      WHERE ${sql} AND kind = 'order' AND direction != 'out' GROUP BY customer_id)`,
    values,
  )
  return found as z.infer<typeof Bought>
}
