import { Problem } from '../errors.ts'
import type { ImapAccess } from './imap.ts'

/** What is wrong with a mailbox, and what a person can do about it. */
export interface MailTrouble {
  message: string
  fix: string
  /** It will not mend itself: trying again and again would lock the account. */
  needsSomebody: boolean
}

interface ImapError {
  code?: string
  message?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
  mailboxMissing?: boolean
  responseText?: string
  cause?: unknown
}

type Where = Pick<ImapAccess, 'host' | 'port' | 'security'>

/** Turns what the mail library throws into words: the server's own are added where they say more. */
export function mailTrouble(error: unknown, { host, port, security }: Where): MailTrouble {
  if (error instanceof Problem)
    return { message: error.message, fix: error.where.fix ?? patience, needsSomebody: error.status === 409 }
  const { code = '', authenticationFailed, tlsFailed, responseText, message = '' } = error as ImapError
  const place = `${host}:${port}`
  const said = responseText ? ` It said: “${responseText.slice(0, 200)}”` : ''
  if (authenticationFailed)
    return {
      message: `The mail server refused the user name or the password.${said}`,
      fix: 'Enter both again. Many providers want a password made for one app, or IMAP to be switched on first.',
      needsSomebody: true,
    }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return {
      message: `There is no server called ${host}.`,
      fix: 'Look at the name of the server again.',
      needsSomebody: false,
    }
  if (code === 'ECONNREFUSED')
    return {
      message: `Nothing answers at ${place}.`,
      fix: 'Look at server and port: 993 is usual with TLS, 143 with STARTTLS.',
      needsSomebody: false,
    }
  if (certificates.test(code))
    return {
      message: `The certificate of ${host} cannot be trusted (${code.toLowerCase().replaceAll('_', ' ')}).`,
      fix: 'Use the name the certificate was made for. For a certificate of your own, start Attune with NODE_EXTRA_CA_CERTS.',
      needsSomebody: false,
    }
  if (/^(?:ERR_SSL|EPROTO)/.test(code) || tlsFailed)
    return {
      message: `${place} does not speak TLS the way it was asked to.`,
      fix: security === 'tls' ? 'Choose STARTTLS, or port 993.' : 'Choose TLS, or port 143.',
      needsSomebody: false,
    }
  if (code === 'GREETING_TIMEOUT' || code === 'ClosedAfterConnectText' || code === 'ClosedAfterConnectTLS')
    return {
      message: `${place} was reached, but does not greet as a mail server.`,
      fix: security === 'tls' ? 'Look at the port, or choose STARTTLS.' : 'Look at the port, or choose TLS.',
      needsSomebody: false,
    }
  if (/TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i.test(code))
    return {
      message: `${place} did not answer in time.`,
      fix: 'Look whether the server can be reached from here.',
      needsSomebody: false,
    }
  if (/^(?:NoConnection|EConnectionClosed|ECONNRESET|EPIPE|StateLogout)$/.test(code))
    return { message: `${host} closed the connection.${said}`, fix: patience, needsSomebody: false }
  return {
    message: `The mail server could not be read: ${(responseText ?? message).slice(0, 200)}`,
    fix: patience,
    needsSomebody: false,
  }
}

const patience = 'It is tried again by itself.'
const certificates = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ERR_TLS_CERT/

/** A folder that is not there, and those that are. */
export function folderMissing(path: string, folders: readonly string[]): MailTrouble {
  return {
    message: `There is no folder “${path}”.`,
    fix: `Choose one of those that are there: ${folders.slice(0, 20).join(', ')}.`,
    needsSomebody: false,
  }
}

export function isFolderMissing(error: unknown): boolean {
  return (error as ImapError).mailboxMissing === true
}
