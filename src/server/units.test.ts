import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { answers } from './testing/answers.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let norma: Client
let customers: Record<'north' | 'south', string>

/** Both units have the same things, each in its own words: whatever says “south” comes from there. */
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  for (const unit of ['north', 'south'] as const) {
    const shared = { unit, touchpoint: `${unit} counter`, product: `${unit} lamp`, channel: `${unit} shop` }
    await company.receive(answers({ 10: 30 }, { ...shared, text: `The ${unit} counter was quick and kind.` }))
    await company.receive(answers({ 10: 5, 0: 25 }, { ...shared, day: '2026-02-20' }))
    await company.receive([ownerOf(unit)])
    const { client } = await company.writeKey(`${unit}-shop`, unit)
    await client.post('/v1/track', { userId: `${unit} somebody` })
  }
  norma = await company.employ('Norma', 'manager', ['north'])
  await company.employ('Nils', 'viewer', ['north'])
  await company.employ('Sol', 'viewer', ['south'])
  const found = async (search: string) =>
    (await company.administrator.get(`/api/customers?search=${search}`)).json().customers[0].id
  customers = { north: await found('owner-north'), south: await found('owner-south') }
})
afterAll(() => company.close())

function ownerOf(unit: string): Incoming {
  return {
    messageId: `${unit} message`,
    kind: 'message',
    name: 'Message',
    person: { userId: `owner-${unit}`, name: `Owner of ${unit}`, traits: { region: `${unit}ern` } },
    occurredAt: '2026-03-30T12:00:00.000Z',
    direction: 'in',
    unit,
    text: `Is the ${unit} counter open on Sundays?`,
  }
}

/** Everything that can be asked about one's own part. */
const questions = [
  '/api/scoreboard',
  '/api/scores/nps',
  '/api/scores/nps?by=channel',
  '/api/scores/nps?by=trait:region',
  '/api/scores/nps/answers?limit=200',
  '/api/changes',
  '/api/recent-interactions',
  '/api/filter-values',
  '/api/customers?limit=100',
  '/api/units',
  '/api/sources',
  '/api/dead-letters',
  '/api/people',
  '/api/audit?limit=200',
]

test.each(['before', 'after'])(
  'a manager of the north hears nothing of the south, %s days are rolled up',
  async (when) => {
    if (when === 'after') await company.rollUp()
    for (const question of questions) {
      const reply = await norma.get(question)
      expect(reply.statusCode, `${question}: ${reply.body}`).toBe(200)
      expect(reply.body, question).not.toMatch(/south|sol@/i)
      const everything = await company.administrator.get(question)
      expect(everything.body, question).toMatch(/south|interactions|"n":60/i)
    }
  },
)

test('the north’s figures are its own: half of what the whole company has', async () => {
  const whole = (await company.administrator.get('/api/scoreboard')).json()
  const north = (await norma.get('/api/scoreboard')).json()
  expect([whole.interactions, north.interactions]).toEqual([62, 31])
  expect([whole.customers, north.customers]).toEqual([62, 31])
  expect([whole.tiles[0].summary.n, north.tiles[0].summary.n]).toEqual([60, 30])
  expect([whole.tiles[0].before.n, north.tiles[0].before.n]).toEqual([60, 30])
})

test('a customer of the south is not there for the north', async () => {
  expect((await norma.get(`/api/customers/${customers.north}`)).json()).toMatchObject({
    name: 'Owner of north',
  })
  expect((await norma.get(`/api/customers/${customers.north}/timeline`)).json().entries).toHaveLength(1)
  for (const path of ['', '/timeline']) {
    expect((await norma.get(`/api/customers/${customers.south}${path}`)).statusCode).toBe(404)
  }
})

test('days on which only the south had visitors are none of the north’s', async () => {
  const before = (await norma.get('/api/scoreboard?period=all')).json()
  await company.receive(answers({ 10: 5 }, { unit: 'south', day: '2025-12-01' }))
  expect((await norma.get('/api/scoreboard?period=all')).json()).toEqual(before)
  const whole = (await company.administrator.get('/api/scoreboard?period=all')).json()
  expect([before.periods.current.from, whole.periods.current.from]).toEqual(['2026-02-20', '2025-12-01'])
})

test('asking for the south by filter shows nothing', async () => {
  const filter = encodeURIComponent(JSON.stringify([{ field: 'unit', values: ['south'] }]))
  expect((await norma.get(`/api/scoreboard?filter=${filter}`)).json()).toMatchObject({
    interactions: 0,
    tiles: [],
  })
})

test('imports concern the whole organisation: whoever sees a unit only is refused, with the way out', async () => {
  for (const path of ['/api/imports', '/api/mappings', `/api/imports/${customers.north}/rejected`]) {
    const reply = await norma.get(path)
    expect(reply.statusCode, path).toBe(403)
    expect(reply.json().fix, path).toContain('not limited to units')
  }
  expect((await company.manager.get('/api/imports')).statusCode).toBe(200)
})
