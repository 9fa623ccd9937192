import type { Context } from '../../../../platform/context.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import type * as contract from '../contract.ts'
import * as store from './store.ts'

export async function listPublicNotes(context: Context) {
  return { notes: await store.publicNotes(context) }
}

export function createPublicNote(context: Context, words: InputOf<typeof contract.createPublicNote>) {
  return context.transaction(async (tx) => {
    const note = await store.addNote(tx, words)
    await tx.audit('public-note.created', { subject: note.id, after: note })
    return note
  })
}

export function changePublicNote(context: Context, note: InputOf<typeof contract.changePublicNote>) {
  return context.transaction(async (tx) => {
    const before = await store.findNote(tx, note.id)
    await store.replaceNote(tx, note)
    await tx.audit('public-note.changed', { subject: note.id, before, after: note })
    return note
  })
}

export function deletePublicNote(context: Context, { id }: { id: string }) {
  return context.transaction(async (tx) => {
    const before = await store.findNote(tx, id)
    await store.removeNote(tx, id)
    await tx.audit('public-note.deleted', { subject: id, before })
    return null
  })
}
