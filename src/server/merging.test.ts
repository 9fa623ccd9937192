import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { recordsOf } from '../capabilities/customers/index.ts'
import { meet } from '../capabilities/customers/merging/meet.ts'
import { checkFacts, moveFacts } from '../capabilities/customers/merging/moving.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import type { Facts } from '../platform/facts/facts.ts'
import { answers } from './testing/answers.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
beforeEach(() => company.forget())
afterAll(() => company.close())

let messages = 0

function said(userId: string, name: string, more: Partial<Incoming> = {}): Incoming {
  const { person, ...rest } = more
  return {
    messageId: `message ${++messages}`,
    kind: 'message',
    name: `${name} said something`,
    person: { userId, name, ...person },
    occurredAt: '2026-03-30T12:00:00.000Z',
    direction: 'in',
    ...rest,
  }
}

/** Somebody whose one interaction is called after them. */
async function somebody(name: string, more: Partial<Incoming> = {}): Promise<string> {
  await company.receive([said(name.toLowerCase(), name, more)])
  return idOf(name.toLowerCase())
}

async function idOf(userId: string): Promise<string> {
  const row = await company.house.system.db
    .selectFrom('identities')
    .select('customer_id')
    .where('kind', '=', 'userId')
    .where('value', '=', userId)
    .executeTakeFirstOrThrow()
  return row.customer_id
}

async function merge(id: string, other: string, choose: Record<string, string> = {}) {
  const reply = await company.manager.post(`/api/customers/${id}/merges`, { with: other, choose })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json().merge as string
}

async function split(id: string, mergeId: string) {
  const reply = await company.manager.delete(`/api/customers/${id}/merges/${mergeId}`)
  expect(reply.statusCode, reply.body).toBe(200)
}

async function shown(id: string) {
  return (await company.manager.get(`/api/customers/${id}`)).json()
}

interface Entry {
  kind: string
  name: string
}

/** What happened, by the names of the interactions; the merges themselves stand among them too, and are left out here. */
async function timeline(id: string, asker = company.manager): Promise<string[]> {
  const { entries } = (await asker.get(`/api/customers/${id}/timeline`)).json()
  return entries
    .filter(({ kind }: Entry) => kind !== 'merge')
    .map(({ name }: Entry) => name.replace(' said something', ''))
    .toSorted()
}

const moved = () => moveFacts(company.house.system)

const Lying = z.object({ customer_id: z.string(), known_as: z.string(), name: z.string() })

/** Where interactions lie in the facts store itself. */
async function lying() {
  const rows = await company.house.system.facts.query(
    Lying,
    'SELECT customer_id, known_as, name FROM interactions FINAL ORDER BY name, customer_id',
  )
  return rows.map(({ customer_id, name }) => [name.replace(' said something', ''), customer_id])
}

describe.each(['before', 'after'])('%s the facts are moved', (when) => {
  const perhapsMoved = () => (when === 'after' ? moved() : undefined)

  test('two merged customers have one timeline, and each has their own again when they are split', async () => {
    const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
    const one = await merge(ann, bea)
    await perhapsMoved()
    expect(await timeline(ann)).toEqual(['Ann', 'Bea'])
    expect(await timeline(bea)).toEqual(['Ann', 'Bea'])
    expect((await shown(bea)).id).toBe(ann)
    await split(ann, one)
    await perhapsMoved()
    expect(await timeline(ann)).toEqual(['Ann'])
    expect(await timeline(bea)).toEqual(['Bea'])
  })

  test('of three joined in a row, the first two can be split and the third stays', async () => {
    const [ann, bea, cleo] = [await somebody('Ann'), await somebody('Bea'), await somebody('Cleo')]
    const first = await merge(bea, ann)
    await merge(cleo, bea)
    await perhapsMoved()
    expect(await timeline(cleo)).toEqual(['Ann', 'Bea', 'Cleo'])
    await split(cleo, first)
    await perhapsMoved()
    expect(await timeline(ann)).toEqual(['Ann'])
    expect(await timeline(cleo)).toEqual(['Bea', 'Cleo'])
    expect((await shown(bea)).id).toBe(cleo)
    expect((await shown(ann)).name).toBe('Ann')
  })
})

