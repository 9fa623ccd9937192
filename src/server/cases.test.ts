import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseShown } from '../capabilities/cases/handling/contract.ts'
import { watchCases } from '../capabilities/cases/handling/watch.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/** It is noon on Tuesday, 31 March 2026; people work from 9 to 17 on weekdays, by UTC. */
let company: Company
let north: Client
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  north = await company.employ('Nora', 'agent', ['north'])
})
afterAll(() => company.close())

const hour = 3600
let number = 0

async function customer(name: string, unit = ''): Promise<string> {
  await company.receive(
    [
      {
        messageId: `case ${++number}`,
        kind: 'message',
        name: 'Message received',
        person: { userId: name, name },
        occurredAt: '2026-03-30T10:00:00.000Z',
        channel: 'email',
        direction: 'in',
        text: 'The parcel is late again.',
      },
    ],
    { name: 'shop', unit },
  )
  const { customers } = (await company.manager.get(`/api/customers?search=${name}`)).json()
  return customers[0].id
}

async function open(title: string, more: object = {}, client: Client = company.agent): Promise<CaseShown> {
  const customerId = (more as { customerId?: string }).customerId ?? (await customer(title))
  const reply = await client.post('/api/cases', { customerId, title, ...more })
  expect(reply.statusCode, reply.body).toBe(201)
  return show(reply.json().id)
}
const show = async (id: string): Promise<CaseShown> => (await company.manager.get(`/api/cases/${id}`)).json()

async function done(reply: Promise<{ statusCode: number; body: string; json(): CaseShown }>) {
  const { statusCode, body, json } = await reply
  expect(statusCode, body).toBeLessThan(300)
  return json()
}

const solution = { rootCause: 'waiting', outcome: 'solved', followUpAt: '2026-12-01T09:00:00.000Z' }

test('a case has two clocks, in business hours', async () => {
  const { clocks, next, customer: whose, lastWords } = await open('Ann')
  expect(clocks.contact).toMatchObject({
    state: 'running',
    dueAt: '2026-04-01T12:00:00.000Z',
    leftMinutes: 480,
  })
  expect(clocks.solution).toMatchObject({ dueAt: '2026-04-07T12:00:00.000Z', leftMinutes: 2400 })
  expect(next).toEqual({ what: 'contact', at: '2026-04-01T12:00:00.000Z' })
  expect(whose.name).toBe('Ann')
  expect(lastWords?.text).toBe('The parcel is late again.')
})

test('the same key opens no second case', async () => {
  const customerId = await customer('Twice')
  const asked = { customerId, title: 'Twice', key: 'attention:1' }
  const first = (await company.agent.post('/api/cases', asked)).json()
  const second = (await company.agent.post('/api/cases', asked)).json()
  expect(second).toEqual({ ...first, isNew: false })
  const other = { ...asked, customerId: await customer('Other') }
  expect((await company.agent.post('/api/cases', other)).json()).toMatchObject({ status: 409, field: 'key' })
})

test('asked for by two at the same moment, it is opened once', async () => {
  const customerId = await customer('Moment')
  const ask = (key: string) =>
    company.agent.post('/api/cases', { customerId, title: 'Moment', key: `attention:${key}` })
  const replies = await Promise.all(['m1', 'm1', 'm2', 'm2'].map(ask))
  expect(new Set(replies.map((reply) => reply.json().id)).size).toBe(1)
  expect(replies.filter((reply) => reply.json().isNew)).toHaveLength(1)
})

