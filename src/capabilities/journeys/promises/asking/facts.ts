import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { Periods } from '../../../../platform/period.ts'
import type { GapCell } from '../measuring/ladder.ts'
import type { ScoreCell } from '../measuring/scored.ts'
import { boundPeriods, type Meant, settledBefore, settledIn } from './narrow.ts'

const Count = z.coerce.number()
type Facts = Pick<Context, 'facts' | 'now'>

/** Days that have passed count as missed from the day after the promised one. */
export const isOverdue =
  'is_kept IS NULL AND toDate(due, {zone:String}) < toDate({now:DateTime64(3)}, {zone:String})'

const KindRow = z.object({
  kind: z.string(),
  given_as: z.string(),
  done_as: z.string(),
  done_at: z.string(),
  measure: z.string(),
  better: z.enum(['less', 'more']),
  done: Count,
  kept: Count,
  done_before: Count,
  kept_before: Count,
  promised: z.number().nullable(),
  delivered: z.number().nullable(),
  open: Count,
  overdue: Count,
})
export type KindRow = z.infer<typeof KindRow>

/** Each kind of promise in one reading: kept now and before, what is typical, what is open. */
export function kindsOfPromises({ facts, now }: Facts, meant: Meant, periods: Periods): Promise<KindRow[]> {
  return facts.query(
    KindRow,
    `SELECT rule::String AS kind, topK(1)(given_as)[1]::String AS given_as,
      topKIf(1)(done_as, done_as != '')[1]::String AS done_as, topKIf(1)(done_at, done_at != '')[1]::String AS done_at,
      max(measure)::String AS measure, max(better)::String AS better,
      countIf(is_now AND is_kept IS NOT NULL) AS done, countIf(is_now AND is_kept = 1) AS kept,
      countIf(is_before AND is_kept IS NOT NULL) AS done_before, countIf(is_before AND is_kept = 1) AS kept_before,
      if(done = 0, NULL, quantileIf(0.5)(promised, is_now AND is_kept IS NOT NULL)) AS promised,
      if(done = 0, NULL, quantileIf(0.5)(ifNull(actual, 0), is_now AND is_kept IS NOT NULL)) AS delivered,
      countIf(is_kept IS NULL) AS open, countIf(${isOverdue}) AS overdue
    FROM (
      SELECT rule, given_as, done_as, done_at, measure, better, is_kept, promised, actual, due,
        (${settledIn}) AS is_now, (${settledBefore}) AS is_before
      FROM promises FINAL WHERE ${meant.sql}
    )
    GROUP BY rule ORDER BY done DESC, open DESC, kind`,
    { ...meant.values, ...boundPeriods(periods), now: now() },
  )
}

const Cell = z.object({ actual: z.number(), gap: z.number(), n: Count })

/** How often what was delivered, and how far from what was promised; amounts in tenths. */
export function deliveredCells(
  { facts }: Facts,
  meant: Meant,
  periods: Periods,
): Promise<z.infer<typeof Cell>[]> {
  return facts.query(
    Cell,
    `SELECT round(assumeNotNull(actual), 1) AS actual, round(assumeNotNull(gap), 1) AS gap, count() AS n
    FROM promises FINAL WHERE ${meant.sql} AND ${settledIn} AND is_kept IS NOT NULL
    GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT 20000`,
    { ...meant.values, ...boundPeriods(periods) },
  )
}

const Step = z.object({ step: z.string(), n: Count, hits: Count })

/** Fulfilled and kept, week by week or month by month. */
export function keptOverTime(
  { facts }: Facts,
  meant: Meant,
  { periods, every }: { periods: Periods; every: 'week' | 'month' },
): Promise<z.infer<typeof Step>[]> {
  const day = 'toDate(settled_at, {zone:String})'
  const step = every === 'week' ? `toMonday(${day})` : `toStartOfMonth(${day})`
  return facts.query(
    Step,
    `SELECT toString(${step}) AS step, count() AS n, countIf(is_kept = 1) AS hits
    FROM promises FINAL WHERE ${meant.sql} AND ${settledIn} AND is_kept IS NOT NULL GROUP BY step ORDER BY step`,
    { ...meant.values, ...boundPeriods(periods) },
  )
}

const ScoreRow = z.object({
  scale: z.string(),
  wording: z.string(),
  gap: z.number(),
  score: z.number(),
  n: Count,
})

/** Every answer about promises that were fulfilled in the period, counted by how far each was from what was promised. */
export function scoreCells({ facts }: Facts, meant: Meant, periods: Periods): Promise<ScoreCell[]> {
  return facts.query(
    ScoreRow,
    `SELECT one.1 AS scale, one.2 AS wording, round(assumeNotNull(gap), 1) AS gap, one.3 AS score, count() AS n
    FROM promises FINAL ARRAY JOIN answers AS one
    WHERE ${meant.sql} AND ${settledIn} AND is_kept IS NOT NULL
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 LIMIT 50000`,
    { ...meant.values, ...boundPeriods(periods) },
  )
}

