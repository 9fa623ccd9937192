import { z } from 'zod'
import type { Personal } from '../../../platform/capability.ts'

const Held = z.object({
  given: z.string(),
  promised_on: z.string(),
  due: z.string(),
  delivered: z.string().nullable(),
  measure: z.string(),
  promised: z.number(),
  actual: z.number().nullable(),
})

/** What a person was promised. It lies with the facts, which are erased wherever they say whom they are about. */
export const personal: Personal = {
  async held({ facts }, { customerIds }) {
    const promises = await facts.query(
      Held,
      `SELECT given_as::String AS given, promised_on, due, delivered, measure::String AS measure, promised, actual
      FROM promises FINAL WHERE customer_id IN {customerIds:Array(UUID)} ORDER BY promised_on, id`,
      { customerIds },
    )
    return { Promises: promises }
  },
  async erase() {},
}
