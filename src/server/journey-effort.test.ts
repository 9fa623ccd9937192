import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EffortReport } from '../capabilities/journeys/effort/contract.ts'
import { idFrom } from '../platform/ids.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { returnJourney } from './testing/journey.ts'

/*
 * “Return an order”, worked by hand. An easy one: no contact, 10 minutes, 3 steps, answered as easy. A hard one: two contacts,
 * passed on once, one step again, one change of channel, 30 minutes, 5 steps, answered as hard, words that show effort.
 *   February 120 easy · March 60 easy and 60 hard: of 240, 180 are easy.
 * So an easy value has rank 90 / 240 = 37.5 and a hard one 210 / 240 = 87.5; the words of the hard ones are all alike: 50.
 *   easy  37.5 in every part that is known
 *   hard  (35 · 87.5 + 40 · 87.5 + 25 · 50) / 100 = 78.125
 */
let company: Company
let journey: string

const easy = {
  path: ['Return page', 'Status check', 'Refund paid'],
  path_id: '1',
  minutes: 10,
  ease: 1,
}
const hard = {
  path: ['Return page', 'Status check', 'Called us', 'Status check', 'Refund paid'],
  path_id: '2',
  ...{ contacts: 2, transfers: 1, repeats: 1, channel_changes: 1, minutes: 30 },
  ...{ ease: 0, feeling: -0.5, effort_words: 1 },
}

function row(kind: typeof easy | typeof hard, who: number, on: string) {
  const customer = idFrom('customer', String(who))
  const { path } = kind
  return {
    journey_id: journey,
    built: 1,
    id: idFrom('walk', String(who)),
    version: 1,
    customer_id: customer,
    case_id: customer,
    unit: 'north',
    channel: who % 2 ? 'web' : 'app',
    started_at: `${on}T09:00:00.000Z`,
    latest_at: `${on}T10:00:00.000Z`,
    outcome: 'success',
    gaps: path.map(() => 0),
    channels: path.map(() => 'web'),
    touchpoints: path.map(() => 'Return portal'),
    stages: path.map(() => 'service'),
    ids: path.map((_, at) => idFrom('step', `${who} ${at}`)),
    felt: path.map(() => null),
    rated: path.map(() => null),
    ...kind,
  }
}

async function effort(client: Client = company.analyst): Promise<EffortReport> {
  const days = 'period=custom&from=2026-03-01&until=2026-03-29'
  const reply = await client.get(`/api/journeys/${journey}/effort?${days}`)
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

const weigh = (client: Client, body: object) => client.put(`/api/journeys/${journey}/effort/weights`, body)
const onlyContacts = {
  ...{ contacts: 10, transfers: 0, repeats: 0, channelChanges: 0, minutes: 0, steps: 0 },
  ...{ answers: 0, words: 0 },
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const { system } = company.house
  journey = await returnJourney(company)
  const many = (n: number, from: number, kind: typeof easy | typeof hard, on: string) =>
    Array.from({ length: n }, (_, at) => row(kind, from + at, on))
  await system.facts.insert('journey_instances', [
    ...many(120, 0, easy, '2026-02-10'),
    ...many(60, 200, easy, '2026-03-03'),
    ...many(60, 300, hard, '2026-03-17'),
  ])
}, 60_000)

afterAll(() => company?.close())

test('the index is the weighted mean of the parts, by hand', async () => {
  const { index, exertion, felt, journeys, withFelt, weights } = await effort()
  expect([journeys, withFelt]).toEqual([120, 120])
  expect(weights).toMatchObject({ source: 'literature', holdsFor: null })
  expect(index).toMatchObject({ n: 120, customers: 120, reliability: 'ok' })
  expect(index.value).toBeCloseTo((37.5 + 78.125) / 2, 6)
  expect(exertion.value).toBeCloseTo(62.5, 6)
  // Felt: 37.5 by answers alone, and (40 · 87.5 + 25 · 50) / 65 where words tell too.
  expect(felt.value).toBeCloseTo((37.5 + (40 * 87.5 + 25 * 50) / 65) / 2, 6)
})

test('more effort than the period before is worse', async () => {
  const { change, parts } = await effort()
  expect(change).toMatchObject({ verdict: 'real change', tone: 'worse' })
  expect(change?.difference).toBeCloseTo(57.8125 - 37.5, 6)
  expect(parts.find(({ part }) => part === 'minutes')?.change).toMatchObject({
    difference: 10,
    tone: 'worse',
  })
})

