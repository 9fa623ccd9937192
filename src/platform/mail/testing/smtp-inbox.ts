import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { type Mail, parseMail } from '../parse-mail.ts'

/** A mail as a server got it. */
export interface Arrived {
  mail: Mail
  from: string
  to: string
  source: string
}

/** What the server says to a recipient; undefined takes the mail. */
export type Refusal = (recipient: string) => { code: number; says: string } | undefined

/**
 * A real SMTP server for tests, on a port of its own: takes mails of `ann` with the password `secret`, and keeps them.
 * `refusal` decides by recipient; `address` is the account to enter.
 */
export async function smtpInbox() {
  const arrived: Arrived[] = []
  const rules: { refusal: Refusal } = { refusal: () => undefined }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    closeTimeout: 500,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'ann' && password === 'secret'
        ? done(null, { user: username })
        : done(Object.assign(new Error('No such user or password'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) => {
      const no = rules.refusal(address)
      done(no && Object.assign(new Error(no.says), { responseCode: no.code }))
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const source = Buffer.concat(parts)
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo[0]?.address ?? ''
        arrived.push({ mail: await parseMail(source), from, to, source: source.toString() })
        done()
      })
    },
  })
  server.on('error', () => undefined) // connections that tests cut off
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    arrived,
    refuse: (refusal: Refusal) => {
      rules.refusal = refusal
    },
    address: { host: '127.0.0.1', port, security: 'none' as const, user: 'ann', password: 'secret' },
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}
