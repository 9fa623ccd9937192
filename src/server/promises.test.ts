import { afterAll, beforeAll, expect, test } from 'vitest'
import { erase } from '../capabilities/customers/rights/erasure/erase.ts'
import { openErasure } from '../capabilities/customers/rights/erasure/store.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { checkPromises, followPromises } from '../capabilities/journeys/promises/building/follow.ts'
import type { Summary } from '../capabilities/journeys/promises/contract.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/*
 * Promises worked by hand, all of March 2026, in Berlin (so that 22:30 UTC is the next day there).
 *   ann   ordered on the 1st for the 4th, came on the 4th at 22:30 in Berlin:              kept, on the day
 *   bob   ordered on the 2nd for the 5th, came on the 4th:                                 kept, a day early
 *   cleo  ordered on the 3rd for the 6th, came on the 9th; gave 2 of 5, wrote in between:  broken, three days late
 *   dora  ordered on the 20th for the 23rd, nothing came until the 31st:                   overdue by eight days
 *   emil  ordered on the 30th for the 2nd of April:                                        open
 */
let company: Company

const at = (day: number, time = '10:00') => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`
const due = (day: number) => (day > 31 ? `2026-04-0${day - 31}T21:59:59.000Z` : at(day, '21:59'))

function happened(person: string, name: string, rest: Partial<Incoming>): Incoming {
  return {
    messageId: `${person} ${name} ${rest.occurredAt}`,
    kind: 'event',
    name,
    person: { userId: person },
    occurredAt: at(1),
    product: 'Lamp',
    direction: 'in',
    ...rest,
  }
}
const ordered = (person: string, day: number, dueOn: number, unit = 'north') =>
  happened(person, 'Order Completed', {
    orderId: `o-${person}`,
    kind: 'order',
    occurredAt: at(day),
    channel: 'web',
    touchpoint: 'Checkout',
    promiseId: `delivery-o-${person}`,
    promisedAt: due(dueOn),
    unit,
  })
const came = (person: string, when: string, unit = 'north') =>
  happened(person, 'Order Delivered', {
    orderId: `o-${person}`,
    occurredAt: when,
    channel: 'email',
    touchpoint: 'Delivery',
    direction: 'out',
    promiseId: `delivery-o-${person}`,
    fulfilledAt: when,
    unit,
  })

const beginning = [
  ordered('ann', 1, 4),
  came('ann', at(4, '20:30')),
  ordered('bob', 2, 5, 'south'),
  came('bob', at(4), 'south'),
  ordered('cleo', 3, 6),
  came('cleo', at(9)),
  happened('cleo', 'Rated', {
    kind: 'response',
    orderId: 'o-cleo',
    occurredAt: at(10),
    touchpoint: 'Survey',
    answer: { scale: 'csat5', score: 2 },
  }),
  happened('cleo', 'Wrote', {
    kind: 'message',
    occurredAt: at(8),
    conversationId: 'c1',
    direction: 'in',
    channel: 'chat',
    text: 'My lamp was promised for Friday. Where is it now, please?',
  }),
  ordered('dora', 20, 23),
  ordered('emil', 30, 33),
]

beforeAll(async () => {
  company = await exampleCompany({ work: false, zone: 'Europe/Berlin' })
  await company.receive(beginning, { name: 'web-shop', importId: 'import-1' })
  await followPromises(company.house.system)
})
afterAll(() => company.close())

const get = async (path: string, client = company.analyst) => {
  const reply = await client.get(path)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const kinds = async (more = '', client = company.analyst): Promise<Summary[]> =>
  (await get(`/api/promises?period=all${more}`, client)).kinds
const entries = (state: string, kind = 'id:delivery') =>
  get(`/api/promises/entries?period=all&kind=${kind}&state=${state}`)

test('without any configuration the ledger knows what was promised and kept', async () => {
  const [delivery, ...others] = await kinds()
  expect(others).toEqual([])
  expect(delivery).toMatchObject({
    kind: 'id:delivery',
    name: 'Delivery',
    givenAs: 'Order Completed',
    doneAs: 'Order Delivered',
    measure: 'days',
    kept: { hits: 2, n: 3 },
    promised: 3,
    delivered: 3,
    open: 2,
    overdue: 1,
  })
})

test('a promise is kept by whole days of the organisation’s zone, and its length counts from the day it was given', async () => {
  const { total, entries: kept } = await entries('kept')
  expect(total).toBe(2)
  const told = kept.map(({ promised, delivered, gap }: Record<string, number>) => [promised, delivered, gap])
  // Ann's came at 22:30 of the promised day, Bob's a day early.
  expect(told).toEqual([
    [3, 3, 0],
    [3, 2, -1],
  ])
  const { entries: broken } = await entries('broken')
  expect(broken).toMatchObject([
    { promised: 3, delivered: 6, gap: 3, daysLate: 3, state: 'broken', orderId: 'o-cleo' },
  ])
})

test('who waits for what should have come is named with the days', async () => {
  const { total, entries: overdue } = await entries('overdue')
  expect(total).toBe(1)
  expect(overdue).toMatchObject([{ orderId: 'o-dora', daysLate: 8, state: 'overdue', deliveredAt: null }])
  expect((await entries('open')).total).toBe(2)
})

test('one kind of promise shows what is delivered, and what people said of it when it was broken', async () => {
  const shown = await get('/api/promises/one?period=all&kind=id:delivery')
  expect(shown.gaps).toEqual([
    { gap: -1, n: 1 },
    { gap: 0, n: 1 },
    { gap: 3, n: 1 },
  ])
  // Of the three that came, one within two days and two within three.
  expect(shown.calculator.choices.slice(0, 2).map(({ kept }: { kept: object }) => kept)).toMatchObject([
    { hits: 1, n: 3 },
    { hits: 2, n: 3 },
  ])
  expect(shown.ladder.early).toBe(1)
  expect(shown.ladder.steps.map(({ step, promises }: Record<string, unknown>) => [step, promises])).toEqual([
    ['below', 1],
    ['meets', 1],
    ['exceeds', 1],
  ])
  expect(shown.changed).toBeNull()
  const { words } = await get('/api/promises/words?period=all&kind=id:delivery')
  expect(words).toMatchObject([{ daysLate: 3, channel: 'chat' }])
  expect(words[0].text).toContain('promised for Friday')
})

test('the ledger goes into a file for those who may see customers, and that is written down', async () => {
  const reply = await company.analyst.get('/api/promises/ledger.csv?period=all')
  expect(reply.statusCode, reply.body).toBe(200)
  const [head, ...rows] = reply.body.trim().split(/\r?\n/)
  expect(head).toContain('customer,name,promised_on,due,delivered,promised,actual,gap,days_late,state,order')
  expect(rows).toHaveLength(5)
  expect(rows.filter((row) => row.includes(',overdue,o-dora,'))).toHaveLength(1)
  expect(await company.viewer.get('/api/promises/ledger.csv?period=all')).toBeRefused('customers:read')
  const { entries: log } = await get('/api/audit?action=promises.exported', company.administrator)
  expect(log).toHaveLength(1)
})

test('groups tell where promises are kept', async () => {
  const { groups } = await get('/api/promises/groups?period=all&kind=id:delivery&by=unit')
  expect(groups.map(({ name, kept }: { name: string; kept: object }) => [name, kept])).toMatchObject([
    ['north', { hits: 1, n: 2 }],
    ['south', { hits: 1, n: 1 }],
  ])
})

test('a segment narrows the ledger, and a journey that nobody walked has no promises', async () => {
  const filter = encodeURIComponent(JSON.stringify([{ field: 'unit', values: ['south'] }]))
  expect(await kinds(`&filter=${filter}`)).toMatchObject([{ kept: { hits: 1, n: 1 } }])
  const gone = await company.analyst.get(
    '/api/promises?period=all&journey=00000000-0000-7000-8000-000000000000',
  )
  expect(gone.statusCode).toBe(404)
})

test('the promises of a journey are those that ran while the customer was on their way, about the same order', async () => {
  const { system } = company.house
  const definition = { case: 'order', belongs: [], start: [], success: [], failure: [], timeoutDays: 30 }
  const journey = (
    await company.analyst.post('/api/journeys', { name: 'Get it', need: '', definition })
  ).json()
  await system.db.updateTable('journeys').set({ built: 7 }).where('id', '=', journey.id).execute()
  const { entries: broken } = await entries('broken')
  const { entries: kept } = await entries('kept')
  const walked = (customer: string, order: string) => ({
    journey_id: journey.id,
    built: 7,
    id: crypto.randomUUID(),
    version: 1,
    customer_id: customer,
    case_id: order,
    started_at: at(1),
    latest_at: at(12),
    outcome: 'success',
  })
  await system.facts.insert('journey_instances', [
    walked(broken[0].customer.id, 'o-cleo'),
    walked(kept[0].customer.id, 'another order'),
  ])
  expect(await kinds(`&journey=${journey.id}`)).toMatchObject([{ kept: { hits: 0, n: 1 }, open: 0 }])
  const { groups } = await get('/api/promises/groups?period=all&kind=id:delivery&by=journey')
  expect(groups).toMatchObject([{ name: 'Get it', id: journey.id, kept: { hits: 0, n: 1 } }])
})

test('a viewer sees the figures and nobody by name', async () => {
  expect(await kinds('', company.viewer)).toHaveLength(1)
  const { words } = await get('/api/promises/words?period=all&kind=id:delivery', company.viewer)
  expect(words[0].customer.name).toBe('')
  expect(await company.viewer.get('/api/promises/entries?kind=id:delivery')).toBeRefused('customers:read')
  const rule = { name: 'Parcels', conditions: [], promiseIdBegins: 'delivery' }
  expect(await company.agent.post('/api/promise-rules', rule)).toBeRefused('journeys:write')
})

test('who belongs to a unit sees its promises alone', async () => {
  const south = await company.employ('Sue', 'agent', ['south'])
  const [delivery] = await kinds('', south)
  expect(delivery).toMatchObject({ kept: { hits: 1, n: 1 }, open: 0 })
})

test('what arrives late settles the promise, and the latest word on when counts', async () => {
  const later = happened('emil', 'Delivery Put Off', {
    occurredAt: at(31, '09:00'),
    orderId: 'o-emil',
    promiseId: 'delivery-o-emil',
    promisedAt: '2026-04-05T21:59:59.000Z',
  })
  await company.receive([came('dora', at(25)), later], { name: 'courier' })
  company.later(60)
  await followPromises(company.house.system)
  expect(await kinds()).toMatchObject([{ kept: { hits: 2, n: 4 }, open: 1, overdue: 0 }])
  const { entries: open } = await entries('open')
  expect(open).toMatchObject([{ promised: 6, due: '2026-04-05T21:59:59.000Z' }])
})

test('a kind that somebody names is tried before it is saved, takes its promises, and is written down', async () => {
  const rule = {
    name: 'Parcels',
    conditions: [{ field: 'name', how: 'is', values: ['order completed'] }],
    promiseIdBegins: 'Delivery-',
  }
  const trial = (await company.analyst.post('/api/promise-rules/trial', rule)).json()
  expect(trial).toMatchObject({ promises: 5, kept: { hits: 2, n: 4 }, measure: 'days' })
  expect(trial.givenAs).toEqual([{ name: 'Order Completed', n: 5 }])
  expect(await kinds()).toMatchObject([{ kind: 'id:delivery' }])
  const made = (await company.analyst.post('/api/promise-rules', rule)).json()
  expect((await get('/api/promises?period=all')).isMaking).toBe(true)
  company.later(60)
  await followPromises(company.house.system)
  expect(await kinds()).toMatchObject([
    { kind: made.id, name: 'Parcels', isNamed: true, kept: { hits: 2, n: 4 } },
  ])
  const { entries: log } = await get('/api/audit?action=promise-rule.created', company.administrator)
  expect(log[0]).toMatchObject({ subject: made.id })
  const twice = await company.analyst.post('/api/promise-rules', { ...rule, name: 'parcels' })
  expect(twice.statusCode).toBe(409)
  const empty = await company.analyst.post('/api/promise-rules', { name: 'All', conditions: [] })
  expect(empty.statusCode).toBe(400)
})

test('a promise about how much is kept when no more was delivered than promised', async () => {
  const waited = (person: string, minutes: number) =>
    happened(person, 'Call answered', {
      kind: 'call',
      occurredAt: at(15),
      direction: 'in',
      properties: { waiting_minutes: minutes },
    })
  await company.receive([waited('ann', 4), waited('bob', 10), waited('cleo', 25)], { name: 'phones' })
  const amount = { promised: { value: 10 }, delivered: 'waiting_minutes', unit: 'minutes', better: 'less' }
  const rule = {
    name: 'Answered in ten minutes',
    conditions: [{ field: 'kind', how: 'is', values: ['call'] }],
    amount,
  }
  const made = (await company.manager.post('/api/promise-rules', rule)).json()
  company.later(60)
  await followPromises(company.house.system)
  const own = (await kinds()).find(({ kind }) => kind === made.id)
  expect(own).toMatchObject({
    measure: 'minutes',
    kept: { hits: 2, n: 3 },
    promised: 10,
    delivered: 10,
    open: 0,
  })
  await company.manager.delete(`/api/promise-rules/${made.id}`)
  company.later(60)
  await followPromises(company.house.system)
  expect((await kinds()).map(({ name }) => name)).toEqual(['Parcels'])
})

test('who is forgotten leaves no promise, and who asks is shown theirs', async () => {
  const { system, capabilities } = company.house
  const { entries: open } = await entries('open', (await kinds())[0]!.kind)
  const { id: customerId } = open[0].customer
  const { held } = (await company.manager.get(`/api/customers/${customerId}/export`)).json()
  expect(held.Promises).toMatchObject([{ given: 'Order Completed', promised: 6, delivered: null }])
  const every = { personal: () => capabilities.flatMap(({ personal }) => personal ?? []), aging: () => [] }
  const wish = { customerId, via: 'staff' as const, askedBy: 'Ada', dueAt: system.now() }
  await erase(system, every, { id: (await openErasure(system, wish)).id })
  expect(await kinds()).toMatchObject([{ open: 0 }])
  company.later(60)
  await checkPromises(system)
  expect(await kinds()).toMatchObject([{ open: 0 }])
})

test('an import that is taken back takes its promises with it', async () => {
  const { facts } = company.house.system
  await facts.command(`DELETE FROM interactions WHERE import_id = 'import-1'`)
  company.later(60)
  await checkPromises(company.house.system)
  // What the courier said when Dora’s came is a fulfilment alone, which promises nothing.
  expect(await kinds()).toEqual([])
})
