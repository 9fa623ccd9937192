import type { Context } from '../../../platform/context.ts'
import { colleaguesById } from '../../access/index.ts'
import { accountsOf } from '../accounts/belonging.ts'

interface Told {
  told_at: Record<string, number>
  told_by: Record<string, string>
}

/** When and by whom each thing about a customer was told, who looks after them, and where they belong. */
export async function knownOf(
  context: Context,
  customer: Told & { id: string; owner_id: string | null },
  records: readonly string[],
) {
  const theirs = new Map(records.map((id) => [id, customer.id]))
  const owners = await colleaguesById(context, customer.owner_id ? [customer.owner_id] : [])
  return {
    told: toldOf(customer),
    owner: (customer.owner_id && owners.get(customer.owner_id)) || null,
    accounts: (await accountsOf(context, theirs)).get(customer.id) ?? [],
  }
}

/** By the keys of `told_at`; what was told before sources were noted keeps its age alone. */
export function toldOf({ told_at, told_by }: Told) {
  return Object.fromEntries(
    Object.entries(told_at).flatMap(([key, at]) => {
      const instant = new Date(at)
      if (Number.isNaN(instant.getTime())) return []
      return [[key, { at: instant.toISOString(), by: told_by[key] ?? null }]]
    }),
  )
}
