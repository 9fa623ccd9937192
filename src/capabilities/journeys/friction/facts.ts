import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Walked } from '../instances/facts.ts'
import { kindNumber } from './kind-number.ts'
import { waysTaken } from './paths-sql.ts'
import type { Groups, Places } from './places.ts'
import { type GroupField, groupFields, monthSql, mostValues, namedSql, valuesOfGroups } from './strata-sql.ts'
import { byPlaceSql, either, quicklyPlanned, type Sides, valuesOf } from './walks-sql.ts'

const Count = z.coerce.number()

const WayOn = z.object({
  step: z.string(),
  /** '' at the end. */
  next: z.string(),
  n: Count,
  median: z.number(),
  p90: z.number(),
  p99: z.number(),
  /** The customer turned to people: such steps are called so. */
  is_contact: z.number(),
})
export type WayOn = z.infer<typeof WayOn>

/** All steps and the ways from each, with how long they take (seconds), now and before together; most taken first. */
export function waysOn({ facts }: Context, sides: Sides): Promise<WayOn[]> {
  return facts.query(
    WayOn,
    `SELECT one::String AS step, other::String AS next, count() AS n,
      quantilesExact(0.5, 0.9, 0.99)(gap) AS q, q[1] AS median, q[2] AS p90, q[3] AS p99, max(startsWith(one, 'Contact by ')) AS is_contact
    FROM (SELECT path, gaps FROM journey_instances FINAL WHERE ${either(sides)})
    ARRAY JOIN path AS one, arrayPushBack(arrayPopFront(path), '') AS other,
      arrayPushBack(arrayPopFront(gaps), 0) AS gap
    GROUP BY one, other ORDER BY n DESC, step, next LIMIT 5000`,
    valuesOf(sides),
  )
}

/** The values of each field that most journeys have. */
export async function commonGroups({ facts }: Context, now: Walked): Promise<Groups> {
  const rows = await facts.query(
    z.object({ field: z.enum(groupFields), value: z.string() }),
    `SELECT pair.1 AS field, pair.2 AS value
    FROM (SELECT ${groupFields.join(', ')} FROM journey_instances FINAL WHERE ${now.sql})
    ARRAY JOIN [${groupFields.map((field) => `('${field}', ${field}::String)`).join(', ')}] AS pair
    WHERE value != '' GROUP BY field, value ORDER BY count() DESC, value LIMIT ${mostValues} BY field`,
    now.values,
  )
  const of = (field: GroupField) => rows.filter((row) => row.field === field).map(({ value }) => value)
  return { channel: of('channel'), unit: of('unit'), country: of('country'), product: of('product') }
}

/** Hits and n of those without it, then of those with it. */
const Four = z.tuple([Count, Count, Count, Count])
export type Four = z.infer<typeof Four>

const Compared = z.object({
  kind: z.number(),
  at: z.number(),
  /** Journeys that came there and those it happened in, now and before, whether they have ended or not. */
  reached: Count,
  touched: Count,
  reached_before: Count,
  touched_before: Count,
  /** The months of the period in their order (as 202603), with how many came there and touched in each. */
  months: z.tuple([z.array(Count), z.array(Count), z.array(Count)]),
  /** Ended well, felt bad afterwards, turned to people afterwards: for each stratum that has both, and over all. */
  ended: z.array(Four),
  felt: z.array(Four),
  turned: z.array(Four),
  ended_all: Four,
  felt_all: Four,
  turned_all: Four,
  /** Of those it happened in, how many showed trouble: a failure, or a contact, repeat, long wait or bad feeling up to there. */
  troubled: Count,
  /** Of the journeys of the period before without it: felt bad afterwards, told how it felt. */
  felt_before: z.tuple([Count, Count]),
  /** How many customers it happened to now, and how often these took a step that came again: median, and one in ten. */
  customers: Count,
  times: z.tuple([Count, Count]),
})
export type Compared = z.infer<typeof Compared>

export interface PlacesQuestion {
  sides: Sides
  places: Places
}

/**
 * Everything the comparisons need, in one reading: journeys are first put together with all that went alike, then those few
 * are laid out by place, then by place and stratum.
 */
