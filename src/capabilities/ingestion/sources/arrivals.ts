import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { Accepted } from '../incoming.ts'
import { type Arrivals, addArrivals } from './store.ts'

const everyMs = 2_000

export interface ArrivalCounts {
  add(source: string, counts: { received: number; rejected: number; duplicates: number }): void
  /** Writes what was counted; also happens by itself every two seconds. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** Counts in memory what arrives from each source and adds it to the sources' rows now and then. */
export function countArrivals({
  db,
  log,
  now,
}: {
  db: Kysely<Tables>
  log: Logger
  now: () => Date
}): ArrivalCounts {
  let counted = new Map<string, Arrivals>()
  const timer = setInterval(() => void flush(), everyMs)
  timer.unref()

  async function flush() {
    if (counted.size === 0) return
    const arrivals = [...counted.values()]
    counted = new Map()
    try {
      await addArrivals(db, arrivals, now())
    } catch (error) {
      log.warn({ err: error }, 'The counts of sources could not be written; they are tried again.')
      for (const one of arrivals) add(one.name, one)
    }
  }

  function add(source: string, { received, rejected, duplicates }: Omit<Arrivals, 'name'>) {
    const one = counted.get(source) ?? { name: source, received: 0, rejected: 0, duplicates: 0 }
    one.received += received
    one.rejected += rejected
    one.duplicates += duplicates
    counted.set(source, one)
  }

  return {
    add,
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

export function arrivalsOf({ accepted, duplicates, rejected }: Accepted) {
  return { received: accepted + duplicates + rejected.length, rejected: rejected.length, duplicates }
}
