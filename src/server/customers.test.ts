import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    visit('Ann', { channel: 'web' }),
    visit('Ann', { channel: 'phone' }),
    visit('Bob', { channel: 'phone' }),
    visit('Cleo', { channel: 'web', tier: 'gold' }),
  ])
})
afterAll(() => company.close())

let visits = 0

function visit(name: string, { channel, tier = 'plain' }: { channel: string; tier?: string }): Incoming {
  return {
    messageId: `visit ${++visits}`,
    kind: 'event',
    name: 'Visit',
    person: { userId: name.toLowerCase(), name, traits: { tier } },
    occurredAt: '2026-03-30T12:00:00.000Z',
    direction: 'in',
    channel,
  }
}

const byPhone = [{ field: 'channel', values: ['phone'] }]

async function names(query: string) {
  const { customers } = (await company.analyst.get(`/api/customers?${query}`)).json()
  return customers.map(({ name }: { name: string }) => name).toSorted()
}

function filtered(filter: object[]) {
  return `filter=${encodeURIComponent(JSON.stringify(filter))}`
}

test('a filter leaves the customers with an interaction that meets it, and the search goes on among them', async () => {
  expect(await names(filtered(byPhone))).toEqual(['Ann', 'Bob'])
  expect(await names(`${filtered(byPhone)}&search=b`)).toEqual(['Bob'])
  expect(await names(filtered([{ field: 'trait:tier', values: ['gold'] }]))).toEqual(['Cleo'])
  expect(await names(filtered([{ field: 'channel', values: ['fax'] }]))).toEqual([])
})

test('a saved filter, a segment, works here too', async () => {
  const { id } = (await company.analyst.post('/api/segments', { name: 'Callers', filter: byPhone })).json()
  expect(await names(`segment=${id}`)).toEqual(['Ann', 'Bob'])
})

test('page by page everybody comes once', async () => {
  const first = (await company.analyst.get(`/api/customers?${filtered(byPhone)}&limit=1`)).json()
  const second = (
    await company.analyst.get(`/api/customers?${filtered(byPhone)}&limit=1&cursor=${first.next}`)
  ).json()
  expect([first, second].map(({ customers }) => customers[0].name).toSorted()).toEqual(['Ann', 'Bob'])
  expect(second.next).toBeNull()
})
