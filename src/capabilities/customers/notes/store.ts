import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { colleaguesById } from '../../access/index.ts'
import { atTheSameMoment } from '../at-the-same-moment.ts'
import type { Note } from './contract.ts'

interface NoteTable {
  id: string
  customer_id: string
  text: string
  mentions: ColumnType<string[], string[] | undefined, string[]>
  pinned: ColumnType<boolean, boolean | undefined, boolean>
  written_by: string
  written_by_name: string
  written_at: Date
  edited_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    customer_notes: NoteTable
  }
}

interface NoteRow {
  id: string
  customer_id: string
  text: string
  mentions: string[]
  pinned: boolean
  written_by: string
  written_by_name: string
  written_at: Date
  edited_at: Date | null
}

/** More than anybody reads on one page; older ones stay stored. */
const mostShown = 2_000

/** The notes on these records, pinned ones first, then the newest. */
export function notesOf(context: Context, records: readonly string[]): Promise<Note[]> {
  return atTheSameMoment(context, ['notes', records], () => readNotes(context, records))
}

async function readNotes(context: Context, records: readonly string[]): Promise<Note[]> {
  const rows = await context.db
    .selectFrom('customer_notes')
    .selectAll()
    .where(sql<boolean>`customer_id = ANY (${records}::uuid[])`)
    .orderBy('pinned', 'desc')
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostShown)
    .execute()
  return withNames(context, rows)
}

export async function withNames(context: Context, rows: readonly NoteRow[]): Promise<Note[]> {
  const named = await colleaguesById(
    context,
    rows.flatMap(({ mentions }) => mentions),
  )
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    text: row.text,
    by: { id: row.written_by, name: row.written_by_name },
    pinned: row.pinned,
    mentions: row.mentions.flatMap((id) => named.get(id) ?? []),
    writtenAt: row.written_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
  }))
}

export async function lockNote({ db }: Context, id: string): Promise<NoteRow> {
  const row = await db
    .selectFrom('customer_notes')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw noteGone()
  return row
}

export function noteGone() {
  return new NotFound('This note is gone.', { fix: 'Somebody deleted it: look at the customer again.' })
}
