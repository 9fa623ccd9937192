import { Agent, request } from 'node:http'
import { interactionRow } from '../../src/capabilities/ingestion/intake/row.ts'
import { readCall } from '../../src/capabilities/ingestion/segment/read-call.ts'
import { newId } from '../../src/platform/ids.ts'
import { seeded } from '../durability/seeded.ts'
import type { BenchOptions } from './bench.ts'
import { type Line, percent, perSecond, seconds, thousands } from './measure.ts'
import { type Running, withAttune } from './running.ts'

const batchSize = 100
const connections = 150
const people = 20_000
const rawBlock = 5_000
const rawInFlight = 2
const rawRows = 150_000

/** Interactions that clients send in batches of 100, each acknowledged when it is durable, beside plain inserts of the same rows. */
export function benchIntake({ seconds: duration }: BenchOptions): Promise<Line[]> {
  return withAttune(async (running) => {
    const random = seeded(7)
    await send(running, { until: performance.now() + 3000, random, run: 'warm' })
    const rawBefore = await rawRate(running, random)
    const startedAt = performance.now()
    const sent = await send(running, { until: startedAt + duration * 1000, random, run: 'measured' })
    const rate = perSecond(sent, seconds(startedAt))
    const raw = (rawBefore + (await rawRate(running, random))) / 2
    const reference = `plain inserts ${thousands(raw)}`
    const what = `batches of ${batchSize} by HTTP, acknowledged durable`
    const share = { part: 'intake', what, measured: thousands(rate), reference, ratio: percent(rate / raw) }
    return [
      { ...share, aim: '≥ 30 k/s', isMet: rate >= 30_000 },
      { ...share, what: 'the same, share of plain inserts', aim: '≥ 50 %', isMet: rate / raw >= 0.5 },
    ]
  })
}

interface Sending {
  until: number
  random: () => number
  run: string
}

/** Each connection sends its next batch when the last one is acknowledged; what was asked to come again comes again. */
async function send({ url, entry }: Running, { until, random, run }: Sending): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let number = 0
  let acknowledged = 0
  async function connection() {
    while (performance.now() < until) {
      const body = bodyOf(`${run}-${number++}`, random)
      while ((await post(agent, url, entry.writeKey, body)) !== 200);
      acknowledged += batchSize
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  agent.destroy()
  return acknowledged
}

/** Of one call only what differs is written anew: the sender shares the processor with what is measured. */
function bodyOf(batch: string, random: () => number): string {
  const sentAt = new Date().toISOString()
  const calls = Array.from({ length: batchSize }, (_, index) => {
    const user = Math.floor(random() * people)
    return index % 20 === 0
      ? `{"type":"track","messageId":"${batch}-${index}","userId":"u${user}","timestamp":"${sentAt}","event":"Survey answered","properties":{"scale":"nps","score":${user % 11},"channel":"e-mail"}}`
      : `{"type":"page","messageId":"${batch}-${index}","userId":"u${user}","timestamp":"${sentAt}","name":"Goods","properties":{"path":"/goods/${user % 300}","title":"Goods","referrer":"https://example.com/"},"context":{"locale":"en-GB","page":{"path":"/goods/${user % 300}"}}}`
  })
  return `{"sentAt":"${sentAt}","batch":[${calls.join(',')}]}`
}

function post(agent: Agent, url: string, writeKey: string, body: string): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
  }
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/v1/batch`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

/** The very rows that intake makes of such calls, into a table of the same kind, 5,000 at once, two inserts at a time. */
async function rawRate({ facts }: Running, random: () => number): Promise<number> {
  const table = `plain_${crypto.randomUUID().slice(0, 8)}`
  await facts.command(`CREATE TABLE ${table} AS interactions`)
  const blocks = Array.from({ length: rawRows / rawBlock }, () => blockOf(random))
  const startedAt = performance.now()
  async function insert() {
    for (let block = blocks.pop(); block; block = blocks.pop()) await facts.insert(table, block)
  }
  await Promise.all(Array.from({ length: rawInFlight }, insert))
  const rate = perSecond(rawRows, seconds(startedAt))
  await facts.command(`DROP TABLE ${table} SYNC`)
  return rate
}

function blockOf(random: () => number): object[] {
  const received = Date.now()
  const arrival = { type: undefined, received, sentAt: undefined, newMessageId: () => newId() }
  return Array.from({ length: rawBlock / batchSize }, () => bodyOf('plain', random)).flatMap((body) =>
    (JSON.parse(body) as { batch: object[] }).batch.map((call) => {
      const read = readCall(call, arrival)
      if (!('incoming' in read)) throw new Error('A call of the bench is not understood.')
      const arrived = { id: crypto.randomUUID(), source: { name: 'durability' }, receivedAt: received }
      const customerId = crypto.randomUUID()
      return interactionRow({ ...arrived, incoming: read.incoming }, { customerId, recordId: customerId })
    }),
  )
}
