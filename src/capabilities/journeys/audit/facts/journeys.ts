import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { Values } from '../../../../platform/facts/facts.ts'
import { isLost, lasted } from '../../flow/heading-facts.ts'
import type { Walked } from '../../instances/facts.ts'
import { Count, MomentsRow, momentsSql } from './moments.ts'
import { strongWords } from './words.ts'

const Group = z.object({
  name: z.string(),
  n: Count,
  ended: Count,
  success: Count,
  feelings: MomentsRow,
  scores: MomentsRow,
  promises: Count,
  broken: Count,
})
/** Some of the walked journeys: how they ended, felt, were rated, and what was promised in them. */
export type Group = z.infer<typeof Group>

const groupColumns = `count() AS n, countIf(outcome != 'open') AS ended, countIf(outcome = 'success') AS success,
  ${momentsSql('feeling')} AS feelings, ${momentsSql('score', 'scale = {scale:String}')} AS scores,
  sum(j.promises) AS promises, sum(j.broken) AS broken`

/**
 * The journeys by an expression over their columns, largest group first; those for which it is empty are left out.
 * @param scale answers on this scale alone are taken, since scales never mix
 */
export function groupsBy(
  { facts }: Context,
  { sql, values }: Walked,
  { by, scale, more = {} }: { by: string; scale: string; more?: Values },
): Promise<Group[]> {
  return facts.query(
    Group,
    `SELECT toString(${by}) AS name, ${groupColumns} FROM journey_instances AS j FINAL WHERE ${sql}
    GROUP BY name HAVING name != '' ORDER BY n DESC, name LIMIT 40`,
    { ...values, ...more, scale },
  )
}

const Scale = z.object({ scale: z.string(), n: Count })

/** The scales that answers about the journey came on, most used first. */
export function scalesOf({ facts }: Context, { sql, values }: Walked) {
  return facts.query(
    Scale,
    `SELECT scale::String AS scale, count() AS n FROM journey_instances FINAL
    WHERE ${sql} AND isNotNull(score) AND scale != '' GROUP BY scale ORDER BY n DESC, scale`,
    values,
  )
}

const Answered = z.object({ score: z.number(), n: Count })

export function answersOf({ facts }: Context, { sql, values }: Walked, scale: string) {
  return facts.query(
    Answered,
    `SELECT assumeNotNull(score) AS score, count() AS n FROM journey_instances FINAL
    WHERE ${sql} AND isNotNull(score) AND scale = {scale:String} GROUP BY score ORDER BY score`,
    { ...values, scale },
  )
}

const Step = z.object({
  step: z.string(),
  reached: Count,
  ended: Count,
  success: Count,
  stopped: Count,
  times: Count,
  place: z.number(),
  wait: z.number().nullable(),
  usual_channel: z.string(),
  usual_stage: z.string(),
  feelings: MomentsRow,
  ratings: MomentsRow,
})
/** One step: how many came to it, what became of them, who stopped there without success, and how it felt. */
export type Step = z.infer<typeof Step>

/** The steps in the order in which they usually come. */
export function stepsOf({ facts }: Context, { sql, values }: Walked): Promise<Step[]> {
  return facts.query(
    Step,
    `SELECT step, countIf(is_first) AS reached, countIf(is_first AND outcome != 'open') AS ended,
      countIf(is_first AND outcome = 'success') AS success, countIf(is_last AND ${isLost}) AS stopped, count() AS times,
      avgIf(at, is_first) AS place, if(countIf(at > 1) = 0, NULL, quantileExactInclusiveIf(0.5)(gap, at > 1)) AS wait,
      topKIf(1)(channel, channel != '')[1]::String AS usual_channel, topKIf(1)(stage, stage != '')[1]::String AS usual_stage,
      ${momentsSql('felt')} AS feelings, ${momentsSql('rated')} AS ratings
    FROM (
      SELECT outcome, path[at]::String AS step, indexOf(path, path[at]) = at AS is_first, at = length(path) AS is_last,
        gaps[at] AS gap, channels[at] AS channel, stages[at] AS stage, felt[at] AS felt, rated[at] AS rated, at
      FROM journey_instances FINAL ARRAY JOIN arrayEnumerate(path) AS at WHERE ${sql}
    )
    GROUP BY step ORDER BY place, reached DESC, step LIMIT 60`,
    values,
  )
}

const Way = z.object({ path: z.array(z.string()), n: Count, success: Count, median: z.number().nullable() })

/** The ways most often taken. */
export function waysOf({ facts }: Context, { sql, values }: Walked, most = 5) {
  return facts.query(
    Way,
    `SELECT any(path) AS path, count() AS n, countIf(outcome = 'success') AS success,
      quantileExactInclusive(0.5)(${lasted}) AS median
    FROM journey_instances FINAL WHERE ${sql} GROUP BY path_id ORDER BY n DESC, path LIMIT {most:UInt32}`,
    { ...values, most },
  )
}

const Between = z.object({ n: Count, low: z.number(), middle: z.number(), high: z.number() })

/** The median of an expression over ended journeys, with the interval between two of its values; null under six. */
export async function medianOf(
  { facts }: Context,
  { sql, values }: Walked,
  value = lasted,
  condition = "outcome != 'open'",
) {
  const [found] = await facts.query(
    z.object({ n: Count }),
    `SELECT countIf(${condition}) AS n FROM journey_instances FINAL WHERE ${sql}`,
    values,
  )
  const n = found?.n ?? 0
  if (n < 6) return null
  // The rank of the median among n is binomial; from six on its normal approximation is close enough for whole ranks.
  const reach = (1.96 * 0.5) / Math.sqrt(n)
  const [low, high] = [Math.max(0, 0.5 - reach), Math.min(1, 0.5 + reach)]
  const [row] = await facts.query(
    Between,
    `SELECT countIf(${condition}) AS n, quantileExactInclusiveIf(${low})(${value}, ${condition}) AS low,
      quantileExactInclusiveIf(0.5)(${value}, ${condition}) AS middle,
      quantileExactInclusiveIf(${high})(${value}, ${condition}) AS high
    FROM journey_instances FINAL WHERE ${sql}`,
    values,
  )
  return row ? { n, value: row.middle, low: row.low, high: row.high } : null
}

/** Words of customers who walked such journeys, those that feel strongest in the way asked for. */
export function wordsOfWalkers(
  { facts }: Context,
  { sql, values }: Walked,
  { which = '1', feeling, most = 2 }: { which?: string; feeling: 'low' | 'high'; most?: number },
): Promise<{ id: string }[]> {
  return facts.query(
    z.object({ id: z.string() }),
    `SELECT id FROM interactions FINAL
    WHERE customer_id IN (SELECT customer_id FROM journey_instances FINAL WHERE ${sql} AND ${which})
      AND ${strongWords(feeling)}
    ORDER BY sentiment ${feeling === 'low' ? 'ASC' : 'DESC'}, id LIMIT {most:UInt32}`,
    { ...values, most },
  )
}
