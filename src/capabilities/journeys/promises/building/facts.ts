import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { PromiseRule } from '../rules/rule.ts'
import { madeFrom, rowHash } from './rows-sql.ts'

const Customer = z.object({ customer_id: z.string() })

/** Whose interactions were written since a moment, among those a promise was ever given to, or may be now. */
export async function customersWrittenSince(
  { facts }: Pick<Context, 'facts'>,
  rules: readonly PromiseRule[],
  since: Date,
): Promise<string[]> {
  const written = 'version >= {version:UInt64}'
  const rows = await facts.query(
    Customer,
    `SELECT DISTINCT customer_id FROM interactions WHERE ${written} AND (
      ${madeFrom(rules)} OR fulfilled_at IS NOT NULL OR customer_id IN (SELECT customer_id FROM promises
        WHERE customer_id IN (SELECT customer_id FROM interactions WHERE ${written})))
    ORDER BY customer_id`,
    { version: since.getTime() * 1000 },
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** Whose promises were not made from what is there now, however that came about: merged, recognised anew, taken back, let go. */
export async function customersMadeOtherwise(
  { facts }: Pick<Context, 'facts'>,
  rules: readonly PromiseRule[],
): Promise<string[]> {
  const rows = await facts.query(
    Customer,
    `SELECT customer_id FROM (
      SELECT customer_id, sumWithOverflow(${rowHash}) AS there, toUInt64(0) AS kept FROM interactions FINAL
      WHERE ${madeFrom(rules)} GROUP BY customer_id
      UNION ALL
      SELECT customer_id, toUInt64(0) AS there, sumWithOverflow(seen) AS kept FROM promises FINAL GROUP BY customer_id
    ) GROUP BY customer_id HAVING sumWithOverflow(there) != sumWithOverflow(kept) ORDER BY customer_id`,
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** The first customer of each batch of so many that promises are made for, in the order in which the facts lie. */
export async function batchesOfCustomers(
  { facts }: Pick<Context, 'facts'>,
  rules: readonly PromiseRule[],
  size: number,
): Promise<string[]> {
  const rows = await facts.query(
    Customer,
    `SELECT customer_id FROM (
      SELECT customer_id, row_number() OVER (ORDER BY customer_id) AS place FROM (
        SELECT DISTINCT customer_id FROM interactions WHERE ${madeFrom(rules)}
        UNION DISTINCT SELECT DISTINCT customer_id FROM promises
      )
    ) WHERE place % {size:UInt32} = 1 ORDER BY place`,
    { size },
  )
  return rows.map(({ customer_id }) => customer_id)
}
