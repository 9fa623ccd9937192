import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

interface KeptApartTable {
  a: string
  b: string
  decided_by: string
  decided_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    kept_apart: KeptApartTable
  }
}

/** The one order in which a pair is kept: PostgreSQL's of uuids, which is that of their text. */
export function pairOf(one: string, other: string): { a: string; b: string } {
  return one < other ? { a: one, b: other } : { a: other, b: one }
}

/** Remembers that two records are not one person. */
export async function keepApart({ db, actor, now }: Context, one: string, other: string) {
  const decision = { decided_by: actor.name, decided_at: now() }
  await db
    .insertInto('kept_apart')
    .values({ ...pairOf(one, other), ...decision })
    .onConflict((known) => known.columns(['a', 'b']).doUpdateSet(decision))
    .execute()
}

/** Somebody decided otherwise: they are one person after all. */
export async function forgetApart({ db }: Context, mine: readonly string[], theirs: readonly string[]) {
  await sql`DELETE FROM kept_apart WHERE ${between(mine, theirs)}`.execute(db)
}

/** The latest decision that nobody of the one customer is anybody of the other. */
export async function foundApart({ db }: Context, mine: readonly string[], theirs: readonly string[]) {
  const { rows } = await sql<KeptApartTable>`
    SELECT * FROM kept_apart WHERE ${between(mine, theirs)} ORDER BY decided_at DESC LIMIT 1`.execute(db)
  return rows[0]
}

/** A row with `a` of the one customer and `b` of the other, or the other way round. */
export function between(mine: readonly string[], theirs: readonly string[]) {
  return sql<boolean>`(
    (a = ANY (${mine}::uuid[]) AND b = ANY (${theirs}::uuid[]))
    OR (a = ANY (${theirs}::uuid[]) AND b = ANY (${mine}::uuid[]))
  )`
}
