import type { Personal } from '../../../platform/capability.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import { valuesOf } from './values.ts'

/** What value knows of a person: what they spent, and what is expected of them. */
export const valuePersonal: Personal = {
  async held(context, { customerIds }) {
    const found = await valuesOf(context, customerIds)
    const [values = []] = found.values()
    return { Value: values.map((one) => ({ ...one })) }
  },
  async erase({ facts }, { customerIds }) {
    if (customerIds.length === 0) return
    const ids = customerIds.map(clickhouseText).join(', ')
    await facts.command(`DELETE FROM customer_value WHERE customer_id IN (${ids})`)
  },
}
