import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const Count = z.coerce.number()
const Size = z.object({ segment_id: z.string(), size: Count, size_before: Count, was_there: Count })
const week = 7 * 24 * 3_600_000

/** How many are in each segment, and how many were a week before it was last worked out; the actor's part of them. */
export async function sizesOfSegments({ facts, now }: Context) {
  const rows = await facts.query(
    Size,
    `SELECT segment_id, argMax(people, at) AS size, argMaxIf(people, at, at <= {weekAgo:DateTime64(3)}) AS size_before,
      countIf(at <= {weekAgo:DateTime64(3)}) > 0 AS was_there
    FROM (
      SELECT segment_id, evaluated_at AS at, sum(segment_sizes.size) AS people FROM segment_sizes FINAL
      GROUP BY segment_id, at
    )
    GROUP BY segment_id`,
    { weekAgo: new Date(now().getTime() - week) },
  )
  return new Map(
    rows.map(({ segment_id, size, size_before, was_there }) => [
      segment_id,
      { size, sizeBefore: was_there ? size_before : null },
    ]),
  )
}

const Day = z.object({ day: z.string(), size: Count, entered: Count, gone: Count })
const First = z.object({ n: Count, first: z.coerce.date() })

/** The last size of each day on which the segment was worked out, and who came and went that day. */
export async function sizeByDay(
  { facts, settings }: Context,
  { segment, from }: { segment: string; from: Date },
) {
  const rows = await facts.query(
    Day,
    `SELECT toDate(at, {zone:String})::String AS day, argMax(people, at) AS size, sum(came) AS entered, sum(went) AS gone
    FROM (
      SELECT evaluated_at AS at, sum(segment_sizes.size) AS people, sum(segment_sizes.entered) AS came,
        sum(segment_sizes.gone) AS went
      FROM segment_sizes FINAL
      WHERE segment_id = {segment:UUID} AND evaluated_at >= {from:DateTime64(3)}
      GROUP BY at
    )
    GROUP BY day ORDER BY day`,
    { segment, from, zone: settings.zone },
  )
  return rows.map(({ day, size, entered, gone }) => ({ day, size, entered, left: gone }))
}

/** When a segment was worked out for the first time: whoever was in it then did not come, but was there. */
export async function followedSince({ facts }: Context, segment: string): Promise<Date | null> {
  const [row] = await facts.query(
    First,
    'SELECT count() AS n, min(evaluated_at) AS first FROM segment_sizes WHERE segment_id = {segment:UUID}',
    { segment },
  )
  return row && row.n > 0 ? row.first : null
}
