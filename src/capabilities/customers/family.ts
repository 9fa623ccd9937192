import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/**
 * All records that are one customer, the customer itself first. Rows of other tables stay with the record they came
 * for: whoever reads them asks for the family, and a merge that is undone needs to move nothing back.
 */
export async function familyOf({ db }: Context, customerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('customers')
    .select('id')
    .where('merged_into', '=', customerId)
    .orderBy('id')
    .execute()
  return [customerId, ...rows.map(({ id }) => id)]
}

/** The customer each of these records belongs to now; records that are gone are left out. */
export async function belongingTo(
  { db }: Context,
  recordIds: readonly string[],
): Promise<Map<string, string>> {
  if (recordIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('customers')
    .select(['id', 'merged_into'])
    .where(sql<boolean>`id = ANY (${[...new Set(recordIds)]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, merged_into }) => [id, merged_into ?? id]))
}
