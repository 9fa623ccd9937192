import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AttentionItem, AttentionList, OneItem } from '../capabilities/attention/list/contract.ts'
import { followLatest, refreshAll } from '../capabilities/attention/list/refresh.ts'
import { followAll } from '../capabilities/conversations/following/follow.ts'
import { erase } from '../capabilities/customers/rights/erasure/erase.ts'
import { openErasure } from '../capabilities/customers/rights/erasure/store.ts'
import { mirrorChanges } from '../capabilities/customers/segments/known-customers.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { checkPromises } from '../capabilities/journeys/promises/building/follow.ts'
import { annotate } from '../capabilities/understanding/index.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'
import { plainReader } from './testing/reader.ts'

/*
 * Worked by hand, as of 31 March 2026. The plain reader finds feelings and signals by their own words.
 *   ann   north, five orders of 100 every 20 days until 60 days ago (3 × her rhythm: 2 + 1 points); the last three came
 *         late (3 + 1); wrote of leaving (4) in words nobody answered for two days, unhappy (3): 14 points
 *   bob   south, one order of 40; unhappy and unanswered since yesterday (3), and it is a complaint (2): 5 points
 *   cleo  north, orders at first every 50 days and lately every 15 (3 and more), praised us (1), asks for a business
 *         account (5): ready for more
 *   dora  north, one order of 70, nothing else: on no list, until health calls her risk high
 */
let company: Company

const ago = (days: number) => new Date(noon.getTime() - days * 86_400_000).toISOString()

function happened(person: string, days: number, rest: Partial<Incoming>): Incoming {
  return {
    messageId: `${person} ${rest.kind} ${days}`,
    kind: 'order',
    name: 'Order',
    person: {
      userId: person,
      name: `${person[0]?.toUpperCase()}${person.slice(1)}`,
      email: `${person}@example.org`,
    },
    occurredAt: ago(days),
    direction: 'in',
    unit: person === 'bob' ? 'south' : 'north',
    ...rest,
  }
}
const ordered = (person: string, days: number, value: string, late = false) =>
  happened(person, days, {
    value,
    currency: 'EUR',
    ...(late && {
      promiseId: `p-${person}-${days}`,
      promisedAt: ago(days - 3),
      fulfilledAt: ago(days - 9),
    }),
  })
const wrote = (person: string, days: number, text: string) =>
  happened(person, days, {
    kind: 'message',
    name: 'Message',
    conversationId: `c-${person}-${days}`,
    channel: 'email',
    text,
  })

const beginning = [
  ...[140, 120, 100, 80, 60].map((days) => ordered('ann', days, '100', days <= 100)),
  wrote('ann', 2, 'Where is my refund? I am negative, churn is near.'),
  ordered('bob', 30, '40'),
  wrote('bob', 1, 'When does it come? negative complaint'),
  ...[250, 200, 150, 100, 60, 45, 30, 15].map((days) => ordered('cleo', days, '50')),
  happened('cleo', 20, { kind: 'review', name: 'Review', text: 'positive praise of it all' }),
  wrote('cleo', 5, 'Could we have a business account? a positive question'),
  happened('cleo', 4, {
    kind: 'message',
    name: 'Reply',
    direction: 'out',
    agentId: 'kim',
    conversationId: 'c-cleo-5',
    channel: 'email',
    text: 'Yes, with pleasure: the form is in your inbox and takes two minutes.',
  }),
  ordered('dora', 10, '70'),
]

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive(beginning)
  const { system } = company.house
  await annotate(system, async () => plainReader())
  await followAll(system)
  await checkPromises(system)
  await mirrorChanges(system)
  await refreshAll(system)
}, 180_000)
afterAll(() => company.close())

const list = async (query = '', client: Client = company.manager): Promise<AttentionList> =>
  (await client.get(`/api/attention${query}`)).json()
