import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { followHealth, scoreAll } from '../capabilities/attention/health/following/follow.ts'
import { modelInForce } from '../capabilities/attention/health/models.ts'
import { scoreSome } from '../capabilities/attention/health/scoring/score.ts'
import { standingsOf } from '../capabilities/attention/index.ts'
import { erase } from '../capabilities/customers/rights/erasure/erase.ts'
import { openErasure } from '../capabilities/customers/rights/erasure/store.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { followPromises } from '../capabilities/journeys/promises/building/follow.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

/*
 * Acme's people: Ann bought every 20 days until 100 days ago and was let down three times, Bob buys every 20 days until
 * today. Cleo, of the south, is nobody's colleague and was seen on one day.
 */
let company: Company
let ids: Record<string, string>

const dayMs = 86_400_000
const daysAgo = (days: number, from = noon) => new Date(from.getTime() - days * dayMs).toISOString()

function happened(who: string, name: string, ago: number, rest: Partial<Incoming> = {}): Incoming {
  const person = {
    userId: who,
    email: `${who}@acme.example`,
    ...(who !== 'cleo' && { account: { key: 'acme' } }),
  }
  return {
    messageId: `${who} ${name} ${ago}`,
    kind: 'event',
    name,
    person,
    occurredAt: daysAgo(ago),
    direction: 'in',
    unit: who === 'cleo' ? 'south' : 'north',
    ...rest,
  }
}

const ordered = (who: string, ago: number, rest: Partial<Incoming> = {}) =>
  happened(who, 'Order', ago, {
    kind: 'order',
    value: '50.00',
    currency: 'EUR',
    orderId: `${who}-${ago}`,
    ...rest,
  })

/** Promised for three days later, it came after nine. */
const late = (who: string, ago: number) => [
  ordered(who, ago, { promiseId: `p-${who}-${ago}`, promisedAt: daysAgo(ago - 3) }),
  happened(who, 'Delivered', ago - 9, {
    orderId: `${who}-${ago}`,
    direction: 'out',
    promiseId: `p-${who}-${ago}`,
    fulfilledAt: daysAgo(ago - 9),
  }),
]

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive(
    [
      ...[200, 180, 160].map((ago) => ordered('ann', ago)),
      ...[140, 120, 100].flatMap((ago) => late('ann', ago)),
      ...[180, 160, 140, 120, 100, 80, 60, 40, 20, 0].map((ago) => ordered('bob', ago + 0.5)),
      happened('cleo', 'Looked', 2),
    ],
    { name: 'web-shop', importId: 'history' },
  )
  const { system } = company.house
  await followPromises(system)
  await followHealth(system)
  const rows = await system.db.selectFrom('customers').select(['id', 'email']).execute()
  ids = Object.fromEntries(rows.map(({ id, email }) => [email?.split('@')[0] ?? '', id]))
}, 120_000)
afterAll(() => company?.close())

const standingOf = async (who: string) =>
  (await standingsOf(company.house.system, [ids[who]!])).get(ids[who]!)

