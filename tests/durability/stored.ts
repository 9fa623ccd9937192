import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { z } from 'zod'
import { openFacts } from '../../src/platform/facts/client.ts'
import { idFrom } from '../../src/platform/ids.ts'
import { storesOfRunning } from '../../src/server/running.ts'
import { sourceName } from './entry.ts'

const Count = z.coerce.number()
const Kept = z.object({ id: z.string(), times: Count })

export interface Stored {
  /** Rows and different ids, as they lie and with FINAL. */
  rows: number
  ids: number
  finalRows: number
  finalIds: number
  /** Of the messages in question: how many are not there, how many more than once. */
  lost: number
  double: number
  /** Rows nobody sent. */
  strange: number
}

/** Looks straight into the facts store of a running Attune. */
export async function look(
  data: string,
  { acknowledged, sent }: { acknowledged: ReadonlySet<string>; sent: ReadonlySet<string> },
): Promise<Stored> {
  const running = await storesOfRunning(data)
  if (!running) throw new Error(`No Attune runs on ${data}.`)
  const open = await openFacts(running.facts, { database: 'attune', log: pino({ level: 'silent' }) })
  try {
    const counted = (final: string) =>
      open.facts.query(
        z.object({ n: Count, ids: Count }),
        `SELECT count() AS n, uniqExact(id) AS ids FROM interactions ${final}`,
      )
    const [[lying], [final], kept] = await Promise.all([counted(''), counted('FINAL'), keptIds(open.facts)])
    const expected = [...acknowledged].map((id) => idFrom(sourceName, id))
    const everSent = new Set([...sent].map((id) => idFrom(sourceName, id)))
    return {
      rows: lying?.n ?? 0,
      ids: lying?.ids ?? 0,
      finalRows: final?.n ?? 0,
      finalIds: final?.ids ?? 0,
      lost: expected.filter((id) => !kept.has(id)).length,
      double: [...kept.values()].filter((times) => times > 1).length,
      strange: [...kept.keys()].filter((id) => !everSent.has(id)).length,
    }
  } finally {
    await open.close()
  }
}

/**
 * The same, once what was kept on the local disk while a store was away has gone its way. On a slow machine that takes its
 * time: it is waited for as long as more arrives.
 */
export async function lookWhenSettled(...of: Parameters<typeof look>): Promise<Stored> {
  let stored = await look(...of)
  let progressAt = performance.now()
  while (stored.lost > 0 && performance.now() < progressAt + 60_000) {
    await pause(1000)
    const now = await look(...of)
    if (now.lost < stored.lost) progressAt = performance.now()
    stored = now
  }
  // What was counted while the last of it came in is counted again.
  return look(...of)
}

/** By the first digits of the id, so that each answer stays small. */
async function keptIds(facts: Awaited<ReturnType<typeof openFacts>>['facts']): Promise<Map<string, number>> {
  const kept = new Map<string, number>()
  for (let slice = 0; slice < 16; slice++) {
    const rows = await facts.query(
      Kept,
      'SELECT id::String AS id, count() AS times FROM interactions WHERE startsWith(id::String, {start:String}) GROUP BY id',
      { start: slice.toString(16) },
    )
    for (const { id, times } of rows) kept.set(id, times)
  }
  return kept
}
