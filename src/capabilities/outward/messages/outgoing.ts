import type { MailContent } from '../mail/content.ts'

/** The ways a message can leave by itself. */
export const messageChannels = ['email', 'sms', 'whatsapp'] as const
export type MessageChannel = (typeof messageChannels)[number]

/** What every message has, whichever way it goes. */
export interface Outgoing {
  /**
   * A UUID of the caller's, such as the id of an invitation. It stands for this one message for good: however often it is
   * handed over, after a crash too, the message leaves once.
   */
  reference: string
  /** The mail address, or the telephone number with its country (`+491701234567`). */
  to: string
  /** Whom we know them as; null for somebody of a file. */
  customerId: string | null
  /** Of `consent_purposes`, such as `surveys`: what unsubscribing says no to. */
  purpose: string
  /** Two letters, for what we add ourselves, such as the word for unsubscribing. */
  language: string
}

export interface OutgoingMail extends Outgoing {
  name?: string
  subject: string
  content: MailContent
}

export interface OutgoingText extends Outgoing {
  channel: 'sms' | 'whatsapp'
  /** Plain words; a link is written out. */
  text: string
}

/** Why an address gets nothing more. */
export const refusals = ['bounced', 'complained', 'unsubscribed'] as const
export type Refusal = (typeof refusals)[number]

/** What became of one message; `why` is a sentence that a person can read. */
export type Outcome = { reference: string } & (
  | { sent: Date }
  /** It was handed over before, or may have been when we were cut off: it is not sent again. */
  | { already: MessageState }
  /** Not now: hand it over again from then on. */
  | { later: Date; why: string }
  /** Never to this address. */
  | { refused: Refusal; why: string }
  /** This message did not leave and will not; the address may be good. */
  | { failed: string }
)

/** How far a message is. `delivered` is known of short messages alone. */
export const messageStates = [
  'sending',
  'later',
  'sent',
  'delivered',
  'failed',
  'bounced',
  'complained',
] as const
export type MessageState = (typeof messageStates)[number]