async function get(path: string, client = company.analyst) {
  const reply = await client.get(path)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

test('everybody stands somewhere as soon as there are facts, by points and with reasons in words', async () => {
  const [ann, bob, cleo] = await Promise.all(['ann', 'bob', 'cleo'].map(standingOf))
  expect(ann).toMatchObject({ method: 'points', modelId: 'starting-points', horizonDays: 90 })
  expect(ann!.risk!).toBeGreaterThan(0.5)
  expect(ann!.riskReasons.map(({ words }) => words)).toEqual(
    expect.arrayContaining([
      'The last 3 promises were broken',
      'Overdue: 5 times their usual gap since the last purchase',
    ]),
  )
  expect(bob).toMatchObject({ band: 'fine' })
  expect(cleo).toMatchObject({ band: 'unknown', risk: null })
})

test('a customer’s standing can be asked for, with the week before by the same model', async () => {
  const { standing, weekBefore, weeks } = await get(`/api/health/customers/${ids.ann}`)
  expect(standing).toMatchObject({ customerId: ids.ann, band: (await standingOf('ann'))!.band })
  expect(weekBefore.workedOutAt).toBe(daysAgo(7))
  const rhythm = (reasons: { feature: string; value: number }[]) =>
    reasons.find(({ feature }) => feature === 'own-rhythm')?.value
  expect(rhythm(standing.riskReasons)).toBeCloseTo(100 / 20, 4)
  expect(rhythm(weekBefore.riskReasons)).toBeCloseTo(93 / 20, 4)
  expect(weeks).toHaveLength(1)
})

test('an account stands as its people do, by what they buy; the worst is named with reasons', async () => {
  const { accounts } = await get('/api/accounts')
  const account = await get(`/api/health/accounts/${accounts[0].id}`)
  expect(account).toMatchObject({
    people: 2,
    known: 2,
    worst: [{ customerId: ids.ann }, { customerId: ids.bob }],
  })
  const [ann, bob] = await Promise.all(['ann', 'bob'].map(standingOf))
  // Six purchases against ten in the year, and one more for each.
  expect(account.risk).toBeCloseTo((7 * ann!.risk! + 11 * bob!.risk!) / 18, 4)
})

test('what arrives is in the standing with the next look, and nobody else is touched', async () => {
  const { system } = company.house
  company.later(600)
  await followHealth(system, { soon: true })
  const before = await standingOf('bob')
  company.later(60)
  await company.receive([ordered('ann', -0.005)])
  await followHealth(system, { soon: true })
  const ann = await standingOf('ann')
  expect(ann!.inputs['days-since-order']).toBe(0)
  expect(ann!.workedOutAt.getTime()).toBe(noon.getTime() + 660_000)
  expect(await standingOf('bob')).toEqual(before)
})

test('thousands who changed at once are worked out together', async () => {
  const { system } = company.house
  company.later(60)
  const strangers = Array.from({ length: 2_500 }, () => crypto.randomUUID())
  await scoreSome(system, await modelInForce(system), [...strangers, ids.bob!])
  expect((await standingOf('bob'))!.workedOutAt).toEqual(system.now())
})

test('a merged record stands as the customer it belongs to, and alone again when it is split', async () => {
  company.later(60)
  const { system } = company.house
  const reply = await company.manager.post(`/api/customers/${ids.bob}/merges`, {
    with: ids.cleo,
    choose: {},
  })
  expect(reply.statusCode, reply.body).toBe(201)
  await followHealth(system)
  const standings = await standingsOf(system, [ids.bob!, ids.cleo!])
  expect(standings.get(ids.cleo!)).toEqual(standings.get(ids.bob!))
  await company.manager.delete(`/api/customers/${ids.bob}/merges/${reply.json().merge}`)
  company.later(60)
  await followHealth(system)
  expect((await standingOf('cleo'))?.customerId).toBe(ids.cleo)
})

test('who sees one unit sees how its customers stand, and no others', async () => {
  const southern = await company.employ('Sue', 'agent', ['south'])
  await get(`/api/health/customers/${ids.cleo}`, southern)
  expect((await southern.get(`/api/health/customers/${ids.ann}`)).statusCode).toBe(404)
  expect(await company.viewer.get(`/api/health/customers/${ids.ann}`)).toBeRefused('attention:read')
  const unknown = '00000000-0000-7000-8000-000000000000'
  expect((await company.analyst.get(`/api/health/customers/${unknown}`)).statusCode).toBe(404)
  expect((await company.analyst.get(`/api/health/accounts/${unknown}`)).statusCode).toBe(404)
})

test('a person is shown what is said of them, and once forgotten a whole working out does not bring them back', async () => {
  const { system, capabilities } = company.house
  company.later(60)
  const customerId = ids.ann!
  const { held } = (await company.manager.get(`/api/customers/${customerId}/export`)).json()
  const [now] = held['How likely they are to leave or to buy more, as reckoned']
  expect(now).toMatchObject({
    method: 'points',
    becauseOf: expect.arrayContaining(['The last 3 promises were broken']),
  })
  const every = { personal: () => capabilities.flatMap(({ personal }) => personal ?? []), aging: () => [] }
  const wish = { customerId, via: 'staff' as const, askedBy: 'Ada', dueAt: system.now() }
  await erase(system, every, { id: (await openErasure(system, wish)).id })
  await scoreAll(system)
  const left = await system.facts.query(
    z.object({ n: z.coerce.number() }),
    `SELECT count() AS n FROM (SELECT customer_id FROM customer_health UNION ALL SELECT customer_id FROM customer_health_weeks)
    WHERE customer_id = {customerId:UUID}`,
    { customerId },
  )
  expect(left).toEqual([{ n: 0 }])
  expect((await standingsOf(system, [ids.bob!])).size).toBe(1)
})

test('nobody has to ask for it: what arrives is followed in the background', async () => {
  await using busy = await exampleCompany().then((opened) => ({
    ...opened,
    [Symbol.asyncDispose]: () => opened.close(),
  }))
  await busy.receive([ordered('dan', 3), ordered('dan', 2)])
  const { system } = busy.house
  const [dan] = await system.db.selectFrom('customers').select('id').execute()
  await expect
    .poll(async () => (await standingsOf(system, [dan!.id])).get(dan!.id)?.inputs['orders-30'], {
      timeout: 30_000,
    })
    .toBe(2)
}, 60_000)
