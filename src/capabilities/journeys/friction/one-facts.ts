import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { type PlacesQuestion, valuesOfPlaces } from './facts.ts'
import { valuesOf, walksAtSql } from './walks-sql.ts'

/** One place of a kind, by its numbers. */
export interface OnePlace extends PlacesQuestion {
  at: { kind: number; at: number }
}

/** Whoever has not had this long after the end of a journey has not had the time to buy again. */
export const daysToBuyAgain = 90

const Count = z.coerce.number()
const Bought = z.object({ without_hits: Count, without_n: Count, with_hits: Count, with_n: Count })

/** Of each stratum: how many ordered again within the days, of those who have had the time, without it and with it. */
export function boughtAgain({ facts, now }: Context, { at, sides, places }: OnePlace) {
  const only = { now: sides.now, before: null }
  return facts.query(
    Bought,
    `SELECT sumIf(hit, touched = 0) AS without_hits, countIf(touched = 0) AS without_n,
      sumIf(hit, touched = 1) AS with_hits, countIf(touched = 1) AS with_n
    FROM (
      SELECT touched, alike_in,
        arrayExists(day -> day > latest_at AND day <= latest_at + toIntervalDay(${daysToBuyAgain}), ordered) AS hit
      FROM (SELECT * FROM (${walksAtSql(only)}) WHERE ended > 0 AND latest_at <= {seen:DateTime64(3)}) AS walks
      LEFT JOIN (SELECT customer_id, groupArray(occurred_at) AS ordered FROM interactions FINAL
        WHERE kind = 'order' AND direction != 'out' GROUP BY customer_id) AS orders USING (customer_id)
    )
    GROUP BY alike_in ORDER BY alike_in`,
    {
      ...valuesOf(only),
      ...valuesOfPlaces(places),
      ...at,
      seen: new Date(now().getTime() - daysToBuyAgain * 86_400_000),
    },
  )
}

const Said = z.object({
  id: z.string(),
  customer_id: z.string(),
  at: z.string(),
  channel: z.string(),
  language: z.string(),
  text: z.string(),
  sentiment: z.number(),
})
export type Said = z.infer<typeof Said>

/** Words are looked for in so many of the journeys that felt worst. */
const looked = 60

/** What customers said on the journeys it happened in, worst feelings first, one of each customer. */
export function wordsAt(
  { facts }: Context,
  { at, sides, places }: OnePlace,
  atMost: number,
): Promise<Said[]> {
  const only = { now: sides.now, before: null }
  return facts.query(
    Said,
    `WITH walked AS (
      SELECT customer_id, started_at, latest_at FROM (${walksAtSql(only)})
      WHERE touched = 1 AND lowest IS NOT NULL ORDER BY lowest, id LIMIT ${looked}
    )
    SELECT i.id AS id, i.customer_id AS customer_id, i.occurred_at AS at, i.channel::String AS channel,
      i.language::String AS language, i.text AS text, assumeNotNull(i.sentiment) AS sentiment
    FROM (SELECT * FROM interactions FINAL WHERE customer_id IN (SELECT customer_id FROM walked)
      AND text != '' AND direction != 'out' AND sentiment < 0 AND lengthUTF8(text) BETWEEN 15 AND 260) AS i
    INNER JOIN walked ON walked.customer_id = i.customer_id
    WHERE i.occurred_at >= walked.started_at AND i.occurred_at <= walked.latest_at + toIntervalDay(14)
    ORDER BY sentiment, at, id LIMIT 1 BY customer_id LIMIT ${atMost}`,
    { ...valuesOf(only), ...valuesOfPlaces(places), ...at },
  )
}
