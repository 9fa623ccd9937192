import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import type { Intake } from '../accept.ts'
import { atOnce, readDeliveries } from './read.ts'

export interface Reader {
  /** There is something to read for this webhook. */
  wake(sourceId: string): void
  /** Deliveries taken in since then that wait to be read. */
  waiting(sourceId: string): number
  close(): Promise<void>
}

const workers = 3
const restMs = 1_000

/**
 * Reads deliveries as they come. Webhooks take turns, a step each, so that one with thousands of them delays the others
 * by a step and no more. What is left over by a crash is found by the job.
 */
export function createReader(context: () => Context, intake: Intake): Reader {
  const turns = new Set<string>()
  const left = new Map<string, number>()
  const busy = new Set<string>()
  const running = new Set<Promise<void>>()
  const closing = new AbortController()

  function start() {
    const next = [...turns].find((id) => !busy.has(id))
    if (next === undefined || running.size >= workers || closing.signal.aborted) return
    turns.delete(next)
    busy.add(next)
    const step: Promise<void> = takeStep(next).finally(() => {
      busy.delete(next)
      running.delete(step)
      start()
    })
    running.add(step)
    start()
  }

  async function takeStep(id: string) {
    try {
      const read = await readDeliveries(context(), intake, id)
      left.set(id, read < atOnce ? 0 : Math.max(0, (left.get(id) ?? 0) - read))
      if (read >= atOnce) turns.add(id)
    } catch (error) {
      context().log.warn(
        { err: error, source: id },
        'Deliveries could not be read now; they are tried again.',
      )
      turns.add(id)
      await pause(restMs, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }

  return {
    wake(id) {
      left.set(id, (left.get(id) ?? 0) + 1)
      turns.add(id)
      start()
    },
    waiting: (id) => left.get(id) ?? 0,
    async close() {
      closing.abort()
      await Promise.allSettled(running)
    },
  }
}
