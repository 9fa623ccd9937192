import type { Context } from '../../../platform/context.ts'
import type { MailReturned } from '../../ingestion/index.ts'
import { refuse } from '../addresses/store.ts'
import { referenceIn } from '../mail/return-address.ts'
import { isAddressStatus } from '../mail/smtp-trouble.ts'
import { findMessage, settle } from '../messages/store.ts'
import { tell } from '../receivers/tell.ts'
import { bouncesLately } from './store.ts'

/** So many mails that came back within a month, full mailboxes included, and nobody reads that address. */
const mostBounces = 3
const monthMs = 30 * 86_400_000

/**
 * A mail of ours came back, or was taken for spam. It must prove that it is about one of ours: a report names our
 * signed message id or address of return, so that nobody can have others' addresses shut off. May run twice.
 */
export async function hearReturn(context: Context, returned: MailReturned): Promise<void> {
  const reference = returned.about.map((one) => referenceIn(context, one)).find((one) => one !== undefined)
  if (!reference) return
  await context.transaction(async (tx) => {
    const message = await findMessage(tx, reference)
    if (!message || message.state === returned.kind || message.state === 'complained') return
    const why = returned.why.slice(0, 300)
    await settle(tx, [{ reference, state: returned.kind, why }])
    const { mark, channel, customer_id: customerId } = message
    const isForGood = returned.kind === 'complained' || (await isGone(tx, mark, returned))
    if (isForGood) await refuse(tx, { mark, channel, customerId, purpose: '', reason: returned.kind, why })
    await tell(tx, 'invitation.bounced', { reference, customerId, kind: returned.kind, isForGood })
  })
}

/** The address is bad, or it has come back so often that it may as well be. */
async function isGone(tx: Context, mark: Buffer, { status }: MailReturned): Promise<boolean> {
  if (isAddressStatus(status) || status === '' || status === '5.0.0') return true
  const since = new Date(tx.now().getTime() - monthMs)
  return (await bouncesLately(tx, { mark, since })) >= mostBounces
}
