import type { Carried } from '../messages/leave.ts'
import type { MailAccount } from './contract.ts'

interface SmtpError {
  code?: string
  /** The code of the system, where the library put its own in its place. */
  originalCode?: string
  command?: string
  responseCode?: number
  response?: string
  message?: string
}

/** What a server said to one mail, where it is about this mail alone; undefined where the account is in trouble. */
export function verdictOf(error: unknown): Exclude<Carried, { sent: true }> | undefined {
  const { code = '', command = '', responseCode = 0, response = '', message = '' } = error as SmtpError
  if (responseCode === 421 || code === 'EAUTH' || command === 'CONN' || command.startsWith('AUTH'))
    return undefined
  // The sender itself is not welcome: no other mail would be.
  if (command === 'MAIL FROM' && responseCode >= 500) return undefined
  const said = (response || message).replaceAll(/\s+/g, ' ').slice(0, 300)
  if (code === 'EENVELOPE' && responseCode === 0) return { bounced: said }
  if (responseCode >= 500) return isGone(responseCode, response) ? { bounced: said } : { failed: said }
  if (responseCode >= 400) return { later: said }
  return undefined
}

/**
 * Whether the address itself is bad, and not this mail (RFC 3463: 5.1.x is about the address, 5.2.1 a mailbox switched
 * off; 5.7.x a policy, 5.2.2 a full mailbox). Without such a number the code tells.
 */
function isGone(responseCode: number, response: string): boolean {
  const status = /\b5\.(\d{1,3})\.(\d{1,3})\b/.exec(response)
  if (!status) return responseCode === 550 || responseCode === 551 || responseCode === 553
  return isAddressStatus(status[0])
}

/** `5.1.1`: nobody is there. */
export function isAddressStatus(status: string): boolean {
  return /^5\.1\.(?!8\b)\d/.test(status) || status === '5.2.1'
}

type Where = Pick<MailAccount, 'host' | 'port' | 'security'>

/** What is wrong with an account, and what a person can do about it. */
export function smtpTrouble(
  error: unknown,
  { host, port, security }: Where,
): { message: string; fix: string } {
  const {
    code = '',
    originalCode = '',
    command = '',
    responseCode,
    response,
    message = '',
  } = error as SmtpError
  const place = `${host}:${port}`
  const said = response ? ` It said: “${response.slice(0, 200)}”` : ''
  const codes = `${code} ${originalCode} ${message}`
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 535 || responseCode === 530)
    return {
      message: `The mail server refused the user name or the password.${said}`,
      fix: 'Enter both again. Many providers want a password made for one app.',
    }
  if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(codes))
    return { message: `There is no server called ${host}.`, fix: 'Look at the name of the server again.' }
  if (/ECONNREFUSED/.test(codes))
    return {
      message: `Nothing answers at ${place}.`,
      fix: 'Look at server and port: 465 is usual with TLS, 587 with STARTTLS.',
    }
  if (/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/i.test(codes))
    return {
      message: `The certificate of ${host} cannot be trusted.${said}`,
      fix: 'Use the name the certificate was made for. For a certificate of your own, start Attune with NODE_EXTRA_CA_CERTS.',
    }
  if (/ETLS|ERR_SSL|EPROTO|wrong version number/i.test(codes))
    return {
      message: `${place} does not speak TLS the way it was asked to.`,
      fix: security === 'tls' ? 'Choose STARTTLS, or port 465.' : 'Choose TLS, or port 587.',
    }
  if (/Greeting never received/i.test(message))
    return {
      message: `${place} was reached, but does not greet as a mail server.`,
      fix: security === 'tls' ? 'Look at the port, or choose STARTTLS.' : 'Look at the port, or choose TLS.',
    }
  if (/TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(codes))
    return {
      message: `${place} did not answer in time.`,
      fix: 'Look whether the server can be reached from here.',
    }
  if (command === 'MAIL FROM')
    return {
      message: `The mail server does not let this account send from that address.${said}`,
      fix: 'Use an address that belongs to the account, as the sender and for mails that come back.',
    }
  if (/^RCPT TO$/.test(command))
    return {
      message: `The mail server did not take the recipient.${said}`,
      fix: 'Look at the address again.',
    }
  return {
    message: `The mail server could not be used: ${(response ?? message).slice(0, 200)}`,
    fix: 'Try again in a moment; if it stays, ask whoever runs the mail server.',
  }
}