export function compareAtPlaces({ facts }: Context, { sides, places }: PlacesQuestion): Promise<Compared[]> {
  const four = (what: string) =>
    `(sumIf(${what}_hits, touched = 0), sumIf(${what}_n, touched = 0), sumIf(${what}_hits, touched = 1), sumIf(${what}_n, touched = 1))`
  const both = (of: string) => `groupArrayIf(${of}, ${of}.2 > 0 AND ${of}.4 > 0)`
  const all = (of: string) => `(sum(${of}.1), sum(${of}.2), sum(${of}.3), sum(${of}.4))`
  return facts.query(
    Compared,
    `SELECT kind, at, sum(n) AS reached, sum(n_touched) AS touched,
      sum(n_before) AS reached_before, sum(n_touched_before) AS touched_before,
      sumMapIf([month], [n], [n_touched], n > 0) AS months,
      ${both('e')} AS ended, ${both('f')} AS felt, ${both('t')} AS turned,
      ${all('e')} AS ended_all, ${all('f')} AS felt_all, ${all('t')} AS turned_all,
      sum(troubled) AS troubled, (sum(felt_before_hits), sum(felt_before_n)) AS felt_before,
      uniqExactArrayIfMerge(who) AS customers, quantilesExactWeightedIfMerge(0.5, 0.9)(often) AS times
    FROM (
      SELECT kind, at, ${monthSql} AS month,
        sumIf(walks, is_now) AS n, sumIf(walks, is_now AND touched = 1) AS n_touched,
        sumIf(walks, NOT is_now) AS n_before, sumIf(walks, NOT is_now AND touched = 1) AS n_touched_before,
        sum(troubled) AS troubled, sum(felt_before_hits) AS felt_before_hits, sum(felt_before_n) AS felt_before_n,
        uniqExactArrayIfState(customers, touched = 1) AS who,
        quantilesExactWeightedIfState(0.5, 0.9)(times, walks, is_now AND touched = 1) AS often,
        ${four('ended')} AS e, ${four('felt')} AS f, ${four('turned')} AS t
      FROM (${byPlaceSql(sides)})
      GROUP BY kind, at, alike_in
    )
    GROUP BY kind, at ORDER BY kind, at ${quicklyPlanned}`,
    { ...valuesOf(sides), ...valuesOfPlaces(places) },
  )
}

const Group = z.object({
  kind: z.number(),
  at: z.number(),
  field: z.enum(groupFields),
  value: z.string(),
  n: Count,
  touched: Count,
})
export type Group = z.infer<typeof Group>

/** How often it happens to each group of those that came to some of the places. */
export function touchedByGroup(
  { facts }: Context,
  { sides, places, among }: PlacesQuestion & { among: readonly { kind: number; at: number }[] },
): Promise<Group[]> {
  const now = { now: sides.now, before: null }
  return facts.query(
    Group,
    `SELECT kind, at, splitByChar('\\n', name)[1] AS field, splitByChar('\\n', name)[2] AS value,
      sum(all) AS n, sum(with_it) AS touched
    FROM (
      SELECT kind, at, stratum, ${namedSql} AS names, sum(walks) AS all, sumIf(walks, touched = 1) AS with_it
      FROM (${byPlaceSql(now, 'has({among:Array(UInt32)}, kind * 1000 + at)')})
      GROUP BY kind, at, stratum
    )
    ARRAY JOIN names AS name GROUP BY kind, at, name ORDER BY kind, at, name ${quicklyPlanned}`,
    {
      ...valuesOf(now),
      ...valuesOfPlaces(places),
      among: among.map(({ kind, at }) => kind * 1000 + at),
    },
  )
}

/** How many journeys there are in the larger of both periods. */
export async function howMany({ facts }: Context, sides: Sides): Promise<number> {
  const [found] = await facts.query(
    z.object({ n: Count }),
    `SELECT greatest(countIf(is_now), countIf(NOT is_now)) AS n
    FROM (SELECT ${sides.now.sql} AS is_now FROM journey_instances FINAL WHERE ${either(sides)})`,
    valuesOf(sides),
  )
  return found?.n ?? 0
}

const Extent = z.object({ kind: z.number(), at: z.number(), median: z.number(), p90: z.number() })
export type Extent = z.infer<typeof Extent>

/** How long the long waits were (seconds), and how late what was promised (days). */
export function howLongAndLate(
  { facts }: Context,
  { sides: { now }, places }: PlacesQuestion,
): Promise<Extent[]> {
  return facts.query(
    Extent,
    `SELECT ${kindNumber('wait')} AS kind, w AS at, quantilesExact(0.5, 0.9)(gap) AS q, q[1] AS median, q[2] AS p90
    FROM (SELECT gaps, way, limits FROM journey_instances FINAL
      INNER JOIN (${waysTaken(now.sql)}) AS ways USING (path_id) WHERE ${now.sql})
    ARRAY JOIN arraySlice(gaps, 2, length(limits)) AS gap, way AS w, limits AS beyond
    WHERE gap > beyond GROUP BY at
    UNION ALL
    SELECT ${kindNumber('promise')} AS kind, 1 AS at,
      quantilesExact(0.5, 0.9)(ifNull(toFloat64(worst_gap_days), 0)) AS q, q[1] AS median, q[2] AS p90
    FROM journey_instances FINAL WHERE ${now.sql} AND broken > 0 AND worst_gap_days > 0 HAVING count() > 0
    ORDER BY kind, at`,
    { ...now.values, ...valuesOfPlaces(places) },
  )
}

export function valuesOfPlaces({ steps, ways, contacts, groups }: Places) {
  return {
    steps,
    stepNumbers: steps.map((_, at) => at + 1),
    ways: ways.map(({ step, next }) => `${step}\n${next}`),
    wayNumbers: ways.map((_, at) => at + 1),
    limits: ways.map(({ beyond }) => beyond ?? 1e15),
    contactSteps: contacts,
    ...valuesOfGroups(groups),
  }
}
