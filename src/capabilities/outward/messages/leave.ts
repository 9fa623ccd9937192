import type { Context } from '../../../platform/context.ts'
import { markOf } from '../addresses/mark.ts'
import { type Refused, refusedAmong } from '../addresses/refused.ts'
import { refuse } from '../addresses/store.ts'
import { putOff } from './again.ts'
import type { MessageChannel, MessageState, Outcome, Outgoing } from './outgoing.ts'
import { type Pace, paceOf } from './pace.ts'
import { claim, messagesOf, type Settled, settle } from './store.ts'

/** How one kind of message leaves. */
export interface Carrier<M extends Outgoing> {
  channel: MessageChannel
  perMinute: number
  /** Throws where the account itself is in trouble: nothing else would leave by it either. */
  carry(message: M): Promise<Carried>
  close(): void
}

/** What the other side said to one message; the words are its own. */
export type Carried = { sent: true } | { later: string } | { bounced: string } | { failed: string }

/**
 * Sends messages as they come, in constant memory: each is claimed before it leaves, and what became of it is kept
 * before it is told. When the account is in trouble, those that had been taken are told to be for later, and the
 * trouble is thrown; what was not taken from `messages` yet is as it was.
 */
export async function* leave<M extends Outgoing>(
  context: Context,
  messages: AsyncIterable<M> | Iterable<M>,
  carrier: Carrier<M>,
): AsyncGenerator<Outcome, void, void> {
  const pace = paceOf(carrier.perMinute)
  try {
    for await (const some of batchesOf(messages, batchSize(carrier))) {
      const way: Way<M> = { carrier, pace, trouble: undefined }
      yield* await sendSome(context, some, way)
      if (way.trouble) throw way.trouble
    }
  } finally {
    carrier.close()
  }
}

/** What is claimed and then cut off by a crash never leaves: so no more than goes out within two seconds. */
function batchSize({ perMinute }: { perMinute: number }): number {
  return Math.min(50, Math.max(1, Math.floor(perMinute / 30)))
}

async function* batchesOf<M>(messages: AsyncIterable<M> | Iterable<M>, size: number): AsyncGenerator<M[]> {
  let batch: M[] = []
  for await (const message of messages) {
    batch.push(message)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

interface Way<M extends Outgoing> {
  carrier: Carrier<M>
  pace: Pace
  /** Of the account; once it is there, nobody else is tried. */
  trouble: unknown
}

async function sendSome<M extends Outgoing>(
  context: Context,
  messages: readonly M[],
  way: Way<M>,
): Promise<Outcome[]> {
  const { channel } = way.carrier
  const once = [...new Map(messages.map((message) => [message.reference, message])).values()]
  const claims = once.map((message) => ({ ...message, mark: markOf(context, channel, message.to) }))
  const attempts = await claim(context, channel, claims)
  const mine = once.filter(({ reference }) => attempts.has(reference))
  const refused = await refusedOf(context, channel, mine)
  const outcomes = await Promise.all(
    mine.map(async (message): Promise<Outcome> => {
      const { reference, to } = message
      const no = refused.get(reference)
      if (no) return { reference, refused: no.reason, why: no.why }
      const carried = await carry(message, way)
      if ('bounced' in carried)
        await refuse(context, bounceOf(message, markOf(context, channel, to), { channel, carried }))
      return outcomeOf(context, reference, {
        carried,
        attempts: attempts.get(reference)!,
        isOpen: !way.trouble,
      })
    }),
  )
  await settle(context, outcomes.flatMap(settledOf))
  return [...outcomes, ...(await alreadyOf(context, once, attempts))]
}

async function refusedOf(context: Context, channel: MessageChannel, messages: readonly Outgoing[]) {
  const refused = new Map<string, Refused>()
  for (const [purpose, some] of Map.groupBy(messages, (message) => message.purpose)) {
    const found = await refusedAmong(
      context,
      { channel, purpose },
      some.map(({ to }) => to),
    )
    for (const { reference, to } of some) if (found.has(to)) refused.set(reference, found.get(to)!)
  }
  return refused
}

const closed: Carried = { later: 'The way out is closed. It is sent once it is open again.' }

async function carry<M extends Outgoing>(message: M, way: Way<M>): Promise<Carried> {
  await way.pace()
  if (way.trouble) return closed
  try {
    return await way.carrier.carry(message)
  } catch (error) {
    way.trouble ??= error
    return closed
  }
}

function bounceOf(
  { customerId }: Outgoing,
  mark: Buffer,
  { channel, carried }: { channel: MessageChannel; carried: { bounced: string } },
) {
  return { mark, channel, customerId, purpose: '', reason: 'bounced', why: carried.bounced } as const
}

function outcomeOf(
  context: Context,
  reference: string,
  { carried, attempts, isOpen }: { carried: Carried; attempts: number; isOpen: boolean },
): Outcome {
  if ('sent' in carried) return { reference, sent: context.now() }
  if ('bounced' in carried) return { reference, refused: 'bounced', why: carried.bounced }
  if ('failed' in carried) return { reference, failed: carried.failed }
  // What kept the account from sending is nobody's fault, and does not count against the message.
  const at = putOff(context.now(), isOpen ? attempts : 1)
  return at ? { reference, later: at, why: carried.later } : { reference, failed: carried.later }
}

function settledOf(outcome: Outcome): Settled[] {
  const { reference } = outcome
  const as = (state: MessageState, why: string) => [{ reference, state, why }]
  if ('sent' in outcome) return as('sent', '')
  if ('later' in outcome) return as('later', outcome.why)
  if ('failed' in outcome) return as('failed', outcome.failed)
  if ('refused' in outcome) return as(outcome.refused === 'bounced' ? 'bounced' : 'failed', outcome.why)
  return []
}

async function alreadyOf(
  context: Context,
  messages: readonly Outgoing[],
  claimed: ReadonlyMap<string, number>,
): Promise<Outcome[]> {
  const before = messages.filter(({ reference }) => !claimed.has(reference))
  if (before.length === 0) return []
  const known = await messagesOf(
    context,
    before.map(({ reference }) => reference),
  )
  return known.map(({ reference, state }) => ({ reference, already: state }))
}
