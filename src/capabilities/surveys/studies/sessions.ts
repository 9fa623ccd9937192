import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import type * as contract from './contract.ts'
import { lockStudy, participantsOf, refuseOlder } from './store.ts'
import { showStudy } from './studies.ts'

export function addSession(
  context: Context,
  { id, heldOn, isTranscript, words, participants }: InputOf<typeof contract.addSession>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    await lockStudy(tx, id)
    await refuseStrangers(tx, id, participants)
    const session = newId(tx.now())
    await tx.db
      .insertInto('study_sessions')
      .values({
        id: session,
        study_id: id,
        held_on: heldOn,
        is_transcript: isTranscript,
        words,
        participants,
        by_name: tx.actor.name,
      })
      .execute()
    await tx.audit('study.session-added', { subject: id, after: { session, heldOn } })
    return showStudy(tx, { id })
  })
}

export function changeSession(
  context: Context,
  { id, session, version, heldOn, isTranscript, ...said }: InputOf<typeof contract.changeSession>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    refuseOlder(await lockSession(tx, id, session), version)
    await refuseStrangers(tx, id, said.participants ?? [])
    await tx.db
      .updateTable('study_sessions')
      .set({
        ...said,
        ...(heldOn !== undefined && { held_on: heldOn }),
        ...(isTranscript !== undefined && { is_transcript: isTranscript }),
        version: sql`version + 1`,
      })
      .where('id', '=', session)
      .execute()
    await tx.audit('study.session-changed', { subject: id, after: { session } })
    return showStudy(tx, { id })
  })
}

export function removeSession(
  context: Context,
  { id, session }: InputOf<typeof contract.removeSession>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    await lockSession(tx, id, session)
    await tx.db.deleteFrom('study_sessions').where('id', '=', session).execute()
    await tx.audit('study.session-removed', { subject: id, before: { session } })
    return showStudy(tx, { id })
  })
}

export async function lockSession(tx: Context, studyId: string, session: string) {
  await lockStudy(tx, studyId)
  const row = await tx.db
    .selectFrom('study_sessions')
    .selectAll()
    .where('id', '=', session)
    .where('study_id', '=', studyId)
    .executeTakeFirst()
  if (!row) throw new NotFound('This session is gone.', { fix: 'Load the study again.' })
  return row
}

async function refuseStrangers(tx: Context, studyId: string, participants: readonly string[]) {
  const known = new Set((await participantsOf(tx, studyId)).map(({ id }) => id))
  if (participants.every((id) => known.has(id))) return
  throw new Invalid('Somebody in this session does not take part in the study.', {
    field: 'participants',
    fix: 'Note them as a participant first.',
  })
}
