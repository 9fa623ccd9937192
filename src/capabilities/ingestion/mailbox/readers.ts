import type { Logger } from 'pino'
import type { Locks } from '../../../platform/postgres/advisory-locks.ts'
import { type Reader, type ReaderParts, startReader } from './reader.ts'
import { type MailboxOfSource, mailboxesToRead } from './store.ts'

export interface MailReadersParts extends ReaderParts {
  locks: Locks
  log: Logger
  /** How often settings and locks are looked at, ms. */
  lookEveryMs?: number
}

/**
 * Keeps a reader for every mailbox that is to be read, each on its own: one that hangs keeps no other waiting. Of several
 * processes the one that gets a mailbox's lock reads it; when that one ends, another takes over.
 */
export function startMailReaders(parts: MailReadersParts) {
  const { context, locks, log, lookEveryMs = 2_000 } = parts
  const readers = new Map<string, Reader>()
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()

  async function look() {
    try {
      const wanted = new Map((await mailboxesToRead(context)).map((row) => [row.source_id, row]))
      for (const [id, reader] of readers) {
        const row = wanted.get(id)
        if (!row || row.revision !== reader.revision || !locks.holds(lockOf(id))) await end(id, reader)
      }
      for (const row of wanted.values()) await keep(row)
    } catch (error) {
      log.warn({ err: error }, 'The mailboxes could not be looked up; it is tried again.')
    }
    if (!isClosed) timer = setTimeout(again, lookEveryMs)
  }

  function again() {
    looking = look()
  }

  async function keep(row: MailboxOfSource) {
    const running = readers.get(row.source_id)
    if (running) {
      if (row.next_at === null) running.wake()
    } else if (!isClosed && (await locks.tryLock(lockOf(row.source_id)))) {
      readers.set(row.source_id, startReader(parts, row))
    }
  }

  async function end(id: string, reader: Reader) {
    readers.delete(id)
    await reader.stop()
    await locks.unlock(lockOf(id))
  }

  again()
  return {
    /** Nothing new is begun; what is being stored is finished, and the locks go. */
    async close() {
      isClosed = true
      clearTimeout(timer)
      const stopped = Promise.all([...readers.values()].map((reader) => reader.stop()))
      await looking
      await stopped
      await Promise.all([...readers.values()].map((reader) => reader.stop()))
      await locks.close()
    },
  }
}

function lockOf(sourceId: string): string {
  return `attune mailbox ${sourceId}`
}
