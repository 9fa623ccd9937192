import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Walked } from '../instances/facts.ts'

const Count = z.coerce.number()
const Seconds = z.number().nullable()

const Totals = z.object({
  journeys: Count,
  success: Count,
  ended: Count,
  mean: Seconds,
  median: Seconds,
  p90: Seconds,
})
export type Totals = z.infer<typeof Totals>

/** From the first step to the last, in seconds. */
export const lasted = "dateDiff('millisecond', started_at, latest_at) / 1000"
/** Whoever gave up did not get what they came for either. */
export const isLost = "outcome IN ('failure', 'given up')"

/** How many, how they ended and how long they took; how long is told of those that have ended. */
export async function totalsOf({ facts }: Context, { sql, values }: Walked): Promise<Totals> {
  const [totals] = await facts.query(
    Totals,
    `SELECT count() AS journeys, countIf(outcome = 'success') AS success, countIf(outcome != 'open') AS ended,
      if(ended = 0, NULL, avgIf(${lasted}, outcome != 'open')) AS mean,
      if(ended = 0, NULL, quantileExactInclusiveIf(0.5)(${lasted}, outcome != 'open')) AS median,
      if(ended = 0, NULL, quantileExactInclusiveIf(0.9)(${lasted}, outcome != 'open')) AS p90
    FROM journey_instances FINAL WHERE ${sql}`,
    values,
  )
  return totals as Totals
}

const Spread = z.object({ ways: Count, frequent: Count })

/** In how many ways, and how many journeys took one of the most frequent ones. */
export async function spreadOf({ facts }: Context, { sql, values }: Walked, most: number) {
  const [spread] = await facts.query(
    Spread,
    `SELECT count() AS ways, arraySum(arraySlice(arrayReverseSort(groupArray(n)), 1, {most:UInt32})) AS frequent
    FROM (SELECT count() AS n FROM journey_instances FINAL WHERE ${sql} GROUP BY path_id)`,
    { ...values, most },
  )
  return spread as z.infer<typeof Spread>
}

/** First and last day (of the zone) on which one began, whatever the period. */
export async function spanOf({ facts, settings }: Context, { sql, values }: Walked) {
  const [span] = await facts.query(
    z.object({ n: Count, first: z.string(), last: z.string() }),
    `SELECT count() AS n, toString(toDate(min(started_at), {zone:String})) AS first,
      toString(toDate(max(started_at), {zone:String})) AS last
    FROM journey_instances FINAL WHERE ${sql}`,
    { ...values, zone: settings.zone },
  )
  return span && span.n > 0 ? { first: span.first, last: span.last } : null
}
