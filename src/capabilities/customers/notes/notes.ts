import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound, Problem } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { colleagues } from '../../access/index.ts'
import { customerOnPage } from '../on-page.ts'
import { findCustomer } from '../store.ts'
import type * as contract from './contract.ts'
import { lockNote, noteGone, notesOf, withNames } from './store.ts'

export async function listNotes(context: Context, { id }: InputOf<typeof contract.listNotes>) {
  const { records } = await customerOnPage(context, id)
  return { notes: await notesOf(context, records) }
}

export function writeNote(
  context: Context,
  { id, text, mentions, pinned }: InputOf<typeof contract.writeNote>,
): Promise<contract.Note> {
  return context.transaction(async (tx) => {
    const customer = await findCustomer(tx, id)
    await checkMentions(tx, mentions)
    const row = await tx.db
      .insertInto('customer_notes')
      .values({
        id: newId(),
        customer_id: customer.id,
        text,
        mentions,
        pinned,
        written_by: tx.actor.id,
        written_by_name: tx.actor.name,
        written_at: tx.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await tx.audit('note.written', { subject: row.id, after: { customerId: customer.id } })
    return (await withNames(tx, [row]))[0]!
  })
}

/** Anybody may pin; the words are whose they are. */
export function changeNote(
  context: Context,
  { id, text, mentions, pinned }: InputOf<typeof contract.changeNote>,
): Promise<contract.Note> {
  return context.transaction(async (tx) => {
    const before = await noteInSight(tx, id)
    const rewords = text !== undefined || mentions !== undefined
    if (rewords && before.written_by !== tx.actor.id)
      throw new Problem(403, 'Only whoever wrote a note can change its words.', {
        fix: 'Write a note of your own below it.',
      })
    await checkMentions(tx, mentions ?? [])
    const row = await tx.db
      .updateTable('customer_notes')
      .set({
        ...(text !== undefined && { text }),
        ...(mentions && { mentions }),
        ...(pinned !== undefined && { pinned }),
        ...(rewords && { edited_at: tx.now() }),
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await tx.audit('note.changed', {
      subject: id,
      before: { pinned: before.pinned },
      after: { pinned: row.pinned },
    })
    return (await withNames(tx, [row]))[0]!
  })
}

export function deleteNote(context: Context, { id }: InputOf<typeof contract.deleteNote>): Promise<null> {
  return context.transaction(async (tx) => {
    const note = await noteInSight(tx, id)
    if (note.written_by !== tx.actor.id && !tx.actor.permissions.has('customers:write'))
      throw new Problem(403, 'Only whoever wrote a note, or a manager, can delete it.', {
        fix: 'Ask one of them.',
      })
    await tx.db.deleteFrom('customer_notes').where('id', '=', id).execute()
    await tx.audit('note.deleted', { subject: id, before: { customerId: note.customer_id } })
    return null
  })
}

/** Of a customer whom the actor may see; everything else is gone for them. */
async function noteInSight(tx: Context, id: string) {
  const note = await lockNote(tx, id)
  await findCustomer(tx, note.customer_id).catch((error) => {
    throw error instanceof NotFound ? noteGone() : error
  })
  return note
}

async function checkMentions(tx: Context, mentions: readonly string[]) {
  if (mentions.length === 0) return
  const known = new Set((await colleagues(tx)).map(({ id }) => id))
  if (mentions.every((id) => known.has(id))) return
  throw new Invalid('Somebody who is mentioned does not work here.', {
    field: 'mentions',
    fix: 'Choose from the names that are offered.',
  })
}
