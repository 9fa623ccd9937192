import { createTransport } from 'nodemailer'
import type { MailAccount } from './contract.ts'

/** One mail as the server gets it. */
export interface Letter {
  messageId: string
  date: Date
  to: { address: string; name: string }
  /** Where it comes back to when it cannot be delivered. */
  envelopeFrom: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

export interface OpenSender {
  /** Throws what the library throws; `smtpTrouble` and `refusalOf` say it in words. */
  send(letter: Letter): Promise<{ response: string }>
  close(): void
}

const seconds = 1_000

/** Connections are opened when the first mail leaves and shared by the next ones. */
export function openSender(account: MailAccount & { password: string }): OpenSender {
  const { host, port, security, user, password, fromName, fromAddress, replyTo } = account
  const transport = createTransport({
    pool: true,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user && { auth: { user, pass: password } }),
    maxConnections: 5,
    maxRequeues: 2, // of mails whose connection the server closed before it had answered
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 60 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, envelopeFrom, ...letter }) {
      const { response } = await transport.sendMail({
        ...letter,
        from: { name: fromName, address: fromAddress },
        to: to.name ? to : to.address,
        ...(replyTo && { replyTo }),
        envelope: { from: envelopeFrom, to: to.address },
      })
      return { response }
    },
    close: () => transport.close(),
  }
}