test('where two customers turn out to be one, their cases follow, and can be merged', async () => {
  const [one, other] = [await customer('Paula'), await customer('Pauline')]
  const first = await open('First', { customerId: one })
  const second = await open('Second', { customerId: other })
  const merged = await company.manager.post(`/api/customers/${one}/merges`, { with: other })
  expect(merged.statusCode, merged.body).toBeLessThan(300)
  const { cases } = (await company.manager.get(`/api/cases?customer=${one}`)).json()
  const { cases: onPage } = (await company.manager.get(`/api/customers/${one}/cases`)).json()
  expect(onPage.map(({ id }: CaseShown) => id)).toEqual(cases.map(({ id }: CaseShown) => id))
  expect(cases.map(({ title }: CaseShown) => title).toSorted()).toEqual(['First', 'Second'])
  expect(new Set(cases.map((line: CaseShown) => line.customer.name)).size).toBe(1)
  const reply = company.agent.post(`/api/cases/${first.id}/merged`, {
    revision: first.revision,
    otherId: second.id,
    otherRevision: second.revision,
  })
  expect((await done(reply)).merged).toMatchObject([{ id: second.id }])
})

test('whoever is given a case is told, and whoever takes one is not', async () => {
  const customerId = await customer('Quentin')
  const { id, revision } = await open('Quentin', { customerId })
  const { handlers } = (await company.manager.get('/api/cases/handlers')).json()
  const gus = handlers.find((one: { person: { name: string } }) => one.person.name === 'Gus').person.id
  const given = await done(company.manager.put(`/api/cases/${id}/owner`, { revision, owner: gus }))
  expect(given.owner?.name).toBe('Gus')
  const told = () =>
    company.house.system.db
      .selectFrom('notifications')
      .select('person_id')
      .where('link', '=', `/cases/${id}`)
      .execute()
  expect(await told()).toContainEqual({ person_id: gus })
  const before = (await told()).length
  const mine = { revision: given.revision, owner: 'me' }
  expect((await done(company.manager.put(`/api/cases/${id}/owner`, mine))).owner?.name).toBe('Max')
  expect(await told()).toHaveLength(before)
  const nobody = await company.manager.put(`/api/cases/${id}/owner`, {
    revision: given.revision + 1,
    owner: customerId,
  })
  expect(nobody.json()).toMatchObject({ status: 400, field: 'owner' })
})

test('what the attention list sees is added to the case that is open already', async () => {
  const customerId = await customer('Again')
  const first = (
    await company.agent.post('/api/cases', { customerId, title: 'One', key: 'attention:a' })
  ).json()
  const second = (
    await company.agent.post('/api/cases', {
      customerId,
      title: 'Two',
      key: 'attention:b',
      words: 'Angry now',
    })
  ).json()
  expect(second).toEqual({ ...first, isNew: false })
  const { events } = await show(first.id)
  expect(events.map(({ kind }) => kind)).toContain('added-to')
})

test('a contact stops the first clock, and every change needs the revision that was read', async () => {
  const { id, revision } = await open('Bob')
  company.later(hour)
  const contact = { revision, isReached: true, channel: 'phone', words: 'Calls back tomorrow' }
  const reached = await done(company.agent.post(`/api/cases/${id}/contacts`, contact))
  expect(reached.clocks.contact).toMatchObject({ state: 'stopped', spentMinutes: 60, isLate: false })
  expect(reached.clocks.solution.state).toBe('running')
  const late = await company.agent.post(`/api/cases/${id}/contacts`, contact)
  expect(late.statusCode).toBe(409)
  expect(late.json().fix).toContain('Load it again')
})

test('three tries in vain count as contact', async () => {
  let now = await open('Cleo')
  for (const expected of ['running', 'running', 'stopped']) {
    const tried = { revision: now.revision, isReached: false, channel: 'phone' }
    now = await done(company.agent.post(`/api/cases/${now.id}/contacts`, tried))
    expect(now.clocks.contact.state).toBe(expected)
  }
})

test('while it waits the clocks stand still, and it goes on by itself', async () => {
  const { id, revision } = await open('Dora')
  const until = new Date(Date.parse('2026-04-02T09:00:00Z')).toISOString()
  const nameless = await company.agent.put(`/api/cases/${id}/pause`, { revision, until, words: ' ' })
  expect(nameless.statusCode).toBe(400)
  const paused = await done(company.agent.put(`/api/cases/${id}/pause`, { revision, until, words: 'Photo' }))
  expect(paused).toMatchObject({ state: 'waiting', next: { what: 'goes-on', at: until } })
  expect(paused.clocks.solution).toMatchObject({ state: 'paused', dueAt: null })
  await watchCases(company.house.system)
  expect((await show(id)).state).toBe('waiting')
  company.later(48 * hour)
  await watchCases(company.house.system)
  const goesOn = await show(id)
  expect(goesOn.state).toBe('open')
  expect(goesOn.clocks.solution.leftMinutes).toBe(paused.clocks.solution.leftMinutes)
})

