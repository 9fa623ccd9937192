import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { namesOf } from '../../customers/index.ts'
import type * as contract from './contract.ts'
import { lockStudy } from './store.ts'
import { showStudy } from './studies.ts'

export function addParticipant(
  context: Context,
  { id, name, customerId, consentedOn }: InputOf<typeof contract.addParticipant>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    await lockStudy(tx, id)
    if (customerId !== null) await refuseUnseen(tx, customerId)
    const participant = newId(tx.now())
    await tx.db
      .insertInto('study_participants')
      .values({
        id: participant,
        study_id: id,
        // The study is locked, so no two get the same.
        number: sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM study_participants WHERE study_id = ${id})`,
        name,
        customer_id: customerId,
        consented_on: consentedOn,
      })
      .execute()
    await tx.audit('study.participant-added', { subject: id, after: { participant, consentedOn } })
    return showStudy(tx, { id })
  })
}

/** Nobody links a customer whom they may not see. */
async function refuseUnseen(context: Context, customerId: string) {
  const maySee = context.actor.permissions.has('customers:read')
  if (maySee && (await namesOf(context, [customerId])).has(customerId)) return
  throw new Invalid('This customer is not known.', {
    field: 'customerId',
    fix: 'Choose another customer, or none.',
  })
}

export function changeParticipant(
  context: Context,
  { id, participant, name, consentedOn }: InputOf<typeof contract.changeParticipant>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    const before = await lockParticipant(tx, id, participant)
    await tx.db
      .updateTable('study_participants')
      .set({
        name: name ?? before.name,
        consented_on: consentedOn === undefined ? before.consented_on : consentedOn,
      })
      .where('id', '=', participant)
      .execute()
    await tx.audit('study.participant-changed', {
      subject: id,
      before: { participant, consentedOn: before.consented_on },
      after: { participant, consentedOn: consentedOn === undefined ? before.consented_on : consentedOn },
    })
    return showStudy(tx, { id })
  })
}

export function removeParticipant(
  context: Context,
  { id, participant }: InputOf<typeof contract.removeParticipant>,
): Promise<contract.StudyShown> {
  return context.transaction(async (tx) => {
    await lockParticipant(tx, id, participant)
    await tx.db.deleteFrom('study_participants').where('id', '=', participant).execute()
    await tx.db
      .updateTable('study_sessions')
      .set({ participants: sql`array_remove(participants, ${participant}::uuid)` })
      .where('study_id', '=', id)
      .execute()
    await tx.audit('study.participant-removed', { subject: id, before: { participant } })
    return showStudy(tx, { id })
  })
}

async function lockParticipant(tx: Context, studyId: string, participant: string) {
  await lockStudy(tx, studyId)
  const row = await tx.db
    .selectFrom('study_participants')
    .selectAll()
    .where('id', '=', participant)
    .where('study_id', '=', studyId)
    .executeTakeFirst()
  if (!row) throw new NotFound('This participant is gone.', { fix: 'Load the study again.' })
  return row
}