test('interactions lie under the customer they belong to, and back under their own after a split', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  const one = await merge(ann, bea)
  await moved()
  expect(await lying()).toEqual([
    ['Ann', ann],
    ['Bea', ann],
  ])
  await split(ann, one)
  await moved()
  expect(await lying()).toEqual([
    ['Ann', ann],
    ['Bea', bea],
  ])
  await merge(bea, ann)
  await moved()
  expect(await lying()).toEqual([
    ['Ann', bea],
    ['Bea', bea],
  ])
})

test('a split is right at once, also where the facts had been moved and lie with the other still', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  const one = await merge(ann, bea)
  await moved()
  await split(ann, one)
  expect(await timeline(bea)).toEqual(['Bea'])
  expect(await timeline(ann)).toEqual(['Ann'])
  const figures = (await company.manager.get(`/api/customers/${bea}/summary`)).json()
  expect(figures.interactions).toBe(1)
  await moved()
  expect(await timeline(bea)).toEqual(['Bea'])
})

test('what comes after the merge under the absorbed identity leaves with it', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  const one = await merge(ann, bea)
  company.house.intake.forgetCustomers()
  await company.receive([said('bea', 'Bea', { name: 'Bea again' })])
  expect(await lying()).toContainEqual(['Bea again', ann])
  await split(ann, one)
  await moved()
  expect(await timeline(bea)).toEqual(['Bea', 'Bea again'])
  expect(await timeline(ann)).toEqual(['Ann'])
})

test('what was told again a moment ago counts, though only the intake knows of it yet', async () => {
  const at = (hour: number) => ({ occurredAt: `2026-03-30T${hour}:00:00.000Z` })
  const [ann, bea] = [await somebody('Ann', at(12)), await somebody('Bea', at(13))]
  await company.receive([said('ann', 'Ann', { name: 'Again', ...at(14) })])
  await merge(ann, bea)
  expect((await shown(ann)).name).toBe('Ann')
})

test('an intake that remembered who they were notices the merge with the next that comes', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  await merge(ann, bea)
  await company.receive([
    said('bea', 'Bea', { name: 'Late', person: { userId: 'bea', email: 'b@x.example' } }),
  ])
  expect(await lying()).toContainEqual(['Late', ann])
  expect(await timeline(ann)).toEqual(['Ann', 'Bea', 'Late'])
  const known = (await shown(ann)).identities.map(({ value }: { value: string }) => value)
  expect(known.toSorted()).toEqual(['ann', 'b@x.example', 'bea'])
  expect((await shown(ann)).email).toBe('b@x.example')
})

test('what was on its way to the absorbed record while they were merged follows within minutes', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  await merge(ann, bea)
  await moved()
  await written(bea, 'On its way')
  expect(await timeline(ann)).toEqual(['Ann', 'Bea', 'On its way'])
  company.later(200)
  await moved()
  expect(await lying()).toContainEqual(['On its way', ann])
})

test('what was overlooked for longer is found by the daily check', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  await merge(ann, bea)
  company.later(200)
  await moved()
  await written(bea, 'Overlooked')
  await moved()
  expect(await lying()).toContainEqual(['Overlooked', bea])
  await checkFacts(company.house.system)
  await moved()
  expect(await lying()).toContainEqual(['Overlooked', ann])
})

test('a crash between writing and deleting loses nothing and counts nothing twice', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  await merge(ann, bea)
  const { system } = company.house
  const facts = failingAt(/^DELETE FROM interactions/, system.facts)
  await expect(moveFacts({ ...system, facts })).rejects.toThrow('The power went out.')
  expect(await lying()).toHaveLength(3)
  expect(await timeline(ann)).toEqual(['Ann', 'Bea'])
  await moved()
  expect(await lying()).toEqual([
    ['Ann', ann],
    ['Bea', ann],
  ])
})

