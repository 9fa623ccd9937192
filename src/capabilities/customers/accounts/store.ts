import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { TraitValue } from '../identify/traits.ts'

interface AccountTable {
  id: string
  key: string
  name: string | null
  domain: string | null
  traits: ColumnType<Record<string, TraitValue>, string, string>
  told_at: ColumnType<Record<string, number>, string, string>
  told_by: ColumnType<Record<string, string>, string, string>
  unit: string
  source: string
  import_id: string
  created_at: Date
  updated_at: Date
}

interface AccountPeopleTable {
  account_id: string
  customer_id: string
  role: string | null
  since: Date
  until: Date | null
  source: string
  import_id: string
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    accounts: AccountTable
    account_people: AccountPeopleTable
  }
}

/** The accounts of the actor's units. */
export function accountsInSight({ db, actor }: Context) {
  const accounts = db.selectFrom('accounts')
  return actor.units === 'all'
    ? accounts
    : accounts.where(sql<boolean>`accounts.unit = ANY (${actor.units}::text[])`)
}

export async function findAccount(context: Context, id: string) {
  const row = await accountsInSight(context).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('This account is not known.')
  return row
}

export function accountName({ name, key }: { name: string | null; key: string }): string {
  return name ?? key
}

/** In the order of their names; `after` is the last of the page before. */
export function accountsByName(
  context: Context,
  { search, after, limit }: { search: string; after?: { called: string; id: string }; limit: number },
) {
  const called = sql<string>`lower(coalesce(name, key))`
  let query = accountsInSight(context)
    .selectAll()
    .select(called.as('called'))
    .orderBy(called)
    .orderBy('id')
    .limit(limit)
  if (after) query = query.where(sql<boolean>`(${called}, id) > (${after.called}, ${after.id}::uuid)`)
  if (search === '') return query.execute()
  const begins = `${search
    .toLowerCase()
    .replaceAll('\0', '')
    .replaceAll(/[\\%_]/g, '\\$&')}%`
  return query
    .where(sql<boolean>`(${called} LIKE ${begins} OR lower(key) LIKE ${begins} OR domain LIKE ${begins})`)
    .execute()
}
