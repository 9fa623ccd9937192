import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { filterSql, type InForce } from './segments/filter.ts'

const Met = z.object({ customer_id: z.string() })

/** Customers with any interaction that meets the filter, in the order of their ids as text (PostgreSQL's order). */
export async function idsMeeting(
  { facts }: Context,
  { filter, after, limit }: { filter: InForce; after: string; limit: number },
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
