import type { Accepted, Incoming } from '../incoming.ts'
import { nameOf } from './customers-once.ts'
import type { RejectedRows } from './rejected.ts'
import type { ImportCounts } from './run.ts'

/** A row's place in its file, so that what is refused later can still be traced. */
export interface Origin {
  file: string
  line: number
  columns: string[]
  values: string[]
}

export interface HandOver {
  take: (batch: Incoming[]) => Promise<Accepted>
  rejected: RejectedRows
  counts: ImportCounts
  people: Set<string>
}

/** The facts lie by months: the more come at once, the fewer and larger the pieces that a year of them makes. */
const batchSize = 10_000
/** Batches on their way to the stores while the next rows are read. */
const inFlight = 4

/** Gathers interactions into batches and keeps a few of them on their way. */
export function handOver({ take, rejected, counts, people }: HandOver) {
  let gathered: Incoming[] = []
  /** Where each of them stood. */
  let origins: Origin[] = []
  const onTheWay = new Set<Promise<void>>()

  async function send(batch: Incoming[], places: Origin[]) {
    const done = await take(batch)
    const refused = new Set(done.rejected.map(({ index }) => index))
    for (const { index, field, reason, fix, forgotten } of done.rejected) {
      const origin = places[index]
      // Of somebody who asked to be forgotten only the place is told, not what stands there.
      if (origin)
        rejected.add(forgotten ? { ...origin, values: [] } : origin, { column: field ?? '', reason, fix })
    }
    for (let index = 0; index < batch.length; index++) {
      if (refused.has(index)) continue
      const { kind, person } = batch[index]!
      counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1
      people.add(nameOf(person))
    }
    counts.accepted += done.accepted
    counts.duplicates += done.duplicates
    counts.customers.new += done.customers.new
    counts.customers.matched = people.size - counts.customers.new
  }

  async function handOn() {
    const [batch, places] = [gathered, origins]
    gathered = []
    origins = []
    if (batch.length === 0) return
    while (onTheWay.size >= inFlight) await Promise.race(onTheWay)
    const sent: Promise<void> = send(batch, places).finally(() => onTheWay.delete(sent))
    sent.catch(() => undefined) // whoever waits next is told
    onTheWay.add(sent)
  }

  return {
    add(incoming: Incoming, origin: Origin) {
      gathered.push(incoming)
      origins.push(origin)
    },
    async whenFull() {
      if (gathered.length >= batchSize) await handOn()
    },
    async rest() {
      await handOn()
      await Promise.all(onTheWay)
    },
    settled: () => Promise.allSettled(onTheWay),
  }
}
