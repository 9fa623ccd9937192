import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../platform/errors.ts'
import { belongingTo } from './family.ts'
import type { IdentityKind } from './identify/identities.ts'
import type { TraitValue } from './identify/traits.ts'

interface CustomerTable {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  traits: ColumnType<Record<string, TraitValue>, string, string>
  told_at: ColumnType<Record<string, number>, string, string>
  /** By the keys of `told_at`: the source, or `by hand`. */
  told_by: ColumnType<Record<string, string>, string | undefined, string>
  owner_id: ColumnType<string | null, string | null | undefined, string | null>
  unit: string
  source: string
  import_id: string
  merged_into: ColumnType<string | null, string | null | undefined, string | null>
  created_at: Date
  updated_at: Date
}

interface IdentityTable {
  kind: IdentityKind
  value: string
  customer_id: string
  /** The record it was first known by. */
  origin_id: string
  source: string
  import_id: string
  first_seen: Date
}

declare module '../../platform/postgres/tables.ts' {
  interface Tables {
    customers: CustomerTable
    identities: IdentityTable
  }
}

/** The customers of the actor's units; a record that was merged into another is no customer of its own. */
export function visible({ db, actor }: Context) {
  const customers = db.selectFrom('customers').where('customers.merged_into', 'is', null)
  return actor.units === 'all'
    ? customers
    : customers.where(sql<boolean>`customers.unit = ANY (${actor.units}::text[])`)
}

/** By the id of any of its records. */
export async function findCustomer(context: Context, id: string) {
  const row = await visible(context)
    .selectAll()
    .where(sql<boolean>`id = (SELECT coalesce(merged_into, id) FROM customers WHERE id = ${id})`)
    .executeTakeFirst()
  if (!row) throw new NotFound('This customer is not known.')
  return row
}

export function identitiesOfCustomer({ db }: Context, id: string) {
  return db
    .selectFrom('identities')
    .select(['kind', 'value', 'source', 'first_seen'])
    .where('customer_id', '=', id)
    .orderBy('kind')
    .orderBy('value')
    .execute()
}

/** Those (among the given ones) whose name or an identity begins with `search`, or all; in the order of their ids. */
export function customersLike(
  context: Context,
  {
    search,
    after,
    among,
    limit,
  }: { search: string; after?: string; among?: readonly string[]; limit: number },
) {
  let query = visible(context).select(['id', 'name', 'email', 'phone', 'unit']).orderBy('id').limit(limit)
  if (among) query = query.where(sql<boolean>`customers.id = ANY (${among}::uuid[])`)
  if (after) query = query.where('id', '>', after)
  if (search !== '') query = query.where(beginsLike(search))
  return query.execute()
}

/** Whether the name or an identity begins like this. */
export function beginsLike(search: string) {
  const lower = beginning(search.toLowerCase())
  const exact = beginning(search)
  return sql<boolean>`(lower(customers.name) LIKE ${lower} OR customers.id IN (
    SELECT customer_id FROM identities
    WHERE (kind = 'email' AND value LIKE ${lower}) OR (kind IN ('userId', 'phone', 'anonymousId') AND value LIKE ${exact})
  ))`
}

/** Signs with a meaning in LIKE stand for themselves. */
function beginning(text: string): string {
  return `${text.replaceAll('\0', '').replaceAll(/[\\%_]/g, '\\$&')}%`
}

/** What to call each of them: the name, or what else they are known by. */
export async function namesOf(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const belonging = await belongingTo(context, ids)
  if (belonging.size === 0) return new Map()
  const rows = await visible(context)
    .select(['id', 'name', 'email', 'phone'])
    .where('id', 'in', [...new Set(belonging.values())])
    .execute()
  const names = new Map(
    rows.map(({ id, name, email, phone }) => [id, name ?? email ?? phone ?? `Customer ${id.slice(0, 8)}`]),
  )
  return new Map(
    [...belonging].flatMap(([id, customer]) => {
      const name = names.get(customer)
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
}
