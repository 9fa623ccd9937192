import { ImapFlow } from 'imapflow'
import { Unavailable } from '../errors.ts'

/** Where a mailbox is and how one gets in. */
export interface ImapAccess {
  host: string
  port: number
  /** `tls` from the first byte (993), `starttls` after a plain greeting (143), `none` only within one's own walls. */
  security: 'tls' | 'starttls' | 'none'
  user: string
  secret: string
  /** A password, or a token of OAuth 2. */
  secretKind: 'password' | 'token'
}

export interface ImapTimeouts {
  /** Until we are in, ms. */
  connect: number
  /** Of one question, ms; a large mail over a slow line takes its time. */
  command: number
}

export const usualTimeouts: ImapTimeouts = { connect: 30_000, command: 120_000 }

export interface ImapFolder {
  path: string
  /** `\Sent`, `\Trash` … where the server says so, or its name tells. */
  use: string | undefined
}

export interface OpenFolder {
  /** While it is the same, a UID means the same mail. */
  uidValidity: string
  /** The UID the next mail will have, or a later one. */
  uidNext: number
}

/** What is known of a mail before it is fetched. */
export interface MailHead {
  uid: number
  size: number
  arrivedAt: Date
  messageId: string | undefined
}

/** A connection to one mailbox. It never changes anything there: folders are opened to read only. */
export interface ImapConnection {
  folders(): Promise<ImapFolder[]>
  open(path: string): Promise<OpenFolder>
  /** UIDs from this one on, oldest first, of mails that arrived on that day or later. */
  uids(from: number, since: Date | undefined): Promise<number[]>
  heads(uids: readonly number[]): Promise<MailHead[]>
  /** Undefined when it is gone meanwhile. */
  source(uid: number): Promise<Buffer | undefined>
  /** Resolves when mail comes to the open folder, at the latest after so many ms, or when told to stop. */
  waitForMail(ms: number, signal: AbortSignal): Promise<void>
  isUsable(): boolean
  close(): void
}

/** The most one mail may have, and what the protocol adds to it. */
export const mostBytes = 25 * 1024 * 1024

/** Connects and signs in. A server that hangs, at any point, is given up after its time. */
export async function connectImap(
  access: ImapAccess,
  { signal, timeouts = usualTimeouts }: { signal?: AbortSignal; timeouts?: ImapTimeouts } = {},
): Promise<ImapConnection> {
  signal?.throwIfAborted()
  const client = clientFor(access, timeouts)
  client.on('error', () => undefined) // whoever asks next is told; without a listener it would end the process
  const close = () => client.close()
  signal?.addEventListener('abort', close, { once: true })
  client.once('close', () => signal?.removeEventListener('abort', close))
  const asking = patience(client, timeouts)
  try {
    await asking(() => client.connect(), timeouts.connect)
  } catch (error) {
    close()
    throw error
  }
  return connectionOf(client, asking)
}

function clientFor({ host, port, security, user, secret, secretKind }: ImapAccess, timeouts: ImapTimeouts) {
  return new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    auth: { user, ...(secretKind === 'token' ? { accessToken: secret } : { pass: secret }) },
    clientInfo: { name: 'Attune' },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    maxLiteralSize: mostBytes + 1024 * 1024,
    maxResponseSize: mostBytes * 2,
  })
}

type Asking = <T>(question: () => Promise<T>, ms?: number) => Promise<T>

/** A question that is not answered in time closes the connection: what it would say later is of no use to anybody. */
function patience(client: ImapFlow, { command }: ImapTimeouts): Asking {
  return async (question, ms = command) => {
    const late = Promise.withResolvers<never>()
    const alarm = setTimeout(() => {
      late.reject(new Unavailable(`The mail server did not answer within ${Math.round(ms / 1000)} s.`))
      client.close()
    }, ms)
    try {
      const answer = question()
      answer.catch(() => undefined)
      return await Promise.race([answer, late.promise])
    } finally {
      clearTimeout(alarm)
    }
  }
}

function connectionOf(client: ImapFlow, asking: Asking): ImapConnection {
  return {
    async folders() {
      const listed = await asking(() => client.list())
      return listed
        .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
        .map(({ path, specialUse }) => ({ path, use: specialUse }))
    },
    async open(path) {
      const { uidValidity, uidNext } = await asking(() => client.mailboxOpen(path, { readOnly: true }))
      return { uidValidity: String(uidValidity), uidNext }
    },
    async uids(from, since) {
      const found = await asking(() => client.search({ uid: `${from}:*`, since }, { uid: true }))
      return (found || []).filter((uid) => uid >= from).sort((one, other) => one - other) // `*` is also a smaller one
    },
    async heads(uids) {
      const query = { uid: true, size: true, internalDate: true, envelope: true }
      const found = await asking(() => client.fetchAll([...uids], query, { uid: true }))
      return found.map(({ uid, size = 0, internalDate, envelope }) => ({
        uid,
        size,
        arrivedAt: new Date(internalDate ?? 0),
        messageId: envelope?.messageId?.replace(/^<|>$/g, ''),
      }))
    },
    async source(uid) {
      const found = await asking(() => client.fetchOne(String(uid), { source: true }, { uid: true }))
      return found ? found.source : undefined
    },
    waitForMail: (ms, signal) => waitForMail(client, ms, signal),
    isUsable: () => client.usable,
    close: () => client.close(),
  }
}

/** A server that cannot tell by itself is simply asked again after the time. */
function waitForMail(client: ImapFlow, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      for (const event of ['exists', 'close'] as const) client.off(event, done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    client.on('exists', done)
    client.on('close', done)
    signal.addEventListener('abort', done, { once: true })
    if (signal.aborted || !client.usable) done()
    else if (client.capabilities.has('IDLE')) client.idle().catch(done)
  })
}