test('it is solved only with root cause, outcome and a follow-up, and closed once somebody looked after it', async () => {
  const { id, revision } = await open('Emil')
  const without = await company.agent.post(`/api/cases/${id}/resolution`, {
    revision,
    ...solution,
    outcome: '',
  })
  expect(without.statusCode).toBe(400)
  const unknown = { revision, ...solution, rootCause: 'weather' }
  expect((await company.agent.post(`/api/cases/${id}/resolution`, unknown)).json().field).toBe('rootCause')
  const past = { revision, ...solution, followUpAt: '2026-01-01T09:00:00.000Z' }
  expect((await company.agent.post(`/api/cases/${id}/resolution`, past)).json().field).toBe('followUpAt')
  const solved = await done(company.agent.post(`/api/cases/${id}/resolution`, { revision, ...solution }))
  expect(solved).toMatchObject({
    state: 'resolved',
    rootCause: { key: 'waiting' },
    next: { what: 'follow-up' },
  })
  expect(solved.clocks.solution).toMatchObject({ state: 'stopped', isLate: false })
  const well = { revision: solved.revision, isWell: true }
  expect(await done(company.agent.post(`/api/cases/${id}/follow-ups`, well))).toMatchObject({
    state: 'closed',
  })
})

test('opened again, the clock of the solution goes on where it stopped', async () => {
  const { id, revision } = await open('Finn')
  company.later(hour)
  const solved = await done(company.agent.post(`/api/cases/${id}/resolution`, { revision, ...solution }))
  company.later(2 * hour)
  const again = await done(
    company.agent.delete(`/api/cases/${id}/resolution?revision=${solved.revision}&words=Not%20solved`),
  )
  expect(again).toMatchObject({ state: 'open', reopened: 1, resolvedAt: null })
  expect(again.clocks.solution).toMatchObject({
    state: 'running',
    spentMinutes: solved.clocks.solution.spentMinutes,
  })
})

test('merged, the older opening and the earlier end hold', async () => {
  const customerId = await customer('Gina')
  const older = await open('Older', { customerId })
  company.later(hour)
  const urgent = await open('Urgent', { customerId, priority: 'urgent' })
  const stranger = await open('Hans')
  const merge = (otherId: string, otherRevision: number) =>
    company.agent.post(`/api/cases/${urgent.id}/merged`, {
      revision: urgent.revision,
      otherId,
      otherRevision,
    })
  expect((await merge(stranger.id, stranger.revision)).statusCode).toBe(409)
  const merged = await done(merge(older.id, older.revision))
  expect(merged.openedAt).toBe(older.openedAt)
  expect(merged.clocks.solution.dueAt).toBe(urgent.clocks.solution.dueAt)
  expect(merged.merged).toMatchObject([{ id: older.id }])
  expect(await show(older.id)).toMatchObject({ state: 'merged', mergedInto: { id: urgent.id } })
  const contact = { revision: (await show(older.id)).revision, isReached: true, channel: 'phone' }
  expect((await company.agent.post(`/api/cases/${older.id}/contacts`, contact)).statusCode).toBe(409)
})

