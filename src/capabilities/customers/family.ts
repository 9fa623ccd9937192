import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { uuids } from '../../platform/postgres/in-columns.ts'

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

/** Many customers, each with all records that are them. */
export interface Families {
  /** As they are called now. */
  customers: readonly string[]
  /** Of all of them; a customer is a record of their own. */
  records: readonly string[]
  /** The customer a record belongs to. */
  whose(record: string): string
}

/** The families of these customers, as they are called now: looked up once for all that is asked about them. */
export async function familiesOf(
  { db }: Context,
  customerIds: readonly (string | null)[],
): Promise<Families> {
  const customers = [...new Set(customerIds.filter((id) => id !== null))]
  const joined = new Map<string, string>()
  if (customers.length > 0) {
    const { rows } = await sql<{ id: string; merged_into: string }>`
      SELECT id, merged_into FROM customers WHERE merged_into = ANY (${uuids(customers)})`.execute(db)
    for (const { id, merged_into } of rows) joined.set(id, merged_into)
  }
  const records = [...customers, ...joined.keys()]
  return { customers, records, whose: (record) => joined.get(record) ?? record }
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
    .where(sql<boolean>`id = ANY (${uuids([...new Set(recordIds)])})`)
    .execute()
  return new Map(rows.map(({ id, merged_into }) => [id, merged_into ?? id]))
}
