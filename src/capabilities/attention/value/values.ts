import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { belongingTo } from '../../customers/index.ts'
import type { CustomerValue } from '../standing/standing.ts'

const Amount = z.number().nullable()
const ValueRow = z.object({
  customer_id: z.uuid(),
  currency: z.string(),
  orders: z.number(),
  spent: z.number(),
  spent_year: z.number(),
  expected: Amount,
  expected_low: Amount,
  expected_high: Amount,
  horizon_days: z.number(),
})

/**
 * What each of these customers is worth, one entry for each currency they bought in, the one with the most first; nothing
 * for those who never bought. A record that was merged tells what the customer it belongs to is worth.
 * As it was last worked out; see docs/value.md.
 */
export async function valuesOf(
  context: Context,
  customerIds: readonly string[],
): Promise<Map<string, CustomerValue[]>> {
  const owners = await belongingTo(context, customerIds)
  const rows = await rowsOf(context, [...new Set(owners.values())])
  const byOwner = Map.groupBy(rows, ({ customer_id }) => customer_id)
  return new Map(
    [...owners].flatMap(([id, owner]) => {
      const found = byOwner.get(owner)
      return found ? [[id, found.map(valueIn)] as const] : []
    }),
  )
}

async function rowsOf({ facts }: Context, ids: readonly string[]) {
  if (ids.length === 0) return []
  return facts
    .query(
      ValueRow,
      `SELECT customer_id, currency, orders, spent, spent_year, expected, expected_low, expected_high, horizon_days
    FROM customer_value WHERE customer_id IN {ids:Array(UUID)}
    ORDER BY version DESC LIMIT 1 BY customer_id, currency`,
      { ids },
    )
    .then((rows) => rows.sort((a, b) => b.spent_year - a.spent_year || b.spent - a.spent))
}

function valueIn(row: z.infer<typeof ValueRow>): CustomerValue {
  const { expected: value, expected_low: low, expected_high: high } = row
  return {
    currency: row.currency,
    orders: row.orders,
    spent: row.spent,
    spentYear: row.spent_year,
    expected: value === null || low === null || high === null ? null : { value, low, high },
    horizonDays: row.horizon_days,
  }
}
