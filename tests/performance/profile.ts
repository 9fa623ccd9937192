import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { pino } from 'pino'
import { z } from 'zod'
import { createIdentifier } from '../../src/capabilities/customers/index.ts'
import { openState } from '../../src/platform/postgres/state.ts'
import { seeded } from '../durability/seeded.ts'
import type { BenchOptions } from './bench.ts'
import { fill, rollUp } from './fill.ts'
import { type Line, milliseconds, percentile, timed } from './measure.ts'
import { ask, quiet, type Running, withAttune } from './running.ts'

const people = 500_000
const known = 1_000_000
const rounds = 60
const warmUps = 5
const lookups = 2_000
const enrolledAtOnce = 10_000
const longAgo = '2025-01-01T00:00:00Z'

type Page = readonly ((id: string) => string[])[]

/** What a customer's page is about: who it is, the figures, the line of time and its shape. */
const heart = (id: string) => [
  `/api/customers/${id}`,
  `/api/customers/${id}/summary`,
  `/api/customers/${id}/timeline?limit=50`,
  `/api/customers/${id}/timeline/shape`,
]

/**
 * All it asks when somebody who may see everything opens it: who it is, and once that is known everything else. What the
 * health score was a week before is reckoned when all of this is shown.
 */
const whole: Page = [
  (id) => heart(id).slice(0, 1),
  (id) => [
    ...heart(id).slice(1),
    `/api/customers/${id}/news`,
    `/api/customers/${id}/notes`,
    `/api/customers/${id}/segments`,
    `/api/customers/${id}/merges`,
    `/api/customers/${id}/consents`,
    `/api/customers/${id}/own-page-link`,
    `/api/customers/${id}/erasure`,
    `/api/health/customers/${id}/arithmetic?onlyNow=true`,
    `/api/customers/${id}/cases`,
  ],
]

/** A customer's page over 10 M interactions of 500,000 customers, and who an e-mail address belongs to among a million. */
export function benchProfile({ sizes: [, large] }: BenchOptions): Promise<Line[]> {
  return withAttune(async (running) => {
    await fill(running, { from: 0, until: large, people })
    await rollUp(running)
    const ids = await enrol(running)
    await settle(running)
    await quiet(running)
    const asked = { running, ids, large, random: seeded(5) }
    return [
      await pageLine('customer’s page (its 4 main questions at once)', [heart], asked),
      await pageLine('customer’s page (1 question, then 12 at once)', whole, asked),
      await lookupLine(running),
    ]
  })
}

const Months = z.object({ partition: z.string() })

/** Months that are over lie in one piece, as the store leaves them when nothing was added for six hours. */
async function settle({ facts }: Running): Promise<void> {
  const months = await facts.query(
    Months,
    `SELECT DISTINCT partition FROM system.parts WHERE table = 'interactions' AND active ORDER BY partition`,
  )
  for (const { partition } of months.slice(0, -1))
    await facts.command(`OPTIMIZE TABLE interactions PARTITION ${partition} FINAL`)
}

const Ids = z.object({ ids: z.array(z.string()) })

/**
 * Makes the customers of the interactions known, and others up to a million, each with an e-mail address and a user id;
 * long ago, so that everything that follows from new customers has been done: they are mirrored in the facts, and compared.
 */
