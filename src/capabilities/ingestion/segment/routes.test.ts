import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import Fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Problem } from '../../../platform/errors.ts'
import type { Intake } from '../accept.ts'
import { listDeadLetters, readAgain, retryDeadLetter } from '../dead-letters/dead-letters.ts'
import { countArrivals } from '../sources/arrivals.ts'
import { createSource, listSources, revokeSource } from '../sources/sources.ts'
import { writeKeyFinder } from '../sources/write-keys.ts'
import { type IntakeStores, noon, openIntakeStores } from '../testing.ts'
import { segmentRoutes } from './routes.ts'

let stores: IntakeStores
let intake: Intake
let key: string
let sourceId: string
const app = Fastify()
let arrivals: ReturnType<typeof countArrivals>

beforeAll(async () => {
  stores = await openIntakeStores()
  intake = await stores.openIntake()
  const { context } = stores
  arrivals = countArrivals({ db: context.db, log: context.log, now: context.now })
  app.setErrorHandler((error, _request, reply) => {
    const status =
      error instanceof Problem ? error.status : ((error as { statusCode?: number }).statusCode ?? 500)
    return reply
      .status(status)
      .send({ detail: (error as Error).message, ...(error instanceof Problem && error.where) })
  })
  await app.register(async (open) =>
    segmentRoutes(open, {
      context: () => context,
      intake,
      arrivals,
      findWriteKey: writeKeyFinder(context.db, context.now),
    }),
  )
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await arrivals.close()
  await stores.close()
})
beforeEach(async () => {
  await arrivals.flush()
  for (const table of ['interactions', 'interaction_ids'])
    await stores.facts.command(`TRUNCATE TABLE ${table}`)
  await stores.state.pool.query('TRUNCATE customers, identities, dead_letters, sources CASCADE')
  intake.forgetCustomers()
  stores.clock.now = new Date(stores.clock.now.getTime() + 60_000)
  const source = await createSource(stores.context, { name: 'web-shop', unit: 'north' })
  key = source.writeKey
  sourceId = source.id
})

interface Sent {
  headers?: Record<string, string>
  key?: string | null
}

function post(call: string, body: unknown, { headers = {}, key: other = key }: Sent = {}) {
  const authorization =
    other === null ? {} : { authorization: `Basic ${Buffer.from(`${other}:`).toString('base64')}` }
  const payload = Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body)
  return app.inject({
    method: 'POST',
    url: `/v1/${call}`,
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    payload,
  })
}

const ok = { success: true }
const track = (messageId: string, more: object = {}) => ({
  type: 'track',
  event: 'Clicked',
  userId: 'ann',
  messageId,
  ...more,
})

test('each of the seven endpoints takes its call', async () => {
  const who = { userId: 'ann', messageId: 'm' }
  const calls = {
    identify: { ...who, traits: { email: 'ann@example.org', plan: 'pro' } },
    track: { ...who, messageId: 't', event: 'Clicked' },
    page: { ...who, messageId: 'p', name: 'Home' },
    screen: { ...who, messageId: 's', name: 'Start' },
    group: { ...who, groupId: 'g1' },
    alias: { ...who, previousId: 'device-1' },
    batch: { batch: [track('b1'), track('b2')] },
  }
  for (const [call, body] of Object.entries(calls)) {
    const reply = await post(call, body)
    expect([call, reply.statusCode, reply.json()]).toEqual([call, 200, ok])
  }
  expect(await stores.count()).toBe(5)
  const { rows } = await stores.state.pool.query('SELECT traits, email, unit FROM customers')
  expect(rows).toEqual([{ traits: { plan: 'pro', account: 'g1' }, email: 'ann@example.org', unit: 'north' }])
})

test('the write key comes as Basic user, Bearer token or in the body', async () => {
  expect((await post('track', track('1'))).statusCode).toBe(200)
  expect(
    (await post('track', track('2'), { key: null, headers: { authorization: `Bearer ${key}` } })).statusCode,
  ).toBe(200)
  expect(
    (
      await post(
        'track',
        { ...track('3'), writeKey: key },
        { key: null, headers: { 'content-type': 'text/plain' } },
      )
    ).statusCode,
  ).toBe(200)
})

test('an unknown, a missing and a revoked key are refused', async () => {
  expect((await post('track', track('1'), { key: 'wk_unknown' })).statusCode).toBe(401)
  expect((await post('track', track('1'), { key: null })).statusCode).toBe(401)
  await revokeSource(stores.context, { id: sourceId })
  expect((await post('track', track('1'))).statusCode).toBe(401)
  expect(await stores.count()).toBe(0)
})

test('a gzipped batch is unpacked, and one that grows beyond the limit is stopped', async () => {
  const gzip = { headers: { 'content-encoding': 'gzip' } }
  expect((await post('batch', gzipSync(JSON.stringify({ batch: [track('1')] })), gzip)).json()).toEqual(ok)
  expect((await post('batch', gzipSync(Buffer.alloc(50_000_000, 32)), gzip)).json()).toMatchObject({
    detail: 'A request has at most 500 KB.',
  })
  expect((await post('batch', 'no gzip', gzip)).json()).toMatchObject({
    detail: 'The body is not valid gzip.',
  })
  expect((await post('batch', '{}', { headers: { 'content-encoding': 'br' } })).statusCode).toBe(400)
})

