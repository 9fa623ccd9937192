import type { Context } from '../../../platform/context.ts'
import { othersFor } from './circles.ts'
import { presentMembers } from './in-force.ts'
import { mirrorChanges } from './known-customers.ts'
import { meantSql } from './members-sql.ts'
import { allSegments, type Kept, noteEvaluation } from './store.ts'

/** Works out who is in each of these segments now (all unless told), and keeps who came and who left. */
export async function evaluateSegments(context: Context, { ids }: { ids?: readonly string[] } = {}) {
  await mirrorChanges(context, { most: Number.POSITIVE_INFINITY })
  const all = await allSegments(context)
  const failures: unknown[] = []
  for (const segment of all.filter(({ id }) => !ids || ids.includes(id))) {
    await evaluate(context, segment, all).catch((error) => failures.push(error))
  }
  // The others are up to date; the job is tried again for these.
  if (failures.length > 0) throw new AggregateError(failures, 'Some segments could not be worked out.')
}

/** Differences only, in one statement: it may be cut off and run again, and a row is never counted twice. */
async function evaluate(context: Context, segment: Kept, all: readonly Kept[]): Promise<void> {
  const { facts, settings, now } = context
  const at = now()
  const { sql: isMeant } = meantSql(segment.definition, {
    now: at,
    zone: settings.zone,
    others: othersFor(segment.definition, all, segment.id),
    asText: true,
  })
  await facts.command(
    `INSERT INTO segment_members (segment_id, customer_id, entered_at, left_at, unit, version)
    SELECT {segment:UUID}, customer_id, if(max(is_meant) = 1, {at:DateTime64(3)}, max(since)),
      if(max(is_meant) = 1, NULL, {at:DateTime64(3)}), max(its_unit), {version:UInt64}
    FROM (
      SELECT customer_id, unit::String AS its_unit, 1 AS is_meant, 0 AS was_in, toDateTime64(0, 3, 'UTC') AS since
      FROM known_customers FINAL WHERE ${isMeant}
      UNION ALL
      SELECT customer_id, unit::String AS its_unit, 0 AS is_meant, 1 AS was_in, entered_at AS since
      FROM ${presentMembers} {segment:UUID}
    )
    GROUP BY customer_id HAVING max(is_meant) != max(was_in)`,
    { segment: segment.id, at, version: at.getTime() },
  )
  await keepSizes(context, segment.id, at)
  await noteEvaluation(context, segment, at)
}

/** One row for each unit, also where nobody is in it: a missing row would read as “as before”. */
async function keepSizes({ facts }: Context, segment: string, at: Date) {
  await facts.command(
    `INSERT INTO segment_sizes (segment_id, evaluated_at, unit, size, entered, gone, version)
    WITH (SELECT max(evaluated_at) FROM segment_sizes WHERE segment_id = {segment:UUID} AND evaluated_at < {at:DateTime64(3)}) AS before
    SELECT {segment:UUID}, {at:DateTime64(3)}, its_unit, sum(is_in), sum(has_entered), sum(has_left), {version:UInt64}
    FROM (
      SELECT unit::String AS its_unit, left_at IS NULL AS is_in, before > toDateTime64(0, 3, 'UTC') AND entered_at > before AS has_entered,
        before > toDateTime64(0, 3, 'UTC') AND ifNull(left_at > before, 0) AS has_left
      FROM segment_members FINAL WHERE segment_id = {segment:UUID}
      UNION ALL
      SELECT DISTINCT unit::String AS its_unit, 0 AS is_in, 0 AS has_entered, 0 AS has_left FROM known_customers
      UNION ALL
      SELECT '' AS its_unit, 0 AS is_in, 0 AS has_entered, 0 AS has_left
    )
    GROUP BY its_unit`,
    { segment, at, version: at.getTime() },
  )
}
