import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let ann: string
beforeAll(async () => {
  company = await exampleCompany({ work: false, zone: 'Europe/Berlin' })
  await company.receive(life)
  ann = await idOf('Ann')
})
afterAll(() => company.close())

let number = 0

function event(at: string, rest: Partial<Incoming> = {}): Incoming {
  return {
    messageId: `ann ${++number}`,
    kind: 'event',
    name: 'Visit',
    person: { userId: 'ann', name: 'Ann' },
    occurredAt: at,
    direction: 'in',
    channel: 'web',
    ...rest,
  }
}

/** Two orders in euros (one partly given back), one in dollars a year and a half ago, two chats, answers, promises. */
const life = [
  event('2024-09-30T10:00:00.000Z', {
    kind: 'order',
    name: 'Order placed',
    orderId: 'o1',
    value: '10.50',
    currency: 'USD',
  }),
  event('2026-01-10T10:00:00.000Z', {
    kind: 'order',
    name: 'Order placed',
    orderId: 'o2',
    value: '100',
    currency: 'EUR',
  }),
  event('2026-01-20T10:00:00.000Z', {
    kind: 'order',
    name: 'Order refunded',
    orderId: 'o2',
    value: '-40.25',
    currency: 'EUR',
  }),
  event('2026-03-01T10:00:00.000Z', {
    kind: 'order',
    name: 'Order placed',
    orderId: 'o3',
    value: '20',
    currency: 'EUR',
  }),
  event('2026-01-05T09:00:00.000Z', message('c1', 'Where is it?')),
  event('2026-01-05T09:05:00.000Z', { ...message('c1', 'On its way.'), direction: 'out' }),
  event('2026-03-20T09:00:00.000Z', message('c2', 'It is broken, 100%.')),
  event('2026-03-21T09:00:00.000Z', {
    ...message('', 'Our spring offer'),
    channel: 'email',
    direction: 'out',
  }),
  event('2026-02-01T09:00:00.000Z', answer(9)),
  event('2026-03-25T09:00:00.000Z', answer(3)),
  event('2026-03-26T09:00:00.000Z', {
    name: 'Parcel promised',
    promisedAt: '2026-03-28T12:00:00.000Z',
    orderId: 'o3',
  }),
  event('2026-03-27T09:00:00.000Z', { name: 'Refund promised', promisedAt: '2026-04-02T12:00:00.000Z' }),
  event('2026-03-02T09:00:00.000Z', {
    name: 'Parcel delivered',
    promisedAt: '2026-03-03T12:00:00.000Z',
    fulfilledAt: '2026-03-02T09:00:00.000Z',
  }),
]

function message(conversationId: string, text: string): Partial<Incoming> {
  return { kind: 'message', name: 'Chat', channel: 'chat', conversationId, text }
}

function answer(score: number): Partial<Incoming> {
  return { kind: 'response', name: 'Survey', answer: { scale: 'nps', score } }
}

async function idOf(name: string): Promise<string> {
  const { customers } = (await company.administrator.get(`/api/customers?search=${name}`)).json()
  return customers[0].id
}

interface Page {
  entries: { id: string; name: string; kind: string; text: string; occurredAt: string }[]
  next: string | null
  previous: string | null
}

