import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateSegments } from '../capabilities/customers/segments/evaluate.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/** Ann of the north complained there, Nora of the north complained in the south, Sam is of the south. */
let company: Company
let norma: Client
let id: string
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    complaint('ann', 'north'),
    { ...complaint('nora', 'north'), kind: 'page', name: 'Page' },
    complaint('sam', 'south'),
  ])
  await company.receive([{ ...complaint('nora', 'south'), messageId: 'nora in the south' }])
  norma = await company.employ('Norma', 'manager', ['north'])
  id = (await company.manager.post('/api/segments', { name: 'Complained', definition })).json().id
  await evaluateSegments(company.house.system)
})
afterAll(() => company.close())

const definition = {
  version: 1,
  root: {
    kind: 'all',
    of: [
      {
        kind: 'did',
        where: { fields: [{ field: 'kind', values: ['ticket'] }] },
        times: { is: 'at least', n: 1 },
        when: { is: 'ever' },
      },
    ],
  },
}

function complaint(who: string, unit: string): Incoming {
  return {
    messageId: `${who} ${unit}`,
    kind: 'ticket',
    name: 'Complaint',
    person: { userId: who, name: who },
    occurredAt: '2026-03-30T12:00:00.000Z',
    direction: 'in',
    unit,
  }
}

const names = (people: { name: string }[]) => people.map(({ name }) => name).toSorted()

test('what happened in another unit does not show in who is meant', async () => {
  const whole = (await company.manager.post('/api/segment-preview', { definition })).json().count
  const north = (await norma.post('/api/segment-preview', { definition })).json().count
  expect([whole.customers, whole.of]).toEqual([3, 3])
  expect([north.customers, north.of]).toEqual([1, 2])
  expect(names(north.sample)).toEqual(['ann'])
  const listed = async (client: Client) =>
    names((await client.get(`/api/customers?segment=${id}`)).json().customers)
  expect(await listed(company.manager)).toEqual(['ann', 'nora', 'sam'])
  expect(await listed(norma)).toEqual(['ann'])
})

test('members and sizes are those of one’s own customers', async () => {
  const told = async (client: Client) => {
    const segment = (await client.get(`/api/segments/${id}`)).json()
    const { members } = (await client.get(`/api/segments/${id}/members`)).json()
    const { days } = (await client.get(`/api/segments/${id}/history`)).json()
    return [segment.size, days.at(-1).size, names(members)]
  }
  expect(await told(company.manager)).toEqual([3, 3, ['ann', 'nora', 'sam']])
  expect(await told(norma)).toEqual([2, 2, ['ann', 'nora']])
})