test('every part is told in what it counts in', async () => {
  const { parts } = await effort()
  const part = (name: string) => parts.find((one) => one.part === name)
  expect(part('contacts')).toMatchObject({
    mean: { n: 120, value: 1 },
    median: 1,
    share: { hits: 60, n: 120 },
  })
  expect(part('minutes')).toMatchObject({ mean: { value: 20 }, median: 20 })
  expect(part('answers')).toMatchObject({ mean: { value: 0.5 }, share: { hits: 60, n: 120 } })
  expect(part('words')).toMatchObject({ mean: { n: 60, value: 1 }, share: { hits: 60, n: 60 } })
})

test('time, distribution, steps, ways and the most laborious', async () => {
  const { trend, distribution, steps, ways, laborious } = await effort()
  expect(trend.every).toBe('week')
  expect(trend.points.map(({ from, index }) => [from, index.value])).toEqual([
    ['2026-02-23', null],
    ['2026-03-02', 37.5],
    ['2026-03-09', null],
    ['2026-03-16', 78.125],
    ['2026-03-23', null],
  ])
  expect(distribution.filter(({ n }) => n > 0)).toEqual([
    { from: 30, until: 40, n: 60 },
    { from: 70, until: 80, n: 60 },
  ])
  expect(steps[0]).toMatchObject({ step: 'Called us', index: { n: 60, value: 78.125, isReal: true } })
  expect(steps[0]?.index.difference).toBeCloseTo(78.125 - 37.5, 6)
  // Everybody comes by the page: there are no others to hold it against. The short way costs less than the others.
  expect(steps.map(({ step }) => step)).toEqual(['Called us'])
  expect(ways.map(({ path, index }) => [path.length, index.value])).toEqual([[5, 78.125]])
  expect(laborious).toHaveLength(10)
  expect(laborious[0]).toMatchObject({
    index: 78.125,
    contacts: 2,
    minutes: 30,
    steps: 5,
    outcome: 'success',
  })
})

test('where exertion and answers are both known, it tells how far they go along', async () => {
  const { agreement } = await effort()
  expect(agreement.n).toBe(120)
  expect(agreement.exertion?.value).toBeCloseTo(1, 6)
  // All parts go along alike: an even share of 35 points.
  expect(agreement.suggested).toMatchObject({ contacts: 6, transfers: 6, steps: 5, answers: 40, words: 25 })
})

test('a viewer sees no persons', async () => {
  const { laborious } = await effort(company.viewer)
  expect(laborious[0]?.customer).toBeNull()
  expect((await effort()).laborious[0]?.customer).not.toBeNull()
})

test('weights are changed by whoever may, for one journey or for all, and taken back', async () => {
  expect(await weigh(company.viewer, { weights: onlyContacts })).toBeRefused('journeys:write')
  const nothing = Object.fromEntries(Object.keys(onlyContacts).map((part) => [part, 0]))
  expect((await weigh(company.analyst, { weights: nothing })).statusCode).toBe(400)

  expect((await weigh(company.analyst, { weights: onlyContacts, holdsFor: 'all' })).statusCode).toBe(200)
  const forAll = await effort()
  expect(forAll.weights).toMatchObject({ source: 'own', holdsFor: 'all', changedBy: 'Ana' })
  expect(forAll.index.value).toBeCloseTo((37.5 + 87.5) / 2, 6)
  // Nothing felt counts any more, so nothing felt is told.
  expect(forAll.felt.value).toBeNull()

  const own = { ...onlyContacts, contacts: 0, words: 5 }
  await weigh(company.analyst, { weights: own, source: 'data' })
  await weigh(company.analyst, { weights: own, source: 'data' })
  const forOne = await effort()
  expect(forOne.weights).toMatchObject({ source: 'data', holdsFor: 'journey', now: own })
  // Only the hard ones wrote: whoever said nothing is not told of.
  expect(forOne.index).toMatchObject({ n: 60, value: 50 })

  for (const holdsFor of ['journey', 'all'])
    await company.analyst.delete(`/api/journeys/${journey}/effort/weights?holdsFor=${holdsFor}`)
  expect((await effort()).weights.source).toBe('literature')
})

test('changed weights stand in the audit log', async () => {
  const told = (await company.administrator.get('/api/audit?limit=20')).json()
  expect(JSON.stringify(told)).toContain('journey.effort-weighed')
})
