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

/**
 * The ids of all records that are the same customer as this one now, that one included, to be asked within a question. By
 * the keys of both: compared row by row, every customer there is would be looked at.
 */
export function familyOfRecord(recordId: string) {
  return sql<{ id: string }>`
    SELECT coalesce(merged_into, id) AS id FROM customers WHERE id = ${recordId}::uuid
    UNION ALL SELECT joined.id FROM customers one JOIN customers joined
      ON joined.merged_into = coalesce(one.merged_into, one.id) WHERE one.id = ${recordId}::uuid`
}

/** The same as a list. */
export async function recordsOf({ db }: Pick<Context, 'db'>, recordId: string): Promise<string[]> {
  const { rows } = await familyOfRecord(recordId).execute(db)
  return rows.map(({ id }) => id)
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
