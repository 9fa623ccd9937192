import { type Kysely, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'

export interface SourceRow {
  id: string
  name: string
  kind: 'segment' | 'import' | 'sample' | 'webhook' | 'mailbox'
  unit: string
  write_key_hash: string | null
  write_key_last4: string | null
  created_at: Date
  revoked_at: Date | null
  last_received_at: Date | null
  received: number
  rejected: number
  duplicates: number
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    sources: SourceRow
  }
}

/** Those of the actor's units, newest first. */
export async function allSources({ db, actor }: Context): Promise<SourceRow[]> {
  let query = db.selectFrom('sources').selectAll().orderBy('created_at', 'desc').orderBy('name')
  if (actor.units !== 'all') query = query.where(sql<boolean>`unit = ANY (${actor.units}::text[])`)
  return query.execute()
}

export async function insertSource(
  { db }: Context,
  source: Pick<SourceRow, 'id' | 'name' | 'kind' | 'unit' | 'created_at'> & Partial<SourceRow>,
) {
  const empty = { write_key_hash: null, write_key_last4: null, revoked_at: null, last_received_at: null }
  const inserted = await db
    .insertInto('sources')
    .values({ ...empty, received: 0, rejected: 0, duplicates: 0, ...source })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  return inserted
}

export async function lockSource({ db, actor }: Context, id: string): Promise<SourceRow> {
  const row = await db.selectFrom('sources').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row || (actor.units !== 'all' && !actor.units.includes(row.unit)))
    throw new NotFound('This source is gone.')
  return row
}

export async function markRevoked({ db, now }: Context, id: string): Promise<void> {
  await db.updateTable('sources').set({ revoked_at: now() }).where('id', '=', id).execute()
}

export function sourceByKeyHash(
  db: Kysely<Tables>,
  hash: string,
): Promise<Selectable<SourceRow> | undefined> {
  return db
    .selectFrom('sources')
    .selectAll()
    .where('write_key_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** What arrived from one source since the counts were last written. */
export interface Arrivals {
  name: string
  received: number
  rejected: number
  duplicates: number
}

/** Adds to the counters; a source that has no row yet (the sample, an import) is left alone. */
export async function addArrivals(
  db: Kysely<Tables>,
  arrivals: readonly Arrivals[],
  at: Date,
): Promise<void> {
  await sql`
    UPDATE sources SET received = sources.received + new.received, rejected = sources.rejected + new.rejected,
      duplicates = sources.duplicates + new.duplicates, last_received_at = ${at}
    FROM unnest(
      ${arrivals.map(({ name }) => name)}::text[],
      ${arrivals.map(({ received }) => received)}::bigint[],
      ${arrivals.map(({ rejected }) => rejected)}::bigint[],
      ${arrivals.map(({ duplicates }) => duplicates)}::bigint[]
    ) AS new (name, received, rejected, duplicates)
    WHERE sources.name = new.name`.execute(db)
}
