import { verpRecipient } from '../../../platform/mail/bounces.ts'
import { automatic } from '../../../platform/mail/loop-guard.ts'
import { newPart } from '../../../platform/mail/new-part.ts'
import type { Mail, MailAddress } from '../../../platform/mail/parse-mail.ts'
import type { Incoming } from '../incoming.ts'
import type { SkipReason } from './contract.ts'

/** Where a mail was found, and how this mailbox is read. */
export interface Place {
  isSentFolder: boolean
  ownAddresses: readonly string[]
  takeLists: boolean
  /** When the server got it. */
  arrivedAt: Date
}

/** What becomes of a mail; whoever keeps whole conversations later finds the parsed mail beside what was made of it. */
export type Verdict =
  | { skipped: SkipReason }
  | { mail: Mail; bounced: Happening[]; about: string | undefined }
  | { mail: Mail; said: Happening; person: MailAddress }

/** An interaction that does not know its identity and its conversation yet. */
export type Happening = Omit<Incoming, 'messageId' | 'conversationId'>

export function takeMail(mail: Mail, place: Place): Verdict {
  const bounced = bouncesOf(mail, place)
  if (bounced.length > 0) return { mail, bounced, about: mail.bounces[0]?.originalMessageId }
  if (mail.bounces.length > 0 || mail.complaint) return { skipped: 'report' }
  const written = automatic(mail)
  if (written && !(place.takeLists && (written === 'list' || written === 'bulk'))) return { skipped: written }
  if (!mail.from) return { skipped: 'no-sender' }
  const isOut = place.isSentFolder || isOwn(mail.from, place)
  const answerable = isOut ? replierOf(mail, mail.from, place) : undefined
  const isIn = !isOut || answerable !== undefined
  const person = isIn ? (answerable ?? writerOf(mail, mail.from, place)) : recipientOf(mail, place)
  if (!person) return { skipped: 'internal' }
  return { mail, said: saidIn(mail, { place, person, direction: isIn ? 'in' : 'out' }), person }
}

/** A form on our own pages writes in our name and has the customer as the one to answer to. */
function replierOf({ replyTo }: Mail, from: MailAddress, place: Place): MailAddress | undefined {
  if (place.isSentFolder || !isOwn(from, place)) return undefined
  return replyTo.find((one) => !isOwn(one, place))
}

const nobodyReads = /^(?:no-?reply|do-?not-?reply|noreply[+-].*)@/

/** Who wrote it, or, where nobody reads that address, whom it says to answer. */
function writerOf({ replyTo }: Mail, from: MailAddress, place: Place): MailAddress | undefined {
  if (!nobodyReads.test(from.address)) return from
  return replyTo.find((one) => !isOwn(one, place) && !nobodyReads.test(one.address)) ?? from
}

function recipientOf({ to, cc }: Mail, place: Place): MailAddress | undefined {
  return [...to, ...cc].find((one) => !isOwn(one, place))
}

/** `help+orders@shop.example` is ours where `help@shop.example` is; `@shop.example` is everybody there. */
function isOwn({ address }: MailAddress, { ownAddresses }: Pick<Place, 'ownAddresses'>): boolean {
  const [local = '', domain = ''] = address.split('@')
  const plain = `${local.split('+')[0]}@${domain}`
  return ownAddresses.some((own) => own === address || own === plain || own === `@${domain}`)
}

const longestText = 100_000
const mostAttachments = 50

interface Saying {
  place: Place
  person: MailAddress
  direction: 'in' | 'out'
}

function saidIn(mail: Mail, { place, person, direction }: Saying): Happening {
  const text = newPart(mail.text)
  const { subject, attachments, language } = mail
  return {
    kind: 'message',
    name: 'E-mail',
    channel: 'email',
    direction,
    person: {
      email: person.address,
      ...(person.name && person.name !== person.address && { name: person.name }),
    },
    ...timesOf(mail, place),
    ...(text && { text: text.slice(0, longestText).toWellFormed() }),
    ...(language && direction === 'in' && { language }),
    properties: {
      ...(subject && { subject: subject.slice(0, 500) }),
      ...(attachments.length > 0 && { attachments: attachments.slice(0, mostAttachments) }),
      ...(text.length > longestText && { cut: true }),
    },
  }
}

/** A sender's clock that is more than a day off the server's is wrong. */
const clockMs = 86_400_000

function timesOf({ date }: Mail, { arrivedAt }: Place): Pick<Incoming, 'occurredAt' | 'originalAt'> {
  const isRight = date !== undefined && Math.abs(date.getTime() - arrivedAt.getTime()) <= clockMs
  return {
    occurredAt: (isRight ? date : arrivedAt).toISOString(),
    ...(date && { originalAt: date.toISOString() }),
  }
}

/** Who could not be reached: as the report says, or as the address says it came back to. */
function bouncesOf(mail: Mail, place: Place): Happening[] {
  const times = timesOf(mail, place)
  const event = { kind: 'event', name: 'Mail bounced', channel: 'email', direction: 'in', ...times } as const
  const failed = mail.bounces.filter(({ action }) => action === 'failed')
  if (mail.bounces.length > 0)
    return failed.map(({ recipient, status, diagnostic }) => ({
      ...event,
      person: { email: recipient },
      properties: {
        ...(status && { status, isPermanent: status.startsWith('5') }),
        ...(diagnostic && { diagnostic }),
      },
    }))
  const verp =
    automatic(mail) === undefined
      ? undefined
      : mail.to.map(({ address }) => verpRecipient(address)).find(Boolean)
  return verp ? [{ ...event, person: { email: verp } }] : []
}
