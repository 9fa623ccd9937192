import type { Context } from '../../platform/context.ts'
import { atTheSameMoment } from './at-the-same-moment.ts'
import { familyOf } from './family.ts'
import { findCustomer } from './store.ts'

/** A customer, and all records that are them, themselves first. */
export interface OnPage {
  customer: Awaited<ReturnType<typeof findCustomer>>
  records: readonly string[]
}

/** Whom a page is about, by the id of any of their records: for the many parts of it that ask at the same moment. */
export function customerOnPage(context: Context, id: string): Promise<OnPage> {
  return atTheSameMoment(context, ['customer', id], async () => {
    const customer = await findCustomer(context, id)
    return { customer, records: await familyOf(context, customer.id) }
  })
}
