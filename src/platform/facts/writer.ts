import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { Invalid, TooBusy, Unavailable } from '../errors.ts'
import type { Facts } from './facts.ts'
import { missingRows } from './missing-rows.ts'

/** The one way rows get into the facts. */
export interface Writer {
  /** Resolves when all rows are on disk; rows of one call may be stored in several blocks. */
  write(table: string, rows: readonly object[]): Promise<void>
  /** Writes what is still waiting; nothing may be written afterwards. */
  close(): Promise<void>
}

export interface WriterOptions {
  log: Logger
  now(): Date
  /** Rows of one insert. */
  maxRows?: number
  /** How long the first row of a block waits for company. */
  maxWaitMs?: number
  /** Inserts on their way at the same time. */
  inFlight?: number
  /** Rows that may wait or be on their way; above it callers are asked to come again. */
  queueLimit?: number
  /** How long a block is kept for a store that is away, before its callers learn of it. */
  patienceMs?: number
}

/** Rows of one call, or of a part of it, that are stored together. */
interface Share {
  rows: readonly object[]
  stored(): void
  refused(error: unknown): void
}

interface Queue {
  shares: Share[]
  rows: number
  timer?: NodeJS.Timeout
}

/**
 * Gathers rows of many callers into one insert per table, because a durable insert costs the same for one row as for
 * thousands. Every block has one deduplication token, so that a retry after a lost answer does not count twice.
 */
export function createWriter(facts: Facts, options: WriterOptions): Writer {
  const {
    log,
    now,
    maxRows = 40_000,
    maxWaitMs = 10,
    inFlight = 4,
    queueLimit = 250_000,
    patienceMs = 30_000,
  } = options
  const queues = new Map<string, Queue>()
  const ready: { table: string; shares: Share[] }[] = []
  const onTheWay = new Set<Promise<void>>()
  let held = 0
  let closed = false

  async function write(table: string, rows: readonly object[]): Promise<void> {
    if (closed) throw new Unavailable('Attune is stopping and takes nothing more.')
    if (held > 0 && held + rows.length > queueLimit) {
      throw new TooBusy('More arrives than can be stored now.', 1)
    }
    const parts = Array.from({ length: Math.ceil(rows.length / maxRows) }, (_, part) =>
      rows.slice(part * maxRows, (part + 1) * maxRows),
    )
    await Promise.all(parts.map((part) => enqueue(table, part)))
  }

  function enqueue(table: string, rows: readonly object[]): Promise<void> {
    const queue = queues.get(table) ?? { shares: [], rows: 0 }
    queues.set(table, queue)
    // A share is never cut, so a block that would grow too large leaves first.
    if (queue.rows + rows.length > maxRows) release(table)
    held += rows.length
    queue.rows += rows.length
    queue.timer ??= setTimeout(() => release(table), maxWaitMs)
    return new Promise((stored, refused) => {
      queue.shares.push({ rows, stored, refused })
      if (queue.rows >= maxRows) release(table)
    })
  }

  function release(table: string): void {
    const queue = queues.get(table)
    if (!queue || queue.rows === 0) return
    clearTimeout(queue.timer)
    ready.push({ table, shares: queue.shares })
    Object.assign(queue, { shares: [], rows: 0, timer: undefined })
    startNext()
  }

  function startNext(): void {
    while (onTheWay.size < inFlight) {
      const block = ready.shift()
      if (!block) return
      const work = store(block.table, block.shares).finally(() => {
        onTheWay.delete(work)
        held -= block.shares.reduce((sum, { rows }) => sum + rows.length, 0)
        startNext()
      })
      onTheWay.add(work)
    }
  }

  /** A row the store refuses must not take its neighbours with it: then every caller's rows go alone. */
  async function store(table: string, shares: Share[]): Promise<void> {
    try {
      const [first] = shares
      await insert(table, first && shares.length === 1 ? first.rows : shares.flatMap(({ rows }) => rows))
      for (const share of shares) share.stored()
    } catch (error) {
      const alone = shares.length === 1 || !(error instanceof Invalid)
      if (alone) for (const share of shares) share.refused(error)
      else for (const share of shares) await store(table, [share])
    }
  }

  async function insert(table: string, rows: readonly object[]): Promise<void> {
    const token = crypto.randomUUID()
    let isDoubtful = false
    const onLostAnswer = () => {
      isDoubtful = true
    }
    const until = now().getTime() + patienceMs
    for (let delayMs = 50; ; delayMs = Math.min(delayMs * 2, 2000)) {
      try {
        await facts.insert(table, rows, { token, onLostAnswer })
        if (!isDoubtful) return
        const missing = await missingRows(facts, table, rows)
        return missing.length > 0 ? await insert(table, missing) : undefined
      } catch (error) {
        if (!(error instanceof Unavailable) || now().getTime() + delayMs > until) throw error
        log.warn({ table, rows: rows.length }, 'The facts store is away; the rows are kept and sent again.')
        await pause(delayMs)
      }
    }
  }

  async function close(): Promise<void> {
    closed = true
    for (const table of queues.keys()) release(table)
    while (onTheWay.size > 0) await Promise.allSettled(onTheWay)
  }

  return { write, close }
}
