import type { Context } from '../../../platform/context.ts'
import { notify } from '../../outward/index.ts'

interface Told {
  id: string
  number: number
  title: string
  customerId: string
}

/** Somebody has a case from now on; whoever took it themselves is not told. */
export function tellOwner(tx: Context, { id, number, title, customerId }: Told, owner: string) {
  return notify(tx, {
    to: [owner],
    kind: 'case.assigned',
    title: `Case ${number} is yours now`,
    says: title,
    link: `/cases/${id}`,
    // Given back later, they are told again.
    key: `case:${id}:given:${tx.now().toISOString()}`,
    customerId,
  })
}

/** A case needs more than its owner, or has none. */
export function tellManagers(
  tx: Context,
  { id, number, title, customerId }: Told,
  { to, what }: { to: readonly string[]; what: string },
) {
  return notify(tx, {
    to,
    kind: 'case.overdue',
    title: `Case ${number} ${what}`,
    says: title,
    link: `/cases/${id}`,
    key: `case:${id}:${what}:${tx.now().toISOString()}`,
    customerId,
  })
}
