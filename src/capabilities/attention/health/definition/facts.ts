import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { plusDays } from '../../../../platform/period.ts'
import { isOrder, isOwn } from '../features/histories.ts'

const Span = z.object({ customers: z.coerce.number(), first: z.string(), last: z.string() })

export interface Span {
  customers: number
  /** First day with facts, and the day after the last; what is dated in the future does not count. */
  from: string
  until: string
}

/** How far the facts reach back; null where nobody ever did anything. */
export async function spanOf({ facts, settings, now }: Context): Promise<Span | null> {
  const [row] = await facts.query(
    Span,
    `SELECT uniq(customer_id) AS customers, toString(toDate(min(occurred_at), {zone:String})) AS first,
      toString(toDate(max(occurred_at), {zone:String})) AS last
    FROM interactions WHERE ${isOwn} AND occurred_at < {now:DateTime64(3)}`,
    { zone: settings.zone, now: now() },
  )
  return row && row.customers > 0
    ? { customers: row.customers, from: row.first, until: plusDays(row.last, 1) }
    : null
}

const Gaps = z.object({ gaps: z.coerce.number(), three_of_four: z.number().nullable() })

/** Days between one purchase (or visit) and the next of the same customer; of many customers some are looked at. */
export async function gapsBetween(
  { facts, settings, now }: Context,
  { of, customers }: { of: 'order' | 'anything'; customers: number },
): Promise<{ gaps: number; threeOfFour: number | null }> {
  const [row] = await facts.query(
    Gaps,
    `SELECT count() AS gaps, quantileExact(0.75)(gap) AS three_of_four FROM (
      SELECT arrayJoin(arrayPopFront(arrayDifference(arraySort(groupUniqArray(toUInt16(toDate(occurred_at, {zone:String}))))))) AS gap
      FROM interactions FINAL
      WHERE ${of === 'order' ? isOrder : isOwn} AND occurred_at < {now:DateTime64(3)}
        AND cityHash64(customer_id) % {oneOf:UInt64} = 0
      GROUP BY customer_id)`,
    { zone: settings.zone, now: now(), oneOf: Math.max(1, Math.floor(customers / mostLookedAt)) },
  )
  return { gaps: row?.gaps ?? 0, threeOfFour: row && row.gaps > 0 ? row.three_of_four : null }
}

const mostLookedAt = 20_000

const Named = z.object({ name: z.string(), customers: z.coerce.number() })

/** Names of events, most customers first: what can be chosen as an ending or a renewal. */
export function eventNames({ facts }: Context): Promise<z.infer<typeof Named>[]> {
  return facts.query(
    Named,
    `SELECT name, uniq(customer_id) AS customers FROM interactions WHERE kind = 'event' GROUP BY name
    ORDER BY customers DESC, name LIMIT 100`,
  )
}
