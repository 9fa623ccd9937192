import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import type { Period } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'
import type { FunnelQuestion } from './contract.ts'
import { byMonth, isStep, mostPeople, PersonRow } from './facts.ts'
import type { Step } from './own.ts'
import type { PlacedStage } from './places.ts'

export interface FunnelNarrowing extends Pick<FunnelQuestion, 'steps' | 'per' | 'hours'> {
  stages: readonly PlacedStage[]
  period: Period
  filter: InForce
  end: Date
}

const caseColumns = { session: 'session_id', order: 'order_id', customer: '' } as const

/**
 * One row for each case that came to the first step within the period: how far it came, step after step, within the time from
 * its first step on (`windowFunnel`, which takes the best beginning), and when it began and was last seen.
 */
function walks(
  { settings }: Context,
  { stages, steps, per, hours, period, filter, end }: FunnelNarrowing,
): { sql: string; values: Values } {
  const asked = filterSql(filter)
  const column = caseColumns[per]
  const fitting = steps.map((step, at) => `(${fits(step, at)})`)
  return {
    sql: `SELECT customer_id, windowFunnel({millis:UInt64})(toUInt64(toUnixTimestamp64Milli(occurred_at)), ${fitting.join(', ')}) AS level,
      minIf(occurred_at, ${fitting[0]}) AS began, max(occurred_at) AS at
    FROM interactions FINAL
    WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
      AND occurred_at < toDateTime64({until:Date}, 3, {zone:String}) + toIntervalHour({hours:UInt16})
      AND ${column ? `${column} != ''` : '1'} AND ${isStep} AND (${fitting.join(' OR ')}) AND (${asked.sql})
    GROUP BY customer_id${column && `, ${column}`}
    HAVING level > 0 AND began < toDateTime64({until:Date}, 3, {zone:String})`,
    values: {
      ...asked.values,
      ...period,
      ...Object.fromEntries(steps.map((step, at) => [`step${at}`, namesOf(step, stages)])),
      zone: settings.zone,
      hours,
      millis: hours * 3_600_000,
      end,
    },
  }
}

/** A stage is meant by every name it ever had. */
function namesOf({ of, value }: Step, stages: readonly PlacedStage[]): string[] {
  if (of !== 'stage') return [value]
  return stages.find(({ name }) => name === value)?.names ?? [value.toLowerCase()]
}

function fits({ of }: Step, at: number): string {
  const names = `{step${at}:Array(String)}`
  if (of === 'stage') return `has(${names}, lowerUTF8(stage::String))`
  if (of === 'touchpoint') return `has(${names}, touchpoint::String)`
  return `kind ${of === 'page' ? '=' : '!='} 'page' AND has(${names}, name::String)`
}

/** Whoever began so lately that the time is not over may still go on. */
const isOpen = 'began + toIntervalHour({hours:UInt16}) > {end:DateTime64(3)}'

const Level = z.object({ level: z.number(), n: z.coerce.number(), open: z.coerce.number() })

/** How many cases came exactly so far; those that may still go on are counted apart. */
export function funnelLevels(context: Context, asked: FunnelNarrowing): Promise<z.infer<typeof Level>[]> {
  const { sql, values } = walks(context, asked)
  return context.facts.query(
    Level,
    `SELECT level, countIf(NOT (${isOpen})) AS n, countIf(${isOpen}) AS open FROM (${sql}) GROUP BY level ORDER BY level ${byMonth}`,
    values,
  )
}

/** Customers whose case came to a step and no further. */
export function funnelPeople(context: Context, asked: FunnelNarrowing, step: number): Promise<PersonRow[]> {
  const { sql, values } = walks(context, asked)
  return context.facts.query(
    PersonRow,
    `SELECT customer_id, max(at) AS at, count() OVER () AS total FROM (${sql})
    WHERE level = {step:UInt8} AND NOT (${isOpen})
    GROUP BY customer_id ORDER BY at DESC, customer_id LIMIT ${mostPeople} ${byMonth}`,
    { ...values, step },
  )
}

const Seen = z.object({
  of: z.enum(['stage', 'touchpoint', 'page', 'event']),
  value: z.string(),
  n: z.coerce.number(),
})
export type Seen = z.infer<typeof Seen>

/** What was seen within the period, most seen first. */
export function seenSteps(
  { facts, settings }: Context,
  { period, filter }: { period: Period; filter: InForce },
): Promise<Seen[]> {
  const asked = filterSql(filter)
  return facts.query(
    Seen,
    `SELECT pair.1 AS of, pair.2 AS value, sum(c) AS n FROM (
      SELECT kind, name, touchpoint, count() AS c FROM interactions FINAL
      WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
        AND occurred_at < toDateTime64({until:Date}, 3, {zone:String}) AND ${isStep} AND (${asked.sql})
      GROUP BY kind, name, touchpoint
    )
    ARRAY JOIN [('touchpoint', touchpoint::String), (if(kind = 'page', 'page', 'event'), name::String)] AS pair
    WHERE value != '' GROUP BY of, value ORDER BY n DESC, of, value LIMIT 200 ${byMonth}`,
    { ...asked.values, ...period, zone: settings.zone },
  )
}
