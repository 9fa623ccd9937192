import type { Sent } from './call.ts'
import type { Send } from './send.ts'
import type { Storage } from './storage.ts'

/** Within Segment's limits: 500 KB a batch, 32 KB an event; a page that is left may send 64 KB. */
const batchBytes = 400_000
const leavingBytes = 60_000
const eventBytes = 32_000
const mostWaiting = 1_000
const gatherMs = 1_000
const firstRetryMs = 1_000
const longestRetryMs = 60_000
/** A tab that has not written for so long is gone, and what it left is sent by another. */
const goneAfterMs = 30_000

/**
 * Events in their order, until they have arrived: one batch after the other, again after a failure, at once when the network
 * is back. What waits is on the device, where that is allowed, and outlives the page. What arrived twice counts once there,
 * by its messageId.
 */
export function createQueue({ storage, send }: { storage: Storage; send: Send }) {
  const key = `queue.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
  let waiting: Sent[] = []
  let mayGo = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let retryMs = gatherMs
  let sending: Promise<void> | undefined

  function add(event: Sent) {
    if (size(event) > eventBytes) {
      console.warn(`Attune left an event out: it is larger than 32 KB (${event.event ?? event.type}).`)
      return
    }
    waiting.push(event)
    if (waiting.length > mostWaiting) waiting = waiting.slice(-mostWaiting)
    keep()
    plan(gatherMs)
  }

  function keep(at = Date.now()) {
    if (waiting.length > 0) storage.set(key, JSON.stringify({ at, events: waiting }))
    else storage.remove(key)
  }

  /** What tabs that are gone have left comes first. */
  function adopt() {
    const left: Sent[] = []
    for (const other of storage.keys('queue.')) {
      if (other === key) continue
      const kept = readKept(storage.get(other))
      if (kept && Date.now() - kept.at < goneAfterMs) continue
      if (kept) left.push(...kept.events)
      storage.remove(other)
    }
    const known = new Set(waiting.map(({ messageId }) => messageId))
    waiting = [...left.filter(({ messageId }) => !known.has(messageId)), ...waiting]
    if (left.length > 0) keep()
  }

  function plan(delayMs: number) {
    if (!mayGo || timer || sending) return
    timer = setTimeout(() => {
      timer = undefined
      void flush()
    }, delayMs)
  }

  function flush(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = undefined
      if (waiting.length > 0) plan(retryMs)
    })
    return sending
  }

  async function sendAll() {
    retryMs = gatherMs
    adopt()
    while (mayGo && waiting.length > 0) {
      const batch = first(waiting, batchBytes)
      const fate = await send(batch, { isLeaving: false })
      if (typeof fate === 'object') {
        failures += 1
        const patience = Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1))
        retryMs = fate.waitMs ?? patience * (0.5 + Math.random() / 2)
        return
      }
      failures = 0
      remove(batch)
    }
  }

  /** By id, not by number: more may have come meanwhile, and the oldest may have been dropped. */
  function remove(batch: readonly Sent[]) {
    const gone = new Set(batch.map(({ messageId }) => messageId))
    waiting = waiting.filter(({ messageId }) => !gone.has(messageId))
    keep()
  }

  /** The page may not live to hear whether it arrived: what waits stays on the device, too. */
  function leave() {
    if (mayGo && waiting.length > 0) void send(first(waiting, leavingBytes), { isLeaving: true })
  }

  function now() {
    clearTimeout(timer)
    timer = undefined
    if (mayGo) void flush()
  }

  const hidden = () => document.visibilityState === 'hidden' && leave()
  const gone = () => {
    leave()
    keep(0) // for the next page to take over at once
  }
  const back = () => keep()
  addEventListener('online', now)
  addEventListener('pagehide', gone)
  addEventListener('pageshow', back)
  document.addEventListener('visibilitychange', hidden)

  return {
    add,
    flush,
    /** Whether events may go now. */
    release(may: boolean) {
      mayGo = may
      if (may) {
        keep()
        plan(0)
      }
    },
    drop() {
      waiting = []
      storage.remove(key)
    },
    stop() {
      clearTimeout(timer)
      mayGo = false
      removeEventListener('online', now)
      removeEventListener('pagehide', gone)
      removeEventListener('pageshow', back)
      document.removeEventListener('visibilitychange', hidden)
    },
  }
}

/** As many from the beginning as fit, at least one. */
function first(events: readonly Sent[], bytes: number): Sent[] {
  let total = 0
  const end = events.findIndex((event, index) => {
    total += size(event)
    return index > 0 && total > bytes
  })
  return events.slice(0, end < 0 ? events.length : end)
}

function size(event: Sent): number {
  return new Blob([JSON.stringify(event)]).size
}

function readKept(text: string | null): { at: number; events: Sent[] } | undefined {
  try {
    const kept = JSON.parse(text ?? '')
    return Array.isArray(kept.events) ? kept : undefined
  } catch {
    return undefined
  }
}
