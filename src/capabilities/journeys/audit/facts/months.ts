import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { Values } from '../../../../platform/facts/facts.ts'
import type { Walked } from '../../instances/facts.ts'
import { Count } from './moments.ts'

const Month = z.object({ month: z.string(), hits: Count, n: Count })
export type Month = Pick<z.infer<typeof Month>, 'hits' | 'n'>

/** Month by month, how many of the journeys that have ended (and for which it can be said) are so. */
export function monthsOf(
  { facts, settings }: Context,
  { sql, values }: Walked,
  { is, among = '1', more = {} }: { is: string; among?: string; more?: Values },
): Promise<Month[]> {
  return facts.query(
    Month,
    `SELECT toStartOfMonth(started_at, {monthZone:String})::String AS month, countIf(${is}) AS hits, count() AS n
    FROM journey_instances FINAL WHERE ${sql} AND outcome != 'open' AND (${among}) GROUP BY month ORDER BY month`,
    { ...values, ...more, monthZone: settings.zone },
  )
}
