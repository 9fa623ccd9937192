import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Written } from '../../ingestion/index.ts'

interface MessageTable {
  /** The interaction's. */
  id: string
  customer_id: string
  unit: string
  import_id: string
  at: Date
  kept_at: Date
  text: string
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    messages: MessageTable
  }
}

/** One statement for all of them; those that are there already stay as they are. */
export async function saveMessages({ db, now }: Context, written: readonly Written[]): Promise<void> {
  await sql`
    INSERT INTO messages (id, customer_id, unit, import_id, at, text, kept_at)
    SELECT written.*, ${now()} FROM unnest(
      ${written.map(({ id }) => id)}::uuid[], ${written.map(({ recordId }) => recordId)}::uuid[],
      ${written.map(({ unit }) => unit)}::text[], ${written.map(({ importId }) => importId)}::text[],
      ${written.map(({ at }) => at)}::timestamptz[], ${written.map(({ text }) => text)}::text[]
    ) AS written ON CONFLICT (id) DO NOTHING`.execute(db)
}

/** The texts of these interactions as they were written, by id; only of the actor's units. */
export async function writtenTexts(
  { db, actor }: Context,
  ids: readonly string[],
): Promise<Map<string, string>> {
  let question = db
    .selectFrom('messages')
    .select(['id', 'text'])
    .where(sql<boolean>`id = ANY (${ids}::uuid[])`)
  if (actor.units !== 'all') question = question.where(sql<boolean>`unit = ANY (${actor.units}::text[])`)
  const rows = await question.execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** Ids of texts that were kept before a moment, in their order, beginning after one. */
export async function idsKeptBefore(
  { db }: Context,
  before: Date,
  { after, limit }: { after: string; limit: number },
) {
  const rows = await db
    .selectFrom('messages')
    .select('id')
    .where('id', '>', after)
    .where('kept_at', '<', before)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function removeMessages({ db }: Context, ids: readonly string[]): Promise<void> {
  await sql`DELETE FROM messages WHERE id = ANY (${ids}::uuid[])`.execute(db)
}
