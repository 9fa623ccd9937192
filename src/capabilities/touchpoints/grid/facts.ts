import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { promiseScale, sourcesFor } from '../../../platform/facts/rollups/daily.ts'
import { touchpointId } from '../recognition/names.ts'
import { lastDays, type SeenDays } from '../seen-days.ts'

const Count = z.coerce.number()
/** No version of a row lies in another month than the others: each is settled for itself, which halves the time. */
const monthsApart = 'do_not_merge_across_partitions_select_final = 1'

/** Names in small letters, each with the id of its touchpoint. */
export interface KnownNames {
  known: readonly string[]
  ids: readonly string[]
}

interface GridQuestion {
  names: KnownNames
  days: SeenDays
}

const HeardRow = z.object({
  id: z.string(),
  kind: z.string(),
  scale: z.string(),
  channel: z.string(),
  n90: Count,
  /** Days with data, ascending, as days since 1970. */
  days: z.string().transform((listed) => listed.split(' ').map(Number)),
})
export type HeardRow = z.infer<typeof HeardRow>

/** What was heard and seen at each touchpoint in the twelve months that end with `asOf`, by what it was. */
export function heardRows(context: Context, question: GridQuestion): Promise<HeardRow[]> {
  if (question.names.known.length === 0) return Promise.resolve([])
  return context.facts.query(
    HeardRow,
    `SELECT id, kind, scale, small_channel AS channel, sumIf(n, day >= {recent:Date}) AS n90,
      arrayStringConcat(arraySort(groupUniqArray(toUInt16(day))), ' ') AS days
    FROM (${heardByDay(question)}) GROUP BY id, kind, scale, small_channel ORDER BY id, n90 DESC
    SETTINGS ${monthsApart}`,
    valuesOf(context, question),
  )
}

const WeekRow = HeardRow.omit({ days: true, n90: true }).extend({ week: z.string(), n: Count })

/** The same week by week. */
export function heardWeeks(context: Context, question: GridQuestion) {
  return context.facts.query(
    WeekRow,
    `SELECT id, kind, scale, small_channel AS channel, toMonday(day)::String AS week, sum(n) AS n
    FROM (${heardByDay(question)}) GROUP BY id, kind, scale, small_channel, week
    SETTINGS ${monthsApart}`,
    valuesOf(context, question),
  )
}

function valuesOf({ settings }: Context, { names, days }: GridQuestion) {
  const recent = lastDays(days, 90).from
  return { ...lastDays(days, 365), ...names, recent, zone: settings.zone, pending: days.pending }
}

/**
 * Rows (day, id, kind, scale, small_channel, n) of what came from customers, and of what happened to them. An answer stands
 * under its scale; the interactions of the same kind are counted without it, so that answers in words alone remain.
 * Small letters are made of each different name once, as long as the columns stay what they are.
 */
function heardByDay({ days }: GridQuestion): string {
  const { answers, interactions } = sourcesFor(days.pending, lastDays(days, 365))
  const isKnown = 'has({known:Array(String)}, lowerUTF8(touchpoint))'
  return `SELECT day, ${touchpointId} AS id, kind, lowerUTF8(channel) AS small_channel, asked AS scale, sum(counted) AS n
    FROM (
      SELECT day, touchpoint, kind, channel, '' AS asked, sum(n)::Int64 AS counted FROM ${interactions}
      WHERE (direction = 'in' OR kind IN ('page', 'event', 'order')) AND ${isKnown}
      GROUP BY day, touchpoint, kind, channel
      UNION ALL
      SELECT day, touchpoint, kind, channel, part.1 AS asked, part.2 * sum(n)::Int64 AS counted FROM ${answers}
      ARRAY JOIN [('', -1), (scale::String, 1)] AS part
      WHERE direction = 'in' AND ${isKnown} AND kind = 'response' AND scale != '${promiseScale}'
      GROUP BY day, touchpoint, kind, channel, part
    ) GROUP BY day, id, kind, small_channel, asked HAVING n > 0`
}
