import type { Sent } from './call.ts'

/** What became of a batch: it arrived, it never will, or it must wait (for so many ms, if the server said). */
export type Fate = 'arrived' | 'refused' | { waitMs?: number }

export type Send = (batch: readonly Sent[], options: { isLeaving: boolean }) => Promise<Fate>

/** A server that does not answer in this time is as good as away. */
const patienceMs = 15_000

/** Sends batches; as text, so that browsers ask no permission first. */
export function createSender({ address, writeKey }: { address: string; writeKey: string }): Send {
  return async (batch, { isLeaving }) => {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), patienceMs)
    try {
      const reply = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ writeKey, sentAt: new Date().toISOString(), batch }),
        credentials: 'omit',
        keepalive: isLeaving,
        signal: stop.signal,
      })
      if (reply.ok) return 'arrived'
      if (reply.status === 429 || reply.status >= 500) return { waitMs: waitOf(reply) }
      console.warn(`Attune refused ${batch.length} events (${reply.status}). Is the write key right?`)
      return 'refused'
    } catch {
      return {}
    } finally {
      clearTimeout(timer)
    }
  }
}

function waitOf(reply: Response): number | undefined {
  const seconds = Number(reply.headers.get('retry-after'))
  return seconds > 0 ? seconds * 1000 : undefined
}
