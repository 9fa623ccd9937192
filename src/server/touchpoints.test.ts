import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { createRecogniser } from '../capabilities/touchpoints/index.ts'
import { answers } from './testing/answers.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany()
})
beforeEach(async () => {
  await company.settled()
  await company.forget()
  for (const { id } of (await ask('/api/touchpoints')).touchpoints) {
    await company.manager.delete(`/api/touchpoints/${id}`)
  }
})
afterAll(() => company.close())

/** Somebody did something; the last things come last. */
let made = 0
function happened(change: Partial<Incoming> & { day?: string; who?: string } = {}): Incoming {
  const { day = '2026-03-30', who = 'ann', ...rest } = change
  return {
    messageId: `t${made++}`,
    kind: 'page',
    name: 'Read',
    person: { userId: who },
    occurredAt: `${day}T10:00:00.000Z`,
    direction: 'in',
    ...rest,
  }
}

const times = (n: number, change: (index: number) => Incoming) =>
  Array.from({ length: n }, (_, index) => change(index))

async function ask(path: string) {
  const reply = await company.manager.get(path)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

async function register(name: string, more: object = {}) {
  const reply = await company.manager.post('/api/touchpoints', { name, ...more })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}

async function stageNamed(name: string): Promise<string> {
  return (await ask('/api/touchpoints')).stages.find((stage: { name: string }) => stage.name === name).id
}

const Stored = z.object({
  name: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  channel: z.string(),
  told_touchpoint: z.string().nullable(),
})

function stored() {
  return company.house.system.facts.query(
    Stored,
    'SELECT name, touchpoint, stage, channel, told_touchpoint FROM interactions FINAL ORDER BY occurred_at, name, touchpoint',
  )
}

const aboutBlog = [{ field: 'page', how: 'begins', values: ['/blog'] }]
const blogPage = (path: string, more: Parameters<typeof happened>[0] = {}) =>
  happened({ properties: { path }, ...more })

async function applied() {
  expect((await company.manager.post('/api/touchpoint-history')).statusCode).toBe(202)
  await company.settled()
  return ask('/api/touchpoint-history')
}

/* The registry */

test('places that were seen are suggested and registered in bulk, two of them as one', async () => {
  await company.receive([
    ...times(3, () => happened({ touchpoint: 'Help chat', stage: 'service', channel: 'chat' })),
    happened({ touchpoint: 'help mail', stage: 'service', channel: 'email' }),
    happened({ touchpoint: 'Kiosk', stage: 'invented', channel: 'store' }),
  ])
  const { suggestions } = await ask('/api/touchpoint-suggestions')
  const service = await stageNamed('service')
  expect(suggestions.map(({ name, n, stageId }: never) => [name, n, stageId])).toEqual([
    ['Help chat', 3, service],
    ['Kiosk', 1, null],
    ['help mail', 1, service],
  ])
  const reply = await company.manager.post('/api/touchpoint-suggestions', {
    places: [
      { seen: 'Help chat', name: 'Help', stageId: service, channels: ['chat'] },
      { seen: 'help mail', name: 'Help', stageId: service, channels: ['email'] },
    ],
  })
  expect(reply.json()).toEqual({ registered: 1 })
  const { touchpoints } = await ask('/api/touchpoints')
  expect(touchpoints).toHaveLength(1)
  expect(touchpoints[0]).toMatchObject({ name: 'Help', alsoKnownAs: ['Help chat', 'help mail'] })
  expect((await ask('/api/touchpoint-suggestions')).suggestions.map(({ name }: never) => name)).toEqual([
    'Kiosk',
  ])
  const { rows } = await ask('/api/touchpoint-grid')
  expect(rows[0].cells.past.seen90).toBe(4)
})

test('a touchpoint that is renamed is recognised by both names; one that is removed by neither', async () => {
  const till = await register('Till', { stageId: await stageNamed('action') })
  await company.manager.patch(`/api/touchpoints/${till.id}`, { name: 'Cash desk' })
  await company.receive([happened({ touchpoint: 'TILL' })])
  expect((await stored())[0]).toMatchObject({
    touchpoint: 'Cash desk',
    stage: 'action',
    told_touchpoint: 'TILL',
  })
  await company.manager.delete(`/api/touchpoints/${till.id}`)
  await company.receive([happened({ touchpoint: 'TILL', day: '2026-03-31' })])
  expect((await stored())[1]).toMatchObject({ touchpoint: 'TILL', told_touchpoint: null })
})

test('a name that is taken is refused, with where it stands', async () => {
  const till = await register('Till')
  await company.manager.patch(`/api/touchpoints/${till.id}`, { name: 'Cash desk' })
  for (const [name, why] of [
    ['cash desk', 'already a touchpoint “Cash desk”'],
    ['till', 'an earlier name of “Cash desk”'],
  ]) {
    const reply = await company.manager.post('/api/touchpoints', { name })
    expect([reply.statusCode, reply.json().detail]).toEqual([409, expect.stringContaining(why!)])
    expect(reply.json().fix).toContain('merge')
  }
})

test('merging hands over names, rules and plans', async () => {
  const [chat, help] = [await register('Help chat'), await register('Help')]
  await company.manager.post('/api/touchpoint-rules', { conditions: aboutBlog, touchpointId: chat.id })
  await company.manager.put(`/api/touchpoints/${chat.id}/plans/past`, {
    methods: ['survey'],
    cadence: 'weekly',
  })
  await company.manager.post(`/api/touchpoints/${chat.id}/merger`, { into: help.id })
  const { touchpoints } = await ask('/api/touchpoints')
  expect(touchpoints).toMatchObject([
    { id: help.id, alsoKnownAs: ['Help chat'], plans: { past: { cadence: 'weekly' } } },
  ])
  expect((await ask('/api/touchpoint-rules')).rules).toMatchObject([{ touchpointId: help.id }])
})

test('a stage that is removed leaves its touchpoints and its name to another one', async () => {
  const reply = await company.manager.post('/api/touchpoint-stages', { name: 'Trial' })
  const trial = reply.json().id
  const till = await register('Till', { stageId: trial })
  const action = await stageNamed('action')
  expect((await company.manager.delete(`/api/touchpoint-stages/${trial}?into=${action}`)).statusCode).toBe(
    204,
  )
  const { touchpoints } = await ask('/api/touchpoints')
  expect(touchpoints[0]).toMatchObject({ id: till.id, stageId: action })
  await company.receive([happened({ touchpoint: 'Somewhere', stage: 'trial' })])
  expect((await stored())[0]).toMatchObject({ touchpoint: 'Somewhere', stage: 'action' })
})

test('an owner’s name that was written by hand is not in the audit log', async () => {
  await register('Till', { owner: { name: 'Wanda Secret' } })
  expect((await company.administrator.get('/api/audit?action=touchpoint')).body).not.toContain('Wanda')
})

/* Rules */

test('a rule counts from the moment it is saved, and in another process seconds later', async () => {
  const now = { at: new Date('2026-03-31T12:00:00Z') }
  const other = createRecogniser({ db: company.house.system.db, now: () => now.at })
  await other.current()
  const magazine = await register('Magazine', { stageId: await stageNamed('interest') })
  await company.manager.post('/api/touchpoint-rules', { conditions: aboutBlog, touchpointId: magazine.id })
  await company.receive([blogPage('/blog/tea', { touchpoint: 'Shop' }), blogPage('/shop', { name: 'Shop' })])
  expect((await stored()).map(({ touchpoint, stage }) => [touchpoint, stage])).toEqual([
    ['Magazine', 'interest'],
    ['Website', 'attention'],
  ])
  const read = async () =>
    (await other.current())({ kind: 'page', name: 'Read', properties: { path: '/blog' } })
  expect((await read()).touchpoint).toBe('Website')
  now.at = new Date(now.at.getTime() + 5_000)
  expect((await read()).touchpoint).toBe('Magazine')
})

test('a trial tells what would change, from what to what, and changes nothing', async () => {
  const magazine = await register('Magazine', { stageId: await stageNamed('interest') })
  const other = await register('Guides')
  await company.receive([
    ...times(3, (index) => blogPage(`/blog/${index}`)),
    ...times(2, (index) => blogPage(`/blog/old/${index}`, { day: '2026-02-01' })),
    blogPage('/blog/ancient', { day: '2025-06-01' }),
    blogPage('/shop'),
  ])
  const before = await stored()
  const rule = { conditions: aboutBlog, touchpointId: magazine.id }
  const reply = await company.manager.post('/api/touchpoint-rules/trial', { rule })
  expect(reply.statusCode, reply.body).toBe(200)
  const website = { touchpoint: 'Website', stage: 'attention', channel: 'web' }
  expect(reply.json()).toMatchObject({
    fits: { n30: 3, n90: 5 },
    changes: { n30: 3, n90: 5 },
    taken: { n30: 0, n90: 0 },
    moves: [
      { n30: 3, n90: 5, from: website, to: { touchpoint: 'Magazine', stage: 'interest', channel: 'web' } },
    ],
  })
  expect(reply.json().samples).toHaveLength(5)
  expect(await stored()).toEqual(before)
  const first = await company.manager.post('/api/touchpoint-rules', rule)
  await company.manager.post('/api/touchpoint-rules', {
    conditions: [{ field: 'page', how: 'matches', values: ['/blog/old/*'] }],
    touchpointId: other.id,
  })
  const again = await company.manager.post('/api/touchpoint-rules/trial', { id: first.json().id, rule })
  expect(again.json()).toMatchObject({ fits: { n90: 5 }, taken: { n90: 2 }, changes: { n90: 0 } })
})

test('rules are put in order, and an order of other rules is refused', async () => {
  const { id } = await register('Magazine')
  for (const path of ['/a', '/b', '/c']) {
    await company.manager.post('/api/touchpoint-rules', {
      conditions: [{ field: 'page', how: 'is', values: [path] }],
      touchpointId: id,
    })
  }
  const order = async () =>
    (await ask('/api/touchpoint-rules')).rules.map(
      ({ conditions }: never) => (conditions as { values: string[] }[])[0]!.values[0],
    )
  expect(await order()).toEqual(['/c', '/b', '/a'])
  const ids = (await ask('/api/touchpoint-rules')).rules.map((rule: { id: string }) => rule.id)
  expect(
    (await company.manager.put('/api/touchpoint-rule-order', { ids: ids.toReversed() })).statusCode,
  ).toBe(200)
  expect(await order()).toEqual(['/a', '/b', '/c'])
  const reply = await company.manager.put('/api/touchpoint-rule-order', { ids: ids.slice(1) })
  expect([reply.statusCode, reply.json().field]).toEqual([409, 'ids'])
})

/* The past */

test('rules are applied to the past, and a rule that goes leaves the past exactly as it was', async () => {
  await company.receive([
    blogPage('/blog/tea', { touchpoint: 'Shop', stage: 'action', channel: 'web' }),
    blogPage('/blog/old', { day: '2025-11-15' }),
    blogPage('/shop'),
  ])
  await company.rollUp()
  const before = await stored()
  const magazine = await register('Magazine', { stageId: await stageNamed('interest') })
  const rule = await company.manager.post('/api/touchpoint-rules', {
    conditions: aboutBlog,
    touchpointId: magazine.id,
  })
  expect((await ask('/api/touchpoint-history')).isUpToDate).toBe(false)

  expect(await applied()).toMatchObject({
    isUpToDate: true,
    application: { status: 'done', changed: 2, progress: 1 },
  })
  expect((await stored()).map(({ touchpoint, told_touchpoint }) => [touchpoint, told_touchpoint])).toEqual([
    ['Magazine', ''],
    ['Magazine', 'Shop'],
    ['Website', ''],
  ])
  const seen = async () => (await ask(`/api/touchpoints/${magazine.id}`)).row.cells.past.seen90
  expect(await seen()).toBe(1)
  await company.rollUp()
  expect(await seen()).toBe(1)
  expect((await applied()).application.changed).toBe(0)

  await company.manager.delete(`/api/touchpoint-rules/${rule.json().id}`)
  expect((await applied()).application.changed).toBe(2)
  expect(await stored()).toEqual(before)
})

test('a second one has to wait, and one that was stopped can be gone on with', async () => {
  const idle = await exampleCompany({ work: false })
  try {
    expect((await idle.manager.post('/api/touchpoint-history')).statusCode).toBe(202)
    expect((await idle.manager.post('/api/touchpoint-history')).statusCode).toBe(409)
    expect((await idle.manager.delete('/api/touchpoint-history')).statusCode).toBe(204)
    expect((await idle.manager.get('/api/touchpoint-history')).json().application.status).toBe('cancelled')
    expect((await idle.manager.post('/api/touchpoint-history')).statusCode).toBe(202)
  } finally {
    await idle.close()
  }
})

/* The grid and the coverage */

test('the grid tells what is listened to, what is late and where the holes are', async () => {
  const service = await stageNamed('service')
  const names = ['Help chat', 'Delivery', 'Relationship', 'Store']
  for (const name of names) await register(name, { stageId: service })
  await company.receive([
    ...answers({ 5: 6 }, { scale: 'csat5', touchpoint: 'Help chat', day: '2026-03-29' }),
    ...answers({ 9: 4 }, { scale: 'nps', touchpoint: 'Relationship', day: '2025-12-01' }),
    ...times(7, (index) => happened({ kind: 'event', touchpoint: 'Delivery', who: `c${index}` })),
  ])
  const { touchpoints } = await ask('/api/touchpoints')
  const relation = touchpoints.find(({ name }: never) => name === 'Relationship')
  await company.manager.put(`/api/touchpoints/${relation.id}/plans/present`, {
    methods: ['survey'],
    cadence: 'monthly',
  })
  const grid = await ask('/api/touchpoint-grid')
  const states = Object.fromEntries(
    grid.rows.map(({ name, standing, cells }: never) => [
      name,
      [standing, ...Object.values(cells as Record<string, { state: string }>).map(({ state }) => state)],
    ]),
  )
  expect(states).toEqual({
    'Help chat': ['listened to', 'fine', 'empty', 'empty'],
    Relationship: ['listened to', 'empty', 'stale', 'empty'],
    Delivery: ['hole', 'hole', 'empty', 'empty'],
    Store: ['hole', 'hole', 'empty', 'empty'],
  })
  expect(grid.counts).toEqual({ touchpoints: 4, listenedTo: 2, goneSilent: 0, holes: 2 })
  const chat = grid.rows.find(({ name }: never) => name === 'Help chat')
  expect(chat.cells.past).toMatchObject({ n90: 6, lastDay: '2026-03-29', heardBy: ['survey'] })
  const never = (await ask('/api/touchpoint-coverage/never-measured')).touchpoints
  expect(never.map(({ name, seen90 }: never) => [name, seen90])).toEqual([
    ['Delivery', 7],
    ['Store', 0],
  ])
})

test('what counts as listening can be decided otherwise, for one touchpoint or for all', async () => {
  const order = await register('Order')
  await company.receive(answers({ 9: 4 }, { scale: 'nps', touchpoint: 'Order' }))
  const where = async () => {
    const { cells } = (await ask('/api/touchpoint-grid')).rows[0]
    return ['past', 'present', 'potential'].filter((pattern) => cells[pattern].n90 > 0)
  }
  expect(await where()).toEqual(['present'])
  const own = { kind: 'response', scale: 'nps', channel: '', method: 'survey' }
  await company.manager.patch('/api/listening-settings', {
    feeds: [
      { ...own, touchpointId: order.id, pattern: 'past' },
      { ...own, touchpointId: null, pattern: 'potential' },
    ],
  })
  expect(await where()).toEqual(['past'])
  await company.manager.patch('/api/listening-settings', { feeds: [] })
})

test('a place that was heard every day and then was not has gone silent, with its rhythm', async () => {
  await register('Help chat')
  const day = (index: number) => `2026-03-${String(index + 1).padStart(2, '0')}`
  await company.receive(
    times(20, (index) => happened({ kind: 'message', touchpoint: 'Help chat', day: day(index) })),
  )
  expect((await ask('/api/touchpoint-coverage/silent')).silent).toEqual([
    expect.objectContaining({
      name: 'Help chat',
      pattern: 'past',
      lastDay: '2026-03-20',
      usualGap: 1,
      longestGap: 1,
      now: 11,
    }),
  ])
})

test('a history that ended long ago is judged as of its own end', async () => {
  await register('Help chat')
  await company.receive(answers({ 5: 6 }, { scale: 'csat5', touchpoint: 'Help chat', day: '2024-05-05' }))
  const { asOf, isHistory, rows } = await ask('/api/touchpoint-grid')
  expect([asOf, isHistory, rows[0].cells.past.state]).toEqual(['2024-05-05', true, 'fine'])
})

test('what nobody recognises is listed until a rule takes it, before the past is rewritten', async () => {
  await company.receive([
    ...times(2, () => happened({ kind: 'event', name: 'Lamp switched on' })),
    happened({ kind: 'response', name: 'Form sent' }),
  ])
  const listed = async () => {
    const { total, groups } = await ask('/api/touchpoint-coverage/unrecognised')
    return [total, groups.map(({ name, n, stage }: never) => [name, n, stage])]
  }
  expect(await listed()).toEqual([
    3,
    [
      ['Lamp switched on', 2, ''],
      ['Form sent', 1, ''],
    ],
  ])
  const lamp = await register('Lamp', { stageId: await stageNamed('service') })
  await company.manager.post('/api/touchpoint-rules', {
    conditions: [{ field: 'name', how: 'contains', values: ['lamp'] }],
    touchpointId: lamp.id,
  })
  expect(await listed()).toEqual([1, [['Form sent', 1, '']]])
})

test('customers who are asked too often are counted, by hand: 3 of Ann, 2 of Bob about one place', async () => {
  const chat = await register('Help chat')
  const asked = (who: string, day: string, touchpoint: string, more: Partial<Incoming> = {}) =>
    happened({ kind: 'message', name: 'Survey sent', direction: 'out', who, day, touchpoint, ...more })
  const replied = {
    kind: 'response',
    name: 'Answer',
    direction: 'in',
    answer: { scale: 'csat5', score: 4 },
  } as const
  await company.receive([
    asked('ann', '2026-03-01', 'Help chat'),
    asked('ann', '2026-03-16', 'Delivery'),
    asked('ann', '2026-03-30', 'Store'),
    asked('ann', '2026-03-30', 'Store', replied), // the answer to a request is no request of its own
    asked('bob', '2026-03-10', 'Help chat'),
    asked('bob', '2026-03-20', 'Help chat'),
    asked('cem', '2026-01-20', 'Help chat', replied), // nobody told of the requests: the answers tell
    asked('cem', '2026-03-29', 'Help chat', replied),
  ])
  const told = await ask('/api/touchpoint-coverage/asked-too-often')
  expect(told).toMatchObject({
    askedMost: 2,
    askedDays: 30,
    againDays: 14,
    customers: 3,
    tooOften: 1,
    again: 1,
  })
  expect(
    told.touchpoints.map(({ name, customers, tooOften, again }: never) => [name, customers, tooOften, again]),
  ).toEqual([
    ['Help chat', 3, 1, 1],
    ['Delivery', 1, 1, 0],
    ['Store', 1, 1, 0],
  ])
  expect(told.touchpoints[0]).toMatchObject({ touchpointId: chat.id, names: ['Help chat'] })
})

test('channels keep one name, and what is planned and never heard is told', async () => {
  await register('Help chat', { channels: ['chat', 'kiosk'] })
  await company.receive([
    happened({ channel: 'E-Mail' }),
    happened({ channel: 'mail' }),
    happened({ channel: 'chat' }),
  ])
  for (const seen of ['E-Mail', 'mail']) await company.manager.put(`/api/channels/${seen}`, { name: 'email' })
  const { channels } = await ask('/api/channels')
  expect(channels.map(({ name, n90, seenAs }: never) => [name, n90, seenAs])).toEqual([
    ['email', 2, ['E-Mail', 'mail']],
    ['chat', 1, []],
    ['kiosk', 0, []],
  ])
  expect((await ask('/api/touchpoint-coverage/unheard')).channels).toMatchObject([
    { name: 'kiosk', touchpoints: ['Help chat'] },
  ])
  await company.receive([happened({ channel: 'MAIL' })])
  expect((await stored()).map(({ channel }) => channel)).toContain('email')
  for (const seen of ['E-Mail', 'mail']) await company.manager.delete(`/api/channels/${seen}`)
})

/* Who sees and does what */

test('a manager of one unit sees its own figures and changes nothing of what all share', async () => {
  const till = await register('Till')
  await company.receive([
    ...times(3, () => happened({ touchpoint: 'Till', unit: 'north' })),
    ...times(2, () => happened({ touchpoint: 'Till', unit: 'south' })),
    happened({ touchpoint: 'Southern fair', unit: 'south' }),
  ])
  const norma = await company.employ('Norma', 'manager', ['north'])
  expect((await norma.get('/api/touchpoint-grid')).json().rows[0].cells.past.seen90).toBe(3)
  for (const path of [
    'touchpoint-suggestions',
    'touchpoint-coverage/unrecognised',
    'channels',
    `touchpoints/${till.id}`,
  ]) {
    const reply = await norma.get(`/api/${path}`)
    expect([reply.statusCode, reply.body.includes('Southern')], path).toEqual([200, false])
  }
  const reply = await norma.post('/api/touchpoints', { name: 'Mine' })
  expect([reply.statusCode, reply.json().fix]).toEqual([403, 'Ask somebody who is not limited to units.'])
  expect(await company.viewer.post('/api/touchpoints', { name: 'Mine' })).toBeRefused('touchpoints:write')
})
