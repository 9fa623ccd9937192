import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Walked } from '../instances/facts.ts'

const Count = z.coerce.number()
const Row = z.object({
  journeys: Count,
  exactly: Count,
  skipped: Count,
  repeated: Count,
  additional: Count,
  reordered: Count,
})
export type ConformanceRow = z.infer<typeof Row>

/**
 * How journeys that have ended keep to the way it should go: exactly, or leaving out a step of it, taking one more than
 * once, taking others beside, or its steps in another order. A journey may deviate in several ways at once.
 */
export async function conformanceOf(
  { facts }: Context,
  { sql, values }: Walked,
  happy: readonly string[],
): Promise<ConformanceRow> {
  const [row] = await facts.query(
    Row,
    `SELECT sum(n) AS journeys, sumIf(n, way = happy) AS exactly, sumIf(n, NOT hasAll(way, happy)) AS skipped,
      sumIf(n, arrayExists(step -> countEqual(way, step) > greatest(1, countEqual(happy, step)), way)) AS repeated,
      sumIf(n, NOT hasAll(happy, way)) AS additional,
      sumIf(n, met != arrayFilter(step -> has(way, step), arrayDistinct(happy))) AS reordered
    FROM (
      SELECT any(path)::Array(String) AS way, count() AS n, {happy:Array(String)} AS happy,
        arrayDistinct(arrayFilter(step -> has(happy, step), way)) AS met
      FROM journey_instances FINAL WHERE ${sql} AND notEmpty(path) AND outcome != 'open' GROUP BY path_id
    )`,
    { ...values, happy },
  )
  return row as ConformanceRow
}
