import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { moveFacts } from '../capabilities/customers/merging/moving.ts'
import { erase } from '../capabilities/customers/rights/erasure/erase.ts'
import { openErasure } from '../capabilities/customers/rights/erasure/store.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { buildJourney } from '../capabilities/journeys/instances/build.ts'
import { followAll, followLatest } from '../capabilities/journeys/instances/follow.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/*
 * Orders, worked by hand: placed and delivered is well, cancelled is not, and after ten quiet days it is given up.
 *   A1  Ann, north: placed 1 March, asked by chat on the 2nd, delivered on the 4th, answered 2 of 5 on the 5th   success
 *   B1  Bob, south: placed 2 March, cancelled on the 3rd                                                        failure
 *   C1  Cleo, north: placed 3 March, nothing since                                                              given up
 *   A2  Ann, north: placed 28 March, nothing since (it is the 31st)                                             open
 */
let company: Company

const at = (day: number, time = '09:00') => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`

function happened(person: string, order: string, name: string, rest: Partial<Incoming> = {}): Incoming {
  return {
    messageId: `${order} ${name} ${rest.occurredAt}`,
    kind: name === 'Order Placed' ? 'order' : 'event',
    name,
    person: { userId: person },
    occurredAt: at(1),
    orderId: order,
    channel: 'web',
    unit: 'north',
    ...rest,
  } as Incoming
}

const money = { value: '20.50', currency: 'EUR' }
const a1 = [
  happened('ann', 'A1', 'Order Placed', { ...money, promisedAt: at(3, '20:00'), promiseId: 'p-A1' }),
  happened('ann', 'A1', 'Customer said', {
    kind: 'message',
    occurredAt: at(2),
    channel: 'chat',
    conversationId: 'talk',
    text: 'Where is it?',
  }),
  happened('ann', 'A1', 'Order Delivered', {
    occurredAt: at(4),
    direction: 'out',
    promisedAt: at(3, '20:00'),
    fulfilledAt: at(4),
    promiseId: 'p-A1',
  }),
  happened('ann', 'A1', 'Survey', {
    kind: 'response',
    occurredAt: at(5),
    answer: { scale: 'csat5', score: 2 },
  }),
]
const b1 = [
  happened('bob', 'B1', 'Order Placed', { ...money, occurredAt: at(2), unit: 'south' }),
  happened('bob', 'B1', 'Order Cancelled', { occurredAt: at(3), unit: 'south' }),
]
const c1 = [happened('cleo', 'C1', 'Order Placed', { ...money, occurredAt: at(3) })]
const a2 = [happened('ann', 'A2', 'Order Placed', { ...money, occurredAt: at(28) })]

const named = (name: string) => [[{ field: 'name', how: 'is', values: [name] }]]
const definition = {
  case: 'order',
  belongs: [],
  start: named('Order Placed'),
  success: named('Order Delivered'),
  failure: named('Order Cancelled'),
  timeoutDays: 10,
}
const described = {
  name: 'Get an order delivered',
  need: 'To have what I ordered.',
  owner: { name: 'Olga' },
  definition,
}
const inMarch = '?period=custom&from=2026-03-01&until=2026-04-01'

const Row = z.object({
  case_id: z.string(),
  outcome: z.string(),
  path: z.array(z.string()),
  unit: z.string(),
})
let id: string

async function instances() {
  const rows = await company.house.system.facts.query(
    Row,
    `SELECT case_id, outcome, path, unit FROM journey_instances FINAL
    WHERE (journey_id, built) IN (SELECT journey_id, max(built) FROM journey_instances GROUP BY journey_id)
    ORDER BY case_id, started_at`,
  )
  return rows.map(({ case_id, outcome, path }) => [case_id, outcome, ...path])
}

const whole = [
  ['A1', 'success', 'Order Placed', 'Contact by chat', 'Order Delivered'],
  ['A2', 'open', 'Order Placed'],
  ['B1', 'failure', 'Order Placed', 'Order Cancelled'],
  ['C1', 'given up', 'Order Placed'],
]

async function customerOf(order: string) {
  const [row] = await company.house.system.facts.query(
    z.object({ customer_id: z.string() }),
    'SELECT customer_id FROM interactions WHERE order_id = {order:String} LIMIT 1',
    { order },
  )
  return row!.customer_id
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

beforeEach(async () => {
  await company.forget()
  await company.house.system.facts.command('TRUNCATE TABLE journey_instances')
  await company.house.system.db.deleteFrom('journeys').execute()
})

async function defined() {
  const reply = await company.analyst.post('/api/journeys', described)
  id = reply.json().id
  await buildJourney(company.house.system, id)
}

test('a journey is defined by an analyst, built, and shown with how it went', async () => {
  await company.receive([...a1, ...b1, ...c1, ...a2])
  await defined()
  expect(await instances()).toEqual(whole)
  const { journeys } = (await company.viewer.get(`/api/journeys${inMarch}`)).json()
  expect(journeys).toMatchObject([
    {
      name: 'Get an order delivered',
      owner: { id: null, name: 'Olga' },
      building: null,
      n: 4,
      endedWell: { hits: 1, n: 3 },
    },
  ])
  const shown = (await company.viewer.get(`/api/journeys/${id}`)).json()
  expect(shown).toMatchObject({ need: 'To have what I ordered.', happyPath: [] })
  expect(shown.steps[0]).toEqual({ name: 'Order Placed', n: 4 })
})

test('an instance carries its answers, promises and value', async () => {
  await company.receive(a1)
  await defined()
  const Numbers = z.object({
    promises: z.number(),
    broken: z.number(),
    score: z.number(),
    rated: z.array(z.number().nullable()),
    value: z.string(),
    contacts: z.number(),
  })
  const rows = await company.house.system.facts.query(
    Numbers,
    'SELECT promises, broken, score, rated, value, contacts FROM journey_instances FINAL',
  )
  expect(rows).toEqual([
    { promises: 1, broken: 1, score: 2, rated: [null, null, -0.5], value: '20.5', contacts: 1 },
  ])
})

test('what arrives is followed, however late and in whatever order', async () => {
  await defined()
  await company.receive([a1[2]!, b1[1]!])
  await followLatest(company.house.system)
  expect(await instances()).toEqual([])
  await company.receive([a1[0]!, ...c1])
  company.later(60)
  await followLatest(company.house.system)
  expect(await instances()).toEqual([['A1', 'success', 'Order Placed', 'Order Delivered'], whole[3]])
  await company.receive([a1[1]!, a1[3]!, b1[0]!, ...a2])
  company.later(60)
  await followLatest(company.house.system)
  expect(await instances()).toEqual(whole)
})

test('following step by step in any order of arrival equals building at once', async () => {
  const all = [...a1, ...b1, ...c1, ...a2]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.integer({ min: 1, max: all.length - 1 }),
      async (things, cut) => {
        await company.forget()
        await company.house.system.facts.command('TRUNCATE TABLE journey_instances')
        await company.house.system.db.deleteFrom('journeys').execute()
        await defined()
        for (const some of [things.slice(0, cut), things.slice(cut)]) {
          await company.receive(some)
          company.later(60)
          await followLatest(company.house.system)
        }
        const followed = await instances()
        await company.analyst.post(`/api/journeys/${id}/building`, {})
        await buildJourney(company.house.system, id)
        expect(followed).toEqual(await instances())
      },
    ),
    { numRuns: 4 },
  )
})

test('open journeys are given up as time passes, even if nothing arrives', async () => {
  await company.receive(a2)
  await defined()
  expect(await instances()).toEqual([whole[1]])
  const days = 8
  company.later(days * 86_400)
  await followAll(company.house.system)
  expect(await instances()).toEqual([['A2', 'given up', 'Order Placed']])
  company.later(-days * 86_400)
})

test('an import that is taken back takes its journeys along', async () => {
  await company.receive(b1)
  await company.receive([...a1, ...c1], { name: 'shop', importId: 'import-1' })
  await defined()
  expect((await instances()).length).toBe(3)
  await company.house.system.facts.command("DELETE FROM interactions WHERE import_id = 'import-1'")
  company.later(1)
  await followAll(company.house.system)
  expect(await instances()).toEqual([whole[2]])
})

test('who is forgotten leaves no journey, and is shown theirs before', async () => {
  await company.receive([happened('dora', 'D1', 'Order Placed'), ...b1])
  await defined()
  const dora = await customerOf('D1')
  const held = (await company.administrator.get(`/api/customers/${dora}/export`)).body
  expect(held).toContain('Get an order delivered')
  const { system, capabilities } = company.house
  const wish = { customerId: dora, via: 'staff' as const, askedBy: 'Ada', dueAt: system.now() }
  const every = { personal: () => capabilities.flatMap(({ personal }) => personal ?? []), aging: () => [] }
  await erase(system, every, await openErasure(system, wish))
  expect((await instances()).map(([order]) => order)).toEqual(['B1'])
})

test('customers that are merged have their journeys under one', async () => {
  await company.receive([...a1, ...c1])
  await defined()
  const [ann, cleo] = [await customerOf('A1'), await customerOf('C1')]
  await company.manager.post(`/api/customers/${ann}/merges`, { with: cleo })
  await moveFacts(company.house.system)
  company.later(60)
  await followLatest(company.house.system)
  const owners = await company.house.system.facts.query(
    z.object({ customer_id: z.string(), n: z.coerce.number() }),
    'SELECT customer_id, count() AS n FROM journey_instances FINAL GROUP BY customer_id',
  )
  expect(owners).toEqual([{ customer_id: ann, n: 2 }])
})

test('people limited to units see the journeys of their units', async () => {
  await company.receive([...a1, ...b1, ...c1])
  await defined()
  const north = await company.employ('Nora', 'viewer', ['north'])
  const { journeys } = (await north.get(`/api/journeys${inMarch}`)).json()
  expect(journeys[0].n).toBe(2)
})

test('another definition is built beside the one that is shown, and takes its place when it is complete', async () => {
  await company.receive([...a1, ...b1])
  await defined()
  const reply = await company.analyst.put(`/api/journeys/${id}`, {
    ...described,
    definition: {
      ...definition,
      steps: [{ name: 'Paid', when: named('Order Placed') }],
      otherwise: 'leave out',
    },
  })
  expect(reply.json().building).toMatchObject({ hasBefore: true, failed: null })
  expect((await company.viewer.get(`/api/journeys${inMarch}`)).json().journeys[0].n).toBe(2)
  await buildJourney(company.house.system, id)
  expect(await instances()).toEqual([
    ['A1', 'success', 'Paid', 'Order Delivered'],
    ['B1', 'failure', 'Paid', 'Order Cancelled'],
  ])
  expect((await company.viewer.get(`/api/journeys/${id}`)).json().building).toBeNull()
  await followAll(company.house.system)
  const [{ n } = { n: 0 }] = await company.house.system.facts.query(
    z.object({ n: z.coerce.number() }),
    'SELECT uniqExact(built) AS n FROM journey_instances',
  )
  expect(n).toBe(1)
})

test('a building that was cut off goes on and comes to the same', async () => {
  await company.receive([...a1, ...b1, ...c1, ...a2])
  await defined()
  const before = await instances()
  await company.house.system.db.updateTable('journeys').set({ built: 0 }).execute()
  await company.house.system.facts.command(
    'DELETE FROM journey_instances WHERE customer_id = (SELECT max(customer_id) FROM journey_instances)',
  )
  await buildJourney(company.house.system, id)
  expect(await instances()).toEqual(before)
})

test('a preview tells what a definition finds and keeps nothing', async () => {
  await company.receive([...a1, ...b1, ...c1, ...a2])
  const reply = await company.analyst.post('/api/journey-preview', { definition })
  expect(reply.json()).toMatchObject({
    journeys: 4,
    isEstimate: false,
    endedWell: { hits: 1, n: 3 },
    open: 1,
    steps: [{ name: 'Order Placed', n: 4 }, {}, {}, {}],
  })
  expect(await instances()).toEqual([])
})

test('an order and its delivery are suggested from what begins and ends orders, until they are defined', async () => {
  const orders = Array.from({ length: 40 }, (_, n) => [
    happened(`p${n}`, `O${n}`, 'Order Placed', { occurredAt: at(1 + (n % 20)) }),
    ...(n < 38 ? [happened(`p${n}`, `O${n}`, 'Parcel Handed Over', { occurredAt: at(4 + (n % 20)) })] : []),
  ])
  const fromStores = Array.from({ length: 30 }, (_, n) =>
    happened(`s${n}`, `S${n}`, 'Order Placed', { channel: 'store', occurredAt: at(5) }),
  )
  await company.receive([...orders.flat(), ...fromStores])
  const { suggestions } = (await company.viewer.get('/api/journey-suggestions')).json()
  expect(suggestions).toMatchObject([
    {
      name: 'Get an order delivered',
      reason: '40 orders, 95 % come to Parcel Handed Over.',
      cases: 40,
      endedWell: 38,
      definition: {
        case: 'order',
        start: [[{ values: ['Order Placed'] }, { field: 'channel', values: ['store'], not: true }]],
        success: named('Parcel Handed Over'),
        timeoutDays: 7,
      },
    },
  ])
  const { name, need, definition } = suggestions[0]
  await company.analyst.post('/api/journeys', { name, need, definition })
  expect((await company.viewer.get('/api/journey-suggestions')).json().suggestions).toEqual([])
})

test('a viewer defines nothing; a name is taken once; the audit log keeps no names of owners', async () => {
  expect(await company.viewer.post('/api/journeys', described)).toBeRefused('journeys:write')
  await defined()
  const again = await company.analyst.post('/api/journeys', { ...described, name: 'get an order DELIVERED' })
  expect(again.statusCode).toBe(409)
  expect((await company.analyst.delete(`/api/journeys/${id}`)).statusCode).toBe(204)
  expect((await company.analyst.get(`/api/journeys/${id}`)).statusCode).toBe(404)
  await followAll(company.house.system)
  expect(await instances()).toEqual([])
  const log = (await company.administrator.get('/api/audit')).body
  expect(log).toContain('journey.deleted')
  expect(log).not.toContain('Olga')
})
