import type { ConsentKeeper, Identified } from '../../customers/index.ts'
import type { Item } from './pass.ts'

/** What came along about consent goes to the customers' records, before anything is written: a retry brings it again. */
export async function keepConsents(
  keeper: ConsentKeeper,
  items: readonly Item[],
  customers: readonly Identified[],
): Promise<void> {
  const told = items.flatMap((item, position) => {
    const person = 'incoming' in item ? item.incoming.person : item.person
    if (!person.consents?.length) return []
    const at = 'incoming' in item ? new Date(item.incoming.occurredAt) : new Date(item.at)
    const { customerId } = customers[position]!
    return [{ customerId, told: person.consents, source: item.source.name, at }]
  })
  if (told.length > 0) await keeper.keep(told)
}
