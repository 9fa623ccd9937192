import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Reason } from '../protection/reasons.ts'
import { reasonNotToAsk, reasonNotToAskAgain } from '../protection/rules.ts'
import { type Found, standingsOf } from '../protection/standing.ts'
import { isOpen, type Queue } from './queue.ts'
import type { Invitation } from './store.ts'
import { isZone, nextAllowed } from './window.ts'

/** An invitation whose turn has come, and who it is for. */
export interface Turn extends Found<Waiting> {
  recipient: Waiting
}
export interface Waiting
  extends Pick<Invitation, 'id' | 'variant' | 'language' | 'known' | 'send_id' | 'closes_loop'> {
  customerId: string | null
  address: string
}

export const waitingColumns = [
  'id',
  'customer_id',
  'address',
  'variant',
  'language',
  'known',
  'send_id',
  'closes_loop',
] as const

/** An invitation as it lies in the table. */
export function waitingOf({
  customer_id,
  ...row
}: Pick<Invitation, (typeof waitingColumns)[number]>): Waiting {
  return { ...row, customerId: customer_id }
}

/** What was claimed, and whether more may be due. */
export interface Claimed {
  turns: Turn[]
  mayBeMore: boolean
}

const atOnce = 50

/**
 * Takes some invitations whose time has come out of their queue. Who may not be asked any more is left out with the
 * reason, who is asleep waits for the morning; the others count as asked from here on. One claiming at a time in all
 * processes, so that two surveys never ask the same person in the same moment.
 */
export function claimSome(context: Context, queue: Queue, limit = atOnce): Promise<Claimed> {
  return context.transaction(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('attune asking'))`.execute(tx.db)
    const waiting = await waitingIn(tx, queue, Math.min(limit, atOnce))
    if (waiting.length === 0) return { turns: [], mayBeMore: false }
    const by = { surveyId: queue.survey.id, channel: queue.channel, drawing: '', rivals: queue.rivals }
    const found = onceEach(await standingsOf(tx, waiting, by))
    const now = tx.now().getTime()
    const verdicts = found.map((one) => ({ ...one, verdict: verdictOn(one, queue, now) }))
    await leaveOut(tx, verdicts)
    await putOff(tx, verdicts)
    const turns = verdicts.filter(({ verdict }) => 'ask' in verdict)
    await markHandedOver(tx, turns)
    return { turns, mayBeMore: true }
  })
}

async function waitingIn({ db, now }: Context, queue: Queue, limit: number): Promise<Waiting[]> {
  const { send, survey, channel } = queue
  let query = db
    .selectFrom('survey_invitations')
    .select(waitingColumns)
    .where('state', '=', 'planned')
    .where('due_at', '<=', now())
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
  query = send
    ? query.where('send_id', '=', send.id)
    : query.where('send_id', 'is', null).where('survey_id', '=', survey.id).where('channel', '=', channel)
  const rows = await query.execute()
  return rows.map(waitingOf)
}

/** Somebody who is in it twice, as two records that became one, has their second turn later: the rules then say no. */
function onceEach<F extends Found<Waiting>>(found: readonly F[]): F[] {
  return [
    ...new Map(
      found.toReversed().map((one) => [one.customerId ?? (one.address || one.recipient.id), one]),
    ).values(),
  ].toReversed()
}

type Verdict = { ask: true } | { leave: Reason } | { wait: number }

function verdictOn({ recipient, standing, zone }: Found<Waiting>, queue: Queue, now: number): Verdict {
  if (!isOpen(queue.survey, new Date(now))) return { leave: 'CLOSED' }
  const reasonNot = recipient.closes_loop ? reasonNotToAskAgain : reasonNotToAsk
  const reason = reasonNot(standing, queue.rules, now)
  if (reason) return { leave: reason }
  const due = allowedFor(queue, zone, now)
  return due > now ? { wait: due } : { ask: true }
}

/** The first moment somebody may hear from us, by their clock where it is known and is to count. */
export function allowedFor({ clock, zone, window }: Queue, theirs: string, now: number): number {
  const isTheirs = clock === 'recipient' && theirs !== '' && isZone(theirs)
  return nextAllowed(now, window, isTheirs ? theirs : zone)
}

interface Judged extends Found<Waiting> {
  verdict: Verdict
}

async function leaveOut({ db }: Context, judged: readonly Judged[]): Promise<void> {
  const left = judged.flatMap(({ recipient, verdict }) =>
    'leave' in verdict ? [{ id: recipient.id, reason: verdict.leave }] : [],
  )
  if (left.length === 0) return
  await sql`UPDATE survey_invitations SET state = 'left-out', reason = why
    FROM unnest(${left.map(({ id }) => id)}::uuid[], ${left.map(({ reason }) => reason)}::text[]) AS left_out (one, why)
    WHERE id = one`.execute(db)
}

async function putOff({ db }: Context, judged: readonly Judged[]): Promise<void> {
  const waiting = judged.flatMap(({ recipient, verdict }) =>
    'wait' in verdict ? [{ id: recipient.id, at: new Date(verdict.wait) }] : [],
  )
  if (waiting.length === 0) return
  await sql`UPDATE survey_invitations SET due_at = later
    FROM unnest(${waiting.map(({ id }) => id)}::uuid[], ${waiting.map(({ at }) => at)}::timestamptz[]) AS wait (one, later)
    WHERE id = one`.execute(db)
}

/** From now on they count as asked, whatever becomes of this process. */
async function markHandedOver({ db, now }: Context, turns: readonly Turn[]): Promise<void> {
  const ids = turns.map(({ recipient }) => recipient.id)
  if (ids.length === 0) return
  await sql`UPDATE survey_invitations SET state = 'sending', sent_at = ${now()}
    WHERE id = ANY (${ids}::uuid[])`.execute(db)
}
