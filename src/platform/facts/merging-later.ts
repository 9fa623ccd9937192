import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Facts } from './facts.ts'

export interface LaterMerging {
  /** Says that much arrives now: until it stops, pieces lie as they were written. */
  arrives(): void
  /** Lets them be merged again. */
  close(): Promise<void>
}

export interface LaterMergingOptions {
  table: string
  log: Logger
  /** So long after the last arrival nothing more is expected. */
  quietMs?: number
  /** How often is looked whether they may still wait. */
  lookMs?: number
  /** Above as many pieces in one month they are merged all the same; only below `few` are they left to wait. */
  most?: number
  few?: number
}

const Pieces = z.object({ pieces: z.coerce.number(), merging: z.coerce.number(), changes: z.coerce.number() })

/**
 * Puts off the merging of a table's pieces while much arrives. A long history that comes in no order leaves a small piece
 * in every month with each insert; merged along the way each row is written three times over and the processors are taken
 * from what brings them, merged at the end once. A change of rows (somebody is forgotten, an import is taken back) waits
 * for merging, so merging goes on as soon as one waits. The engine forgets all this when it starts anew.
 */
export function mergingLater(facts: Facts, options: LaterMergingOptions): LaterMerging {
  const { table, log, quietMs = 5_000, lookMs = 1_000, most = 120, few = 40 } = options
  const closing = new AbortController()
  let arrivedAt = 0
  let keeping: Promise<void> | undefined

  async function keep(): Promise<void> {
    let waits = false
    try {
      while (performance.now() - arrivedAt < quietMs && !closing.signal.aborted) {
        const may = await mayWait(waits)
        if (may !== waits) await set(may)
        waits = may
        await pause(lookMs, undefined, { signal: closing.signal }).catch(() => undefined)
      }
    } catch (error) {
      log.warn({ err: error, table }, 'Whether the merging of pieces may wait could not be told; it goes on.')
    }
    // Whatever was answered to the last of these, or lost on its way.
    await set(false).catch((error) => log.warn({ err: error, table }, 'Merging was not let go on.'))
  }

  const set = (waits: boolean) => facts.command(`SYSTEM ${waits ? 'STOP' : 'START'} MERGES ${table}`)

  /** Merging that has begun is not cut off: what it did would be lost. */
  async function mayWait(waits: boolean): Promise<boolean> {
    const own = 'database = currentDatabase() AND table = {table:String}'
    const [now] = await facts.query(
      Pieces,
      `SELECT
        (SELECT max(n) FROM (SELECT count() AS n FROM system.parts WHERE ${own} AND active GROUP BY partition_id)) AS pieces,
        (SELECT count() FROM system.merges WHERE ${own}) AS merging,
        (SELECT count() FROM system.mutations WHERE ${own} AND NOT is_done) AS changes`,
      { table },
    )
    if (!now || now.changes > 0) return false
    return waits ? now.pieces < most : now.pieces < few && now.merging === 0
  }

  return {
    arrives() {
      arrivedAt = performance.now()
      if (closing.signal.aborted) return
      keeping ??= keep().finally(() => {
        keeping = undefined
      })
    },
    async close() {
      closing.abort()
      await keeping
    },
  }
}
