import type { Logger } from 'pino'
import { Unavailable } from '../../../platform/errors.ts'
import type { Spool } from '../../../platform/facts/spool.ts'
import { isAway } from './away.ts'
import type { Item, Outcome } from './pass.ts'

export interface ShelterParts {
  spool: Spool
  log: Logger
  /** How long a pass may take before its items are kept on the local disk as well, in ms. */
  patience: number
  /** Adds ids that an interrupted write left out, of interactions that arrived at `since` (ms) or later. */
  mend(since: number | undefined): Promise<void>
  pass(items: readonly Item[]): Promise<Outcome[]>
  /** Called with what a store refused after it had been acknowledged. */
  refusedLater(items: readonly Item[], outcomes: readonly Outcome[]): Promise<void>
}

export interface Shelter {
  /** The first look at the stores: mends what a crash left, and begins to work off the spool. */
  open(): Promise<void>
  /** Takes items in, or keeps them on the local disk while a store is away. */
  protect(items: readonly Item[]): Promise<Outcome[]>
  /** Takes items in that can wait: while a store is away, or the log is worked off, they wait for that. */
  patiently(items: readonly Item[]): Promise<Outcome[]>
  close(): Promise<void>
}

const retryMs = 1_000
const noMatter = () => undefined

/**
 * Keeps intake open while a store is away: what arrives is written to a local log and acknowledged, and goes its ordinary way
 * through the dedupe later, in order. Once something is in the log everything new queues behind it. A pass that hangs is not
 * given up: the log waits for its end, and what it did store is then found to be a duplicate.
 */
export function createShelter(parts: ShelterParts): Shelter {
  const { spool, log, patience, mend, pass, refusedLater } = parts
  let isSheltering = true
  let since: number | undefined
  let appending = 0
  let timer: NodeJS.Timeout | undefined
  let workingOff: Promise<void> = Promise.resolve()
  const closing = Promise.withResolvers<void>()
  let isClosed = false
  /** Passes that the log must wait for before it is worked off. */
  const hanging = new Set<Promise<unknown>>()
  let calm = Promise.withResolvers<void>()

  async function keep(items: readonly Item[]): Promise<Outcome[]> {
    appending++
    try {
      for (const { receivedAt } of items) since = Math.min(since ?? receivedAt, receivedAt)
      await spool.append(items)
    } finally {
      appending--
    }
    return items.map(() => 'spooled')
  }

  function seekShelter(error: unknown) {
    if (isSheltering) return
    log.warn({ err: error }, 'A store is away: what arrives is kept on the local disk until it is back.')
    isSheltering = true
    calm = Promise.withResolvers()
    retryLater()
  }

  function waitFor(work: Promise<unknown>) {
    const end: Promise<unknown> = work.then(noMatter, noMatter).then(() => hanging.delete(end))
    hanging.add(end)
  }

  function retryLater() {
    if (!isClosed) timer = setTimeout(retry, retryMs)
  }

  function retry() {
    workingOff = workOff()
  }

  /** Stores answer again: mend what was cut off, then work off the log until it is empty and nothing is being added. */
  async function workOff(): Promise<void> {
    try {
      await Promise.race([Promise.allSettled(hanging), closing.promise])
      if (isClosed) return
      await mend(since)
      let mendedSince = since
      while (!(await spool.isEmpty()) || appending > 0) {
        if (isClosed) return
        await spool.drain(async (records) => {
          const items = records as Item[]
          const oldest = Math.min(...items.map(({ receivedAt }) => receivedAt))
          if (oldest < (mendedSince ?? Number.POSITIVE_INFINITY)) await mend(oldest)
          mendedSince = Math.min(oldest, mendedSince ?? oldest)
          await refusedLater(items, await pass(items))
        })
      }
      isSheltering = false
      since = undefined
      calm.resolve()
    } catch (error) {
      if (!isAway(error)) log.error({ err: error }, 'The spool could not be worked off; it is tried again.')
      retryLater()
    }
  }

  return {
    async open() {
      if (await spool.isEmpty()) await workOff()
      else retry()
    },
    async protect(items) {
      if (isSheltering) return keep(items)
      const work = pass(items)
      const late = Symbol('late')
      let alarm: NodeJS.Timeout | undefined
      const impatience = new Promise<typeof late>((resolve) => {
        alarm = setTimeout(() => resolve(late), patience)
      })
      try {
        const outcomes = await Promise.race([work, impatience])
        if (outcomes !== late) return outcomes
        waitFor(work)
        seekShelter(new Error(`A group was not stored within ${patience} ms.`))
      } catch (error) {
        if (!isAway(error)) throw error
        seekShelter(error)
      } finally {
        clearTimeout(alarm)
      }
      return keep(items)
    },
    async patiently(items) {
      for (;;) {
        await Promise.race([calm.promise, closing.promise])
        if (isClosed) throw new Unavailable('Attune is stopping and takes nothing more.')
        const work = pass(items)
        waitFor(work)
        try {
          return await work
        } catch (error) {
          if (!isAway(error)) throw error
          seekShelter(error)
        }
      }
    },
    async close() {
      isClosed = true
      closing.resolve()
      clearTimeout(timer)
      await workingOff
      await spool.close()
    },
  }
}
