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

test('the last 90 days: codes that do not come, parcels that come late in the north, refunds people have to ask for', async () => {
  const list = await worst('90d')
  const [late, refunds] = truth.problems
  const first = list.slice(0, 5).map(({ journey, kind }) => `${journey.name}: ${kind}`)
  expect(first).toContain('Sign in: repeat')
  expect(first).toContain('Sign in: stop')
  expect(first).toContain('Get an order delivered: promise')
  expect(first).toContain('Return an order: contact')
  const promise = list.find(
    ({ journey, kind }) => kind === 'promise' && journey.name === 'Get an order delivered',
  )!
  expect(promise.most.map(({ value }) => value)).toContain(late.unit)
  const asked = list.find(({ journey, kind }) => kind === 'contact' && journey.name === 'Return an order')!
  expect(asked).toMatchObject({ verdict: 'real', trend: { verdict: 'rising' } })
  expect(refunds.asked.since).toBeGreaterThan(refunds.asked.before)
}, 120_000)

test('the last 30 days: the two problems of these days are among the first five', async () => {
  const list = await worst('30d')
  const planted = ['Sign in: repeat', 'Sign in: stop', 'Return an order: contact']
  const first = list.slice(0, 5).filter(({ journey, kind }) => planted.includes(`${journey.name}: ${kind}`))
  expect(new Set(first.map(({ journey, kind }) => `${journey.name}: ${kind}`))).toEqual(new Set(planted))
  expect(first.every(({ verdict, trend }) => verdict === 'real' && trend?.verdict === 'rising')).toBe(true)
}, 120_000)
