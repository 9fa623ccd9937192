import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { toldSql } from '../feeling/facts.ts'
import { isLost, lasted } from '../flow/heading-facts.ts'
import type { Walked } from '../instances/facts.ts'

const Count = z.coerce.number()
const Maybe = z.number().nullable()

const Totals = z.object({
  ended: Count,
  success: Count,
  promised: Count,
  unkept: Count,
  turned: Maybe,
  turned_variance: Maybe,
  asked: Count,
  eased: Maybe,
  eased_variance: Maybe,
})

/** What cards about the journey as a whole show: how many end well, keep promises, contacts, ease (0 to 1). */
export async function wholeOf({ facts }: Context, { sql, values }: Walked): Promise<z.infer<typeof Totals>> {
  const [totals] = await facts.query(
    Totals,
    `SELECT countIf(outcome != 'open') AS ended, countIf(outcome = 'success') AS success,
      sum(promises) AS promised, sum(broken) AS unkept,
      avgOrNullIf(contacts, outcome != 'open') AS turned,
      varSampOrNullIf(contacts, outcome != 'open') AS turned_variance,
      count(ease) AS asked, avgOrNull(ease) AS eased, varSampOrNull(ease) AS eased_variance
    FROM journey_instances FINAL WHERE ${sql}`,
    values,
  )
  return totals as z.infer<typeof Totals>
}

const Reached = z.object({ step: z.string(), reached: Count, stopped: Count })

/**
 * How many came to each step and are not still at it, and for how many of them it was the last without success. From the
 * ways that differ, so that each is opened once however many journeys took it.
 */
export function stoppedAt({ facts }: Context, { sql, values }: Walked, steps: readonly string[]) {
  return facts.query(
    Reached,
    `SELECT one AS step, sum(n - if(one = last, n_open, 0)) AS reached, sum(if(one = last, n_lost, 0)) AS stopped
    FROM (
      SELECT any(arrayMap(one -> one::String, path)) AS way, way[-1] AS last, count() AS n,
        countIf(outcome = 'open') AS n_open, countIf(${isLost}) AS n_lost
      FROM journey_instances FINAL WHERE ${sql} AND hasAny(path, {steps:Array(String)}) GROUP BY path_id
    )
    ARRAY JOIN arrayFilter(one -> has({steps:Array(String)}, one), arrayDistinct(way)) AS one
    GROUP BY step`,
    { ...values, steps },
  )
}

const Waited = z.object({
  step: z.string(),
  next: z.string(),
  n: Count,
  median: z.number(),
  low: Maybe,
  high: Maybe,
})
export type Waited = z.infer<typeof Waited>

/**
 * The place of the interval's lower end among n values in order, and of the upper one: np ∓ 1.96 √(n p (1 − p)) rounded
 * up, for a median (Conover, *Practical Nonparametric Statistics* §3.2, for more than twenty).
 */
const medianOf = (values: string) => `arraySort(${values}) AS sorted, length(sorted) AS n,
  arrayElement(sorted, toInt64(intDiv(n + 1, 2))) / 2 + arrayElement(sorted, toInt64(intDiv(n, 2) + 1)) / 2 AS median,
  if(n > 20, sorted[toInt64(ceil(n / 2 - 0.98 * sqrt(n)))], NULL) AS low,
  if(n > 20, sorted[toInt64(ceil(n / 2 + 0.98 * sqrt(n)))], NULL) AS high`

/** Seconds from a step to the next one: to whichever comes (next ''), or to a certain one. */
export function timesAfter(
  { facts }: Context,
  { sql, values }: Walked,
  steps: readonly string[],
): Promise<Waited[]> {
  return facts.query(
    Waited,
    `SELECT step, next, ${medianOf('groupArray(waited)')} FROM (
      SELECT pair.1 AS step, arrayJoin(['', pair.2]) AS next, pair.3 AS waited
      FROM journey_instances FINAL
      ARRAY JOIN arrayFilter(one -> has({steps:Array(String)}, one.1), arrayZip(
        arrayPopBack(arrayMap(one -> one::String, path)), arrayPopFront(arrayMap(one -> one::String, path)), arrayPopFront(gaps))) AS pair
      WHERE ${sql} AND hasAny(path, {steps:Array(String)})
    ) GROUP BY step, next`,
    { ...values, steps },
  )
}

