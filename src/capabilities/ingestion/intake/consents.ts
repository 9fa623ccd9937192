import type { ConsentKeeper, Identified } from '../../customers/index.ts'
import type { Item } from './pass.ts'

/** What came along about consent goes to the customers' records, before anything is written: a retry brings it again. */
export async function keepConsents(
  keeper: ConsentKeeper,
  items: readonly Item[],
  customers: readonly Identified[],
): Promise<void> {
  const told: Parameters<ConsentKeeper['keep']>[0][number][] = []
  for (let position = 0; position < items.length; position++) {
    const item = items[position]!
    const { consents } = 'incoming' in item ? item.incoming.person : item.person
    if (!consents?.length) continue
    const at = 'incoming' in item ? new Date(item.incoming.occurredAt) : new Date(item.at)
    const { customerId } = customers[position]!
    told.push({ customerId, told: consents, source: item.source.name, at })
  }
  if (told.length > 0) await keeper.keep(told)
}
