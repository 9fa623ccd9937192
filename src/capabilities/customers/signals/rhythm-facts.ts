import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { SignalSettings } from './settings.ts'

const Count = z.coerce.number()
const Overdue = z.object({ day: z.string(), unit: z.string(), hits: Count, gone: Count, entered: Count })

/** A gap counts as one of the last ten. */
const gapsRemembered = 10
const never = 2_147_483_647

/** Rows (customer, unit, used, days, every): on which days each customer came; with `used`, on which they used what. */
function rhythms(isByUse: boolean, chunk: string) {
  const heard = `FROM interactions FINAL
    WHERE direction = 'in' AND kind != 'note' AND occurred_at < toDateTime64({until:Date}, 3, {zone:String}) AND ${chunk}`
  const days = 'arraySort(groupUniqArray(toInt32(toDate(occurred_at, {zone:String}))))'
  if (!isByUse)
    return `SELECT customer_id AS customer, any(interactions.unit) AS unit, '' AS used, ${days} AS days, days AS every
      ${heard} GROUP BY customer_id HAVING length(days) >= {fewest:UInt32}`
  return `SELECT customer, unit, use.1 AS used, use.2 AS days, every FROM (
      SELECT customer, any(unit) AS unit, groupArray((used, days)) AS uses, arrayDistinct(arrayFlatten(groupArray(days))) AS every
      FROM (
        SELECT customer_id AS customer, any(interactions.unit) AS unit,
          if(touchpoint = '', name::String, touchpoint::String) AS used, ${days} AS days
        ${heard} GROUP BY customer, used
      ) GROUP BY customer
    ) ARRAY JOIN uses AS use WHERE length(use.2) >= {fewest:UInt32}`
}

/**
 * Per rhythm the days on which it was late, as tuples (overdue on, last seen, seen again, usual gap): late is who stayed
 * away for `factor` times the mean of their last gaps, and for `least` days or more.
 */
const lateness = `
  arrayFilter(late -> late.3 > late.1, arrayMap(
    i -> (
      days[i] + toInt32(greatest({least:UInt32}, ceil({factor:Float64} * gap(days, i)))),
      days[i],
      if(i = length(days), ${never}, days[i + 1]),
      gap(days, i)
    ),
    range({fewest:UInt32}, length(days) + 1)
  ))`.replaceAll(
  'gap(days, i)',
  `((days[i] - days[toUInt32(greatest(1, toInt32(i) - ${gapsRemembered}))]) / least(i - 1, ${gapsRemembered}))`,
)

/** For silence everybody counts; a use counts as lost only by those who still came for other things. */
const counts = `(used = '' OR arrayExists(day -> day > late.2 AND day <= late.1, every))`

function valuesOf({ settings }: Context, rules: SignalSettings, until: string) {
  const { silenceFactor: factor, silenceLeastDays: least, rhythmFrom: fewest } = rules
  return { factor, least, fewest, until, zone: settings.zone }
}

/**
 * How many rhythms were overdue for the first time on each day (`hits`), how many were watched from that day on
 * (`entered`: they have a rhythm, or are back) and how many are not any more (`gone`).
 * @param isByUse each customer's use of each touchpoint, instead of the customer
 */
export function overdueByDay(
  context: Context,
  rules: SignalSettings,
  { isByUse, until, chunk }: { isByUse: boolean; until: string; chunk: string },
) {
  return context.facts.query(
    Overdue,
    `SELECT toDate(toUInt16(one.1))::String AS day, unit::String AS unit, sum(one.2) AS hits, sum(one.3) AS gone, sum(one.4) AS entered
    FROM (
      SELECT unit, arrayConcat(
        [(days[{fewest:UInt32}], 0, 0, 1)],
        arrayMap(late -> (late.1, toInt32(${counts}), 1, 0), ${lateness} AS all_late),
        arrayMap(late -> (late.3, 0, 0, 1), arrayFilter(late -> late.3 < ${never}, all_late))
      ) AS happened
      FROM (${rhythms(isByUse, chunk)})
    ) ARRAY JOIN happened AS one
    WHERE one.1 < toInt32({until:Date})
    GROUP BY day, unit`,
    valuesOf(context, rules, until),
  )
}

const Silent = z.object({
  customer: z.string(),
  last: z.string(),
  used: z.string(),
  days: Count,
  gap: z.number(),
})

/** Who became overdue within these days and has not come back; who came most often first. */
export function overduePeople(
  context: Context,
  rules: SignalSettings,
  asked: { isByUse: boolean; from: string; until: string; lastDay: string; limit: number; offset: number },
) {
  return context.facts.query(
    Silent,
    `SELECT customer, toDate(toUInt16(late.2))::String AS last, used, length(days) AS days, toFloat64(late.4) AS gap
    FROM (
      SELECT customer, used, days, every, arrayFirst(late -> late.3 = ${never}, ${lateness}) AS late
      FROM (${rhythms(asked.isByUse, '1')})
    )
    WHERE late.3 = ${never} AND late.1 >= toInt32({from:Date}) AND late.1 < toInt32({end:Date}) AND ${counts}
    ORDER BY days DESC, customer, used LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
    {
      ...valuesOf(context, rules, dayAfter(asked.lastDay)),
      from: asked.from,
      end: asked.until,
      limit: asked.limit,
      offset: asked.offset,
    },
  )
}

function dayAfter(day: string) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Customers one after another in parts of about a million interactions, so that memory stays small however many there are. */
export function chunksOf(interactions: number): string[] {
  const parts = Math.min(64, Math.max(1, Math.ceil(interactions / 1_000_000)))
  // Ids sort by their second half, whose first two bits are always 10 (see platform/ids.ts).
  const bound = (part: number) => {
    const begin = 0x8000 + Math.round((part * 0x4000) / parts)
    return `toUUID('00000000-0000-0000-${begin.toString(16)}-000000000000')`
  }
  return Array.from({ length: parts }, (_, part) => {
    const from = part > 0 ? `customer_id >= ${bound(part)}` : '1'
    return part + 1 < parts ? `${from} AND customer_id < ${bound(part + 1)}` : from
  })
}
