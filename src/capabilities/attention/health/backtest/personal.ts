import { z } from 'zod'
import type { Personal } from '../../../../platform/capability.ts'

const Held = z.object({
  on: z.string(),
  leaving: z.number(),
  buying_more: z.number(),
  left: z.coerce.boolean(),
  bought_more: z.coerce.boolean(),
})

/** What would have been said of a person at past moments. It lies with the facts, which are erased by whom they are about. */
export const pastPersonal: Personal = {
  async held({ facts }, { customerIds }) {
    const rows = await facts.query(
      Held,
      `SELECT DISTINCT toString(cutoff) AS on, risk AS leaving, growth AS buying_more, did_leave AS left,
        did_grow AS bought_more
      FROM health_past FINAL WHERE customer_id IN {customerIds:Array(UUID)} ORDER BY on, leaving`,
      { customerIds },
    )
    return { 'What would have been said of them in the past, to test how well that foretells': rows }
  },
  async erase() {},
}
