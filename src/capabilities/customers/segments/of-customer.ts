import type { Context } from '../../../platform/context.ts'
import { familyOf } from '../family.ts'
import { segmentsOfCustomer } from './members.ts'

/** The ids of the segments a customer is in, as they were last worked out. */
export async function segmentsOf(context: Context, customerId: string): Promise<ReadonlySet<string>> {
  const segments = await segmentsOfCustomer(context, await familyOf(context, customerId))
  return new Set(segments.map(({ id }) => id))
}
