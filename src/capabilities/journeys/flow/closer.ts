import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Walked } from '../instances/facts.ts'
import { stepFeeling } from '../instances/step-feeling.ts'

/*
 * What needs a look at every single journey: medians, channels, feelings. Up to some hundred thousand transitions all are
 * looked at; beyond, every so-manieth journey, which the answer says.
 */

const Count = z.coerce.number()
const exactUpTo = 300_000

/** Every so-manieth journey is looked at, chosen by its id, so the same ones each time; 1: all of them. */
export function sampleOf(transitions: number): number {
  return Math.max(1, Math.ceil(transitions / exactUpTo))
}

export interface Closer {
  walked: Walked
  /** Of how many journeys one is looked at. */
  oneIn: number
}

const looked = (sql: string) =>
  `FROM journey_instances FINAL WHERE ${sql} AND notEmpty(path) AND cityHash64(id) % {oneIn:UInt32} = 0`

const TimesRow = z.object({
  from: z.string(),
  to: z.string(),
  n: Count,
  median: z.number(),
  p90: z.number(),
  /** Transitions on which the channel changed. */
  changes: Count,
})
export type TimesRow = z.infer<typeof TimesRow>

/** Median and p90 of the seconds on each edge, and how often the channel changes on it. */
export function timesOf({ facts }: Context, { walked: { sql, values }, oneIn }: Closer): Promise<TimesRow[]> {
  return facts.query(
    TimesRow,
    `SELECT from::String AS from, to::String AS to, count() AS n, quantileExactInclusive(0.5)(gap) AS median,
      quantileExactInclusive(0.9)(gap) AS p90, countIf(was != is AND was != '' AND is != '') AS changes
    FROM (SELECT path, gaps, channels ${looked(sql)} AND length(path) > 1)
    ARRAY JOIN arrayPopBack(path) AS from, arrayPopFront(path) AS to, arrayPopFront(gaps) AS gap,
      arrayPopBack(channels) AS was, arrayPopFront(channels) AS is
    GROUP BY from, to`,
    { ...values, oneIn },
  )
}

const VisitsRow = z.object({
  step: z.string(),
  channel: z.string(),
  visits: Count,
  /** Sum of how words and answers at it feel, each −1 to 1, and how many said anything. */
  feelings: z.number(),
  told: Count,
})
export type VisitsRow = z.infer<typeof VisitsRow>

/** By which channels each step was walked and how it felt, the most used channel first. */
export function visitsOf(
  { facts }: Context,
  { walked: { sql, values }, oneIn }: Closer,
): Promise<VisitsRow[]> {
  return facts.query(
    VisitsRow,
    `SELECT step::String AS step, channel::String AS channel, count() AS visits,
      sum(toFloat64(ifNull(feeling, 0))) AS feelings, countIf(isNotNull(feeling)) AS told
    FROM (SELECT path, channels, arrayMap((said, answered) -> ${stepFeeling('said', 'answered')}, felt, rated) AS feels ${looked(sql)})
    ARRAY JOIN path AS step, channels AS channel, feels AS feeling
    GROUP BY step, channel ORDER BY step, visits DESC, channel`,
    { ...values, oneIn },
  )
}

/** How many journeys changed the channel at least once; all are counted. */
export async function changersOf({ facts }: Context, { sql, values }: Walked): Promise<number> {
  const [found] = await facts.query(
    z.object({ n: Count }),
    `SELECT countIf(channel_changes > 0) AS n FROM journey_instances FINAL WHERE ${sql} AND notEmpty(path)`,
    values,
  )
  return found?.n ?? 0
}
