import type { Context } from '../../../platform/context.ts'
import { familyOf } from '../family.ts'
import { type Lying, whereFactsLie } from '../merging/where-facts-lie.ts'
import { findCustomer } from '../store.ts'
import { atTheSameMoment } from './at-the-same-moment.ts'

/** The records of a customer whom the actor may see, and where their interactions lie. */
export function whoseLine(context: Context, id: string): Promise<Lying> {
  return atTheSameMoment(context, ['whose line', id], async () => {
    const customer = await findCustomer(context, id)
    return whereFactsLie(context, await familyOf(context, customer.id))
  })
}
