import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import { connectImap, type ImapConnection, type ImapTimeouts } from '../../../platform/mail/imap.ts'
import { type MailTrouble, mailTrouble } from '../../../platform/mail/imap-trouble.ts'
import type { Intake } from '../accept.ts'
import { readMailbox } from './read-mailbox.ts'
import { accessOf, findMailbox, type MailboxOfSource, markRead, markTrouble } from './store.ts'

export interface ReaderParts {
  context: Context
  intake: Intake
  timeouts?: ImapTimeouts
  /** How long after so many failures in a row it is tried again, ms. */
  backoff?: (failures: number, needsSomebody: boolean) => number
}

export interface Reader {
  /** The settings it was begun with. */
  revision: number
  /** Reads now instead of waiting. */
  wake(): void
  stop(): Promise<void>
}

/** Half a minute, one, two, four … up to an hour; a refused password waits the hour, before the account is locked. */
function usualBackoff(failures: number, needsSomebody: boolean): number {
  return needsSomebody ? 3_600_000 : Math.min(3_600_000, 30_000 * 2 ** Math.min(failures, 10))
}

/** Reads one mailbox for as long as it runs: what is there, then what comes, waiting in between. */
export function startReader(parts: ReaderParts, mailbox: MailboxOfSource): Reader {
  const { context, backoff = usualBackoff } = parts
  const { source_id: id, revision } = mailbox
  const stopping = new AbortController()
  let waking = new AbortController()
  let connection: ImapConnection | undefined

  async function run() {
    await restUntil(mailbox.trouble === null ? null : mailbox.next_at)
    while (!stopping.signal.aborted) {
      waking = new AbortController()
      const waitMs = await round()
      if (stopping.signal.aborted) return
      const stopped = AbortSignal.any([stopping.signal, waking.signal])
      if (connection?.isUsable()) await connection.waitForMail(waitMs, stopped)
      else await pause(waitMs, undefined, { signal: stopped }).catch(() => undefined)
    }
  }

  /** A process that starts anew does not try at once what had just failed. */
  async function restUntil(instant: Date | null) {
    const ms = instant ? instant.getTime() - context.now().getTime() : 0
    const stopped = AbortSignal.any([stopping.signal, waking.signal])
    if (ms > 0) await pause(ms, undefined, { signal: stopped }).catch(() => undefined)
  }

  /** Reads once; tells how long to wait. */
  async function round(): Promise<number> {
    const now = await findMailbox(context, id)
    try {
      const trouble = await read(now)
      const waitMs = now.every_seconds * 1000
      await markRead(context, id, later(waitMs))
      return trouble ? await tell(trouble, waitMs) : waitMs
    } catch (error) {
      connection?.close()
      connection = undefined
      if (stopping.signal.aborted) return 0
      const trouble = mailTrouble(error, now)
      context.log.warn({ err: error, source: id }, 'A mailbox could not be read; it is tried again.')
      return tell(trouble, backoff(now.failures, trouble.needsSomebody))
    }
  }

  async function read(now: MailboxOfSource) {
    const { signal } = stopping
    if (!connection?.isUsable())
      connection = await connectImap(accessOf(context, now), { signal, timeouts: parts.timeouts })
    return readMailbox(context, parts.intake, { mailbox: now, connection, signal })
  }

  async function tell(trouble: MailTrouble, waitMs: number): Promise<number> {
    await markTrouble(context, id, trouble, later(waitMs))
    return waitMs
  }

  function later(ms: number): Date {
    return new Date(context.now().getTime() + ms)
  }

  const running = run().catch((error) =>
    context.log.error({ err: error, source: id }, 'The reading of a mailbox ended; it is begun again.'),
  )
  let isRunning = true
  running.finally(() => {
    isRunning = false
  })
  return {
    get revision() {
      return isRunning ? revision : -1
    },
    wake: () => waking.abort(),
    async stop() {
      stopping.abort()
      connection?.close()
      await running
    },
  }
}
