import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { idFrom } from '../../../platform/ids.ts'
import { reasonNotToAsk } from '../protection/rules.ts'
import { standingsOf } from '../protection/standing.ts'
import { allowedFor, type Claimed, type Waiting, waitingColumns, waitingOf } from './claim.ts'
import { isOpen, type Queue } from './queue.ts'

/** Whoever could not be reminded within these days is left in peace. */
const tooLateAfterDays = 14
const atOnce = 50
const dayMs = 86_400_000

/** What does not matter for somebody who was asked already: a reminder belongs to its invitation. */
const ofInvitation = { quarantineDays: 0, recurrenceDays: 0, mostInYear: null, sampleShare: 1 }

/** The reference of the reminder of an invitation: a message of its own, and always the same. */
export function reminderOf(invitationId: string): string {
  return idFrom('survey reminder', invitationId)
}

/**
 * Takes some of those who were asked so many days ago and have not answered. Each is reminded once, and only who may
 * still be asked; where nobody can tell who answered, everybody is, in words that say so.
 */
export function claimReminders(context: Context, queue: Queue): Promise<Claimed> {
  return context.transaction(async (tx) => {
    const now = tx.now().getTime()
    if (queue.reminderDays === null || !isOpen(queue.survey, tx.now())) return { turns: [], mayBeMore: false }
    const silent = await silentIn(tx, queue, now - queue.reminderDays * dayMs)
    if (silent.length === 0) return { turns: [], mayBeMore: false }
    const by = { surveyId: queue.survey.id, channel: queue.channel, drawing: '', rivals: queue.rivals }
    const found = await standingsOf(tx, silent, by)
    const awake = found.filter(({ zone }) => allowedFor(queue, zone, now) === now)
    const turns = awake.filter(({ standing }) => {
      return reasonNotToAsk({ ...standing, hasMoreImportant: false }, ofInvitation, now) === undefined
    })
    await markReminded(
      tx,
      awake.map(({ recipient }) => recipient.id),
    )
    return { turns, mayBeMore: awake.length > 0 }
  })
}

async function silentIn(
  { db }: Context,
  { send, survey, channel }: Queue,
  until: number,
): Promise<Waiting[]> {
  let query = db
    .selectFrom('survey_invitations')
    .select(waitingColumns)
    .where('state', '=', 'sent')
    .where('reminded_at', 'is', null)
    .where('answered_at', 'is', null)
    .where('sent_at', '<=', new Date(until))
    .where('sent_at', '>', new Date(until - tooLateAfterDays * dayMs))
    .orderBy('sent_at')
    .limit(atOnce)
    .forUpdate()
  query = send
    ? query.where('send_id', '=', send.id)
    : query.where('send_id', 'is', null).where('survey_id', '=', survey.id).where('channel', '=', channel)
  const rows = await query.execute()
  return rows.map(waitingOf)
}

/** Also those who may not be asked any more: they are not looked at again. */
async function markReminded({ db, now }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`UPDATE survey_invitations SET reminded_at = ${now()} WHERE id = ANY (${ids}::uuid[])`.execute(db)
}
