import type { SentOf } from '../../../../platform/http/endpoint.ts'
import type { MailSender, setMailSender } from '../../mail/contract.ts'

/** The account as it stands in the form. */
export interface AccountDraft {
  host: string
  port: number
  security: MailSender['security']
  user: string
  /** Empty: the stored one stays. */
  password: string
  fromName: string
  fromAddress: string
  replyTo: string
  bounceAddress: string
  perMinute: number
}

export const usualPorts: Record<MailSender['security'], number> = { tls: 465, starttls: 587, none: 25 }

const fresh: AccountDraft = {
  host: '',
  port: usualPorts.starttls,
  security: 'starttls',
  user: '',
  password: '',
  fromName: '',
  fromAddress: '',
  replyTo: '',
  bounceAddress: '',
  perMinute: 120,
}

export function draftOf(sender: MailSender | null): AccountDraft {
  if (!sender) return fresh
  const { host, port, security, user, fromName, fromAddress, replyTo, bounceAddress, perMinute } = sender
  return {
    host,
    port,
    security,
    user,
    password: '',
    fromName,
    fromAddress,
    replyTo,
    bounceAddress,
    perMinute,
  }
}

export function accountOf({ password, ...account }: AccountDraft): SentOf<typeof setMailSender> {
  return { ...account, ...(password && { password }) }
}
