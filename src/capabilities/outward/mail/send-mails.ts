import type { Context } from '../../../platform/context.ts'
import { Conflict, Unavailable } from '../../../platform/errors.ts'
import { type Carrier, leave } from '../messages/leave.ts'
import type { Outcome, OutgoingMail } from '../messages/outgoing.ts'
import { unsubscribeLink } from '../unsubscribe/link.ts'
import type { MailAccount } from './contract.ts'
import { layMail } from './lay.ts'
import { messageIdOf, returnAddressOf } from './return-address.ts'
import { storedSender } from './senders.ts'
import type { Letter, OpenSender } from './smtp.ts'
import { smtpTrouble, verdictOf } from './smtp-trouble.ts'
import { markSenderTrouble, markSenderWell } from './store.ts'

/**
 * Sends mails as they come, at the pace of the account, and tells one by one what became of each (in no fixed order).
 * The word for unsubscribing, with one click too (RFC 8058), is added to each. What a server refuses for good is
 * remembered: that address gets nothing more. A crash sends nothing twice.
 * Throws Conflict where no account is set, and Unavailable once the account itself is in trouble: the mails taken by
 * then are told to be for later, those not taken yet are untouched.
 */
export async function* sendMails(
  context: Context,
  mails: AsyncIterable<OutgoingMail> | Iterable<OutgoingMail>,
): AsyncGenerator<Outcome, void, void> {
  const stored = await storedSender(context)
  if (!stored) throw new Conflict('No mail can be sent yet.', { fix: 'Set an account under Settings, Mail.' })
  yield* leave(context, mails, carrierOf(context, stored.account, stored.open()))
}

const tellEveryMs = 10_000

function carrierOf(context: Context, account: MailAccount, sender: OpenSender): Carrier<OutgoingMail> {
  let toldWell = Number.NEGATIVE_INFINITY
  return {
    channel: 'email',
    perMinute: account.perMinute,
    close: () => sender.close(),
    async carry(mail) {
      try {
        await sender.send(letterOf(context, mail, account))
      } catch (error) {
        const verdict = verdictOf(error)
        if (verdict) return verdict
        const trouble = smtpTrouble(error, account)
        await markSenderTrouble(context, trouble)
        throw new Unavailable(trouble.message, { fix: trouble.fix }, { cause: error })
      }
      if (performance.now() - toldWell > tellEveryMs) {
        toldWell = performance.now()
        await markSenderWell(context)
      }
      return { sent: true }
    },
  }
}

function letterOf(context: Context, mail: OutgoingMail, account: MailAccount): Letter {
  const { to, name = '', reference, subject, content } = mail
  const unsubscribe = unsubscribeLink(context, { ...mail, channel: 'email' })
  return {
    messageId: messageIdOf(context, reference, account),
    date: context.now(),
    to: { address: to, name },
    envelopeFrom: returnAddressOf(context, reference, account),
    subject,
    ...layMail(content, { unsubscribe, from: account.fromName }),
    headers: {
      'Auto-Submitted': 'auto-generated', // out-of-office replies stay away (RFC 3834)
      'Content-Language': mail.language,
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}
