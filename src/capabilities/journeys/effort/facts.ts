import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import { outcomes } from '../definitions/definition.ts'
import type { Walked } from '../instances/facts.ts'
import { type RanksOfParts, ranksOf } from './ranks.ts'
import { type EffortPart, effortParts, exertionParts, feltParts, type Weights } from './weights.ts'

const Count = z.coerce.number()

/**
 * Each part as a whole number, so that equal values are found again: minutes rounded, answers in thousandths of effort
 * (1 − ease). −1 where a journey tells nothing of it: nobody answered, or nobody wrote words that were read.
 */
const valueSql: Record<EffortPart, string> = {
  contacts: 'toInt64(contacts)',
  transfers: 'toInt64(transfers)',
  repeats: 'toInt64(repeats)',
  channelChanges: 'toInt64(channel_changes)',
  minutes: 'toInt64(round(minutes))',
  steps: 'toInt64(length(path))',
  answers: 'ifNull(toInt64(round(1000 * (1 - ease))), -1)',
  words: 'if(isNull(feeling), -1, toInt64(effort_words))',
}

const PartValue = z.object({ part: Count, value: Count, n: Count })

/** How often each value of each part occurs among all journeys of this kind, whenever they began: what is usual. */
export async function usualEffort({ facts }: Context, { sql, values }: Walked): Promise<RanksOfParts> {
  const pairs = effortParts.map((part, at) => `(toUInt8(${at}), ${valueSql[part]})`)
  const rows = await facts.query(
    PartValue,
    `SELECT pair.1 AS part, pair.2 AS value, count() AS n
    FROM journey_instances FINAL ARRAY JOIN [${pairs.join(', ')}] AS pair
    WHERE ${sql} AND pair.2 >= 0 GROUP BY part, value ORDER BY part, value`,
    values,
  )
  const ranks = effortParts.map((part, at) => [part, ranksOf(rows.filter((row) => row.part === at))] as const)
  return Object.fromEntries(ranks) as RanksOfParts
}

/** Another text whenever a journey came, changed or went: every writing has a newer version, also that of what is gone. */
export async function stateOf({ facts }: Context, { sql, values }: Walked): Promise<string> {
  const [row] = await facts.query(
    z.object({ state: z.string() }),
    `SELECT concat(toString(max(version)), ' ', toString(sum(cityHash64(version)))) AS state FROM journey_instances WHERE ${sql}`,
    values,
  )
  return row?.state ?? ''
}

/** Journeys as they are scored: which are meant now and before, what is usual, and how much each part counts. */
export interface Scoring {
  now: Walked
  before: Walked | null
  usual: RanksOfParts
  weights: Weights
}

/**
 * Journeys with their effort: `effort`, `exertion` and `strain` (the felt part), 0 to 100 or NULL where nothing is known; and
 * each part as `v_PART`. What is missing is left out and the others count as much more.
 */
function scoredSql({ now, before, usual, weights }: Scoring, columns: string) {
  const values: Values = { ...before?.values, ...now.values }
  const parts = effortParts.map((part) => {
    values[`${part}Values`] = usual[part].values
    values[`${part}Ranks`] = usual[part].ranks
    return `${valueSql[part]} AS v_${part},
      transform(v_${part}, {${part}Values:Array(Int64)}, {${part}Ranks:Array(Float64)}, 50.) AS r_${part}`
  })
  const meant = before ? `(${now.sql} OR ${before.sql})` : now.sql
  const sql = `(SELECT toUInt8(${now.sql}) AS is_now, ${columns}, ${parts.join(', ')},
    ${weightedMean(exertionParts, weights)} AS exertion, ${weightedMean(feltParts, weights)} AS strain,
    ${weightedMean(effortParts, weights)} AS effort
    FROM journey_instances FINAL WHERE ${meant})`
  return { sql, values }
}

/** NULL where no part that counts is known. Weights are numbers that were checked, so they may stand in the text. */
function weightedMean(parts: readonly EffortPart[], weights: Weights): string {
  const counting = parts.filter((part) => weights[part] > 0)
  if (counting.length === 0) return "CAST(NULL, 'Nullable(Float64)')"
  const known = (part: EffortPart) => `${weights[part]} * (v_${part} >= 0)`
  const sum = counting.map((part) => `${known(part)} * r_${part}`).join(' + ')
  return `toFloat64(${sum}) / nullIf(toFloat64(${counting.map(known).join(' + ')}), 0)`
}

/** What is averaged: the three figures, then the parts in what they count in. */
export const averaged = ['effort', 'exertion', 'strain', ...effortParts] as const

const figures = averaged.map((name) =>
  name === 'effort' || name === 'exertion' || name === 'strain'
    ? { name, value: `ifNull(${name}, 0)`, isKnown: `isNotNull(${name})` }
    : { name, value: `greatest(v_${name}, 0)`, isKnown: `v_${name} >= 0` },
)

