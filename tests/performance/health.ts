import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import type { BenchOptions } from './bench.ts'
import { fill } from './fill.ts'
import { type Line, seconds } from './measure.ts'
import { quiet, type Running, withAttune } from './running.ts'

/** As many for each interaction as in a company of 500,000 customers with 10 M interactions. */
const interactionsEach = 20
const mostSeconds = 60
const mostSecondsOfOne = 5
const rounds = 5

/** How all customers stand, worked out anew in the background, and how long it takes until one new fact is in it. */
export function benchHealth({ sizes: [, large] }: BenchOptions): Promise<Line[]> {
  const people = large / interactionsEach
  return withAttune(async (running) => {
    const database = new pg.Client({ connectionString: running.databaseUrl })
    await database.connect()
    try {
      const yearAgo = new Date(Date.now() - 366 * 86_400_000).toISOString().slice(0, 10)
      await fill(running, { from: 0, until: large, people, start: yearAgo })
      await quiet(running)
      const took = await everybody(database)
      const scan = await scanSeconds(running)
      const scored = await count(running, 'customer_health FINAL')
      const line = { part: 'health', reference: `counting by customer ${scan.toFixed(1)} s` }
      const one = await slowestOne(running)
      return [
        {
          ...line,
          what: `how ${scored.toLocaleString('en')} customers stand, of ${large / 1e6} M interactions, in the background`,
          measured: `${took.toFixed(1)} s`,
          ratio: (took / scan).toFixed(1),
          aim: `< ${mostSeconds} s`,
          isMet: took < mostSeconds,
        },
        {
          ...line,
          what: `the same for one, from a new fact until it is in the standing: slowest of ${rounds}`,
          measured: `${one.toFixed(1)} s`,
          ratio: '',
          aim: `< ${mostSecondsOfOne} s`,
          isMet: one < mostSecondsOfOne,
        },
      ]
    } finally {
      await database.end()
    }
  })
}

/** Asks for the job of the night, and waits until it says that it is done. */
async function everybody(database: pg.Client): Promise<number> {
  const scoredAt = async () => {
    const { rows } = await database.query<{ at: Date }>('SELECT scored_at AS at FROM health_followed')
    return rows[0]!.at.getTime()
  }
  const startedAt = performance.now()
  const before = Date.now()
  await database.query(`INSERT INTO jobs.job (name, data) VALUES ('health.score', '{}')`)
  while ((await scoredAt()) < before) await pause(100)
  return seconds(startedAt)
}

async function scanSeconds({ facts }: Running): Promise<number> {
  const startedAt = performance.now()
  await facts.query(
    z.unknown(),
    `SELECT count() FROM (SELECT customer_id, max(occurred_at), countIf(kind = 'order'), avg(score) FROM interactions FINAL
    GROUP BY customer_id) SETTINGS max_threads = 2`,
  )
  return seconds(startedAt)
}

async function slowestOne(running: Running): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    const customers = await count(running, 'customer_health FINAL')
    await tell(running, `bench-${round}-${Date.now()}`)
    while ((await count(running, 'customer_health FINAL')) === customers) await pause(50)
    times.push(seconds(startedAt))
  }
  return Math.max(...times)
}

/** Somebody who was never here before looks at something. */
async function tell({ url, entry }: Running, userId: string): Promise<void> {
  const answer = await fetch(new URL('/v1/track', url), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${entry.writeKey}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ userId, event: 'Looked', messageId: userId }),
  })
  if (!answer.ok) throw new Error(`The event was not taken: ${await answer.text()}`)
}

async function count({ facts }: Running, from: string): Promise<number> {
  const [found] = await facts.query(z.object({ n: z.coerce.number() }), `SELECT count() AS n FROM ${from}`)
  return found?.n ?? 0
}
