import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { sampleCompany } from '../capabilities/ingestion/sample/sample-company.ts'
import type { FrictionCandidate } from '../capabilities/journeys/friction/candidate.ts'
import { buildJourney } from '../capabilities/journeys/instances/build.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/*
 * What was planted in the sample company stands first among the frictions of the journeys that Attune suggests by itself.
 * Nobody reads the words here, so only what was done, promised and answered counts.
 */
let company: Company
const { truth, interactions } = sampleCompany({
  seed: 'attune',
  customers: 3_000,
  until: new Date('2026-03-31T00:00:00Z'),
})

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const all = [...interactions()]
  for (let from = 0; from < all.length; from += 5_000)
    await company.receive(all.slice(from, from + 5_000) as Incoming[])
  const { suggestions } = (await company.analyst.get('/api/journey-suggestions')).json()
  for (const { name, need, definition } of suggestions) {
    const { id } = (await company.analyst.post('/api/journeys', { name, need, definition })).json()
    await buildJourney(company.house.system, id)
  }
}, 240_000)
afterAll(() => company.close())

async function worst(period: string): Promise<FrictionCandidate[]> {
  const reply = await company.analyst.get(`/api/friction?period=${period}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json().candidates
}

const codes = ['Sign in: repeat', 'Sign in: stop']
const refunds = 'Return an order: contact'
const parcels = 'Get an order delivered: promise'
const named = ({ journey, kind }: FrictionCandidate) => `${journey.name}: ${kind}`

test.each([
  // In a week fewer than thirty return something: too few to tell.
  ['7d', codes],
  // The parcels of the north were late until eight weeks before the end.
  ['30d', [...codes, refunds]],
  ['90d', [...codes, refunds, parcels]],
  ['12m', [...codes, refunds, parcels]],
  ['all', [...codes, refunds, parcels]],
])(
  'over %s what was planted stands before everything else',
  async (period, planted) => {
    const first = (await worst(period)).slice(0, planted.length)
    expect(new Set(first.map(named))).toEqual(new Set(planted))
    expect(first.every(({ verdict }) => verdict === 'real')).toBe(true)
  },
  120_000,
)

test('the late parcels are those of the north, and questions about refunds are more than before', async () => {
  const list = await worst('90d')
  const promise = list.find((one) => named(one) === parcels)!
  expect(promise.most.map(({ value }) => value)).toContain(truth.problems[0].unit)
  const asked = list.find((one) => named(one) === refunds)!
  expect(asked.trend).toMatchObject({ verdict: 'rising' })
  expect(asked.added.low).toBeGreaterThan(0)
}, 120_000)
