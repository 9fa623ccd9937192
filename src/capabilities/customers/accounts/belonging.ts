import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { accountName, accountsInSight } from './store.ts'

/**
 * The accounts each customer belongs to now, by customer. `records` leads from every record of theirs to the customer:
 * a membership stays with the record it was told of.
 */
export async function accountsOf(context: Context, records: ReadonlyMap<string, string>) {
  const rows = await accountsInSight(context)
    .innerJoin('account_people', 'account_people.account_id', 'accounts.id')
    .select(['accounts.id', 'accounts.key', 'accounts.name', 'account_people.customer_id'])
    .where('account_people.until', 'is', null)
    .where(sql<boolean>`account_people.customer_id = ANY (${[...records.keys()]}::uuid[])`)
    .orderBy('account_people.since')
    .orderBy('accounts.id')
    .execute()
  const named = rows.map((row) => ({
    customer: records.get(row.customer_id) as string,
    account: { id: row.id, name: accountName(row) },
  }))
  return new Map(
    [...Map.groupBy(named, ({ customer }) => customer)].map(([customer, theirs]) => [
      customer,
      [...new Map(theirs.map(({ account }) => [account.id, account])).values()],
    ]),
  )
}

export interface Membership {
  accountId: string
  /** The customer the record belongs to now. */
  customerId: string
  role: string | null
  since: Date
  source: string
}

/** Who belongs to these accounts now; of the actor's units. Somebody told of twice, through merged records, comes once. */
export async function membersOf(context: Context, accountIds: readonly string[]): Promise<Membership[]> {
  const { db, actor } = context
  const seen = actor.units === 'all' ? sql`true` : sql`customers.unit = ANY (${actor.units}::text[])`
  const { rows } = await sql<Membership>`
    SELECT DISTINCT ON (account_id, customers.id) account_id AS "accountId", customers.id AS "customerId",
      belongs.role, belongs.since, belongs.source
    FROM account_people belongs
    JOIN customers told ON told.id = belongs.customer_id
    JOIN customers ON customers.id = coalesce(told.merged_into, told.id)
    WHERE account_id = ANY (${accountIds}::uuid[]) AND until IS NULL AND ${seen}
    ORDER BY account_id, customers.id, belongs.since`.execute(db)
  return rows
}

/** Every record of these customers, with the customer it belongs to. */
export async function recordsOf(
  { db }: Context,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  const merged = await db
    .selectFrom('customers')
    .select(['id', 'merged_into'])
    .where(sql<boolean>`merged_into = ANY (${customerIds}::uuid[])`)
    .execute()
  return new Map([
    ...customerIds.map((id) => [id, id] as const),
    ...merged.map(({ id, merged_into }) => [id, merged_into as string] as const),
  ])
}
