import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany()
})
afterEach(() => company.forget())
afterAll(() => company.close())

let events = 0

/** Jobs do it in the background. */
const patiently = { timeout: 20_000, interval: 100 }

function event(name: string, person: Incoming['person']): Incoming {
  return {
    messageId: `e${++events}`,
    kind: 'event',
    name,
    person,
    occurredAt: '2026-03-30T12:00:00.000Z',
    direction: 'in',
  }
}

async function customers() {
  return (await company.analyst.get('/api/customers')).json().customers as {
    id: string
    name: string | null
  }[]
}

async function timeline(id: string) {
  const { entries } = (await company.analyst.get(`/api/customers/${id}/timeline`)).json()
  const events = entries.filter(({ kind }: { kind: string }) => kind === 'event')
  return events.map(({ name }: { name: string }) => name).toSorted()
}

test('what somebody did before they signed in becomes theirs, also when both were known', async () => {
  await company.receive([event('Bought', { userId: 'ann', name: 'Ann' })])
  await company.receive([event('Looked', { anonymousId: 'visitor' })])
  expect(await customers()).toHaveLength(2)
  await company.receive([event('Signed in', { userId: 'ann', anonymousId: 'visitor' })])
  await vi.waitFor(async () => expect(await customers()).toHaveLength(1), patiently)
  const [ann] = await customers()
  expect(await timeline(ann!.id)).toEqual(['Bought', 'Looked', 'Signed in'])
  await company.receive([event('Looked again', { anonymousId: 'visitor' })])
  expect(await timeline(ann!.id)).toContain('Looked again')
})

test('two people with one e-mail address stay two, and somebody is asked', async () => {
  await company.receive([event('Ordered', { userId: 'ann', name: 'Ann', email: 'home@example.org' })])
  await company.receive([event('Ordered', { userId: 'bob', name: 'Bob', email: 'home@example.org' })])
  await vi.waitFor(async () => {
    const { candidates } = (await company.manager.get('/api/merge-candidates')).json()
    expect(candidates).toHaveLength(1)
  }, patiently)
  expect(await customers()).toHaveLength(2)
})

test('one person with twenty ids is one customer', async () => {
  const ids = Array.from({ length: 20 }, (_, n) => n)
  await company.receive(
    ids.map((n) => event('Came', { email: 'ann@example.org', anonymousId: `device ${n}` })),
  )
  await company.receive(ids.map((n) => event('Came back', { anonymousId: `device ${n}` })))
  const [ann, ...others] = await customers()
  expect(others).toEqual([])
  expect((await company.analyst.get(`/api/customers/${ann!.id}`)).json().identities).toHaveLength(21)
})

test('whoever belongs to a company is found there, and each thing known tells its source', async () => {
  const { client } = await company.writeKey('app')
  await client.post('/v1/identify', { userId: 'ann', traits: { name: 'Ann', plan: 'pro' } })
  await client.post('/v1/group', {
    userId: 'ann',
    groupId: 'acme',
    traits: { name: 'Acme', industry: 'mining' },
  })
  const { accounts } = (await company.analyst.get('/api/accounts')).json()
  expect(accounts).toMatchObject([{ name: 'Acme', people: 1 }])
  const [ann] = await customers()
  const known = (await company.analyst.get(`/api/customers/${ann!.id}`)).json()
  expect(JSON.stringify(known)).toContain('"app"')
})
