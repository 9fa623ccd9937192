import { type ColumnType, type Kysely, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { maskProperties } from '../masking/mask-properties.ts'

interface DeadLetterTable {
  id: string
  received_at: Date
  source: string
  unit: string
  reason: string
  field: string
  fix: string
  payload: ColumnType<unknown, string, string>
  resolved_at: Date | null
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    dead_letters: DeadLetterTable
  }
}

export interface NewDeadLetter {
  source: string
  unit: string
  reason: string
  field: string
  fix: string
  payload: unknown
}

/** The newest so many are kept. */
export const mostKept = 100_000

export async function saveDeadLetters(
  db: Kysely<Tables>,
  letters: readonly NewDeadLetter[],
  at: Date,
): Promise<void> {
  const masked = letters.map(({ payload }) => JSON.stringify(maskProperties({ payload }).payload ?? null))
  await sql`
    INSERT INTO dead_letters (id, received_at, source, unit, reason, field, fix, payload)
    SELECT id, ${at}, source, unit, reason, field, fix, payload::jsonb
    FROM unnest(
      ${letters.map(() => newId(at))}::uuid[],
      ${letters.map(({ source }) => source)}::text[],
      ${letters.map(({ unit }) => unit)}::text[],
      ${letters.map(({ reason }) => short(reason))}::text[],
      ${letters.map(({ field }) => short(field))}::text[],
      ${letters.map(({ fix }) => short(fix))}::text[],
      ${masked}::text[]
    ) AS new (id, source, unit, reason, field, fix, payload)`.execute(db)
}

function short(text: string): string {
  return text.slice(0, 500).replaceAll('\0', '').toWellFormed()
}

/** The newest unresolved ones of the actor's units; ids are in order of time. */
export function unresolved({ db, actor }: Context, { source }: { source?: string }) {
  let query = db.selectFrom('dead_letters').where('resolved_at', 'is', null)
  if (source !== undefined) query = query.where('source', '=', source)
  if (actor.units !== 'all') query = query.where(sql<boolean>`unit = ANY (${actor.units}::text[])`)
  return query
}

export async function lockDeadLetter({ db, actor }: Context, id: string) {
  const row = await db
    .selectFrom('dead_letters')
    .selectAll()
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row || (actor.units !== 'all' && !actor.units.includes(row.unit)))
    throw new NotFound('This dead letter is gone.')
  return row
}

export function findDeadLetter({ db }: Context, id: string) {
  return db
    .selectFrom('dead_letters')
    .selectAll()
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .executeTakeFirst()
}

export async function updateReason(
  { db }: Context,
  id: string,
  { reason, field, fix }: { reason: string; field: string; fix: string },
): Promise<void> {
  const now = { reason: short(reason), field: short(field), fix: short(fix) }
  await db.updateTable('dead_letters').set(now).where('id', '=', id).execute()
}

export async function markResolved({ db, now }: Context, id: string): Promise<void> {
  await db.updateTable('dead_letters').set({ resolved_at: now() }).where('id', '=', id).execute()
}

/** Removes what is resolved since a month, and all but the newest. */
export async function trimDeadLetters({ db, now }: Context): Promise<void> {
  const aMonthAgo = new Date(now().getTime() - 30 * 86_400_000)
  await db.deleteFrom('dead_letters').where('resolved_at', '<', aMonthAgo).execute()
  await sql`
    DELETE FROM dead_letters WHERE id < (SELECT id FROM dead_letters ORDER BY id DESC OFFSET ${mostKept - 1} LIMIT 1)`.execute(
    db,
  )
}
