import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import { mayContact, recordConsents } from '../../customers/index.ts'
import { findRefusal, refuse, takeBack } from '../addresses/store.ts'
import type { MessageChannel } from '../messages/outgoing.ts'
import { tell } from '../receivers/tell.ts'
import type { Unsubscribing } from './link.ts'

/** What they chose: no more on this channel, no more at all, or yes again. */
export type Decision = 'channel' | 'any' | 'again'

/** Whoever wrote it down, and where. */
interface Proof {
  ip: string
}

/**
 * Keeps the decision at once: of a customer among their consents, where it counts as on their own page; of an address
 * that belongs to nobody, as a mark. Deciding the same twice is no error.
 */
export function decide(
  context: Context,
  link: Unsubscribing,
  { decision, ip }: { decision: Decision } & Proof,
): Promise<void> {
  return context.transaction(async (tx) => {
    if ('customerId' in link.who)
      await decideAsCustomer(tx, link, { customerId: link.who.customerId, decision, ip })
    else await decideAsAddress(tx, link, { mark: link.who.mark, decision })
    const { purpose, channel } = link
    await tx.audit(decision === 'again' ? 'unsubscribed.taken-back' : 'unsubscribed', {
      ...('customerId' in link.who && { subject: link.who.customerId }),
      after: { purpose, channel, decision },
    })
    if (decision === 'again') return
    const customerId = 'customerId' in link.who ? link.who.customerId : null
    await tell(tx, 'customer.unsubscribed', { customerId, purpose, channel, everywhere: decision === 'any' })
  })
}

async function decideAsCustomer(
  tx: Context,
  { purpose, channel }: Unsubscribing,
  { customerId, decision, ip }: { customerId: string; decision: Decision } & Proof,
) {
  const said = {
    ...{ customerId, purpose, given: decision === 'again' },
    ...{ source: 'unsubscribe link', by: 'the customer', page: '/u', ip },
  }
  if (decision !== 'channel') return recordConsents(tx, [{ ...said, channel: 'any' }])
  try {
    return await recordConsents(tx, [{ ...said, channel: consentChannel(channel) }])
  } catch (error) {
    // A purpose that no longer knows this way of writing: whoever says no must not be sent away.
    if (error instanceof Invalid) return recordConsents(tx, [{ ...said, channel: 'any' }])
    throw error
  }
}

async function decideAsAddress(
  tx: Context,
  { purpose, channel }: Unsubscribing,
  { mark, decision }: { mark: Buffer; decision: Decision },
) {
  const ways = decision === 'channel' ? [channel] : sameAddress(channel)
  for (const way of ways) {
    if (decision === 'again') await takeBack(tx, { mark, channel: way, purpose })
    else await refuse(tx, { mark, channel: way, purpose, ...unsubscribed })
  }
}

const unsubscribed = { reason: 'unsubscribed', why: 'They unsubscribed.', customerId: null } as const

/** One telephone number serves two channels. */
function sameAddress(channel: MessageChannel): MessageChannel[] {
  return channel === 'email' ? ['email'] : ['sms', 'whatsapp']
}

/** A no to text messages is a no to WhatsApp too: consent knows no difference. */
export function consentChannel(channel: MessageChannel): 'email' | 'sms' {
  return channel === 'email' ? 'email' : 'sms'
}

/** Whether they said no before. Somebody who is forgotten is not asked either. */
export async function hasDecided(
  context: Context,
  { who, purpose, channel }: Unsubscribing,
): Promise<boolean> {
  if ('mark' in who) {
    const found = await findRefusal(context, { mark: who.mark, channel, purpose })
    return found !== undefined
  }
  const { customerId } = who
  const answers = await mayContact(context, [customerId], { purpose, channel: consentChannel(channel) })
  return answers.get(customerId)?.may === false
}