/** Seconds from the first step to the last, of journeys that have ended. */
export async function wholeTime({ facts }: Context, { sql, values }: Walked): Promise<Waited | undefined> {
  const [waited] = await facts.query(
    Waited,
    `SELECT '' AS step, '' AS next, ${medianOf('groupArray(toFloat64(took))')} FROM (
      SELECT ${lasted} AS took FROM journey_instances FINAL WHERE ${sql} AND outcome != 'open'
    ) HAVING n > 0`,
    values,
  )
  return waited
}

const FeltSums = z.object({
  place: z.string(),
  clusters: Count,
  n: Count,
  sum: z.number(),
  squares: z.number(),
  crossed: z.number(),
  sizes: Count,
  words: Count,
  answers: Count,
})

/**
 * How each place of a map feels, where a place stands for several steps: what the mean clustered by customer needs.
 * `places` are pairs of a place and a step it stands for.
 */
export function feltAt(
  { facts }: Context,
  { sql, values }: Walked,
  places: readonly (readonly [string, string])[],
) {
  return facts.query(
    FeltSums,
    `SELECT place, count() AS clusters, sum(times) AS n, sum(total) AS sum, sum(total * total) AS squares,
      sum(total * times) AS crossed, sum(times * times) AS sizes, sum(by_words) AS words, sum(by_answers) AS answers
    FROM (
      SELECT place, customer_id, count() AS times, sum(assumeNotNull(at.3)) AS total,
        countIf(at.4) AS by_words, countIf(at.5) AS by_answers
      FROM (SELECT customer_id, ${toldSql({ told: 'both', visits: 'together' })} AS told
        FROM journey_instances FINAL WHERE ${sql} AND hasAny(path, {steps:Array(String)}))
      ARRAY JOIN told AS at
      ARRAY JOIN arrayFilter((place, step) -> step = at.1, {places:Array(String)}, {steps:Array(String)}) AS place
      GROUP BY place, customer_id
    ) GROUP BY place`,
    { ...values, places: places.map(([place]) => place), steps: places.map(([, step]) => step) },
  )
}

/** Every step of a journey with how many journeys came to it, whenever they began; most first. */
export function stepsWalked({ facts }: Context, { sql, values }: Walked) {
  return facts.query(
    z.object({
      step: z.string(),
      n: Count,
      place: z.number(),
      stage: z.string(),
      channel: z.string(),
      touchpoint: z.string(),
    }),
    `SELECT one.1 AS step, sum(ways.n) AS n, sum(one.2 * ways.n) / sum(ways.n) AS place,
      topKWeighted(1)(one.3, ways.n)[1] AS stage, topKWeighted(1)(one.4, ways.n)[1] AS channel,
      topKWeighted(1)(one.5, ways.n)[1] AS touchpoint
    FROM (
      SELECT any(arrayMap(one -> one::String, path)) AS way, count() AS n, any(arrayMap(one -> one::String, stages)) AS at_stage,
        any(arrayMap(one -> one::String, channels)) AS by_channel, any(arrayMap(one -> one::String, touchpoints)) AS at_touchpoint
      FROM journey_instances FINAL WHERE ${sql} GROUP BY path_id
    ) AS ways
    ARRAY JOIN arrayMap((one, place) -> (one, place, at_stage[indexOf(way, one)], by_channel[indexOf(way, one)],
      at_touchpoint[indexOf(way, one)]), arrayDistinct(way), arrayEnumerate(arrayDistinct(way))) AS one
    GROUP BY step ORDER BY n DESC, step LIMIT 200`,
    values,
  )
}
