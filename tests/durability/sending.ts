import { setTimeout as pause } from 'node:timers/promises'
import type { Entry } from './entry.ts'
import { seeded } from './seeded.ts'

const batchSize = 100
const people = 5_000
const dayMs = 86_400_000
/** Spread over the months, so that one insert fills several partitions of the store, or only part of them. */
const daysBack = 120

export interface Sending {
  /** Message ids that were answered with 200. */
  readonly acknowledged: Set<string>
  /** Message ids that were ever sent. */
  readonly sent: Set<string>
  /** Batches sent again: the answer did not come, was an error, or (on purpose) had come already. */
  readonly repeated: { afterFailure: number; afterSuccess: number }
  /** Lets every connection finish its batch. */
  stop(): Promise<void>
}

/** Sends batches over several connections as Segment's clients do: one that is not answered with 200 is sent again. */
export function startSending(url: string, { writeKey }: Entry, { connections = 6, seed = 1 } = {}): Sending {
  const acknowledged = new Set<string>()
  const sent = new Set<string>()
  const repeated = { afterFailure: 0, afterSuccess: 0 }
  let isStopping = false

  async function connection(number: number) {
    const random = seeded(seed * 1000 + number)
    const earlier: Call[][] = []
    for (let batch = 0; !isStopping; batch++) {
      const again = random() < 0.1 ? earlier[Math.floor(random() * earlier.length)] : undefined
      if (again) repeated.afterSuccess++
      const calls = again ?? callsOf(`${seed}-${number}-${batch}`, random)
      await untilTaken(calls)
      if (!again) earlier.push(calls)
      await pause(random() * 40)
    }
  }

  async function untilTaken(calls: Call[]) {
    const ids = calls.map(({ messageId }) => messageId)
    for (const id of ids) sent.add(id)
    while (!(await isTaken(calls))) {
      repeated.afterFailure++
      await pause(100)
    }
    for (const id of ids) acknowledged.add(id)
  }

  async function isTaken(batch: Call[]): Promise<boolean> {
    try {
      const answer = await fetch(new URL('/v1/batch', url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
        },
        body: JSON.stringify({ batch, sentAt: new Date().toISOString() }),
        signal: AbortSignal.timeout(30_000),
      })
      await answer.arrayBuffer()
      return answer.status === 200
    } catch {
      return false
    }
  }

  const working = Array.from({ length: connections }, (_, number) => connection(number))
  return {
    acknowledged,
    sent,
    repeated,
    async stop() {
      isStopping = true
      await Promise.all(working)
    },
  }
}

type Call = ReturnType<typeof callsOf>[number]

function callsOf(prefix: string, random: () => number) {
  return Array.from({ length: batchSize }, (_, index) => {
    const at = new Date(Date.now() - random() * daysBack * dayMs).toISOString()
    const isAnswer = random() < 0.05
    return {
      type: 'track',
      messageId: `${prefix}-${index}`,
      userId: `person-${Math.floor(random() * people)}`,
      originalTimestamp: at,
      event: isAnswer ? 'Survey answered' : 'Page opened',
      properties: isAnswer
        ? { scale: 'nps', score: Math.floor(random() * 11), channel: 'e-mail' }
        : { page: `/goods/${Math.floor(random() * 100)}`, channel: 'web' },
    }
  })
}
