import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { inPeriod, kept, promiseScale } from '../../platform/facts/rollups/daily.ts'
import { type Period, plusDays } from '../../platform/period.ts'
import { filterSql, type InForce } from '../customers/index.ts'

const GivenRow = z.object({
  id: z.string(),
  at: z.string(),
  customer_id: z.string(),
  score: z.number(),
  text: z.string(),
  touchpoint: z.string(),
  channel: z.string(),
  product: z.string(),
})
export type GivenRow = z.infer<typeof GivenRow>

export interface AnswersQuestion {
  period: Period
  filter: InForce
  scale: string
  wording: string
  lowest?: number
  highest?: number
  withText: boolean
  after?: { at: string; id: string }
  limit: number
}

/** The answers themselves, newest first; those after a given one for the next page. */
export function answersGiven({ facts, settings }: Context, question: AnswersQuestion): Promise<GivenRow[]> {
  const { period, filter, lowest, highest, after, ...rest } = question
  const { sql, values } = filterSql(filter)
  const answer = answerOn(rest.scale)
  return facts.query(
    GivenRow,
    `SELECT id, occurred_at AS at, customer_id, ${answer.given} AS score, text, touchpoint, channel, product
    FROM interactions FINAL
    WHERE ${inPeriod()} AND ${answer.isGiven} AND wording = {wording:String} AND ${sql}
      AND ${answer.given} >= {lowest:Float64} AND ${answer.given} <= {highest:Float64}
      AND ${rest.withText ? "text != ''" : '1'}
      AND ${after ? '(occurred_at, id) < ({afterAt:DateTime64(3)}, {afterId:UUID})' : '1'}
    ORDER BY occurred_at DESC, id DESC
    LIMIT {limit:UInt32}`,
    {
      ...values,
      ...period,
      ...rest,
      zone: settings.zone,
      lowest: lowest ?? -1e9,
      highest: highest ?? 1e9,
      afterAt: after && new Date(after.at),
      afterId: after?.id,
    },
  )
}

/** What counts as an answer: on the scale of promises their being kept, on all others what the customer said. */
function answerOn(scale: string) {
  return scale === promiseScale
    ? { given: kept, isGiven: 'promised_at IS NOT NULL AND fulfilled_at IS NOT NULL' }
    : { given: 'interactions.score', isGiven: 'scale = {scale:String} AND interactions.score IS NOT NULL' }
}

const QuoteRow = z.object({ text: z.string(), customer_id: z.string() })

export interface QuoteQuestion {
  period: Period
  filter: InForce
  /** Words beside an answer on this scale; null for messages. */
  scale: string | null
  wording: string
  lowest?: number
  highest?: number
}

/** The newest words of a readable length, of contacts rather a question than a thank-you; null where nobody wrote any. */
export async function quoteFrom({ facts, settings }: Context, question: QuoteQuestion) {
  const { period, filter, scale, wording, lowest, highest } = question
  const { sql, values } = filterSql(filter)
  const [row] = await facts.query(
    QuoteRow,
    `SELECT text, customer_id FROM interactions FINAL
    WHERE ${inPeriod()} AND ${sql} AND direction = 'in' AND lengthUTF8(text) BETWEEN 20 AND 240
      AND ${scale === null ? "kind IN ('message', 'call', 'ticket')" : 'scale = {scale:String} AND wording = {wording:String}'}
      AND ${scale === null ? '1' : 'score BETWEEN {lowest:Float64} AND {highest:Float64}'}
    ORDER BY ${scale === null ? "position(text, '?') > 0 DESC, " : ''}occurred_at DESC, id LIMIT 1`,
    {
      ...values,
      ...period,
      zone: settings.zone,
      scale,
      wording,
      lowest: lowest ?? -1e9,
      highest: highest ?? 1e9,
    },
  )
  return row ? { text: row.text, customerId: row.customer_id } : null
}

const RecentRow = z.object({
  id: z.string(),
  at: z.string(),
  customer_id: z.string(),
  kind: z.string(),
  name: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  score: z.number().nullable(),
  scale: z.string(),
  text: z.string(),
  direction: z.string(),
})

/** How many days back of the last day with data to look for a handful: a day is enough where much happens. */
const recentDays = [1, 7, 60]
const recentShown = 12

export async function lastInteractions(
  context: Context,
  { filter, last }: { filter: InForce; last: string },
): Promise<z.infer<typeof RecentRow>[]> {
  for (const days of recentDays) {
    const found = await interactionsSince(context, { filter, last, days })
    if (found.length === recentShown || days === recentDays.at(-1)) return found
  }
  return []
}

function interactionsSince(
  { facts, settings }: Context,
  { filter, last, days }: { filter: InForce; last: string; days: number },
) {
  const { sql, values } = filterSql(filter)
  return facts.query(
    RecentRow,
    `SELECT id, occurred_at AS at, customer_id, kind, name, channel, touchpoint, score, scale, text, direction
    FROM interactions FINAL
    WHERE ${inPeriod()} AND ${sql} AND kind != 'page'
    ORDER BY occurred_at DESC, id DESC LIMIT {limit:UInt32}`,
    {
      ...values,
      from: plusDays(last, 1 - days),
      until: plusDays(last, 1),
      zone: settings.zone,
      limit: recentShown,
    },
  )
}