test('beyond the budget it takes a justification, and another person decides', async () => {
  const { id, revision } = await open('Iris')
  const give = (now: number, more: object) =>
    company.agent.post(`/api/cases/${id}/remedies`, { revision: now, kind: 'refund', ...more })
  const within = await done(give(revision, { amount: 150 }))
  expect(within.remedies).toMatchObject([{ amount: 150, approval: 'within', by: { name: 'Gus' } }])
  const refused = await give(within.revision, { amount: 60 })
  expect(refused.json()).toMatchObject({ field: 'justification' })
  expect(refused.body).toContain('50.00 EUR')
  const beyond = await done(give(within.revision, { amount: 60, justification: 'A birthday was missed' }))
  const remedy = beyond.remedies[1]!
  expect(remedy).toMatchObject({ approval: 'waiting', justification: 'A birthday was missed' })
  const decision = { revision: beyond.revision, isApproved: true }
  const path = `/api/cases/${id}/remedies/${remedy.id}/decision`
  expect(await company.agent.put(path, decision)).toBeRefused('cases:manage')
  const decided = await done(company.manager.put(path, decision))
  expect(decided.remedies[1]).toMatchObject({ approval: 'approved', decidedBy: { name: 'Max' } })
})

test('whoever knows about it and has the most room gets it; away and full people get none', async () => {
  const { handlers } = (await company.manager.get('/api/cases/handlers')).json()
  const id = (name: string) =>
    handlers.find((one: { person: { name: string } }) => one.person.name === name).person.id
  const takes = { takesCases: true, capacity: 3 }
  await company.manager.put(`/api/cases/handlers/${id('Gus')}`, { ...takes, skills: ['Billing'] })
  await company.manager.put(`/api/cases/handlers/${id('Max')}`, takes)
  expect((await open('Jan', { skill: 'billing' })).owner?.name).toBe('Gus')
  expect((await open('Kim')).owner?.name).toBe('Max')
  await company.manager.put(`/api/cases/handlers/${id('Gus')}`, {
    ...takes,
    skills: ['billing'],
    awayUntil: '2026-12-24T00:00:00.000Z',
  })
  expect((await open('Lea', { skill: 'billing' })).owner).toBeNull()
  for (const name of ['Gus', 'Max'])
    await company.manager.put(`/api/cases/handlers/${id(name)}`, { takesCases: false })
})

test('a case is seen by whoever sees its customer, and by nobody else', async () => {
  const customerId = await customer('South', 'south')
  const { id } = await open('South', { customerId }, company.manager)
  expect((await north.get(`/api/cases/${id}`)).statusCode).toBe(404)
  expect((await north.post('/api/cases', { customerId, title: 'x' })).statusCode).toBe(404)
  const own = await customer('North', 'north')
  const mine = await open('North', { customerId: own }, north)
  const { cases } = (await north.get('/api/cases?limit=200')).json()
  expect(cases.map((one: { id: string }) => one.id)).toEqual([mine.id])
  expect(await company.viewer.get('/api/cases')).toBeRefused('cases:read')
  expect(await company.analyst.post('/api/cases', {})).toBeRefused('cases:write')
})

test('the list is sorted by what is due, tells how many there are of everything, and goes on page by page', async () => {
  const all = (await company.manager.get('/api/cases?limit=200')).json()
  const due = all.cases.map((one: CaseShown) => one.next?.at ?? '9')
  expect(due).toEqual(due.toSorted())
  expect(all.counts.states.open + all.counts.states.waiting).toBe(all.total)
  const first = (await company.manager.get('/api/cases?limit=2')).json()
  const rest = (
    await company.manager.get(`/api/cases?limit=200&after=${encodeURIComponent(first.after)}`)
  ).json()
  expect([...first.cases, ...rest.cases].map(({ id }) => id)).toEqual(
    all.cases.map(({ id }: CaseShown) => id),
  )
  const newest = (await company.manager.get('/api/cases?order=newest&limit=3')).json()
  const more = (
    await company.manager.get(`/api/cases?order=newest&limit=3&after=${encodeURIComponent(newest.after)}`)
  ).json()
  expect(new Set([...newest.cases, ...more.cases].map(({ id }) => id)).size).toBe(6)
  expect((await company.manager.get('/api/cases?after=nonsense')).statusCode).toBe(400)
  const found = (await company.manager.get('/api/cases?search=gina&state=unsolved')).json()
  expect(found.total).toBe(0)
})