/** What an intake writes that does not know of the merge. */
async function written(customerId: string, name: string) {
  const row = {
    id: crypto.randomUUID(),
    version: 1,
    customer_id: customerId,
    name,
    kind: 'note',
    source: 'x',
  }
  const at = { occurred_at: '2026-03-30 12:00:00', received_at: '2026-03-30 12:00:00' }
  await company.house.system.facts.insert('interactions', [{ ...row, ...at }])
}

/** The facts store, until it is told something like this. */
function failingAt(statement: RegExp, facts: Facts): Facts {
  return {
    ...facts,
    command(sql, values) {
      if (statement.test(sql)) throw new Error('The power went out.')
      return facts.command(sql, values)
    },
  }
}

test('scores count each answer once, and one person as one, before and after days are rolled up', async () => {
  await company.receive(answers({ 10: 2, 0: 1 }))
  const [first, second] = (await company.manager.get('/api/customers')).json().customers
  const board = async () => {
    const { interactions, customers, tiles } = (await company.manager.get('/api/scoreboard')).json()
    return { interactions, customers, n: tiles[0].summary.n }
  }
  await company.rollUp()
  expect(await board()).toEqual({ interactions: 3, customers: 3, n: 3 })
  const one = await merge(first.id, second.id)
  await moved()
  expect(await board()).toEqual({ interactions: 3, customers: 2, n: 3 })
  await company.rollUp()
  expect(await board()).toEqual({ interactions: 3, customers: 2, n: 3 })
  await split(first.id, one)
  await moved()
  await company.rollUp()
  expect(await board()).toEqual({ interactions: 3, customers: 3, n: 3 })
})

test('fields: the newest stays, a person may choose otherwise, and a split gives back what was', async () => {
  const ann = await somebody('Ann', { person: { traits: { tier: 'gold', city: 'Graz' } } })
  const annie = await somebody('Annie', {
    occurredAt: '2026-03-31T08:00:00.000Z',
    person: { email: 'annie@mail.example', traits: { tier: 'silver' } },
  })
  const preview = (await company.analyst.get(`/api/customers/${ann}/merge-preview?with=${annie}`)).json()
  const fields = preview.fields.map(({ field, kept }: { field: string; kept: string }) => [field, kept])
  expect(fields).toEqual([
    ['name', 'other'],
    ['email', 'other'],
    ['trait:city', 'this'],
    ['trait:tier', 'other'],
  ])
  expect(preview.other).toMatchObject({ interactions: 1, records: 1 })
  expect(preview.fields[0].other).toMatchObject({ value: 'Annie', toldAt: '2026-03-31T08:00:00.000Z' })
  const one = await merge(ann, annie, { name: 'this' })
  expect(await shown(ann)).toMatchObject({
    name: 'Ann',
    email: 'annie@mail.example',
    traits: { tier: 'silver', city: 'Graz' },
  })
  await split(ann, one)
  expect(await shown(ann)).toMatchObject({ name: 'Ann', email: null, traits: { tier: 'gold', city: 'Graz' } })
  expect(await shown(annie)).toMatchObject({ name: 'Annie', traits: { tier: 'silver' } })
})

test('filters find the traits of a merged customer under the customer alone', async () => {
  const [ann, bea] = [
    await somebody('Ann', { person: { traits: { tier: 'gold' } } }),
    await somebody('Bea', { person: { traits: { city: 'Graz' } } }),
  ]
  const found = async (field: string, value: string) => {
    const filter = encodeURIComponent(JSON.stringify([{ field, values: [value] }]))
    const { customers } = (await company.manager.get(`/api/customers?filter=${filter}`)).json()
    return customers.map(({ id }: { id: string }) => id)
  }
  const one = await merge(ann, bea)
  await moved()
  expect(await found('trait:city', 'Graz')).toEqual([ann])
  await split(ann, one)
  await moved()
  expect(await found('trait:city', 'Graz')).toEqual([bea])
  expect(await found('trait:tier', 'gold')).toEqual([ann])
})