const names = ({ items }: AttentionList) => items.map(({ customer }) => customer?.name)
const itemOf = async (name: string, query = ''): Promise<AttentionItem> =>
  (await list(query)).items.find(({ customer }) => customer?.name === name)!
const one = async (id: string, client: Client = company.manager): Promise<OneItem> =>
  (await client.get(`/api/attention/${id}`)).json()

test('who is in trouble stands on the list by how pressing it is and how much is at stake, with the reasons', async () => {
  const shown = await list()
  expect(names(shown)).toEqual(['Ann', 'Bob'])
  const [ann] = shown.items
  expect(ann).toMatchObject({ value: { amount: 500, currency: 'EUR' }, state: 'open', chance: null })
  expect(ann!.points).toBeGreaterThanOrEqual(13)
  expect(ann!.reasons).toEqual(
    expect.arrayContaining([
      'Spoke of leaving 2 days ago',
      'The last 3 promises were broken',
      'Unhappy, and without an answer for 2 days',
      'Has not ordered for 60 days: 3 times as long as between their other orders',
    ]),
  )
  expect(shown.counts).toMatchObject({ intervene: 2, grow: 1, unassigned: 2, mine: 0 })
})

test('each reason leads to the very words, and the next step follows from them', async () => {
  const { why, suggestion } = await one((await itemOf('Ann')).id)
  const left = why.find(({ sign }) => sign === 'churn-words')
  expect(left).toMatchObject({ quote: 'Where is my refund? I am negative, churn is near.' })
  expect(left!.interaction).toMatch(/^[0-9a-f-]{36}$/)
  expect(suggestion).toMatchObject({
    way: 'email',
    words:
      'Write today, in person: answer what they asked, say sorry for the 3 broken promises and make up for them and ask what would make them stay.',
  })
})

test('who buys more, praises and asks for more is ready for more, and offers wait for what they agreed to', async () => {
  const grow = await list('?list=grow')
  expect(names(grow)).toEqual(['Cleo'])
  expect(grow.items[0]!.reasons[0]).toBe('Asked about more 5 days ago')
  expect((await one(grow.items[0]!.id)).suggestion.words).toBe(
    'Come back to what they asked about, with one clear offer.',
  )
})

test('health alone puts somebody on the list where it calls the risk high', async () => {
  const dora = await idOf('dora')
  await company.house.system.facts.insert('customer_health', [healthOf(dora, 0.81)])
  company.later(60)
  await followLatest(company.house.system)
  expect(await itemOf('Dora')).toMatchObject({
    chance: expect.closeTo(0.81, 5),
    method: 'learned',
    horizonDays: 90,
    points: 0,
    reasons: ['At high risk of leaving by all we know'],
  })
  await company.house.system.facts.insert('customer_health', [healthOf(dora, 0.1)])
  company.later(60)
  await followLatest(company.house.system)
  expect(await itemOf('Dora')).toBeUndefined()
})

test('somebody sees the customers of their units only', async () => {
  const south = await company.employ('Sue', 'agent', ['south'])
  const shown = await list('', south)
  expect(names(shown)).toEqual(['Bob'])
  expect(shown.counts).toMatchObject({ intervene: 1, grow: 0 })
  const ann = await itemOf('Ann')
  expect((await south.get(`/api/attention/${ann.id}`)).statusCode).toBe(404)
  const taken = await south.post(`/api/attention/${ann.id}/done`, { revision: ann.revision })
  expect(taken.statusCode).toBe(404)
})

test('a viewer may not read the list, and a program without leave sees no names and no words', async () => {
  expect(await company.viewer.get('/api/attention')).toBeRefused('attention:read')
  const reader = await company.key('attention:read')
  const shown = await list('', reader)
  expect(shown.items[0]).toMatchObject({ customer: null })
  expect((await one(shown.items[0]!.id, reader)).why.every(({ quote }) => quote === '')).toBe(true)
  const ann = shown.items[0]!
  expect(await reader.post(`/api/attention/${ann.id}/done`, { revision: ann.revision })).toBeRefused(
    'attention:write',
  )
})

