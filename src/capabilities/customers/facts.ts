import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { type Filter, filterSql } from './segments/filter.ts'

const Instant = z.string().transform((text) => new Date(text).toISOString())

const TimelineRow = z.object({
  id: z.string(),
  occurred_at: Instant,
  kind: z.string(),
  name: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  channel: z.string(),
  source: z.string(),
  direction: z.string(),
  product: z.string(),
  order_id: z.string(),
  conversation_id: z.string(),
  value: z.string().nullable(),
  currency: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  text: z.string(),
  promised_at: Instant.nullable(),
  fulfilled_at: Instant.nullable(),
})
export type TimelineRow = z.infer<typeof TimelineRow>

export interface TimelinePage {
  /** All records of the customer. */
  family: readonly string[]
  /** The last entry of the page before. */
  before?: { occurredAt: string; id: string }
  limit: number
}

/** What happened between a customer and us, newest first; the table's own order, so that a page reads a few blocks only. */
export function timelinePage(
  { facts }: Context,
  { family, before, limit }: TimelinePage,
): Promise<TimelineRow[]> {
  const columns = Object.keys(TimelineRow.shape).join(', ')
  const after = before ? 'AND (occurred_at, id) < ({occurredAt:DateTime64(3)}, {id:UUID})' : ''
  return facts.query(
    TimelineRow,
    `SELECT ${columns} FROM interactions FINAL
    WHERE customer_id IN {family:Array(UUID)} ${after}
    ORDER BY occurred_at DESC, id DESC
    LIMIT 1 BY id -- while a merge is being written, a row may stand under both records
    LIMIT {limit:UInt16}`,
    { family, limit, ...before },
  )
}

const Met = z.object({ customer_id: z.string() })

/** Customers with any interaction that meets the filter, in the order of their ids as text (PostgreSQL's order). */
export async function idsMeeting(
  { facts }: Context,
  { filter, after, limit }: { filter: Filter; after: string; limit: number },
): Promise<string[]> {
  const { sql, values } = filterSql(filter)
  const rows = await facts.query(
    Met,
    `SELECT customer_id FROM (SELECT DISTINCT customer_id FROM interactions FINAL WHERE ${sql})
    WHERE customer_id::String > {after:String}
    ORDER BY customer_id::String LIMIT {limit:UInt32}`,
    { ...values, after, limit },
  )
  return rows.map(({ customer_id }) => customer_id)
}
