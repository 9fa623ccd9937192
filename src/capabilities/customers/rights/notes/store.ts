import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import type { PublicNote } from '../contract.ts'

interface PublicNoteRow {
  id: string
  day: string
  topic: string
  title: string
  body: string
  created_by: string
  created_at: Date
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    public_notes: PublicNoteRow
  }
}

export async function publicNotes({ db }: Context, limit = 200): Promise<PublicNote[]> {
  const rows = await db
    .selectFrom('public_notes')
    .selectAll()
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(noteOf)
}

type Words = Omit<PublicNote, 'id'>

export async function addNote({ db, actor, now }: Context, { text, ...words }: Words): Promise<PublicNote> {
  const row = { id: newId(now()), ...words, body: text, created_by: actor.name, created_at: now() }
  await db.insertInto('public_notes').values(row).execute()
  return noteOf(row)
}

export async function findNote({ db }: Context, id: string): Promise<PublicNote> {
  const row = await db.selectFrom('public_notes').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('This note is gone.')
  return noteOf(row)
}

export async function replaceNote({ db }: Context, { id, text, ...words }: PublicNote) {
  await db
    .updateTable('public_notes')
    .set({ ...words, body: text })
    .where('id', '=', id)
    .execute()
}

export async function removeNote({ db }: Context, id: string) {
  await db.deleteFrom('public_notes').where('id', '=', id).execute()
}

function noteOf({ id, day, topic, title, body }: PublicNoteRow): PublicNote {
  return { id, day, topic, title, text: body }
}
