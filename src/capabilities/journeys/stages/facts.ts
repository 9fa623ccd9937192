import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import type { Period } from '../../../platform/period.ts'
import { type eachSegment, filterSql, type InForce } from '../../customers/index.ts'
import { binsForDouble } from './going-on.ts'
import type { PlacedStage } from './places.ts'

export interface StageNarrowing {
  stages: readonly PlacedStage[]
  period: Period
  filter: InForce
  days: number
  /** Until when there are facts: nobody was watched longer. */
  end: Date
}

/** Of one customer so many interactions are looked at: more is a machine. */
const mostSteps = 2_000

/** Being asked is no stage, our replies belong to the contact they answer, and notes are ours alone. */
export const isStep = `kind NOT IN ('response', 'note') AND NOT (direction = 'out' AND conversation_id != '')`

/** Interactions lie by month, and a newer version of one stays in its month: months need not be held against each other. */
export const byMonth = 'SETTINGS do_not_merge_across_partitions_select_final = 1'

/**
 * One row for each customer and stage they came to within the period: when they first did, and when they then went on (0 where
 * they did not). Interactions are numbers that sort by time and then by stage, so that what has the same time goes on too.
 */
function comings(
  { settings }: Context,
  { stages, period, filter, days, end }: StageNarrowing,
): { sql: string; values: Values } {
  const asked = filterSql(filter)
  const later = stages.map(({ later: places }) => `[${places.join(', ')}]`).join(', ')
  return {
    sql: `SELECT customer_id, place, toInt64(intDiv(first, 32)) AS came,
      toInt64(intDiv(arrayFirst(one -> one > first AND has([${later}][place], one % 32), walk), 32)) AS gone
    FROM (
      SELECT customer_id, arraySort(groupArray(${mostSteps})(toUInt64(toUnixTimestamp64Milli(occurred_at)) * 32 + place)) AS walk
      FROM (
        SELECT customer_id, occurred_at,
          transform(lowerUTF8(stage::String), {names:Array(String)}, {places:Array(UInt8)}, 0) AS place
        FROM interactions FINAL
        WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
          AND occurred_at < toDateTime64({until:Date}, 3, {zone:String}) + toIntervalDay({days:UInt16})
          AND stage != '' AND ${isStep} AND (${asked.sql})
      )
      WHERE place > 0
      GROUP BY customer_id
    )
    ARRAY JOIN
      arrayMap(k -> arrayFirst(one -> one % 32 = k, walk), {all:Array(UInt8)}) AS first,
      {all:Array(UInt8)} AS place
    WHERE first > 0 AND came < toUnixTimestamp64Milli(toDateTime64({until:Date}, 3, {zone:String}))`,
    values: {
      ...asked.values,
      ...period,
      zone: settings.zone,
      days,
      end,
      names: stages.flatMap(({ names }) => names),
      places: stages.flatMap(({ names, place }) => names.map(() => place)),
      all: stages.map(({ place }) => place),
    },
  }
}

/** They went on within the days; else they were watched until the end of the facts or of the days. */
const went = 'gone > 0 AND gone - came <= {days:Int64} * 86400000'
const waited = `if(${went}, gone - came,
  greatest(0, least(toUnixTimestamp64Milli({end:DateTime64(3)}) - came, {days:Int64} * 86400000)))`

const WaitRow = z.object({
  segment: z.string(),
  place: z.number(),
  bin: z.coerce.number(),
  went: z.number(),
  n: z.coerce.number(),
})
export type WaitRow = z.infer<typeof WaitRow>

type Segments = Awaited<ReturnType<typeof eachSegment>>

/** How long customers of each segment (`''` is everybody) waited in each stage, counted by bins of time. */
export function stageWaits(context: Context, asked: StageNarrowing, segments: Segments): Promise<WaitRow[]> {
  const { sql, values } = comings(context, asked)
  const places = segments.map(({ id, among }) => `if(${among.isMeant}, ['${id}'], [])`)
  const groups = places.length > 0 ? `arrayConcat([''], ${places.join(', ')})` : `['']`
  return context.facts.query(
    WaitRow,
    `SELECT arrayJoin(groups) AS segment, place, bin, went, sum(c) AS n FROM (
      SELECT ${groups} AS groups, place, (${went}) AS went, count() AS c,
        toUInt16(floor(${binsForDouble} * log2(1 + (${waited}) / 1000))) AS bin
      FROM (${sql})
      GROUP BY groups, place, bin, went
    )
    GROUP BY segment, place, bin, went ORDER BY segment, place, bin, went ${byMonth}`,
    Object.assign({}, values, ...segments.map(({ among }) => among.values)),
  )
}

export const PersonRow = z.object({ customer_id: z.string(), at: z.string(), total: z.coerce.number() })
export type PersonRow = z.infer<typeof PersonRow>

/** People in a list; more nobody reads. */
export const mostPeople = 100

/** Customers who came to a stage and went on, or were watched for all the days and did not. */
export function stagePeople(
  context: Context,
  asked: StageNarrowing,
  { place, wentOn }: { place: number; wentOn: boolean },
): Promise<PersonRow[]> {
  const { sql, values } = comings(context, asked)
  const isOver = 'came + {days:Int64} * 86400000 <= toUnixTimestamp64Milli({end:DateTime64(3)})'
  return context.facts.query(
    PersonRow,
    `SELECT customer_id, fromUnixTimestamp64Milli(came) AS at, count() OVER () AS total
    FROM (${sql})
    WHERE place = {place:UInt8} AND ${wentOn ? went : `NOT (${went}) AND ${isOver}`}
    ORDER BY came DESC, customer_id LIMIT ${mostPeople} ${byMonth}`,
    { ...values, place },
  )
}