const SumsOfAll = z.array(z.number())
const SumsRow = z.object({
  is_now: z.number(),
  clusters: SumsOfAll,
  n: SumsOfAll,
  sum: SumsOfAll,
  squares: SumsOfAll,
  crossed: SumsOfAll,
  sizes: SumsOfAll,
})
export type SumsRow = z.infer<typeof SumsRow>

/** Sums over the customers of what is averaged, in the order of `averaged`, now and before. */
export function effortSums({ facts }: Context, scoring: Scoring): Promise<SumsRow[]> {
  const { sql, values } = scoredSql(scoring, 'customer_id')
  const each = (of: (at: number) => string) => `[${figures.map((_, at) => of(at)).join(', ')}]`
  return facts.query(
    SumsRow,
    `SELECT is_now, ${each((at) => `toFloat64(countIf(n${at} > 0))`)} AS clusters, ${each((at) => `toFloat64(sum(n${at}))`)} AS n,
      ${each((at) => `sum(s${at})`)} AS sum, ${each((at) => `sum(s${at} * s${at})`)} AS squares,
      ${each((at) => `sum(s${at} * n${at})`)} AS crossed, ${each((at) => `toFloat64(sum(n${at} * n${at}))`)} AS sizes
    FROM (
      SELECT is_now, customer_id, ${figures
        .map(
          ({ value, isKnown }, at) =>
            `sumIf(toFloat64(${value}), ${isKnown}) AS s${at}, countIf(${isKnown}) AS n${at}`,
        )
        .join(', ')}
      FROM ${sql} GROUP BY is_now, customer_id
    ) GROUP BY is_now ORDER BY is_now`,
    values,
  )
}

const Shape = z.object({
  journeys: Count,
  with_felt: Count,
  medians: z.array(z.number().nullable()),
  /** Journeys with any of each part. */
  any: z.array(Count),
  tenths: z.array(Count),
  /** Σ effort² and Σ effort over single journeys, as if each were another customer's. */
  n: Count,
  sum: z.number(),
  squares: z.number(),
})
export type Shape = z.infer<typeof Shape>

/** Answers count as “hard” from the middle of their scale on. */
const hardFrom = 500

/** Medians, shares and the distribution over the present period. */
export async function effortShape({ facts }: Context, scoring: Scoring): Promise<Shape> {
  const { sql, values } = scoredSql({ ...scoring, before: null }, 'customer_id')
  const medians = effortParts.map(
    (part) =>
      `if(countIf(v_${part} >= 0) = 0, NULL, quantileExactInclusiveIf(0.5)(v_${part}, v_${part} >= 0))`,
  )
  const any = effortParts.map((part) => `countIf(v_${part} ${part === 'answers' ? `> ${hardFrom}` : '> 0'})`)
  const tenths = Array.from(
    { length: 10 },
    (_, at) =>
      `countIf(isNotNull(effort) AND least(intDiv(toInt32(floor(assumeNotNull(effort))), 10), 9) = ${at})`,
  )
  const [row] = await facts.query(
    Shape,
    `SELECT count() AS journeys, countIf(isNotNull(strain)) AS with_felt, [${medians.join(', ')}] AS medians,
      [${any.join(', ')}] AS any, [${tenths.join(', ')}] AS tenths,
      count(effort) AS n, sum(ifNull(effort, 0)) AS sum, sum(ifNull(effort * effort, 0)) AS squares
    FROM ${sql}`,
    values,
  )
  if (!row) throw new Error('Counting nothing still gives a row.')
  return row
}

const TrendRow = z.object({
  from: z.string(),
  clusters: Count,
  n: Count,
  sum: z.number(),
  squares: z.number(),
  crossed: z.number(),
  sizes: Count,
})
export type TrendRow = z.infer<typeof TrendRow>

const beginOf = { week: 'toMonday', month: 'toStartOfMonth' } as const

/** The index of journeys that began in each week or month. */
export function effortOverTime(
  { facts, settings }: Context,
  scoring: Scoring,
  every: keyof typeof beginOf,
): Promise<TrendRow[]> {
  const { sql, values } = scoredSql({ ...scoring, before: null }, 'customer_id, started_at')
  return facts.query(
    TrendRow,
    `SELECT from, count() AS clusters, sum(times) AS n, sum(total) AS sum, sum(total * total) AS squares,
      sum(total * times) AS crossed, sum(times * times) AS sizes
    FROM (
      SELECT toString(${beginOf[every]}(toDate(started_at, {zone:String}))) AS from, customer_id, count() AS times,
        sum(assumeNotNull(effort)) AS total
      FROM ${sql} WHERE isNotNull(effort) GROUP BY from, customer_id
    ) GROUP BY from ORDER BY from`,
    { ...values, zone: settings.zone },
  )
}