const AgainRow = z.object({ gap: z.number(), n: Count, watched: Count, again: Count })

/**
 * How many were fulfilled in the period, and who ordered again within 90 days: among those fulfilled in the year that
 * ended 90 days before the last day with data, so that everybody had their time.
 */
export function againCells({ facts }: Facts, meant: Meant, periods: Periods): Promise<GapCell[]> {
  const since = 'assumeNotNull(delivered)'
  const last = 'toDateTime64({until:Date}, 3, {zone:String})'
  const isWatched = `${since} < ${last} - INTERVAL 90 DAY AND ${since} >= ${last} - INTERVAL 455 DAY`
  return facts.query(
    AgainRow,
    `SELECT round(assumeNotNull(gap), 1) AS gap, countIf(${settledIn}) AS n, countIf(${isWatched}) AS watched,
      countIf(${isWatched} AND next_order_after <= 90) AS again
    FROM promises FINAL WHERE ${meant.sql} AND is_kept IS NOT NULL
    GROUP BY 1 ORDER BY 1 LIMIT 20000`,
    { ...meant.values, ...boundPeriods(periods) },
  )
}

const GivenRow = z.object({ day: z.string(), value: z.number(), n: Count })

/** What was promised on each day, over all time. */
export function promisedByDay({ facts }: Facts, meant: Meant): Promise<z.infer<typeof GivenRow>[]> {
  return facts.query(
    GivenRow,
    `SELECT toString(toDate(promised_on, {zone:String})) AS day, round(promised, 1) AS value, count() AS n
    FROM promises FINAL WHERE ${meant.sql} GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 200000`,
    { ...meant.values },
  )
}

const SideRow = z.object({ is_since: Count, done: Count, kept: Count, n: Count, contacted: Count })

/** Promises given in the days before a day and since it. */
export function sidesOfChange({ facts }: Facts, meant: Meant, days: SideDays) {
  return facts.query(
    SideRow,
    `SELECT ${isSince} AS is_since, countIf(is_kept IS NOT NULL) AS done, countIf(is_kept = 1) AS kept,
      count() AS n, countIf(contacts > 0) AS contacted
    FROM promises FINAL WHERE ${meant.sql} AND ${givenAround} GROUP BY 1`,
    { ...meant.values, ...days },
  )
}

const SideScore = z.object({
  is_since: Count,
  scale: z.string(),
  wording: z.string(),
  score: z.number(),
  n: Count,
})

export function scoresOfChange({ facts }: Facts, meant: Meant, days: SideDays) {
  return facts.query(
    SideScore,
    `SELECT ${isSince} AS is_since, one.1 AS scale, one.2 AS wording, one.3 AS score, count() AS n
    FROM promises FINAL ARRAY JOIN answers AS one WHERE ${meant.sql} AND ${givenAround} GROUP BY 1, 2, 3, 4`,
    { ...meant.values, ...days },
  )
}

/** The day of the change and the ends of what is compared around it. */
interface SideDays extends Record<string, string> {
  first: string
  on: string
  last: string
}
const given = 'toDate(promised_on, {zone:String})'
const isSince = `toUInt8(${given} >= {on:Date})`
const givenAround = `${given} >= {first:Date} AND ${given} < {last:Date}`

const GroupRow = z.object({
  name: z.string(),
  n: Count,
  hits: Count,
  n_before: Count,
  hits_before: Count,
  gap: z.number().nullable(),
})
export type GroupRow = z.infer<typeof GroupRow>

/** Fulfilled and kept by the value of a column, now and before. */
export function keptBy(
  { facts }: Facts,
  meant: Meant,
  { periods, column }: { periods: Periods; column: string },
): Promise<GroupRow[]> {
  return facts.query(
    GroupRow,
    `SELECT name, countIf(is_now) AS n, countIf(is_now AND is_kept = 1) AS hits,
      countIf(is_before) AS n_before, countIf(is_before AND is_kept = 1) AS hits_before,
      if(n = 0, NULL, quantileIf(0.5)(gap, is_now)) AS gap
    FROM (
      SELECT ${column} AS name, is_kept, assumeNotNull(gap) AS gap, (${settledIn}) AS is_now, (${settledBefore}) AS is_before
      FROM promises FINAL WHERE ${meant.sql} AND is_kept IS NOT NULL
    )
    GROUP BY name HAVING n > 0 ORDER BY n DESC, name LIMIT 200`,
    { ...meant.values, ...boundPeriods(periods) },
  )
}
