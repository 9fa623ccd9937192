import { Agent, request } from 'node:http'
import pg from 'pg'
import { newId } from '../../src/platform/ids.ts'
import { seeded } from '../durability/seeded.ts'
import type { BenchOptions } from './bench.ts'
import { type Line, milliseconds, percent, percentile, perSecond, seconds, thousands } from './measure.ts'
import { ask, type Running, withAttune } from './running.ts'

const connections = 200
const perCall = 100
const aim = { perSecond: 1_500, p99Ms: 300 }
const plainRows = 20_000
const plainAtOnce = 100

const elements = [
  {
    type: 'rating',
    name: 'recommend',
    kind: 'nps',
    rateMin: 0,
    rateMax: 10,
    isRequired: true,
    title: 'Recommend us?',
  },
  { type: 'radiogroup', name: 'reason', choices: ['price', 'quality', 'service'], title: 'Why?' },
  { type: 'comment', name: 'more', title: 'What should we do better?' },
]

/**
 * Two hundred people who send a survey at once, over and over, by the page they see: each is thanked when their answers are
 * durable. Beside it programs that hand in a hundred responses with each call.
 */
export function benchSurveys({ seconds: duration }: BenchOptions): Promise<Line[]> {
  return withAttune(async (running) => {
    const survey = await askedSurvey(running)
    const random = seeded(11)
    const plain = await plainRate(running)
    const people = byPage(running, survey, random)
    await sendAll(people, { atOnce: connections, duration: 3 })
    const { calls, p99 } = await sendAll(people, { atOnce: connections, duration })
    const handed = await sendAll(byApi(running, survey, random), {
      atOnce: 10,
      duration,
      most: callsInAMinute,
    })
    const share = (rate: number) => ({
      part: 'surveys',
      measured: thousands(rate),
      reference: `plain inserts ${thousands(plain)}`,
      ratio: percent(rate / plain),
      aim: '≥ 1.5 k/s',
      isMet: rate >= aim.perSecond,
    })
    return [
      { ...share(calls), what: 'responses sent by the page, thanked when durable' },
      {
        ...share(calls),
        what: `the same, p99 of ${connections} at once`,
        measured: milliseconds(p99),
        aim: '< 300 ms',
        isMet: p99 < aim.p99Ms,
      },
      { ...share(handed.calls * perCall), what: `responses handed in by the API, ${perCall} in each call` },
    ]
  })
}

interface Asked {
  id: string
  key: string
}

async function askedSurvey(running: Running): Promise<Asked> {
  const definition = { title: 'Bench', pages: [{ name: 'all', elements }] }
  const survey = await ask(running, '/api/surveys', { name: 'Bench', definition })
  return ask(running, `/api/surveys/${survey.id}/publication`, { revision: survey.revision })
}

/** One call; whether everything in it was taken. */
type Send = () => Promise<boolean>

const more = 'The parcel came late, and nobody told me why.'

function byPage({ url }: Running, { key }: Asked, random: () => number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const begun = Date.now() - 60_000
  const number = (below: number) => Math.floor(random() * below)
  return async () => {
    const body = `version=1&begun=${begun}&asked=0+1+2&a0=${number(11)}&a1=service&a2=${encodeURIComponent(more)}`
    // Everybody from an address of their own, as behind a proxy: one address may send only so often.
    const address = Array.from({ length: 4 }, () => number(256)).join('.')
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address }
    return (await post(agent, `${url}/s/${key}`, { body, headers })).status === 303
  }
}

function byApi({ url, entry }: Running, { id }: Asked, random: () => number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${entry.token}` }
  return async () => {
    const responses = Array.from({ length: perCall }, () => ({
      answers: { recommend: Math.floor(random() * 11), reason: 'service', more },
    }))
    const body = JSON.stringify({ responses })
    const { status, text } = await post(agent, `${url}/api/surveys/${id}/responses`, { body, headers })
    return status === 200 && !text.includes('"state":"refused"')
  }
}

/** A key may call so often in a minute; more is refused, which is no measure of speed. */
const callsInAMinute = 1_000

interface Sending {
  atOnce: number
  duration: number
  most?: number
}

/** Each sends again as soon as the last one is answered. Calls per second, and how long 99 of 100 took at most. */
async function sendAll(send: Send, { atOnce, duration, most = Number.POSITIVE_INFINITY }: Sending) {
  const startedAt = performance.now()
  const took: number[] = []
  let refused = 0
  let begun = 0
  async function somebody() {
    while (seconds(startedAt) < duration && begun < most) {
      begun++
      const from = performance.now()
      if (!(await send())) refused++
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, somebody))
  if (refused > 0) throw new Error(`${refused} of ${took.length} calls were refused.`)
  return { calls: perSecond(took.length, seconds(startedAt)), p99: percentile(took, 0.99) }
}

function post(
  agent: Agent,
  address: string,
  { body, headers: told }: { body: string; headers: Record<string, string> },
) {
  const headers = { ...told, 'content-length': Buffer.byteLength(body) }
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

/** The same answers as plain rows, a hundred in each durable insert, two inserts at a time. */
async function plainRate({ databaseUrl }: Running): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  await pool.query(
    'CREATE TABLE plain_answers (id uuid PRIMARY KEY, answers jsonb NOT NULL, at timestamptz NOT NULL)',
  )
  const answers = JSON.stringify({ recommend: 9, reason: 'service', more })
  let left = plainRows / plainAtOnce
  const startedAt = performance.now()
  async function insert() {
    while (left-- > 0) {
      const ids = Array.from({ length: plainAtOnce }, () => newId())
      await pool.query(
        'INSERT INTO plain_answers SELECT id, $2::jsonb, now() FROM unnest($1::uuid[]) AS id',
        [ids, answers],
      )
    }
  }
  await Promise.all([insert(), insert()])
  const rate = perSecond(plainRows, seconds(startedAt))
  await pool.query('DROP TABLE plain_answers')
  await pool.end()
  return rate
}
