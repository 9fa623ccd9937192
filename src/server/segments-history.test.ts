import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateSegments } from '../capabilities/customers/segments/evaluate.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/** Whoever wrote within the last ten days; the clock starts at noon of 31 March 2026, and days are London's. */
const wroteLately = {
  version: 1,
  root: {
    kind: 'all',
    of: [
      {
        kind: 'did',
        where: { fields: [{ field: 'kind', values: ['message'] }] },
        times: { is: 'at least', n: 1 },
        when: { is: 'last', days: 10 },
      },
    ],
  },
}

let company: Company
let id: string
beforeAll(async () => {
  company = await exampleCompany({ work: false, zone: 'Europe/London' })
  await company.receive([wrote('ann', '2026-03-22'), wrote('bob', '2026-03-30')])
  id = (await company.manager.post('/api/segments', { name: 'Wrote lately', definition: wroteLately })).json()
    .id
})
afterAll(() => company.close())

function wrote(who: string, day: string) {
  return {
    messageId: `${who} ${day}`,
    kind: 'message' as const,
    name: 'Message',
    person: { userId: who, name: who.replace(/^./, (first) => first.toUpperCase()) },
    occurredAt: `${day}T10:00:00.000Z`,
    direction: 'in' as const,
  }
}

const day = 24 * 3_600
const evaluate = () => evaluateSegments(company.house.system)
const ask = async (path: string) => {
  const reply = await company.manager.get(path)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const names = (people: { name: string }[]) => people.map(({ name }) => name)
const members = async () => names((await ask(`/api/segments/${id}/members`)).members).toSorted()
const history = () => ask(`/api/segments/${id}/history`)

test('before it is worked out there is no history, and pages work it out for themselves', async () => {
  expect(await ask(`/api/segments/${id}`)).toMatchObject({ size: null, evaluatedAt: null })
  expect(await history()).toEqual({ since: null, days: [] })
  expect(names((await ask(`/api/customers?segment=${id}`)).customers).toSorted()).toEqual(['Ann', 'Bob'])
})

test('whoever is in it at first did not come; as time goes by people leave and come', async () => {
  await evaluate()
  expect(await members()).toEqual(['Ann', 'Bob'])
  expect(await ask(`/api/segments/${id}`)).toMatchObject({
    size: 2,
    sizeBefore: null,
    evaluatedAt: '2026-03-31T12:00:00.000Z',
  })

  company.later(3 * day)
  await company.receive([wrote('cleo', '2026-04-02')])
  await evaluate()
  expect(await members()).toEqual(['Bob', 'Cleo'])

  company.later(5 * day)
  await evaluate()
  company.later(3_600)
  await evaluate()
  expect(await history()).toEqual({
    since: '2026-03-31T12:00:00.000Z',
    days: [
      { day: '2026-03-31', size: 2, entered: 0, left: 0 },
      { day: '2026-04-03', size: 2, entered: 1, left: 1 },
      { day: '2026-04-08', size: 2, entered: 0, left: 0 },
    ],
  })
  expect(await ask(`/api/segments/${id}`)).toMatchObject({ size: 2, sizeBefore: 2 })
})

test('who came and who left is told by name, also of one day', async () => {
  const moved = async (query: string) => {
    const { movements } = await ask(`/api/segments/${id}/movements?${query}`)
    return movements.map(({ name, at }: { name: string; at: string }) => [name, at.slice(0, 10)])
  }
  expect(await moved('way=entered')).toEqual([['Cleo', '2026-04-03']])
  expect(await moved('way=left')).toEqual([['Ann', '2026-04-03']])
  expect(await moved('way=left&day=2026-04-08')).toEqual([])
})

test('who comes back is in it since then, and a customer’s page tells the segments', async () => {
  await company.receive([wrote('ann', '2026-04-08')])
  await evaluate()
  const [ann] = (await ask('/api/customers?search=ann')).customers
  expect(await ask(`/api/customers/${ann.id}/segments`)).toEqual({
    segments: [
      {
        id,
        name: 'Wrote lately',
        description: 'Customers who had a message in the last 10 days',
        since: '2026-04-08T13:00:00.000Z',
      },
    ],
  })
})

test('page by page every member comes once, the latest first', async () => {
  const first = await ask(`/api/segments/${id}/members?limit=2`)
  const second = await ask(`/api/segments/${id}/members?limit=2&cursor=${first.next}`)
  expect(names(first.members)).toEqual(['Ann', 'Cleo'])
  expect(names(second.members)).toEqual(['Bob'])
  expect(second.next).toBeNull()
  expect((await company.manager.get(`/api/segments/${id}/members?cursor=nonsense`)).json().field).toBe(
    'cursor',
  )
})

test('described anew, it is worked out anew: at once by pages, and its history goes on', async () => {
  const everybody = {
    version: 1,
    root: { kind: 'any', of: [{ kind: 'identity', has: 'userId' }] },
  }
  await company.manager.put(`/api/segments/${id}`, { name: 'Everybody', definition: everybody })
  expect(await ask(`/api/segments/${id}`)).toMatchObject({ name: 'Everybody', evaluatedAt: null, size: 3 })
  await company.receive([wrote('dan', '2025-01-01')])
  expect((await ask(`/api/customers?segment=${id}`)).customers).toHaveLength(4)
  company.later(day)
  await evaluate()
  expect(await members()).toEqual(['Ann', 'Bob', 'Cleo', 'Dan'])
  // As it was worked out last: who comes after that is in it within the hour.
  await company.receive([wrote('eve', '2026-04-08')])
  expect((await ask(`/api/customers?segment=${id}`)).customers).toHaveLength(4)
  await evaluate()
  expect((await ask(`/api/customers?segment=${id}`)).customers).toHaveLength(5)
})

test('a customer who is removed or becomes part of another leaves with the next time', async () => {
  const { db } = company.house.system
  const found = async (search: string) => (await ask(`/api/customers?search=${search}`)).customers[0].id
  const [eve, dan, ann] = [await found('eve'), await found('dan'), await found('ann')]
  await db.deleteFrom('customers').where('id', '=', eve).execute()
  await db.updateTable('customers').set({ merged_into: ann }).where('id', '=', dan).execute()
  company.later(60)
  await evaluate()
  expect(await members()).toEqual(['Ann', 'Bob', 'Cleo'])
})

test('deleted, it leaves nothing behind', async () => {
  expect((await company.manager.delete(`/api/segments/${id}`)).statusCode).toBe(204)
  expect((await company.manager.get(`/api/segments/${id}/history`)).statusCode).toBe(404)
})
