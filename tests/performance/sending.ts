import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { newId } from '../../src/platform/ids.ts'
import type { BenchOptions } from './bench.ts'
import { type Line, perSecond, seconds, thousands } from './measure.ts'
import { ask, quiet, type Running, withAttune } from './running.ts'

const atOnce = 10_000
const mostSeconds = 30
const mostMegabytes = 250

const elements = [
  { type: 'rating', name: 'recommend', kind: 'nps', rateMin: 0, rateMax: 10, title: 'Recommend us?' },
]

/**
 * Who of a million customers is asked: a fifth was asked lately, a twentieth said no, a tenth has no address. Beside it how
 * long PostgreSQL takes to store as many plain rows with the same keys.
 */
export function benchSending({ rows: people }: BenchOptions): Promise<Line[]> {
  return withAttune(async (running) => {
    const database = new pg.Client({ connectionString: running.databaseUrl })
    await database.connect()
    try {
      await enrol(running, database, people)
      await quiet(running)
      const survey = await openSurvey(running)
      const plain = await plainSeconds(database, people)
      const { took, grown, planned } = await plan(running, survey)
      if (planned < people / 2 || planned === people)
        throw new Error(`${planned} of ${people} would be asked.`)
      const line = { part: 'sending', reference: '', ratio: '' }
      return [
        {
          ...line,
          what: `plan for ${people.toLocaleString('en')} customers, each with the reason`,
          measured: `${took.toFixed(1)} s, ${thousands(perSecond(people, took))}`,
          reference: `inserting plain rows ${plain.toFixed(1)} s`,
          ratio: (took / plain).toFixed(1),
          aim: `< ${mostSeconds} s`,
          isMet: took < mostSeconds,
        },
        {
          ...line,
          what: 'the same: most memory beside what the process held before',
          measured: `${grown.toFixed(0)} MB`,
          aim: `< ${mostMegabytes} MB`,
          isMet: grown < mostMegabytes,
        },
      ]
    } finally {
      await database.end()
    }
  })
}

async function enrol({ facts }: Running, database: pg.Client, people: number): Promise<void> {
  for (let first = 0; first < people; first += atOnce) {
    const ids = Array.from({ length: atOnce }, () => newId())
    await database.query(
      `INSERT INTO customers (id, name, email, source, created_at, updated_at)
      SELECT id, 'Customer ' || n, CASE WHEN n % 10 > 0 THEN 'person' || (n + $2) || '@example.org' END, 'bench', now() - interval '1 day', now() - interval '1 day'
      FROM unnest($1::uuid[]) WITH ORDINALITY AS new (id, n)`,
      [ids, first],
    )
    await database.query(
      `INSERT INTO survey_invitations (id, survey_id, customer_id, channel, state, due_at, sent_at)
      SELECT gen_random_uuid(), $2, id, 'email', 'sent', now() - interval '5 days', now() - interval '5 days'
      FROM unnest($1::uuid[]) WITH ORDINALITY AS new (id, n) WHERE n % 5 = 1`,
      [ids, randomUUID()],
    )
    await database.query(
      `INSERT INTO consents (id, customer_id, purpose, channel, given, at, source, recorded_by, recorded_at)
      SELECT gen_random_uuid(), id, 'surveys', 'any', false, now(), 'bench', 'bench', now()
      FROM unnest($1::uuid[]) WITH ORDINALITY AS new (id, n) WHERE n % 20 = 2`,
      [ids],
    )
    await facts.insert(
      'known_customers',
      ids.map((customer_id) => ({
        ...{ customer_id, version: 1, unit: '', source: 'bench', known_since: '2025-01-01T00:00:00.000Z' },
        ...{ has_email: 1, has_phone: 0, has_user_id: 0 },
      })),
    )
  }
  // The mirror of the customers is as it is kept all along, and they were compared with each other long ago.
  await database.query('TRUNCATE customer_changes')
  await database.query('UPDATE merge_search SET searched_until = now(), run_until = NULL, run_after = NULL')
  await database.query('ANALYZE customers, consents, survey_invitations')
}

async function openSurvey(running: Running): Promise<string> {
  const definition = { title: 'After delivery', pages: [{ name: 'one', elements }] }
  const { id, revision } = await ask(running, '/api/surveys', { name: 'After delivery', definition })
  await ask(running, `/api/surveys/${id}/publication`, { revision })
  return id
}

async function plan(running: Running, survey: string) {
  const wording = { en: { subject: 'How was it?', words: 'Tell us.' } }
  const before = await megabytesOf(running.pid)
  const startedAt = performance.now()
  const whom = { kind: 'customers' }
  const { id } = await ask(running, `/api/surveys/${survey}/sends`, { plan: { whom, variants: [wording] } })
  let most = before
  for (;;) {
    await pause(200)
    most = Math.max(most, await megabytesOf(running.pid))
    const { sends } = await ask(running, `/api/surveys/${survey}/sends`)
    const [send] = sends as { id: string; state: string; planned: number; trouble: string }[]
    if (!send || send.id !== id || send.state === 'cancelled')
      throw new Error(`The plan failed: ${send?.trouble}`)
    if (send.state === 'ready')
      return { took: seconds(startedAt), grown: most - before, planned: send.planned }
  }
}

async function megabytesOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000
}

async function plainSeconds(database: pg.Client, people: number): Promise<number> {
  await database.query(
    'CREATE TEMP TABLE plain (id uuid PRIMARY KEY, send_id uuid, customer_id uuid, reason text)',
  )
  await database.query('CREATE UNIQUE INDEX ON plain (send_id, customer_id)')
  const startedAt = performance.now()
  await database.query(
    `INSERT INTO plain SELECT gen_random_uuid(), $1, gen_random_uuid(), '' FROM generate_series(1, ${people})`,
    [randomUUID()],
  )
  return seconds(startedAt)
}