const WayRow = z.object({ path: z.array(z.string()), n: Count, sum: z.number(), squares: z.number() })
export type WayRow = z.infer<typeof WayRow>

/** The effort of each way, the most walked first. */
export function effortOfWays({ facts }: Context, scoring: Scoring): Promise<WayRow[]> {
  const { sql, values } = scoredSql({ ...scoring, before: null }, 'path, path_id')
  return facts.query(
    WayRow,
    `SELECT any(path) AS path, count() AS n, sum(assumeNotNull(effort)) AS sum, sum(assumeNotNull(effort * effort)) AS squares
    FROM ${sql} WHERE isNotNull(effort) GROUP BY path_id ORDER BY n DESC, path LIMIT 200`,
    values,
  )
}

const StepRow = z.object({ step: z.string(), n: Count, sum: z.number(), squares: z.number() })
export type StepRow = z.infer<typeof StepRow>

/** The effort of all journeys that come to each step, added up from the ways. */
export function effortOfSteps({ facts }: Context, scoring: Scoring): Promise<StepRow[]> {
  const { sql, values } = scoredSql({ ...scoring, before: null }, 'path, path_id')
  return facts.query(
    StepRow,
    `SELECT step, sum(times) AS n, sum(total) AS sum, sum(square) AS squares
    FROM (
      SELECT any(arrayMap(one -> one::String, path)) AS way, count() AS times, sum(assumeNotNull(effort)) AS total,
        sum(assumeNotNull(effort * effort)) AS square
      FROM ${sql} WHERE isNotNull(effort) GROUP BY path_id
    ) ARRAY JOIN arrayDistinct(way) AS step
    GROUP BY step ORDER BY n DESC, step`,
    values,
  )
}

const Agreement = z.object({
  n: Count,
  exertion: z.number().nullable(),
  parts: z.array(z.number().nullable()),
})

/**
 * Spearman's rank correlation of exertion, and of each of its parts, with what was answered about ease: one journey for each
 * customer (the latest that has an answer), since those of one customer are no separate witnesses. Equal values share their
 * middle rank, which the store's own `rankCorr` leaves out: most journeys have no contact at all. NULL where all are the same.
 */
export async function effortAgreement({ facts }: Context, scoring: Scoring) {
  const { sql, values } = scoredSql({ ...scoring, before: null }, 'customer_id, started_at, id')
  const columns = ['v_answers', 'known_exertion', ...exertionParts.map((part) => `v_${part}`)]
  const along = (column: string) =>
    `if(isFinite(corrStable(k_${column}, k_v_answers)), corrStable(k_${column}, k_v_answers), NULL)`
  const [row] = await facts.query(
    Agreement,
    `SELECT count() AS n, ${along('known_exertion')} AS exertion,
      [${exertionParts.map((part) => along(`v_${part}`)).join(', ')}] AS parts
    FROM (
      SELECT ${columns.map((one) => `${middleRank(one)} AS k_${one}`).join(', ')} FROM (
        SELECT *, assumeNotNull(exertion) AS known_exertion FROM ${sql} WHERE v_answers >= 0 AND isNotNull(exertion)
        ORDER BY started_at DESC, id LIMIT 1 BY customer_id
      )
    )`,
    values,
  )
  return row ?? { n: 0, exertion: null, parts: exertionParts.map(() => null) }
}

const middleRank = (column: string) =>
  `rank() OVER (ORDER BY ${column}) + (count() OVER (PARTITION BY ${column}) - 1) / 2`

const LaboriousRow = z.object({
  id: z.string(),
  customer_id: z.string(),
  started_at: z.string(),
  outcome: z.enum(outcomes),
  effort: z.number(),
  contacts: Count,
  transfers: Count,
  repeats: Count,
  channel_changes: Count,
  minutes: Count,
  steps: Count,
})
export type LaboriousRow = z.infer<typeof LaboriousRow>

/** The journeys with the highest index. */
export function mostLaborious({ facts }: Context, scoring: Scoring, limit: number): Promise<LaboriousRow[]> {
  const { sql, values } = scoredSql({ ...scoring, before: null }, 'id, customer_id, started_at, outcome')
  return facts.query(
    LaboriousRow,
    `SELECT id, customer_id, started_at, outcome, assumeNotNull(effort) AS effort, v_contacts AS contacts,
      v_transfers AS transfers, v_repeats AS repeats, v_channelChanges AS channel_changes, v_minutes AS minutes,
      v_steps AS steps
    FROM ${sql} AS scored WHERE isNotNull(scored.effort) ORDER BY scored.effort DESC, started_at DESC, id LIMIT {limit:UInt32}`,
    { ...values, limit },
  )
}
