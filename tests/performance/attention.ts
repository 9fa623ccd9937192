import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { candidates } from '../../src/capabilities/attention/list/candidates.ts'
import type { BenchOptions } from './bench.ts'
import { fill } from './fill.ts'
import { type Line, milliseconds, percentile, seconds, timed } from './measure.ts'
import { ask, quiet, type Running, withAttune } from './running.ts'

const people = 500_000
const atOnce = 10_000
const warmUps = 3
const rounds = 40
const most = { intervene: 100, grow: 50 }
const longestWaitMs = 240_000
const counting =
  'SELECT customer_id, count() AS n, max(occurred_at) AS latest FROM interactions FINAL GROUP BY customer_id'

const pages = {
  'the page': '/api/attention?limit=200',
  'the count in the navigation': '/api/attention/count',
}

/** The attention list of half a million customers: how long it takes to look at all of them, and at the page. */
export function benchAttention({ sizes: [, large] }: BenchOptions): Promise<Line[]> {
  return withAttune(async (running) => {
    const start = new Date(Date.now() - 360 * 86_400_000).toISOString().slice(0, 10)
    await fill(running, { from: 0, until: large, people, start })
    await enrol(running)
    await quiet(running)
    const all = await lookAtAll(running)
    await untilListed(running)
    const { items } = await ask(running, '/api/attention?limit=1')
    const asked = { ...pages, 'one customer beside it': `/api/attention/${items[0].id}` }
    const lines: Line[] = []
    for (const [name, path] of Object.entries(asked)) lines.push(await lineOf(running, name, path))
    return [...all, ...lines]
  })
}

/** Everybody of whom something is known is a customer, with a standing of their own. */
async function enrol({ facts, databaseUrl }: Running): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  const Id = z.object({ customer_id: z.string() })
  const ids = await facts.query(Id, 'SELECT DISTINCT customer_id FROM interactions ORDER BY customer_id')
  for (let first = 0; first < ids.length; first += atOnce) {
    await database.query(
      `INSERT INTO customers (id, name, source, created_at, updated_at)
      SELECT id, 'Customer ' || n, 'bench', now(), now() FROM unnest($1::uuid[]) WITH ORDINALITY AS new (id, n)`,
      [ids.slice(first, first + atOnce).map(({ customer_id }) => customer_id)],
    )
  }
  await database.query('TRUNCATE customer_changes')
  await database.query('ANALYZE customers')
  await database.end()
  await facts.command(
    `INSERT INTO known_customers SELECT DISTINCT customer_id, 1, '', 'bench', now64(3), 1, 0, 0 FROM interactions`,
  )
  await facts.command(`INSERT INTO customer_health SELECT customer_id, 1, '', '', now64(3), 'points', 'starting-points', 90,
      (cityHash64(customer_id) % 1000) / 1000 AS risk, 0.2, if(risk > 0.97, 'high', 'fine'), [], [], [], now64(3)
    FROM known_customers`)
}

async function lookAtAll({ facts }: Running): Promise<Line[]> {
  const startedAt = performance.now()
  const found = await candidates({ facts } as Parameters<typeof candidates>[0], { at: new Date(), most })
  const took = seconds(startedAt)
  if (found.length === 0) throw new Error('Nobody was found.')
  const plain = await timed(() =>
    facts.command(
      `INSERT INTO FUNCTION null('customer_id UUID, n UInt64, latest DateTime64(3)') ${counting}`,
    ),
  )
  return [
    {
      part: 'attention',
      what: `looking at ${people.toLocaleString('en')} customers`,
      measured: `${took.toFixed(1)} s`,
      reference: `counting by customer ${(plain / 1000).toFixed(1)} s`,
      ratio: (took / (plain / 1000)).toFixed(1),
      aim: '< 60 s',
      isMet: took < 60,
    },
  ]
}

/** The list comes by itself, within minutes of a start. */
async function untilListed(running: Running): Promise<void> {
  const until = Date.now() + longestWaitMs
  for (;;) {
    const { refreshedAt, items } = await ask(running, '/api/attention?limit=1')
    if (refreshedAt !== null && items.length > 0) return
    if (Date.now() > until) throw new Error('The list did not come.')
    await pause(1_000)
  }
}

async function lineOf(running: Running, name: string, path: string): Promise<Line> {
  const times: number[] = []
  for (let round = -warmUps; round < rounds; round++) {
    const took = await timed(() => ask(running, path))
    if (round >= 0) times.push(took)
  }
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
  const plain = await timed(() => ask(running, '/api/me').catch(() => undefined))
  return {
    part: 'attention',
    what: `${name}: p50 / p95`,
    measured: `${milliseconds(p50)} / ${milliseconds(p95)}`,
    reference: `asking who one is ${milliseconds(plain)}`,
    ratio: (p50 / plain).toFixed(1),
    aim: 'p95 < 200 ms',
    isMet: p95 < 200,
  }
}
