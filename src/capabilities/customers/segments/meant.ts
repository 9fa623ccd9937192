import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { filterSql, type InForce } from './filter.ts'
import { mirrorChanges } from './known-customers.ts'

const Meant = z.object({ customer_id: z.string() })

/**
 * Customers that a filter means: everybody in its segments and with its traits, who ever had an interaction as it
 * describes. In the order of the store, which is as good as drawn by lot, page by page: `after` is the last of the page
 * before, and whoever comes in between is met if their place is still to come.
 */
export async function customersMeant(
  context: Context,
  { filter, after, limit }: { filter: InForce; after: string; limit: number },
): Promise<string[]> {
  if (after === '') await mirrorChanges(context, { most: Number.POSITIVE_INFINITY })
  const { sql, values } = filterSql(filter)
  const asksOfInteractions = filter.some((one) => !('isMeant' in one) && !one.field.startsWith('trait:'))
  const isMeant = asksOfInteractions
    ? `customer_id IN (SELECT customer_id FROM interactions FINAL WHERE ${sql})`
    : sql
  const rows = await context.facts.query(
    Meant,
    `SELECT customer_id FROM known_customers FINAL
    WHERE (${isMeant}) ${after === '' ? '' : 'AND customer_id > {after:UUID}'}
    ORDER BY customer_id LIMIT {limit:UInt32}`,
    { ...values, limit, ...(after !== '' && { after }) },
  )
  return rows.map(({ customer_id }) => customer_id)
}