async function enrol({ facts, databaseUrl }: Running): Promise<string[]> {
  const state = openState({ url: databaseUrl, log: pino({ level: 'silent' }) })
  const [met] = await facts.query(
    Ids,
    'SELECT groupArray(customer_id) AS ids FROM (SELECT DISTINCT customer_id FROM interactions)',
  )
  const ids = met?.ids ?? []
  const strangers = Array.from({ length: known - ids.length }, () => randomUUID())
  const all = [...ids, ...strangers]
  for (let first = 0; first < all.length; first += enrolledAtOnce) {
    const some = all.slice(first, first + enrolledAtOnce)
    await sql`INSERT INTO customers (id, name, traits, source, created_at, updated_at)
      SELECT id, 'Customer ' || id, '{"plan": "pro"}', 'bench', ${longAgo}, ${longAgo}
      FROM unnest(${some}::uuid[]) AS new (id)`.execute(state.db)
    await sql`INSERT INTO identities (kind, value, customer_id, origin_id, source, first_seen)
      SELECT kind, value, id, id, 'bench', ${longAgo}
      FROM unnest(${some}::uuid[]) WITH ORDINALITY AS new (id, n), LATERAL (
        VALUES ('email', 'person' || (n + ${first}) || '@example.org'), ('userId', 'u' || (n + ${first}))
      ) AS own (kind, value)`.execute(state.db)
    await facts.insert('known_customers', some.map(mirrored))
    await sql`TRUNCATE customer_changes`.execute(state.db)
  }
  await sql`UPDATE merge_search SET searched_until = now()`.execute(state.db)
  await sql`ANALYZE customers, identities`.execute(state.db)
  await state.close()
  return ids
}

function mirrored(id: string) {
  const how = { has_email: 1, has_phone: 0, has_user_id: 1 }
  return { customer_id: id, version: 1, unit: '', source: 'bench', known_since: longAgo, ...how }
}

interface Asked {
  running: Running
  ids: readonly string[]
  large: number
  /** No customer is likely to be opened twice: the second time would be easier. */
  random: () => number
}

async function pageLine(what: string, page: Page, { running, ids, large, random }: Asked): Promise<Line> {
  const times: number[] = []
  const alone: number[] = []
  for (let round = -warmUps; round < rounds; round++) {
    const id = ids[Math.floor(random() * ids.length)] as string
    const took = await timed(() => open(running, page, id))
    if (round < 0) continue
    times.push(took)
    alone.push(
      await timed(() =>
        running.facts.query(z.unknown(), 'SELECT count() FROM interactions WHERE customer_id = {id:UUID}', {
          id,
        }),
      ),
    )
  }
  const [half, most] = [percentile(times, 0.5), percentile(times, 0.95)]
  const counting = percentile(alone, 0.5)
  return {
    part: 'profile',
    what: `${what} at ${large / 1e6} M, ${people.toLocaleString('en')} customers: p50 / p95`,
    measured: `${milliseconds(half)} / ${milliseconds(most)}`,
    reference: `counting the customer’s rows ${milliseconds(counting)}`,
    ratio: (half / counting).toFixed(1),
    aim: 'p95 < 100 ms',
    isMet: most < 100,
  }
}

async function open(running: Running, page: Page, id: string) {
  for (const atOnce of page) await Promise.all(atOnce(id).map((path) => ask(running, path)))
}

async function lookupLine({ databaseUrl }: Running): Promise<Line> {
  const state = openState({ url: databaseUrl, log: pino({ level: 'silent' }) })
  const identifier = createIdentifier({
    db: state.db,
    now: () => new Date(),
    mirrorTraits: async () => {},
    remembered: 0,
  })
  const random = seeded(6)
  const [times, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < lookups; round++) {
    const email = `person${1 + Math.floor(random() * known)}@example.org`
    times.push(
      await timed(async () => {
        const [found] = await identifier.rehearse([{ email }])
        if (!found || found.isNew) throw new Error(`${email} was not found.`)
      }),
    )
    bare.push(await timed(() => state.pool.query('SELECT 1')))
  }
  await identifier.close()
  await state.close()
  const [half, most] = [percentile(times, 0.5), percentile(times, 0.95)]
  return {
    part: 'profile',
    what: `whose e-mail address it is, among ${known.toLocaleString('en')} customers, not remembered: p50 / p95`,
    measured: `${half.toFixed(2)} / ${most.toFixed(2)} ms`,
    reference: `SELECT 1 ${percentile(bare, 0.5).toFixed(2)} ms`,
    ratio: (half / percentile(bare, 0.5)).toFixed(1),
    aim: 'p50 < 1 ms',
    isMet: half < 1,
  }
}