test.each([
  ['batch', '{"batch": [', 'The body is not JSON'],
  ['batch', '[]', 'The body is not a JSON object.'],
  ['batch', '', 'The body is not JSON'],
  ['batch', '{}', 'A batch needs its calls.'],
  [
    'batch',
    JSON.stringify({ batch: Array(2501).fill({}) }),
    'A batch has at most 2500 calls, this one has 2501.',
  ],
  ['batch', JSON.stringify({ batch: [{}, { x: 'x'.repeat(33_000) }] }), 'A call has at most 32 KB.'],
  ['track', JSON.stringify({ x: 'x'.repeat(33_000) }), 'A call has at most 32 KB.'],
  ['track', JSON.stringify({ x: 'x'.repeat(600_000) }), 'A request has at most 500 KB.'],
])('%s %.20s is a bad request that says why', async (call, body, detail) => {
  const reply = await post(call, body)
  expect([reply.statusCode, reply.json().detail.slice(0, detail.length)]).toEqual([400, detail])
})

test('what cannot be understood is answered well and kept with reason, place and masked content', async () => {
  const bad = {
    type: 'track',
    userId: 'ann',
    properties: { email: 'ann@example.org', note: 'call +49 170 1234567' },
  }
  expect(
    (
      await post('batch', { batch: [track('1'), bad, track('3', { timestamp: '2031-01-01T00:00:00Z' })] })
    ).json(),
  ).toEqual(ok)
  expect(await stores.count()).toBe(1)
  const { deadLetters, total, next } = await listDeadLetters(stores.context, { limit: 50 })
  expect({ total, next }).toEqual({ total: 2, next: null })
  expect(deadLetters).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        source: 'web-shop',
        reason: 'The event is not named.',
        field: 'batch.1.event',
        payload: { type: 'track', userId: 'ann', properties: { email: '[email]', note: 'call [phone]' } },
      }),
      expect.objectContaining({
        field: 'batch.2.occurredAt',
        reason: '2031-01-01T00:00:00.000Z is more than a day ahead.',
      }),
    ]),
  )
})

test('a dead letter leaves the list when it is understood, and keeps its reason of today until then', async () => {
  await post('track', track('1', { timestamp: '2026-04-05T12:00:00Z' }))
  const { context, clock } = stores
  const { deadLetters } = await listDeadLetters(context, { limit: 50 })
  const { id } = deadLetters[0]!
  await retryDeadLetter(context, { id })
  await readAgain(context, intake, id)
  expect((await listDeadLetters(context, { limit: 50 })).total).toBe(1)
  clock.now = new Date('2026-04-05T12:00:00Z')
  await readAgain(context, intake, id)
  expect((await listDeadLetters(context, { limit: 50 })).total).toBe(0)
  expect(await stores.count()).toBe(1)
  clock.now = new Date(noon)
})

test('sources count what arrived, what was refused and what came twice', async () => {
  await post('batch', {
    batch: [track('1'), track('1'), { type: 'track' }, { type: 'identify', userId: 'ann' }],
  })
  await arrivals.flush()
  const { sources } = await listSources(stores.context)
  expect(sources).toMatchObject([
    { name: 'web-shop', received: 4, rejected: 1, duplicates: 1, writeKeyLast4: key.slice(-4) },
  ])
  expect(JSON.stringify(sources)).not.toContain(key)
})

test('someone of another unit sees neither its sources nor its dead letters', async () => {
  await post('track', { type: 'track', userId: 'ann' })
  const { context, contextFor } = stores
  const south = contextFor({ ...context.actor, units: ['south'] })
  expect(await listSources(south)).toEqual({ sources: [] })
  expect(await listDeadLetters(south, { limit: 50 })).toMatchObject({ total: 0 })
  await expect(revokeSource(south, { id: sourceId })).rejects.toMatchObject({ status: 404 })
})

test('a page of another site may send', async () => {
  const reply = await app.inject({
    method: 'OPTIONS',
    url: '/v1/batch',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
  })
  expect([reply.statusCode, reply.headers['access-control-allow-origin']]).toEqual([204, '*'])
})

test('whatever is sent is answered with 200 or 400', async () => {
  const batch = fc.array(
    fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: fc.constantFrom('track', 'page', 'identify', 'group'),
        userId: fc.jsonValue(),
        event: fc.jsonValue(),
        properties: fc.jsonValue(),
        context: fc.jsonValue(),
        timestamp: fc.jsonValue(),
        traits: fc.object(),
        messageId: fc.string(),
      }),
    ),
    { maxLength: 10 },
  )
  const body = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    batch.map((calls) => JSON.stringify({ batch: calls })),
  )
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom('batch', 'track', 'identify'), async (sent, call) => {
      expect([200, 400]).toContain((await post(call, sent)).statusCode)
    }),
    { numRuns: 100 },
  )
})