test('what is overdue is told again and again, and never lost', async () => {
  const { id } = await open('Mona')
  company.later(30 * hour)
  await watchCases(company.house.system)
  const first = await show(id)
  expect(first).toMatchObject({ isOverdue: true, escalation: 1 })
  expect(first.events.at(-1)).toMatchObject({ kind: 'escalated', detail: { clock: 'contact', level: 1 } })
  await watchCases(company.house.system)
  expect((await show(id)).escalation).toBe(1)
  // Nobody works on the weekend; on Monday managers are told.
  company.later(24 * hour)
  await watchCases(company.house.system)
  expect((await show(id)).escalation).toBe(1)
  company.later(48 * hour)
  await watchCases(company.house.system)
  expect((await show(id)).escalation).toBeGreaterThan(1)
  const told = await company.house.system.db
    .selectFrom('notifications')
    .select('title')
    .where('kind', '=', 'case.overdue')
    .execute()
  expect(told.some(({ title }) => title.endsWith('is overdue: the customer has not been reached'))).toBe(true)
})

test('days off move the clocks of open cases once they are set', async () => {
  const { settings } = (await company.manager.get('/api/cases/settings')).json()
  expect(await company.agent.put('/api/cases/settings', settings)).toBeRefused('cases:manage')
  const silly = { ...settings, hours: Array.from({ length: 7 }, () => []) }
  expect((await company.manager.put('/api/cases/settings', silly)).statusCode).toBe(400)
  const slow = settings.targets.map((one: object) => ({ ...one, contactHours: 900, solutionHours: 1 }))
  expect((await company.manager.put('/api/cases/settings', { ...settings, targets: slow })).statusCode).toBe(
    400,
  )
  const off = { ...settings, holidays: [{ date: '2026-04-03', name: 'Good Friday' }] }
  expect((await company.manager.put('/api/cases/settings', off)).json().settings.holidays).toHaveLength(1)
})

test('figures tell how fast and how well, with n and interval', async () => {
  const asked = '/api/cases/figures?from=2026-03-01&until=2026-05-01'
  const { figures, rootCauses, given } = (await company.analyst.get(asked)).json()
  expect(figures.opened).toBeGreaterThan(10)
  expect(figures.solved).toBe(1)
  expect(figures.solution).toEqual({ n: 1, median: null, p90: null })
  expect(figures.solvedInTime).toMatchObject({ hits: 1, n: 1, value: 1, high: 1 })
  expect(figures.reopened).toMatchObject({ hits: 1, n: 2 })
  expect(rootCauses).toEqual([{ key: 'waiting', name: 'It took too long', n: 1 }])
  expect(given).toMatchObject({ n: 2, amount: 210, currency: 'EUR', beyondBudget: 1 })
  expect((await company.analyst.get('/api/cases/figures?from=2026-05-01&until=2026-03-01')).statusCode).toBe(
    400,
  )
})

test('the cases of a customer are what is not solved, and then the last five that are', async () => {
  const customerId = await customer('Serena')
  const path = `/api/customers/${customerId}/cases`
  const titles = async (client: Client = company.agent) => {
    const { cases, ...counted } = (await client.get(path)).json()
    return { titles: cases.map(({ title }: CaseShown) => title), ...counted }
  }
  expect(await titles()).toEqual({ titles: [], unsolved: 0, done: 0 })
  for (const title of ['1st', '2nd', '3rd', '4th', '5th', '6th']) {
    const { id, revision } = await open(title, { customerId })
    await done(company.agent.post(`/api/cases/${id}/resolution`, { revision, ...solution }))
  }
  await open('Later', { customerId, priority: 'low' })
  await open('Sooner', { customerId, priority: 'urgent' })
  expect(await titles()).toEqual({
    titles: ['Sooner', 'Later', '6th', '5th', '4th', '3rd', '2nd'],
    unsolved: 2,
    done: 6,
  })
  expect((await north.get(path)).statusCode).toBe(404)
  expect((await company.agent.get(`/api/customers/${crypto.randomUUID()}/cases`)).statusCode).toBe(404)
})
