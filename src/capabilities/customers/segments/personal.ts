import type { Personal } from '../../../platform/capability.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import { measuresOf } from '../measures/of-customer.ts'
import { mirrorChanges } from './known-customers.ts'
import { segmentsOfCustomer } from './members.ts'

/** What segments know of a person: in which they are, and that there is somebody. */
export const personal: Personal = {
  async held(context, { customerIds }) {
    const segments = await segmentsOfCustomer(context, customerIds)
    return {
      Segments: segments.map(({ name, description, since }) => ({ name, description, since })),
      'Worked out about you': await measuresOf(context, customerIds),
    }
  },
  async erase(context, { customerIds }) {
    if (customerIds.length === 0) return
    const ids = customerIds.map(clickhouseText).join(', ')
    // What waits to be mirrored first, or it would bring them back.
    await mirrorChanges(context, { most: Number.POSITIVE_INFINITY })
    for (const table of ['known_customers', 'segment_members', 'customer_measures']) {
      await context.facts.command(`DELETE FROM ${table} WHERE customer_id IN (${ids})`)
    }
  },
}
