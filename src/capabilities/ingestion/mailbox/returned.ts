import type { Mail } from '../../../platform/mail/parse-mail.ts'

/** What a mail in a mailbox says of one that we sent: it came back, or was taken for spam. */
export interface MailReturned {
  kind: 'bounced' | 'complained'
  /** Message ids and addresses of return: whoever sent the mail knows it again by these. */
  about: string[]
  /** `5.1.1` (RFC 3463); '' where nothing is said. */
  status: string
  why: string
}

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    /** Told for each; whoever sends mail works it off. */
    'mail.returned': MailReturned
  }
}

/** A mail that was only put off comes back later, or arrives: that is no news. */
export function returnedBy({ bounces, complaint, to }: Mail): MailReturned[] {
  const returnAddresses = to.map(({ address }) => address)
  const bounced = bounces
    .filter(({ action }) => action === 'failed')
    .map(({ status, diagnostic, originalMessageId }) => ({
      kind: 'bounced' as const,
      about: [...(originalMessageId ? [originalMessageId] : []), ...returnAddresses],
      status,
      why: diagnostic,
    }))
  if (!complaint) return bounced
  const { originalMessageId, returnAddress, kind } = complaint
  const about = [originalMessageId, returnAddress].filter((one) => one !== undefined)
  return [...bounced, { kind: 'complained', about, status: '', why: `Reported as ${kind}.` }]
}