test('one person with twenty identities: all join, any of them can leave', async () => {
  const ids: string[] = []
  for (let n = 1; n <= 20; n++) ids.push(await somebody(`Ann${n}`))
  const merges: string[] = []
  for (const other of ids.slice(1)) merges.push(await merge(ids[0]!, other))
  await moved()
  expect((await shown(ids[7]!)).identities).toHaveLength(20)
  expect(await timeline(ids[0]!)).toHaveLength(20)
  await split(ids[0]!, merges[9]!)
  await moved()
  expect((await shown(ids[10]!)).identities).toHaveLength(1)
  expect(await timeline(ids[10]!)).toEqual(['Ann11'])
  expect(await timeline(ids[0]!)).toHaveLength(19)
})

test('a merge loop is refused, from whichever record it is tried', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  await merge(ann, bea)
  for (const [id, other] of [
    [bea, ann],
    [ann, bea],
    [ann, ann],
  ]) {
    const reply = await company.manager.post(`/api/customers/${id}/merges`, { with: other })
    expect(reply.statusCode).toBe(409)
    expect(reply.json().detail).toBe('They are one customer already.')
  }
})

test('two at once join each only once', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  const replies = await Promise.all([
    company.manager.post(`/api/customers/${ann}/merges`, { with: bea }),
    company.manager.post(`/api/customers/${bea}/merges`, { with: ann }),
  ])
  expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
})

test('what cannot be done is refused with the way out', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  const path = `/api/customers/${ann}/merges`
  const choice = await company.manager.post(path, { with: bea, choose: { 'trait:shoe': 'this' } })
  expect(choice.statusCode).toBe(400)
  expect(choice.json()).toMatchObject({ field: 'choose.trait:shoe' })
  expect((await company.manager.post(path, { with: crypto.randomUUID() })).statusCode).toBe(404)
  expect(await company.analyst.post(path, { with: bea })).toBeRefused('customers:write')
  const one = await merge(ann, bea)
  await split(ann, one)
  expect((await company.manager.delete(`${path}/${one}`)).statusCode).toBe(409)
})

test('the history tells who joined whom and why, and who split them; the audit log has no names', async () => {
  const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
  const one = await merge(ann, bea)
  await split(ann, one)
  const isMoving = async () =>
    (await company.analyst.get(`/api/customers/${ann}/merges`)).json().merges[0].isMoving
  expect(await isMoving()).toBe(true)
  await moved()
  expect(await isMoving()).toBe(false)
  const { merges } = (await company.analyst.get(`/api/customers/${ann}/merges`)).json()
  expect(merges).toMatchObject([
    { id: one, reason: 'person', by: 'Max', absorbed: { name: 'Bea' }, undone: { by: 'Max' } },
  ])
  const { entries } = (await company.administrator.get('/api/audit?action=customer')).json()
  const mine = entries.filter(({ subject }: { subject: string }) => subject === ann)
  expect(mine.map(({ action }: { action: string }) => action)).toEqual(['customer.split', 'customer.merged'])
  expect(JSON.stringify(mine)).not.toMatch(/Ann|Bea/)
})

test('by any record of somebody all of theirs are found, and nobody else’s', async () => {
  const [ann, bea, cleo, dan] = [
    await somebody('Ann'),
    await somebody('Bea'),
    await somebody('Cleo'),
    await somebody('Dan'),
  ]
  await merge(ann, bea)
  await merge(ann, cleo)
  const found = (id: string) => recordsOf(company.house.system, id)
  for (const one of [ann, bea, cleo])
    expect((await found(one)).toSorted()).toEqual([ann, bea, cleo].toSorted())
  expect(await found(dan)).toEqual([dan])
  expect(await found(crypto.randomUUID())).toEqual([])
})

