import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findSamePeople } from '../capabilities/customers/merging/candidates/search.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
beforeEach(() => company.forget())
afterAll(() => company.close())

let messages = 0

type Person = Partial<Incoming['person']> & { unit?: string }

/** Each with one visit and a user id of their own. */
async function known(...people: Person[]) {
  await company.receive(
    people.map(({ unit, ...person }): Incoming => {
      const id = `${++messages}`
      return {
        messageId: `visit ${id}`,
        kind: 'event',
        name: 'Visit',
        person: { userId: `user ${id}`, ...person },
        occurredAt: '2026-03-30T12:00:00.000Z',
        direction: 'in',
        unit,
      }
    }),
  )
}

const search = () => findSamePeople(company.house.system)

interface Candidate {
  id: string
  a: { id: string; name: string }
  b: { id: string; name: string }
  reasons: string[]
}

async function candidates(query = ''): Promise<Candidate[]> {
  return (await company.manager.get(`/api/merge-candidates${query}`)).json().candidates
}

const pairs = async () => (await candidates()).map(({ a, b }) => [a.name, b.name].toSorted())

test('people who are likely one are proposed, the surest first, with what speaks for it', async () => {
  await known(
    { name: 'Anna Schmidt', traits: { postalCode: '8010', birthday: '1990-04-23' } },
    { name: 'Schmidt, Anna', traits: { zip: '8010', birthday: '23.04.1990' } },
    { name: 'Bob Miller', traits: { postalCode: '1010' } },
    { name: 'Bob Millar', traits: { postalCode: '1010' } },
    { name: 'Peter Wolf', traits: { postalCode: '8010' } },
  )
  await search()
  expect(await candidates()).toMatchObject([
    { reasons: ['same-birthday', 'same-name', 'same-postcode'] },
    { reasons: ['similar-name', 'same-postcode'] },
  ])
  expect(await pairs()).toEqual([
    ['Anna Schmidt', 'Schmidt, Anna'],
    ['Bob Millar', 'Bob Miller'],
  ])
})

test('a later run compares who changed since with everybody', async () => {
  await known({ name: 'Anna Schmidt', email: 'anna.schmidt@mail.example' })
  await search()
  expect(await candidates()).toEqual([])
  company.later(3600)
  await known({ name: 'Anna Schmidt', email: 'annaschmidt+news@mail.example' })
  await search()
  expect(await candidates()).toMatchObject([{ reasons: ['same-email', 'same-name'] }])
})

test('who turns out to be somebody else leaves the list', async () => {
  const traits = { postalCode: '8010' }
  await known(
    { userId: 'one', name: 'Anna Schmidt', traits },
    { userId: 'two', name: 'Anna Schmidt', traits },
  )
  await search()
  expect(await candidates()).toHaveLength(1)
  company.later(3600)
  await company.house.intake.tell({ name: 'web-shop' }, [
    { person: { userId: 'two', name: 'Berta Wolf' }, at: company.house.system.now().getTime() },
  ])
  await search()
  expect(await candidates()).toEqual([])
})

test('“not the same” is remembered; a merge from the list says so in the history', async () => {
  const traits = { postalCode: '8010' }
  await known(
    { name: 'Anna Schmidt', traits },
    { name: 'Anna Schmidt', traits },
    { name: 'Anna Schmitt', traits },
  )
  await search()
  const [first, ...others] = await candidates()
  expect(others).toHaveLength(2)
  expect((await company.manager.delete(`/api/merge-candidates/${first!.id}`)).statusCode).toBe(204)
  const [second] = await candidates()
  const path = `/api/customers/${second!.a.id}/merges`
  expect((await company.manager.post(path, { with: second!.b.id })).statusCode).toBe(201)
  company.later(3600)
  await search()
  expect(await candidates()).toEqual([])
  expect((await company.manager.get(path)).json().merges).toMatchObject([
    { reason: 'candidate', evidence: second!.reasons },
  ])
})

test('what fifty and more share proposes nobody', async () => {
  await known(
    ...Array.from({ length: 60 }, () => ({ name: 'Test Customer', traits: { postalCode: '8010' } })),
  )
  await search()
  expect(await candidates()).toEqual([])
})

test('page by page each pair comes once, and only what the actor’s units see', async () => {
  const twins = (name: string, unit: string) => [
    { name: `${name} Miller`, traits: { postalCode: '8010' }, unit },
    { name: `${name} Miller`, traits: { postalCode: '8010' }, unit },
  ]
  await known(...twins('Anna', 'north'), ...twins('Berta', 'south'), ...twins('Cleo', 'north'))
  await search()
  const first = (await company.manager.get('/api/merge-candidates?limit=2')).json()
  const rest = (await company.manager.get(`/api/merge-candidates?limit=2&cursor=${first.next}`)).json()
  const names = [...first.candidates, ...rest.candidates].map(({ a }: Candidate) => a.name)
  expect(names.toSorted()).toEqual(['Anna Miller', 'Berta Miller', 'Cleo Miller'])
  expect(rest.next).toBeNull()
  const norma = await company.employ('Norma', 'manager', ['north'])
  const seen = (await norma.get('/api/merge-candidates')).json().candidates
  expect(seen.map(({ a }: Candidate) => a.name).toSorted()).toEqual(['Anna Miller', 'Cleo Miller'])
  const south = (await candidates()).find(({ a }) => a.name === 'Berta Miller')!
  expect((await norma.delete(`/api/merge-candidates/${south.id}`)).statusCode).toBe(404)
  expect((await norma.get('/api/merge-candidates?cursor=nonsense')).statusCode).toBe(400)
})
