import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Ask, Candidate } from '../capabilities/attention/advocates/contract.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

const Row = z.object({ id: z.string(), customer_id: z.string() })

let company: Company
let ids: Record<string, string>
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const answer = (userId: string, score: number, day: string, more: object = {}) => ({
    ...{
      messageId: `${userId}-${day}`,
      kind: 'response' as const,
      name: 'Survey answered',
      direction: 'in' as const,
    },
    person: { userId, email: `${userId}@example.com`, name: userId.toUpperCase() },
    ...{ occurredAt: `2026-03-${day}T09:00:00.000Z`, answer: { scale: 'nps', score }, ...more },
  })
  await company.receive([
    answer('ann', 10, '28'),
    answer('ben', 9, '27', { accountId: 'acme' }),
    answer('cy', 10, '26'),
    answer('dan', 10, '20'),
    answer('dan', 3, '24'),
    answer('eve', 7, '28'),
    answer('fay', 10, '25', { unit: 'north' }),
  ])
  const { customers } = (await company.manager.get('/api/customers')).json()
  ids = Object.fromEntries(
    customers.map(({ id, name }: { id: string; name: string }) => [name.toLowerCase(), id]),
  )
  for (const name of ['ann', 'ben', 'fay']) await agree(name)
})
afterAll(() => company.close())

function agree(name: string) {
  const consent = { purpose: 'marketing', channel: 'email', given: true, reason: 'said so on the phone' }
  return company.manager.post(`/api/customers/${ids[name]}/consents`, consent)
}
const list = async (client: Client = company.agent) => (await client.get('/api/advocates')).json()
const listed = async (client?: Client) =>
  (await list(client)).candidates.map(({ customer: { name } }: Candidate) => name)
const ask = (name: string, more: object = {}, client: Client = company.agent) =>
  client.post('/api/advocates/asks', { customerId: ids[name], kind: 'referral', way: 'hand', ...more })

test('happy customers who agreed are proposed, for what fits them, and the others are counted by the reason', async () => {
  const { candidates, withMoment, not } = await list()
  // Dan was unhappy four days later, and Eve was never happy enough.
  expect(withMoment).toBe(4)
  expect(not).toMatchObject({ 'not-agreed': 1 })
  expect(
    candidates.map(({ customer, kind, moment }: Candidate) => [customer.name, kind, moment.words]),
  ).toEqual([
    ['ANN', 'referral', 'Would recommend us: 10 of 10'],
    ['BEN', 'reference', 'Would recommend us: 9 of 10'],
    ['FAY', 'referral', 'Would recommend us: 10 of 10'],
  ])
})

test('names only for whoever may see customers; a unit sees its own; a viewer nobody', async () => {
  const program = await company.key('attention:read')
  expect(await listed(program)).toEqual([null, null, null])
  const nora = await company.employ('Nora', 'agent', ['north'])
  expect(await listed(nora)).toEqual(['FAY'])
  expect((await ask('ann', {}, nora)).statusCode).toBe(404)
  expect(await company.viewer.get('/api/advocates')).toBeRefused('attention:read')
})

test('a draft carries their name, and says what is missing; nobody is asked who has not agreed', async () => {
  const { drafts, not, noMail } = (await company.agent.get(`/api/customers/${ids.ann}/advocacy`)).json()
  expect(not).toEqual([])
  expect(noMail).toContain('No mail account')
  const referral = drafts.find(({ kind }: { kind: string }) => kind === 'referral')
  expect(referral.text).toContain('Hello ANN,')
  expect(referral.missing).toEqual(['[link for friends]'])
  expect((await company.agent.get(`/api/customers/${ids.cy}/advocacy`)).json().not).toEqual(['not-agreed'])
  const refused = await ask('cy')
  expect(refused.statusCode).toBe(409)
  expect(refused.json().detail).toContain('have not agreed')
})

test('somebody whose trouble is open is left in peace until it is solved', async () => {
  const opened = await company.agent.post('/api/cases', { customerId: ids.ben, title: 'Wrong invoice' })
  expect(opened.statusCode, opened.body).toBe(201)
  expect(await listed()).not.toContain('BEN')
  expect((await ask('ben')).json().detail).toContain('first it has to be solved')
})