describe('what a source names together', () => {
  const rule = 'signed in on the same device'

  test('is merged when it is certain, and not again once somebody split it', async () => {
    const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
    const { system } = company.house
    await meet(system, { a: bea, b: ann, rule, certain: true })
    await meet(system, { a: bea, b: ann, rule, certain: true })
    const { merges } = (await company.manager.get(`/api/customers/${ann}/merges`)).json()
    expect(merges).toMatchObject([{ reason: `rule:${rule}`, by: 'Attune', survivor: { name: 'Ann' } }])
    await split(ann, merges[0].id)
    await meet(system, { a: ann, b: bea, rule, certain: true })
    expect((await shown(bea)).id).toBe(bea)
  })

  test('stays apart also when others have joined either since', async () => {
    const [ann, bea, cleo] = [await somebody('Ann'), await somebody('Bea'), await somebody('Cleo')]
    await split(ann, await merge(ann, bea))
    await merge(cleo, bea)
    await meet(company.house.system, { a: cleo, b: ann, rule, certain: true })
    expect((await shown(ann)).id).toBe(ann)
    await merge(cleo, ann)
    expect((await shown(ann)).id).toBe(cleo)
  })

  test('is for somebody to decide when it is not certain, as two people with one e-mail address', async () => {
    const [ann, bea] = [await somebody('Ann'), await somebody('Bea')]
    const shared = 'same e-mail address, other user id'
    await meet(company.house.system, { a: ann, b: bea, rule: shared, certain: false })
    const [candidate] = (await company.manager.get('/api/merge-candidates')).json().candidates
    expect(candidate.rule).toBe(shared)
    expect((await shown(bea)).id).toBe(bea)
    expect((await company.manager.delete(`/api/merge-candidates/${candidate.id}`)).statusCode).toBe(204)
    await meet(company.house.system, { a: ann, b: bea, rule: shared, certain: true })
    expect((await company.manager.get('/api/merge-candidates')).json().candidates).toEqual([])
    expect((await shown(bea)).id).toBe(bea)
  })

  test('is for somebody to decide when different units see the two', async () => {
    const ann = await somebody('Ann', { unit: 'north' })
    const bea = await somebody('Bea', { unit: 'south' })
    await meet(company.house.system, { a: ann, b: bea, rule, certain: true })
    expect((await shown(bea)).id).toBe(bea)
    expect((await company.manager.get('/api/merge-candidates')).json().candidates).toHaveLength(1)
  })

  test('may be somebody who is gone meanwhile', async () => {
    const ann = await somebody('Ann')
    await meet(company.house.system, { a: ann, b: crypto.randomUUID(), rule, certain: true })
    expect((await shown(ann)).id).toBe(ann)
  })
})

describe('units', () => {
  let norma: Client
  beforeAll(async () => {
    norma = await company.employ('Norma', 'manager', ['north'])
  })

  test('whoever sees one of two cannot merge, compare or split them', async () => {
    const ann = await somebody('Ann', { unit: 'north' })
    const bea = await somebody('Bea', { unit: 'south' })
    expect((await norma.post(`/api/customers/${ann}/merges`, { with: bea })).statusCode).toBe(404)
    expect((await norma.get(`/api/customers/${ann}/merge-preview?with=${bea}`)).statusCode).toBe(404)
    const one = await merge(ann, bea)
    expect((await norma.delete(`/api/customers/${ann}/merges/${one}`)).statusCode).toBe(404)
    await split(ann, one)
    expect((await norma.get(`/api/customers/${ann}/merges`)).json().merges).toEqual([])
  })

  test('two of one’s own can be merged, and the facts follow', async () => {
    const [ann, bea] = [await somebody('Ann', { unit: 'north' }), await somebody('Bea', { unit: 'north' })]
    expect((await norma.post(`/api/customers/${ann}/merges`, { with: bea })).statusCode).toBe(201)
    await moved()
    expect(await timeline(ann, norma)).toEqual(['Ann', 'Bea'])
  })
})
