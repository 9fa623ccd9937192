import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Definition } from '../definitions/definition.ts'
import { fitsOf } from './fits.ts'

const Part = z.object({ until: z.string(), cases: z.coerce.number() })
/** Customers up to this one (in the order of the store), and how many cases with a journey they have. */
export type Part = z.infer<typeof Part>

/** So many interactions are walked at once: few enough that whoever asks for something else meanwhile hardly waits. */
const interactionsAtOnce = 20_000

/**
 * Everybody with a journey of this kind, in parts of about as many interactions.
 * @param from only customers from this one on
 */
export function partsOf(
  { facts }: Pick<Context, 'facts'>,
  definition: Definition,
  from: string | null,
): Promise<Part[]> {
  const fits = fitsOf(definition)
  return facts.query(
    Part,
    `SELECT toString(max(customer_id)) AS until, sum(cases) AS cases FROM (
      SELECT customer_id, cases, intDiv(sum(n) OVER (ORDER BY customer_id ROWS UNBOUNDED PRECEDING), ${interactionsAtOnce}) AS part
      FROM (
        SELECT customer_id, sum(n) AS n, count() AS cases FROM (
          SELECT customer_id, ${fits.case} AS case_id, count() AS n FROM interactions
          WHERE ${from === null ? '1' : 'customer_id >= {from:UUID}'} AND ${fits.matters}
          GROUP BY customer_id, case_id HAVING max(${fits.isStart}) = 1
        ) GROUP BY customer_id
      )
    ) GROUP BY part ORDER BY part SETTINGS max_threads = 2`,
    { from },
  )
}
