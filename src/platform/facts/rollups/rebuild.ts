import { z } from 'zod'
import type { Facts } from '../facts.ts'
import { countAnswers, countInteractions, dimensions, pendingDays } from './daily.ts'
import { quietMs } from './marks.ts'

const Day = z.object({ day: z.string() })
const daysAtOnce = 31
const nobody = `arrayReduce('uniqCombined64State(20)', CAST([], 'Array(UUID)'))`

/**
 * Rolls up the days that were written to and are quiet now, newest first; returns how many.
 * A day that is written to meanwhile stays pending, because its mark is younger than `built_at`.
 */
export async function rebuildDays(facts: Facts, { zone, now }: { zone: string; now: () => Date }) {
  const startedAt = now()
  const due = await facts.query(
    Day,
    `SELECT day::String AS day FROM changed_days FINAL
    WHERE day IN ${pendingDays} AND changed_at < {quietSince:DateTime64(3)} ORDER BY day DESC`,
    { quietSince: new Date(startedAt.getTime() - quietMs) },
  )
  for (let first = 0; first < due.length; first += daysAtOnce) {
    const days = due.slice(first, first + daysAtOnce).map(({ day }) => day)
    await rebuild(facts, { days, zone, builtAt: startedAt })
  }
  return due.length
}

/**
 * Writes each day anew. What it had and has no more is written as 0; the column is named with its table there, because
 * a plain `n` would mean the 0 beside it.
 */
async function rebuild(
  facts: Facts,
  { days, zone, builtAt }: { days: string[]; zone: string; builtAt: Date },
) {
  const sorted = days.toSorted()
  const values = {
    zone,
    days,
    from: sorted[0],
    until: dayAfter(sorted.at(-1) as string),
    version: builtAt.getTime(),
  }
  const keys = dimensions.join(', ')
  await facts.command(
    `INSERT INTO answer_days (day, scale, wording, ${keys}, score, n, version)
    SELECT day, scale, wording, ${keys}, score, sum(n), {version:UInt64} FROM (
      ${countAnswers('{days:Array(Date)}')}
      UNION ALL
      SELECT day, scale, wording, ${keys}, score, 0 AS n FROM answer_days FINAL
      WHERE day IN {days:Array(Date)} AND answer_days.n > 0
    ) GROUP BY day, scale, wording, ${keys}, score`,
    values,
  )
  await facts.command(
    `INSERT INTO interaction_days (day, ${keys}, n, customers, version)
    SELECT day, ${keys}, sum(n), uniqCombined64MergeState(20)(customers), {version:UInt64} FROM (
      ${countInteractions('{days:Array(Date)}')}
      UNION ALL
      SELECT day, ${keys}, 0 AS n, ${nobody} AS customers FROM interaction_days FINAL
      WHERE day IN {days:Array(Date)} AND interaction_days.n > 0
    ) GROUP BY day, ${keys}`,
    values,
  )
  await facts.insert(
    'built_days',
    days.map((day) => ({ day, built_at: builtAt.toISOString() })),
  )
}

function dayAfter(day: string) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