async function timeline(query = ''): Promise<Page> {
  const reply = await company.analyst.get(`/api/customers/${ann}/timeline?${query}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

const names = ({ entries }: Page) => entries.map(({ name }) => name)
const list = (...values: string[]) => encodeURIComponent(JSON.stringify(values))

test('the figures of a customer add up: money by currency, contacts by conversation, promises by day', async () => {
  const summary = (await company.agent.get(`/api/customers/${ann}/summary`)).json()
  expect(summary).toMatchObject({
    interactions: 13,
    firstAt: '2024-09-30T10:00:00.000Z',
    lastAt: '2026-03-27T09:00:00.000Z',
    orders: {
      n: 3,
      lastYear: 2,
      money: [
        { currency: 'EUR', total: '79.75', lastYear: '79.75' },
        { currency: 'USD', total: '10.5', lastYear: '0' },
      ],
    },
    answers: [{ scale: 'nps', score: 3, n: 2, at: '2026-03-25T09:00:00.000Z' }],
    contacts: {
      n: 2,
      lastMonth: 1,
      latest: [
        { conversationId: 'c2', text: 'It is broken, 100%.', entries: 1 },
        { conversationId: 'c1', text: 'Where is it?', entries: 2 },
      ],
    },
    promises: {
      n: 2,
      overdue: 1,
      open: [
        { name: 'Parcel promised', daysOverdue: 3, orderId: 'o3' },
        { name: 'Refund promised', daysOverdue: -2 },
      ],
    },
  })
})

test('somebody of whom nothing has happened has a summary of nothing', async () => {
  const { client } = await company.writeKey('shop')
  await client.post('/v1/identify', { userId: 'zoe', traits: { name: 'Zoe' } })
  const summary = (await company.agent.get(`/api/customers/${await idOf('Zoe')}/summary`)).json()
  expect(summary).toMatchObject({ interactions: 0, firstAt: null, orders: { n: 0, money: [] } })
})

test('a line of time is narrowed by what is chosen, all at once', async () => {
  expect(names(await timeline(`kind=${list('message')}&direction=in`))).toEqual(['Chat', 'Chat'])
  expect(names(await timeline(`kind=${list('message', 'response')}&channel=${list('web')}`))).toEqual([
    'Survey',
    'Survey',
  ])
  expect((await timeline('search=100%25')).entries.map(({ text }) => text)).toEqual(['It is broken, 100%.'])
  expect(names(await timeline('only=money&from=2026-01-01&until=2026-02-01'))).toEqual([
    'Order refunded',
    'Order placed',
  ])
  expect((await timeline('only=answers')).entries).toHaveLength(2)
  expect((await timeline('only=promises')).entries).toHaveLength(3)
  expect(names(await timeline('order=o2'))).toEqual(['Order refunded', 'Order placed'])
  expect((await timeline('conversation=c1')).entries).toHaveLength(2)
  expect(names(await timeline(`channel=${list('fax')}`))).toEqual([])
  const reply = await company.analyst.get(`/api/customers/${ann}/timeline?kind=message`)
  expect([reply.statusCode, reply.body]).toEqual([400, expect.stringContaining('JSON list')])
})

test('one can start on a day and go on both ways', async () => {
  const start = await timeline('at=2026-03-02&limit=2')
  expect(names(start)).toEqual(['Parcel delivered', 'Order placed'])
  const older = await timeline(`cursor=${start.next}&limit=2`)
  expect(older.entries[0]?.occurredAt).toBe('2026-02-01T09:00:00.000Z')
  const newer = await timeline(`cursor=${start.previous}&towards=newer&limit=2`)
  expect(newer.entries.map(({ occurredAt }) => occurredAt)).toEqual([
    '2026-03-21T09:00:00.000Z',
    '2026-03-20T09:00:00.000Z',
  ])
  const newest = await timeline(`cursor=${newer.previous}&towards=newer&limit=10`)
  expect([names(newest)[0], newest.previous]).toEqual(['Refund promised', null])
})

test('a link to one entry opens the line there; one that is gone says so', async () => {
  const [, second] = (await timeline()).entries
  const there = await timeline(`entry=${second?.id}&limit=3`)
  expect(there.entries[0]?.id).toBe(second?.id)
  expect(names(await timeline(`cursor=${there.previous}&towards=newer`))).toEqual(['Refund promised'])
  const gone = await company.analyst.get(`/api/customers/${ann}/timeline?entry=${ann}`)
  expect([gone.statusCode, gone.json().detail]).toEqual([404, 'This entry is not in the line any more.'])
})

test('the shape of a line says what a choice would bring', async () => {
  const shape = (
    await company.analyst.get(`/api/customers/${ann}/timeline/shape?kind=${list('message')}&from=2026-03-01`)
  ).json()
  expect(shape).toMatchObject({
    total: 2,
    directions: [
      { value: 'in', n: 1 },
      { value: 'out', n: 1 },
    ],
    months: [
      { month: '2026-01-01', n: 2 },
      { month: '2026-03-01', n: 2 },
    ],
  })
  expect(shape.kinds.find(({ value }: { value: string }) => value === 'event').n).toBe(3)
})

test('one interaction is shown with everything kept of it, to whoever may see the customer', async () => {
  const [{ id } = { id: '' }] = (await timeline('search=offer')).entries
  const { columns, properties } = (await company.agent.get(`/api/customers/${ann}/interactions/${id}`)).json()
  expect(columns).toMatchObject({ id, channel: 'email', direction: 'out', text: 'Our spring offer' })
  expect(columns).not.toHaveProperty('order_id')
  expect(properties).toEqual({})
  expect(await company.viewer.get(`/api/customers/${ann}/interactions/${id}`)).toBeRefused('customers:read')
})

test('a note stands in the line and on top; its words are its writer’s, pinning is everybody’s', async () => {
  const ada = (await company.administrator.get('/api/me')).json()
  const written = await company.agent.post(`/api/customers/${ann}/notes`, {
    text: 'Prefers the phone. @Ada',
    mentions: [ada.id],
  })
  expect([written.statusCode, written.json()]).toMatchObject([
    201,
    { by: { name: 'Gus' }, mentions: [{ name: 'Ada' }], pinned: false },
  ])
  const { id } = written.json()
  const [first] = (await timeline('limit=1')).entries
  expect(first).toMatchObject({
    id,
    kind: 'note',
    text: 'Prefers the phone. @Ada',
    written: { by: { name: 'Gus' } },
  })
  expect(names(await timeline(`kind=${list('note')}&search=PHONE`))).toEqual(['Note'])
  expect((await company.analyst.patch(`/api/notes/${id}`, { pinned: true })).json().pinned).toBe(true)
  expect((await company.analyst.patch(`/api/notes/${id}`, { text: 'No' })).statusCode).toBe(403)
  expect((await company.analyst.delete(`/api/notes/${id}`)).statusCode).toBe(403)
  const edited = (await company.agent.patch(`/api/notes/${id}`, { text: 'Prefers e-mail.' })).json()
  expect(edited).toMatchObject({ text: 'Prefers e-mail.', editedAt: expect.any(String) })
  expect((await company.manager.delete(`/api/notes/${id}`)).statusCode).toBe(204)
  expect((await company.agent.patch(`/api/notes/${id}`, { pinned: true })).statusCode).toBe(404)
  expect(await auditOf('note')).not.toContain('Prefers')
})

test('a note of people who do not work here, of nothing, or by a viewer is refused', async () => {
  const write = (body: object) => company.agent.post(`/api/customers/${ann}/notes`, body)
  expect((await write({ text: 'x', mentions: [ann] })).json()).toMatchObject({
    status: 400,
    field: 'mentions',
  })
  expect((await write({ text: '  ' })).statusCode).toBe(400)
  expect(await company.viewer.post(`/api/customers/${ann}/notes`, { text: 'x' })).toBeRefused('notes:write')
})

test('what a person corrects is told by hand, found by filters, and stays out of the audit log', async () => {
  const change = (body: object) => company.manager.patch(`/api/customers/${ann}`, body)
  expect(
    (await change({ name: 'Ann Lee', email: 'ann.lee@example.org', traits: { tier: 'gold' } })).statusCode,
  ).toBe(204)
  const known = (await company.agent.get(`/api/customers/${ann}`)).json()
  expect(known).toMatchObject({
    name: 'Ann Lee',
    email: 'ann.lee@example.org',
    traits: { tier: 'gold' },
    told: { name: { by: 'by hand' }, 'trait:tier': { by: 'by hand', at: '2026-03-31T12:00:00.000Z' } },
  })
  expect(known.identities).toContainEqual(
    expect.objectContaining({ kind: 'email', value: 'ann.lee@example.org', source: 'by hand' }),
  )
  const golden = encodeURIComponent(JSON.stringify([{ field: 'trait:tier', values: ['gold'] }]))
  const found = (await company.analyst.get(`/api/customers?filter=${golden}`)).json()
  expect(found.customers.map(({ id }: { id: string }) => id)).toEqual([ann])
  const log = await auditOf('customer')
  expect(log).toContain('trait:tier')
  expect(log).not.toContain('example.org')
  expect(await company.agent.patch(`/api/customers/${ann}`, { name: 'X' })).toBeRefused('customers:write')
})

test('a correction that is none, or takes what is another’s, is refused', async () => {
  await company.receive([
    event('2026-03-01T10:00:00.000Z', { person: { userId: 'bob', email: 'bob@example.org' } }),
  ])
  const change = async (body: object) => (await company.manager.patch(`/api/customers/${ann}`, body)).json()
  expect(await change({ email: 'nobody' })).toMatchObject({ status: 400, field: 'email' })
  expect(await change({ phone: '12' })).toMatchObject({ status: 400, field: 'phone' })
  expect(await change({ email: 'bob@example.org' })).toMatchObject({ status: 409, field: 'email' })
  expect(await change({ ownerId: ann })).toMatchObject({ status: 400, field: 'ownerId' })
})

test('a customer can have an owner, and lose them', async () => {
  const max = (await company.manager.get('/api/me')).json()
  await company.manager.patch(`/api/customers/${ann}`, { ownerId: max.id })
  expect((await company.agent.get(`/api/customers/${ann}`)).json().owner).toEqual({ id: max.id, name: 'Max' })
  await company.manager.patch(`/api/customers/${ann}`, { ownerId: null })
  expect((await company.agent.get(`/api/customers/${ann}`)).json().owner).toBeNull()
  const { colleagues } = (await company.agent.get('/api/colleagues')).json()
  expect(colleagues.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Ana', 'Gus', 'Max', 'Vera'])
})

test('news tell when something came, was written down or was corrected, and nothing otherwise', async () => {
  const news = async () => (await company.agent.get(`/api/customers/${ann}/news`)).json()
  const before = await news()
  expect(await news()).toEqual(before)
  await company.receive([event('2020-01-01T10:00:00.000Z')])
  const after = await news()
  expect(after.entries).toBe(before.entries + 1)
  company.later(1)
  await company.manager.patch(`/api/customers/${ann}`, { traits: { tier: 'silver' } })
  expect((await news()).mark).not.toBe(after.mark)
})

test('the list has an order: by name, by last contact, by value; page by page everybody comes once', async () => {
  await company.receive([
    event('2026-03-30T10:00:00.000Z', {
      person: { userId: 'cy', name: 'cy' },
      kind: 'order',
      value: '500',
      currency: 'EUR',
    }),
  ])
  expect(await inOrder('name')).toEqual(['Ann Lee', 'bob@example.org', 'cy', 'Zoe'])
  expect(await inOrder('lastContact')).toEqual(['cy', 'Ann Lee', 'bob@example.org'])
  expect(await inOrder('value')).toEqual(['cy', 'Ann Lee'])
  expect(await inOrder('lastContact', '&search=b')).toEqual(['bob@example.org'])
  const web = encodeURIComponent(JSON.stringify([{ field: 'kind', values: ['response'] }]))
  expect(await inOrder('name', `&filter=${web}`)).toEqual(['Ann Lee'])
  expect(await inOrder('lastContact', `&filter=${web}`)).toEqual(['Ann Lee'])
  const wrong = await company.analyst.get('/api/customers?sort=value&cursor=x')
  expect([wrong.statusCode, wrong.json().field]).toEqual([400, 'cursor'])
})

test('a list comes with the figures of each customer when asked', async () => {
  const { customers } = (await company.analyst.get('/api/customers?figures=true&search=ann')).json()
  expect(customers[0].figures).toMatchObject({
    orders: 3,
    money: [
      { currency: 'EUR', total: '79.75' },
      { currency: 'USD', total: '10.5' },
    ],
    answer: { scale: 'nps', score: 3 },
    lastAt: '2026-03-27T09:00:00.000Z',
    owner: null,
    accounts: [],
  })
})

test('a merge stands in the line with what it brought; splitting again takes that away and is told, too', async () => {
  await company.receive([
    event('2026-03-29T10:00:00.000Z', { person: { userId: 'annie', name: 'Annie' }, name: 'Annie’s visit' }),
  ])
  const annie = await idOf('Annie')
  await company.agent.post(`/api/customers/${annie}/notes`, { text: 'Spells it with ie.' })
  const made = await company.manager.post(`/api/customers/${ann}/merges`, {
    with: annie,
    choose: { name: 'this' },
  })
  const { merge, customerId } = made.json()
  const line = (kinds: string) =>
    company.analyst.get(`/api/customers/${customerId}/timeline?kind=${kinds}`).then((reply) => reply.json())
  expect((await line(list('merge'))).entries).toMatchObject([{ name: 'Merged by Max', kind: 'merge' }])
  expect((await line(list('note'))).entries).toMatchObject([{ text: 'Spells it with ie.' }])
  expect(names(await line(list('event')))).toContain('Annie’s visit')
  company.later(1)
  await company.manager.delete(`/api/customers/${customerId}/merges/${merge}`)
  expect(names(await line(list('merge')))).toEqual(['Split again by Max', 'Merged by Max'])
  expect(names(await line(list('event')))).toContain('Visit')
})

test('what was written about a person, and where they belong, is shown to them and forgotten with them', async () => {
  const { personal } = company.house.capabilities.find(({ name }) => name === 'customers') ?? {}
  await company.agent.post(`/api/customers/${ann}/notes`, { text: 'Likes tea.' })
  const { id } = (await company.manager.post('/api/accounts', { name: 'Acme' })).json()
  await company.manager.post(`/api/accounts/${id}/people`, { customerIds: [ann] })
  const who = { customerIds: [ann], identities: [] }
  const held = await personal?.held(company.house.system, who)
  expect(held).toMatchObject({ notes: [{ text: 'Likes tea.' }], accounts: [{ name: 'Acme' }] })
  await personal?.erase(company.house.system, who)
  expect(await personal?.held(company.house.system, who)).toMatchObject({ notes: [], accounts: [] })
})

async function inOrder(sort: string, more = ''): Promise<string[]> {
  const all: string[] = []
  for (let cursor = ''; ; ) {
    const path = `/api/customers?sort=${sort}&limit=1${more}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const { customers, next } = (await company.analyst.get(path)).json()
    all.push(...customers.map(({ name, email }: { name?: string; email?: string }) => name ?? email))
    if (!next) return all
    cursor = next
  }
}

async function auditOf(action: string): Promise<string> {
  const { entries } = (await company.administrator.get(`/api/audit?action=${action}`)).json()
  expect(entries.length).toBeGreaterThan(0)
  return JSON.stringify(entries)
}

test('an entry leads to where its source shows it, if that is a web address', async () => {
  const told = (properties: Incoming['properties']) =>
    event('2026-02-01T10:00:00.000Z', { person: { userId: 'cleo', name: 'Cleo' }, properties })
  await company.receive([
    told({ url: 'https://shop.example/1' }),
    told({ url: 'shop, second floor', permalink: 'http://shop.example/2' }),
    told({ link: 'none' }),
  ])
  const { entries } = (await company.agent.get(`/api/customers/${await idOf('Cleo')}/timeline`)).json()
  const links = entries.map(({ link }: { link: string }) => link).sort()
  expect(links).toEqual(['', 'http://shop.example/2', 'https://shop.example/1'])
})