test('whoever is made responsible is told, and finds it among their own', async () => {
  const ann = await itemOf('Ann')
  const gus = (await company.agent.get('/api/me')).json()
  const reply = await company.manager.put(`/api/attention/${ann.id}/assignment`, {
    revision: ann.revision,
    personId: gus.id,
  })
  expect(reply.json()).toMatchObject({ assignedTo: { name: 'Gus' }, revision: ann.revision + 1 })
  expect(names(await list('?show=mine', company.agent))).toEqual(['Ann'])
  expect((await company.agent.get('/api/attention/count')).json()).toEqual({ intervene: 2, grow: 1, mine: 1 })
  const { rows } = await sql<{ title: string; link: string; says: string }>`
    SELECT title, link, says FROM notifications WHERE person_id = ${gus.id}::uuid`.execute(
    company.house.system.db,
  )
  expect(rows).toMatchObject([
    { title: 'A customer who needs you', link: `/attention?list=intervene&item=${ann.id}` },
  ])
  const nobody = await company.manager.put(`/api/attention/${ann.id}/assignment`, {
    revision: ann.revision + 1,
    personId: '01990000-0000-7000-8000-000000000000',
  })
  expect(nobody.statusCode).toBe(400)
})

test('of two who decide at once the second is told', async () => {
  const { id, revision } = await itemOf('Bob')
  const until = new Date(noon.getTime() + 86_400_000).toISOString()
  expect((await company.agent.post(`/api/attention/${id}/snooze`, { revision, until })).statusCode).toBe(200)
  const second = await company.manager.post(`/api/attention/${id}/done`, { revision })
  expect(second.statusCode).toBe(409)
  expect(second.json().detail).toContain('Somebody else')
})

test('a snooze ends by itself; one that is past is refused', async () => {
  const bob = await itemOf('Bob', '?show=snoozed')
  const past = await company.manager.post(`/api/attention/${bob.id}/snooze`, {
    revision: bob.revision,
    until: ago(1),
  })
  expect(past.statusCode).toBe(400)
  company.later(86_400)
  await followLatest(company.house.system)
  expect(await itemOf('Bob')).toMatchObject({ state: 'open', snoozedUntil: null })
})

test('who was dismissed stays away until something new happens, and a decision can be taken back', async () => {
  const { system } = company.house
  const bob = await itemOf('Bob')
  const reply = await company.manager.post(`/api/attention/${bob.id}/dismissal`, {
    revision: bob.revision,
    reason: 'known already',
  })
  expect(reply.json()).toMatchObject({ state: 'dismissed', decided: { by: 'Max', reason: 'known already' } })
  await refreshAll(system)
  expect(await itemOf('Bob')).toBeUndefined()
  expect(names(await list('?show=decided'))).toEqual(['Bob'])

  expect((await company.manager.delete(`/api/attention/${bob.id}/decision`)).json()).toMatchObject({
    state: 'open',
    decided: null,
  })
  const again = await itemOf('Bob')
  await company.manager.post(`/api/attention/${bob.id}/dismissal`, {
    revision: again.revision,
    reason: 'not now',
  })
  company.later(3_600)
  await company.receive([
    {
      ...wrote('bob', 0, 'Still nothing! negative complaint, churn'),
      occurredAt: system.now().toISOString(),
    },
  ])
  await annotate(system, async () => plainReader())
  await followLatest(system)
  const anew = await itemOf('Bob')
  expect(anew.id).not.toBe(bob.id)
  expect(anew.reasons[0]).toBe('Spoke of leaving today')
  // The older entry cannot come back beside it.
  expect((await company.manager.delete(`/api/attention/${bob.id}/decision`)).statusCode).toBe(409)
})

