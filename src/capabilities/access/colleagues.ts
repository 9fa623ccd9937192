import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** Somebody who works here, as colleagues know them: without address, role or units. */
export interface Colleague {
  id: string
  name: string
}

/** Everybody who can sign in, by name. */
export function colleagues({ db }: Context): Promise<Colleague[]> {
  return db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** By their ids, also those who left; ids of nobody are left out. */
export async function colleaguesById(
  { db }: Context,
  ids: readonly string[],
): Promise<Map<string, Colleague>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where(sql<boolean>`id = ANY (${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
