import { z } from 'zod'
import type { Personal } from '../../../platform/capability.ts'

const Held = z.object({
  journey_id: z.string(),
  started_at: z.string(),
  latest_at: z.string(),
  outcome: z.string(),
  path: z.array(z.string()),
})

/** The journeys a person walked. They lie with the facts, which are erased wherever they say whom they are about. */
export const personal: Personal = {
  async held({ facts, db }, { customerIds }) {
    const walked = await facts.query(
      Held,
      `SELECT journey_id, started_at, latest_at, outcome, path FROM journey_instances FINAL
      WHERE customer_id IN {customerIds:Array(UUID)} ORDER BY started_at, journey_id`,
      { customerIds },
    )
    const journeys = await db.selectFrom('journeys').select(['id', 'name']).execute()
    const names = new Map(journeys.map(({ id, name }) => [id, name]))
    return {
      Journeys: walked.map(({ journey_id, ...one }) => ({ journey: names.get(journey_id) ?? '', ...one })),
    }
  },
  async erase() {},
}