test('who was asked rests for half a year, and what came of it is noted and counted', async () => {
  const asked = await ask('ann')
  expect(asked.statusCode, asked.body).toBe(201)
  const one: Ask = asked.json()
  expect(one).toMatchObject({ state: 'asked', askedBy: 'Gus', customer: { name: 'ANN' } })
  expect(await listed()).toEqual(['FAY'])
  expect((await ask('ann')).statusCode).toBe(409)
  const link = 'https://reviews.example/ann'
  const noted = await company.agent.patch(`/api/advocates/asks/${one.id}`, {
    state: 'done',
    told: 'Came with a friend',
    link,
  })
  expect(noted.json()).toMatchObject({ state: 'done', told: 'Came with a friend', link })
  const bad = await company.agent.patch(`/api/advocates/asks/${one.id}`, {
    state: 'done',
    link: 'javascript:alert(1)',
  })
  expect(bad.statusCode).toBe(400)
  company.later(15 * 86_400)
  const { asks, cameOfIt } = (await company.agent.get('/api/advocates/asks')).json()
  expect(asks).toMatchObject([{ id: one.id }])
  const referral = cameOfIt.find(({ kind }: { kind: string }) => kind === 'referral')
  expect(referral.share).toMatchObject({ hits: 1, n: 1, value: 1 })
})

test('no more are asked in a week than the company wants; thanks are free', async () => {
  const settings = (await company.manager.get('/api/advocates/settings')).json()
  expect(await company.agent.put('/api/advocates/settings', settings)).toBeRefused('health:manage')
  expect(
    (await company.manager.put('/api/advocates/settings', { ...settings, purpose: 'nothing' })).statusCode,
  ).toBe(400)
  await company.manager.put('/api/advocates/settings', { ...settings, perWeek: 0 })
  expect((await ask('fay')).json().detail).toContain('that is the limit')
  expect((await ask('fay', { kind: 'thanks' })).statusCode).toBe(201)
  await company.manager.put('/api/advocates/settings', settings)
})

test('nothing leaves by mail without an account, and nothing with a gap in it', async () => {
  const mail = { way: 'mail', subject: 'Hello', words: 'Read [link to the review page]' }
  const refused = await ask('fay', mail)
  expect(refused.statusCode).toBe(409)
  expect(refused.json().detail).toContain('No mail account')
})

test('praise that nobody answered is shown until somebody thanks for it; a short thanks is no praise', async () => {
  const wrote = (name: string, text: string) => ({
    ...{
      messageId: name,
      kind: 'message' as const,
      name: 'Mail received',
      direction: 'in' as const,
      channel: 'email',
    },
    ...{ person: { userId: name, email: `${name}@example.com`, name }, text },
    occurredAt: '2026-04-14T09:00:00.000Z',
  })
  await company.receive([
    wrote('Gil', 'Wonderful service: the lamp came a day early and well packed.'),
    wrote('Hal', 'Wonderful, thanks a lot!'),
  ])
  const [found] = await company.house.system.facts.query(
    Row,
    "SELECT id, customer_id FROM interactions WHERE text LIKE 'Wonderful service%'",
  )
  const { id, customer_id } = found!
  // As the reader of words would have found it.
  await company.house.system.facts.command(
    `INSERT INTO interactions SELECT * REPLACE (version + 1 AS version, ['praise'] AS signals, 0.9 AS sentiment)
     FROM interactions WHERE text LIKE 'Wonderful%'`,
  )
  const praise = async () => (await company.agent.get('/api/advocates/praise')).json().praise
  expect(await praise()).toMatchObject([
    {
      customer: { name: 'Gil' },
      moment: { interactionId: id, quote: 'Wonderful service: the lamp came a day early and well packed.' },
    },
  ])
  const thanks = {
    customerId: customer_id,
    kind: 'thanks',
    way: 'hand',
    momentId: id,
    moment: 'Wrote praise',
  }
  expect((await company.agent.post('/api/advocates/asks', thanks)).statusCode).toBe(201)
  expect(await praise()).toEqual([])
})
