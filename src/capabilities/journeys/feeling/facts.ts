import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { ClusterSums, SharedSums } from '../../../statistics/clustered-mean.ts'
import type { Walked } from '../instances/facts.ts'
import { stepFeeling } from '../instances/step-feeling.ts'
import type { FeelingQuestion } from './contract.ts'

type How = Pick<FeelingQuestion, 'told' | 'visits'>

const Count = z.coerce.number()

/** The third and every later visit are one: so far back and forth goes hardly anybody. */
const lastVisit = 3

const WalkedStep = z.object({
  step: z.string(),
  visit: z.number(),
  stage: z.string(),
  touchpoint: z.string(),
  journeys: Count,
  place: z.number(),
})
export type WalkedStep = z.infer<typeof WalkedStep>

/** Every step with how many journeys came to it and where on the way it first came, from the few ways that differ. */
export function walkedSteps(
  { facts }: Context,
  { sql, values }: Walked,
  visits: How['visits'],
): Promise<WalkedStep[]> {
  return facts.query(
    WalkedStep,
    `SELECT at.1 AS step, at.2 AS visit, argMax(at.4, times) AS stage, argMax(at.5, times) AS touchpoint, sum(times) AS journeys,
      sum(at.3 * times) / sum(times) AS place
    FROM (
      SELECT count() AS times, any(arrayMap(one -> one::String, path)) AS way, any(arrayMap(one -> one::String, stages)) AS passed,
        any(arrayMap(one -> one::String, touchpoints)) AS touched
      FROM journey_instances FINAL WHERE ${sql} GROUP BY path_id
    )
    ARRAY JOIN ${placesIn[visits]} AS at
    GROUP BY step, visit ORDER BY step, visit`,
    values,
  )
}

/** (step, visit, place on the way, stage, touchpoint) for each step of a way; visits together stand where the first one does. */
const placesIn: Record<How['visits'], string> = {
  together: `arrayMap(one -> (one, toUInt8(0), indexOf(way, one), passed[indexOf(way, one)], touched[indexOf(way, one)]), arrayDistinct(way))`,
  apart: `arrayFilter(one -> one.2 <= ${lastVisit}, arrayMap((one, nth, place) -> (one, toUInt8(least(nth, 255)), place, passed[place], touched[place]),
    way, arrayEnumerateUniq(way), arrayEnumerate(way)))`,
}

const Ended = z.object({ outcome: z.string(), n: Count })

/** How many journeys ended how. */
export function countOutcomes({ facts }: Context, { sql, values }: Walked): Promise<z.infer<typeof Ended>[]> {
  return facts.query(
    Ended,
    `SELECT outcome, count() AS n FROM journey_instances FINAL WHERE ${sql} GROUP BY outcome ORDER BY outcome`,
    values,
  )
}

/** Journeys whose need was not met: missed, or nothing came any more. Open ones count neither way. */
export const sideOf = `multiIf(outcome = 'success', 'finished', outcome IN ('failure', 'given up'), 'dropped', 'open')`

/** How a visit of a step felt; the mean of words and answers where both tell. */
const toldBy: Record<How['told'], string> = {
  words: 'said',
  answers: 'answered',
  both: stepFeeling('said', 'answered'),
}

/** (step, visit, how it felt, whether words told it, whether an answer did) for each visit at which it is known. */
export function toldSql({ told, visits }: How): string {
  const visit = visits === 'apart' ? `toUInt8(least(nth, ${lastVisit}))` : 'toUInt8(0)'
  return `arrayFilter(one -> isNotNull(one.3), arrayMap(
    (one, nth, said, answered) -> (one::String, ${visit}, toFloat64OrNull(toString(${toldBy[told]})), isNotNull(said), isNotNull(answered)),
    path, arrayEnumerateUniq(path), felt, rated))`
}

const SumsRow = z.object({
  is_now: z.number(),
  side: z.string(),
  step: z.string(),
  visit: z.number(),
  clusters: Count,
  n: Count,
  sum: z.number(),
  squares: z.number(),
  crossed: z.number(),
  sizes: Count,
  words: Count,
  answers: Count,
})
export type SumsRow = z.infer<typeof SumsRow>

