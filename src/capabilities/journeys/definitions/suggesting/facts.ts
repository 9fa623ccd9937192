import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { fitsOf } from '../../instances/fits.ts'
import type { CaseNotion, Definition } from '../definition.ts'

const Name = z.object({
  name: z.string(),
  kind: z.string(),
  cases: z.coerce.number(),
  firsts: z.coerce.number(),
  lasts: z.coerce.number(),
})
/** Something that happens in cases: in how many, and in how many first or last. */
export type NameInCases = z.infer<typeof Name>

const notAnAnswer = "kind NOT IN ('response', 'review')"
/** More interactions than this are asked about by some of their customers: enough to see what begins and ends. */
const mostLookedAt = 2_000_000

/** Only some of the customers, where there is very much. */
export async function someCustomers({ facts }: Context): Promise<string> {
  const [counted] = await facts.query(
    z.object({ n: z.coerce.number() }),
    'SELECT count() AS n FROM interactions',
  )
  const oneIn = Math.ceil((counted?.n ?? 0) / mostLookedAt)
  return oneIn > 1 ? `cityHash64(customer_id) % ${oneIn} = 0` : '1'
}

/** What happens in orders, visits or conversations, and which things begin and end them. */
export function namesIn(
  { facts }: Context,
  { notion, among, where = '1' }: { notion: Exclude<CaseNotion, 'customer'>; among: string; where?: string },
): Promise<NameInCases[]> {
  return facts.query(
    Name,
    `SELECT happened.1 AS name, happened.2 AS kind, count() AS cases, countIf(first = happened.1) AS firsts,
      countIf(last = happened.1) AS lasts
    FROM (
      SELECT argMin(name, (occurred_at, id)) AS first, argMax(name, (occurred_at, id)) AS last,
        groupUniqArray((name::String, kind::String)) AS all
      FROM interactions WHERE ${notion}_id != '' AND ${notAnAnswer} AND ${among} AND ${where}
      GROUP BY customer_id, ${notion}_id
    ) ARRAY JOIN all AS happened
    GROUP BY name, kind HAVING name != '' ORDER BY cases DESC, name LIMIT 200`,
  )
}

/** Which of some names usually comes first in an order, and which last. */
export async function endsOf(
  { facts }: Context,
  { names, among }: { names: readonly string[]; among: string },
): Promise<{ first: string; last: string } | null> {
  const [ends] = await facts.query(
    z.object({ first: z.string(), last: z.string() }),
    `SELECT topKWeighted(1)(first, 1)[1] AS first, topKWeighted(1)(last, 1)[1] AS last FROM (
      SELECT argMin(name, (occurred_at, id))::String AS first, argMax(name, (occurred_at, id))::String AS last
      FROM interactions WHERE order_id != '' AND has({names:Array(String)}, name::String) AND ${among}
      GROUP BY customer_id, order_id
    ) HAVING count() > 0`,
    { names },
  )
  return ends ?? null
}

const Went = z.object({ cases: z.coerce.number(), well: z.coerce.number(), days: z.number().nullable() })

/** Cases in which a definition begins, those of them that end well, and the days that nineteen in twenty of these take. */
export async function wentBy({ facts }: Context, definition: Definition, among: string) {
  const fits = fitsOf(definition)
  const [went] = await facts.query(
    Went,
    `SELECT count() AS cases, countIf(ended >= began) AS well,
      if(well = 0, NULL, quantileIf(0.95)(dateDiff('second', began, ended) / 86400, ended >= began)) AS days
    FROM (
      SELECT minIf(occurred_at, ${fits.isStart}) AS began, maxIf(occurred_at, ${fits.isSuccess}) AS ended
      FROM interactions WHERE ${fits.matters} AND ${among}
      GROUP BY customer_id, ${fits.case} HAVING max(${fits.isStart}) = 1
    )`,
  )
  return went ?? { cases: 0, well: 0, days: null }
}

/** Channels in which a thing happens though it is almost never followed by another in the same order. */
export async function channelsWithout(
  { facts }: Context,
  { start, success, among }: { start: string; success: string; among: string },
): Promise<string[]> {
  const rows = await facts.query(
    z.object({ channel: z.string() }),
    `SELECT channel FROM (
      SELECT anyIf(channel, name = {start:String}) AS channel, max(name = {success:String}) AS well
      FROM interactions WHERE order_id != '' AND name IN ({start:String}, {success:String}) AND ${among}
      GROUP BY customer_id, order_id
    ) WHERE channel != '' GROUP BY channel HAVING count() >= 30 AND avg(well) < 0.02 ORDER BY channel`,
    { start, success },
  )
  return rows.map(({ channel }) => channel)
}

/** Sources that tell of cases as event logs do: nearly everything with a case, in many steps, and nobody writes. */
export async function eventLogs({ facts }: Context, among: string): Promise<string[]> {
  const rows = await facts.query(
    z.object({ source: z.string() }),
    `SELECT source FROM interactions WHERE ${among} GROUP BY source
    HAVING countIf(kind = 'event' AND conversation_id != '') > 0.9 * count() AND uniqExact(conversation_id) >= 30
      AND uniqExact(name) >= 3
    ORDER BY source`,
  )
  return rows.map(({ source }) => source)
}

const Place = z.object({ touchpoint: z.string(), names: z.array(z.string()), visits: z.coerce.number() })

/** Touchpoints in visits where somebody signs in, with what happens there. */
export function signInPlaces({ facts }: Context, among: string): Promise<z.infer<typeof Place>[]> {
  return facts.query(
    Place,
    `SELECT touchpoint::String AS touchpoint, groupUniqArray(name::String) AS names, uniqExact(session_id) AS visits
    FROM interactions WHERE session_id != '' AND match(lowerUTF8(touchpoint::String), '^(sign|log)[ -]?(in|on)$') AND ${among}
    GROUP BY touchpoint HAVING visits >= 30 ORDER BY visits DESC LIMIT 1`,
  )
}
