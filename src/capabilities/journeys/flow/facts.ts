import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Walked } from '../instances/facts.ts'
import { isLost, lasted } from './heading-facts.ts'

const Count = z.coerce.number()

/** A step at one of its stages, an edge between two steps, or a whole way; how many, counted exactly. */
const CountedRow = z.object({
  what: z.enum(['step', 'edge', 'way']),
  /** The step, the one an edge comes from, the id of a way. */
  name: z.string(),
  /** The stage of a step, the step an edge leads to. */
  beside: z.string(),
  visits: Count,
  /** Each journey once, however often it comes by. */
  journeys: Count,
  /** Journeys in which it comes more than once. */
  again: Count,
  starts: Count,
  ends: Count,
  /** Journeys that ended here, or took this way: without success, and with it. */
  lost: Count,
  won: Count,
  /** Sum, over journeys, of the place at which it first comes, from 1. */
  places: Count,
  /** Sum of the seconds that went by on an edge. */
  seconds: z.number(),
  path: z.array(z.string()),
})
export type CountedRow = z.infer<typeof CountedRow>

/** More of one sort are no picture any more; what the rarest edges come to is told as one number. */
const mostOfOneSort = 1_000

/**
 * Steps, edges and ways of all journeys in one reading. Journeys that take the same way are counted first and their way is
 * opened once: few rows, however many journeys there are. The most frequent first, then by name.
 */
export function countFlow({ facts }: Context, { sql, values }: Walked): Promise<CountedRow[]> {
  return facts.query(
    CountedRow,
    `SELECT one.1 AS what, one.2 AS name, one.3 AS beside, sum(n) AS visits, sum(n * one.4) AS journeys,
      sum(n * one.5) AS again, sum(n * one.6) AS starts, sum(n * one.7) AS ends, sum(n_lost * one.7) AS lost,
      sum(n_won * one.7) AS won,
      sum(n * one.4 * one.8) AS places, sum(one.9) AS seconds, if(what = 'way', any(way), []) AS path
    FROM (
      SELECT path_id, any(path)::Array(String) AS way, any(stages)::Array(String) AS at, count() AS n,
        countIf(${isLost}) AS n_lost, countIf(outcome = 'success') AS n_won, sumForEach(gaps) AS waits,
        arrayZip(arrayPopBack(way), arrayPopFront(way)) AS pairs
      FROM journey_instances FINAL WHERE ${sql} AND notEmpty(path) GROUP BY path_id
    )
    ARRAY JOIN arrayConcat(
      [('way', toString(path_id), '', 1, 0, 0, 1, 0, 0.)],
      arrayMap((step, stage, i) -> ('step', step, stage, indexOf(way, step) = i,
        indexOf(way, step) = i AND countEqual(way, step) > 1, i = 1, i = length(way), i, 0.),
        way, at, arrayEnumerate(way)),
      arrayMap((pair, i, wait) -> ('edge', pair.1, pair.2, indexOf(pairs, pair) = i,
        indexOf(pairs, pair) = i AND countEqual(pairs, pair) > 1, 0, 0, i, wait),
        pairs, arrayEnumerate(pairs), arrayPopFront(waits))
    ) AS one
    GROUP BY what, name, beside
    ORDER BY what, visits DESC, path, name, beside LIMIT ${mostOfOneSort} BY what`,
    values,
  )
}

const WayRow = z.object({
  id: z.string(),
  success: Count,
  failure: Count,
  given_up: Count,
  open: Count,
  mean: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  feels: z.number().nullable(),
  felt: Count,
  /** Median seconds before each step of the way; the first is 0. */
  waits: z.array(z.number()),
})
export type WayRow = z.infer<typeof WayRow>

/** How these ways end, how long they take (told of those that have ended) and how they feel. */
export function howWaysGo(
  { facts }: Context,
  { sql, values }: Walked,
  ids: readonly string[],
): Promise<WayRow[]> {
  return facts.query(
    WayRow,
    `SELECT toString(path_id) AS id, countIf(outcome = 'success') AS success, countIf(outcome = 'failure') AS failure,
      countIf(outcome = 'given up') AS given_up, countIf(outcome = 'open') AS open,
      avgOrNullIf(${lasted}, outcome != 'open') AS mean,
      if(open = count(), NULL, quantileExactInclusiveIf(0.5)(${lasted}, outcome != 'open')) AS median,
      if(open = count(), NULL, quantileExactInclusiveIf(0.9)(${lasted}, outcome != 'open')) AS p90,
      avg(feeling) AS feels, count(feeling) AS felt,
      quantileExactInclusiveForEach(0.5)(gaps) AS waits
    FROM journey_instances FINAL WHERE ${sql} AND path_id IN (SELECT toUInt64(arrayJoin({ids:Array(String)})))
    GROUP BY path_id`,
    { ...values, ids },
  )
}