/** What the clustered mean of each step needs, now and before, for all journeys and by how they ended. */
export function feelingSums(
  { facts }: Context,
  { now, before }: { now: Walked; before: Walked | null },
  how: How,
): Promise<SumsRow[]> {
  const meant = before ? `(${now.sql} OR ${before.sql})` : now.sql
  return facts.query(
    SumsRow,
    `SELECT is_now, side, step, visit, count() AS clusters, sum(times) AS n, sum(total) AS sum, sum(total * total) AS squares,
      sum(total * times) AS crossed, sum(times * times) AS sizes, sum(by_words) AS words, sum(by_answers) AS answers
    FROM (
      SELECT is_now, arrayJoin(['all', ended]) AS side, customer_id, at.1 AS step, at.2 AS visit, count() AS times,
        sum(assumeNotNull(at.3)) AS total, countIf(at.4) AS by_words, countIf(at.5) AS by_answers
      FROM (
        SELECT toUInt8(${now.sql}) AS is_now, ${sideOf} AS ended, customer_id, ${toldSql(how)} AS told
        FROM journey_instances FINAL WHERE ${meant}
      )
      ARRAY JOIN told AS at
      GROUP BY is_now, side, customer_id, step, visit
    )
    WHERE side != 'open' GROUP BY is_now, side, step, visit ORDER BY step, visit, side, is_now`,
    { ...before?.values, ...now.values },
  )
}

const SharedRow = z.object({
  sums: z.array(z.number()),
  sum_by_n: z.array(z.number()),
  n_by_sum: z.array(z.number()),
  sizes: z.array(z.number()),
})

/**
 * What each step of a list and the one after it share because the same customers told of both. `steps` are in the order
 * of the curve; the answer has one less.
 */
export async function sharedSums(
  { facts }: Context,
  { sql, values }: Walked,
  { steps, ...how }: How & { steps: readonly { step: string; visit: number }[] },
): Promise<SharedSums[]> {
  if (steps.length < 2) return []
  const [row] = await facts.query(
    SharedRow,
    `SELECT ${products} FROM (
      SELECT customer_id,
        sumForEach(arrayMap(k -> if(k = place, value, 0.), range(1, ${steps.length + 1}))) AS s,
        sumForEach(arrayMap(k -> toFloat64(k = place), range(1, ${steps.length + 1}))) AS n
      FROM (
        SELECT customer_id, assumeNotNull(at.3) AS value,
          indexOf(arrayZip({steps:Array(String)}, {visits:Array(UInt8)}), (at.1, at.2)) AS place
        FROM (SELECT customer_id, ${toldSql(how)} AS told FROM journey_instances FINAL WHERE ${sql})
        ARRAY JOIN told AS at
      )
      WHERE place > 0 GROUP BY customer_id
    )`,
    { ...values, steps: steps.map(({ step }) => step), visits: steps.map(({ visit }) => visit) },
  )
  return steps.slice(1).map((_, at) => ({
    sums: row?.sums[at] ?? 0,
    sumByN: row?.sum_by_n[at] ?? 0,
    nBySum: row?.n_by_sum[at] ?? 0,
    sizes: row?.sizes[at] ?? 0,
  }))
}

/** Of each step and the next, added up over the customers. */
const products = Object.entries({
  sums: ['s', 's'],
  sum_by_n: ['s', 'n'],
  n_by_sum: ['n', 's'],
  sizes: ['n', 'n'],
})
  .map(
    ([name, [one, next]]) =>
      `sumForEach(arrayMap((a, b) -> a * b, arrayPopBack(${one}), arrayPopFront(${next}))) AS ${name}`,
  )
  .join(', ')

export function sumsOf({ clusters, n, sum, squares, crossed, sizes }: SumsRow): ClusterSums {
  return { clusters, n, sum, squares, crossed, sizes }
}
