import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'
import {
  type MessageChannel,
  type Outcome,
  type OutgoingMail,
  type OutgoingText,
  readyChannels,
  sendMails,
  sendTexts,
  tell,
} from '../../outward/index.ts'
import { invitationAddress } from '../asking/addresses.ts'
import { type Version, versionOf } from '../definitions/store.ts'
import { type Claimed, claimSome, type Turn } from './claim.ts'
import { mailOf, textOf, type Writing } from './message.ts'
import { minutesOf } from './minutes.ts'
import { noteOutcome, type Outstanding } from './outcome.ts'
import { channels } from './plan.ts'
import { type Queue, queuesOf } from './queue.ts'
import { handedOver, sentSince, tellTrouble } from './queue-store.ts'
import { claimReminders, reminderOf } from './remind.ts'

/**
 * Sends what is due, on every channel that is set up, until nothing is. One at a time in all processes. Cut off, it first
 * hands over again what was on its way: the way out knows what has left, so nobody hears from us twice.
 */
export async function sendDue(context: Context): Promise<void> {
  const ready = await readyChannels(context)
  for (const channel of channels) {
    const queues = await queuesOf(context, channel)
    if (queues.length === 0) continue
    if (ready[channel].isReady) await sendBy(context, channel, queues)
    else await tellTrouble(context, queues, ready[channel].why)
  }
  await finish(context)
}

async function sendBy(context: Context, channel: MessageChannel, queues: readonly Queue[]): Promise<void> {
  const outstanding: Outstanding = new Map()
  const writings = dueIn(context, queues, outstanding)
  try {
    for await (const outcome of leaving(context, channel, writings))
      await noteOutcome(context, outcome, outstanding)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await tellTrouble(context, queues, error.message)
    return
  }
  await tellTrouble(context, queues, '')
}

function leaving(
  context: Context,
  channel: MessageChannel,
  writings: AsyncIterable<Writing>,
): AsyncIterable<Outcome> {
  if (channel === 'email') return sendMails(context, each<OutgoingMail>(writings, mailOf))
  return sendTexts(
    context,
    channel,
    each<OutgoingText>(writings, (writing) => textOf(writing, channel)),
  )
}

async function* each<M>(
  writings: AsyncIterable<Writing>,
  written: (writing: Writing) => M,
): AsyncGenerator<M> {
  for await (const writing of writings) yield written(writing)
}

/** Claimed a few at a time, only when the way out is ready for more. */
async function* dueIn(
  context: Context,
  queues: readonly Queue[],
  outstanding: Outstanding,
): AsyncGenerator<Writing> {
  for (const queue of queues) {
    const version = await askedVersion(context, queue)
    if (!version) continue
    const write = (turns: readonly Turn[], isReminder: boolean) =>
      turns.map((turn) => {
        const writing = writingOf(context, { queue, version, turn, isReminder })
        outstanding.set(writing.reference, { id: turn.recipient.id, isReminder })
        return writing
      })
    yield* write(await handedOver(context, queue), false)
    for (let left = await allowance(context, queue); left > 0; ) {
      const { turns, mayBeMore } = await claimSome(context, queue, left)
      yield* write(turns, false)
      left = mayBeMore ? left - turns.length : 0
    }
    for (
      let claimed: Claimed = await claimReminders(context, queue);
      ;
      claimed = await claimReminders(context, queue)
    ) {
      yield* write(claimed.turns, true)
      if (!claimed.mayBeMore) break
    }
  }
}

/** What is asked now; an invitation that was planned with an earlier version leads to today's. */
async function askedVersion(context: Context, { survey }: Queue): Promise<Version | undefined> {
  return survey.version === null ? undefined : versionOf(context, survey.id, survey.version)
}

/** How many may still be asked today. */
async function allowance(context: Context, { send }: Queue): Promise<number> {
  if (send && send.state !== 'sending') return 0
  const perDay = send?.plan.perDay
  if (!send || !perDay) return Number.POSITIVE_INFINITY
  return perDay - (await sentSince(context, send.id, context.now()))
}

interface ToWrite {
  queue: Queue
  version: Version
  turn: Turn
  isReminder: boolean
}

function writingOf(context: Context, { queue, version, turn, isReminder }: ToWrite): Writing {
  const { id, variant, language, known } = turn.recipient
  return {
    reference: isReminder ? reminderOf(id) : id,
    survey: queue.survey,
    version,
    wordings: queue.wordings(variant),
    customerId: turn.customerId,
    address: turn.address,
    name: turn.name,
    language,
    known,
    link: (says) => invitationAddress(context, id, says),
    isReminder,
    quarantineDays: queue.rules.quarantineDays,
    minutes: minutesOf(version.survey),
  }
}

/** Sendings of which everybody was asked or left out are done, and other systems are told. */
function finish(context: Context): Promise<void> {
  return context.transaction(async (tx) => {
    const { rows } = await sql<{ id: string; survey_id: string }>`
      UPDATE survey_sends SET state = 'done', changed_at = ${tx.now()} WHERE state = 'sending' AND NOT EXISTS (
        SELECT FROM survey_invitations WHERE send_id = survey_sends.id AND state IN ('planned', 'sending')
      ) RETURNING id, survey_id`.execute(tx.db)
    const finished = rows.map(({ id, survey_id }) => ({ sendId: id, surveyId: survey_id }))
    await tell(tx, 'send.finished', finished)
  })
}
