import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf } from '../../customers/index.ts'
import { boundPeriods, settledIn, whichPromises } from './asking/narrow.ts'
import type * as contract from './contract.ts'

/** Words are looked for around so many of the latest broken promises. */
const latest = 400
/** From the day it was due until so many days after it came. */
const daysAfter = 14
const mostShown = 8

const Row = z.object({
  id: z.string(),
  at: z.string().transform((text) => new Date(text).toISOString()),
  text: z.string(),
  language: z.string(),
  channel: z.string(),
  days_late: z.coerce.number(),
  customer_id: z.string(),
})

/**
 * What customers said around a promise that was broken to them: what names its order first, then what was said while they
 * waited, then what came after; of each the unhappiest first.
 */
export async function listBrokenWords(context: Context, question: InputOf<typeof contract.listBrokenWords>) {
  const { periods, meant } = await whichPromises(context, question)
  const rows = await context.facts.query(
    Row,
    `WITH broken AS (
      SELECT customer_id AS whose, order_id AS of_order, due, ifNull(delivered, settled_at) AS came,
        dateDiff('day', toDate(due, {zone:String}), toDate(came, {zone:String})) AS days_late
      FROM promises FINAL WHERE ${meant.sql} AND ${settledIn} AND is_kept = 0 ORDER BY settled_at DESC LIMIT ${latest}
    )
    SELECT toString(id) AS id, occurred_at AS at, text, language::String AS language, channel::String AS channel,
      days_late, toString(said.customer_id) AS customer_id
    FROM (
      SELECT id, customer_id, occurred_at, text, language, channel, order_id, sentiment FROM interactions FINAL
      WHERE customer_id IN (SELECT whose FROM broken) AND text != '' AND direction != 'out'
    ) AS said
    INNER JOIN broken ON broken.whose = said.customer_id
    WHERE occurred_at >= due AND occurred_at <= came + INTERVAL ${daysAfter} DAY
      AND (order_id = '' OR of_order = '' OR order_id = of_order) AND lengthUTF8(text) BETWEEN 50 AND 400
    ORDER BY order_id != '' AND order_id = of_order DESC, occurred_at <= came DESC, ifNull(sentiment, 0), at DESC, id LIMIT 1 BY customer_id LIMIT ${mostShown}`,
    { ...meant.values, ...boundPeriods(periods) },
  )
  const isNamed = context.actor.permissions.has('customers:read')
  const names = isNamed
    ? await namesOf(
        context,
        rows.map(({ customer_id }) => customer_id),
      )
    : new Map<string, string>()
  return {
    words: rows.map(({ customer_id, days_late, ...said }) => ({
      ...said,
      daysLate: days_late,
      customer: { id: customer_id, name: names.get(customer_id) ?? '' },
    })),
  }
}