test('what was answered passes from the list by itself', async () => {
  const { system } = company.house
  const bob = await itemOf('Bob')
  company.later(3_600)
  const now = system.now().toISOString()
  await system.facts.command(
    "DELETE FROM interactions WHERE customer_id = {bob:UUID} AND text LIKE '%churn'",
    {
      bob: await idOf('bob'),
    },
  )
  await company.receive([
    {
      ...wrote('bob', 1, 'I am sorry: it was sent this morning and comes tomorrow.'),
      messageId: 'answer',
      direction: 'out',
      agentId: 'kim',
      occurredAt: now,
    },
    { ...wrote('bob', 1, 'Thank you, that helps. positive'), messageId: 'thanks', occurredAt: now },
  ])
  await annotate(system, async () => plainReader())
  await followAll(system)
  await followLatest(system)
  expect(await itemOf('Bob')).toBeUndefined()
  const { rows } = await sql<{
    state: string
  }>`SELECT state FROM attention_items WHERE id = ${bob.id}::uuid`.execute(system.db)
  expect(rows).toEqual([{ state: 'passed' }])
})

test('other systems are told once of everybody who comes on the list', async () => {
  const { administrator, house } = company
  const receiver = { name: 'CRM', url: 'https://crm.example/hook', types: ['attention.listed'] }
  await administrator.post('/api/receivers', receiver)
  await house.system.facts.insert('customer_health', [healthOf(await idOf('dora'), 0.9)])
  company.later(60)
  await refreshAll(house.system)
  await refreshAll(house.system)
  const { rows } = await sql<{ data: { list: string; customer: string } }>`
    SELECT data FROM notices WHERE type = 'attention.listed'`.execute(house.system.db)
  expect(rows).toMatchObject([{ data: { list: 'intervene', customer: await idOf('dora') } }])
})

test('who was merged is on the list once, as who they are now', async () => {
  const { system } = company.house
  const [ann, dora] = [await idOf('ann'), await idOf('dora')]
  const kept = await itemOf('Ann')
  await company.administrator.post(`/api/customers/${ann}/merges`, { with: dora })
  await refreshAll(system)
  const shown = await list()
  expect(shown.items.filter(({ customer }) => customer?.id === ann)).toMatchObject([{ id: kept.id }])
  expect(shown.items.some(({ customer }) => customer?.name === 'Dora')).toBe(false)
})

test('a customer is shown what was kept of them here, and it goes with them', async () => {
  const { system, capabilities } = company.house
  const customerId = await idOf('ann')
  const reply = await company.manager.get(`/api/customers/${customerId}/export`)
  expect(reply.statusCode, reply.body).toBe(200)
  expect(reply.json().held['Attention list']).toContainEqual(
    expect.objectContaining({ list: 'intervene', state: 'open', points: 14 }),
  )
  const every = { personal: () => capabilities.flatMap(({ personal }) => personal ?? []), aging: () => [] }
  const wish = { customerId, via: 'staff' as const, askedBy: 'Ada', dueAt: system.now() }
  await erase(system, every, { id: (await openErasure(system, wish)).id })
  const { rows } = await sql`SELECT FROM attention_items WHERE customer_id = ${customerId}::uuid`.execute(
    system.db,
  )
  expect(rows).toEqual([])
})

async function idOf(userId: string): Promise<string> {
  const row = await company.house.system.db
    .selectFrom('identities')
    .select('customer_id')
    .where('kind', '=', 'userId')
    .where('value', '=', userId)
    .executeTakeFirstOrThrow()
  return row.customer_id
}

function healthOf(customer: string, risk: number) {
  const at = company.house.system.now()
  return {
    ...{ customer_id: customer, version: at.getTime() * 1000, unit: 'north', account_id: '' },
    ...{
      worked_out_at: at,
      method: 'learned',
      model_id: 'starting-points',
      horizon_days: 90,
      risk,
      growth: 0.1,
    },
    ...{ band: risk > 0.5 ? 'high' : 'fine', inputs: [], risk_effects: [], growth_effects: [] },
    last_seen_at: at,
  }
}
