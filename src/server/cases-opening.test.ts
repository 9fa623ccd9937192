import { afterAll, beforeAll, expect, test } from 'vitest'
import { followRules } from '../capabilities/cases/opening/follow.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/** It is noon on Tuesday, 31 March 2026. */
let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

let number = 0
const answer = (who: string, score: number, more: Partial<Incoming> = {}): Incoming => ({
  messageId: `answer ${++number}`,
  kind: 'response',
  name: 'Survey answered',
  person: { userId: who, name: who },
  occurredAt: company.house.system.now().toISOString(),
  direction: 'in',
  channel: 'email',
  answer: { scale: 'nps', score },
  ...more,
})
const lowScore = {
  name: 'Unhappy after all',
  when: { kind: 'low-score', scale: 'nps', orWorse: 3 },
  opens: { kind: 'recovery', priority: 'high' },
}
const follow = async () => {
  company.later(60)
  await followRules(company.house.system)
}
const casesOf = async (title: string) => {
  const { cases } = (await company.manager.get('/api/cases?limit=200')).json()
  return cases.filter((one: { title: string }) => one.title === title)
}
const add = async (rule: object) => {
  const reply = await company.manager.post('/api/cases/rules', rule)
  expect(reply.statusCode, reply.body).toBe(201)
  company.later(60)
  return reply.json()
}

test('a low answer opens a case, told in words with the answer itself; another one is added to it', async () => {
  await company.receive([answer('Before', 0)])
  const rule = await add(lowScore)
  await company.receive([answer('Ann', 2), answer('Bob', 9)])
  await follow()
  await follow()
  const [line, ...others] = await casesOf('Unhappy after all')
  expect(others).toEqual([])
  expect(line).toMatchObject({ customer: { name: 'Ann' }, priority: 'high' })
  const shown = (await company.manager.get(`/api/cases/${line.id}`)).json()
  expect(shown.cause).toEqual({
    by: 'rule',
    rule: { id: rule.id, name: 'Unhappy after all' },
    words: 'Answered 2 (NPS)',
  })
  expect(shown.about).toMatchObject([{ score: 2, scale: 'nps' }])
  await company.receive([answer('Ann', 1)])
  await follow()
  expect(await casesOf('Unhappy after all')).toHaveLength(1)
  const again = (await company.manager.get(`/api/cases/${line.id}`)).json()
  expect(again.about).toHaveLength(2)
  const { rules } = (await company.analyst.get('/api/cases/rules')).json()
  expect(rules).toMatchObject([{ id: rule.id, opened: 1, solved: 0 }])
})

test('in the quiet days after a case was solved none is opened', async () => {
  const [{ id, revision }] = await casesOf('Unhappy after all')
  await company.agent.post(`/api/cases/${id}/resolution`, {
    revision,
    rootCause: 'tone',
    outcome: 'explained',
    followUpAt: '2026-06-01T09:00:00.000Z',
  })
  await company.receive([answer('Ann', 0)])
  await follow()
  expect(await casesOf('Unhappy after all')).toEqual([])
})

test('a history that is delivered late sets nothing off, and neither does one that is imported', async () => {
  await company.receive([answer('Cleo', 0, { occurredAt: '2026-01-02T09:00:00.000Z' })])
  await company.receive([answer('Dora', 0)], { name: 'file', importId: 'import' })
  await follow()
  expect(await casesOf('Unhappy after all')).toEqual([])
})

test('more than the most of a day are held back, and managers are told', async () => {
  await add({ ...lowScore, name: 'One a day', when: { ...lowScore.when, orWorse: 0 }, mostPerDay: 1 })
  const { rules } = (await company.manager.get('/api/cases/rules')).json()
  const { id, ...first } = rules[0]
  const off = await company.manager.put(`/api/cases/rules/${id}`, { ...first, isOn: false })
  expect(off.statusCode, off.body).toBe(200)
  await company.receive([answer('Emil', 0), answer('Finn', 0)])
  await follow()
  expect(await casesOf('One a day')).toHaveLength(1)
  const told = await company.house.system.db
    .selectFrom('notifications')
    .select('title')
    .where('link', '=', '/cases/rules')
    .execute()
  expect(told.map(({ title }) => title)).toContain(
    '“One a day” has opened 1 cases today, and holds back the others',
  )
})

test('what customers are worth counts where a rule asks for it', async () => {
  await add({ ...lowScore, name: 'Worth it', worth: 100 })
  await company.receive([answer('Gina', 1), answer('Hans', 1)])
  const { customers } = (await company.manager.get('/api/customers?search=Gina')).json()
  const worth = {
    customer_id: customers[0].id,
    currency: 'EUR',
    version: 1,
    unit: '',
    worked_out_at: '2026-03-31 00:00:00.000',
    model: 'simple',
    orders: 2,
    spent: 150,
    spent_year: 150,
    first_at: '2026-01-01 00:00:00.000',
    last_at: '2026-03-01 00:00:00.000',
    horizon_days: 365,
  }
  await company.house.system.facts.insert('customer_value', [worth])
  await follow()
  const opened = await casesOf('Worth it')
  expect(opened.map((one: { customer: { name: string } }) => one.customer.name)).toEqual(['Gina'])
})

const every = [
  lowScore.when,
  { kind: 'anger' },
  { kind: 'churn-words' },
  { kind: 'broken-promise', daysLate: 2, inARow: 3 },
  { kind: 'ignored-question', hours: 24 },
  { kind: 'journey-failure', journeyId: '01890000-0000-7000-8000-000000000000', outcomes: ['given up'] },
]

test.each(every)('the rule for $kind can be tried on what happened, and followed', async (when) => {
  const filter = [{ field: 'channel', values: ['email'] }]
  const reply = await company.analyst.post('/api/cases/rules/preview', { name: 'Try', when, filter })
  expect(reply.statusCode, reply.body).toBe(200)
  expect(reply.json()).toMatchObject({ wouldOpen: expect.any(Number), isCut: false })
  await add({ name: `Try ${when.kind}`, when, filter })
  await follow()
  const { rules } = (await company.manager.get('/api/cases/rules')).json()
  const kept = rules.find(({ name }: { name: string }) => name === `Try ${when.kind}`)
  expect(kept.followedUntil).toBe(company.house.system.now().toISOString())
})

test('a preview counts what is there, history too, and shows examples with where they can be read', async () => {
  const { happened, customers, wouldOpen, examples } = (
    await company.manager.post('/api/cases/rules/preview', lowScore)
  ).json()
  expect({ happened, customers }).toEqual({ happened: 9, customers: 7 })
  expect(wouldOpen).toBe(7)
  expect(examples[0]).toMatchObject({
    words: expect.stringContaining('Answered'),
    interactionId: expect.any(String),
  })
})

const preview = async (when: object) => {
  const reply = await company.manager.post('/api/cases/rules/preview', { name: 'Try', when })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

/** A promise of delivery, due at ten in the morning of a day in March and delivered at eight of another, or not yet. */
const promise = (customer: string, due: number, delivered: number | null) => {
  const on = (day: number, hour: string) => `2026-03-${String(day).padStart(2, '0')} ${hour}:00:00.000`
  const isKept = delivered !== null && delivered <= due
  return {
    ...{
      rule: 'id:delivery',
      customer_id: customer,
      id: crypto.randomUUID(),
      version: 1,
      given_in: crypto.randomUUID(),
    },
    ...{
      due: on(due, '10'),
      delivered: delivered && on(delivered, '08'),
      settled_at: on(delivered ?? due, '08'),
    },
    ...{
      promised_on: on(1, '08'),
      measure: 'days',
      better: 'less',
      promised: 3,
      is_kept: delivered && Number(isKept),
    },
  }
}

test('a promise is broken by whole days, and several in a row one after another', async () => {
  const [late, often, waits] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  await company.house.system.facts.insert('promises', [
    ...[promise(late, 10, 10), promise(late, 12, 13), promise(late, 14, 14)],
    ...[promise(often, 10, 12), promise(often, 12, 14), promise(often, 14, 20)],
    promise(waits, 28, null),
  ])
  const broken = (daysLate: number, inARow: number) => preview({ kind: 'broken-promise', daysLate, inARow })
  expect(await broken(1, 1)).toMatchObject({ happened: 5, customers: 3 })
  expect(await broken(2, 1)).toMatchObject({ happened: 4, customers: 2 })
  expect(await broken(1, 2)).toMatchObject({ happened: 2, customers: 1 })
  expect(await broken(1, 3)).toMatchObject({ happened: 1, customers: 1 })
  expect((await broken(1, 3)).examples[0].words).toBe('The last 3 promises were broken')
})

test('anger and words of leaving are seen once they have been read, also some time after they arrived', async () => {
  await add({ name: 'Angry', when: { kind: 'anger' } })
  await add({ name: 'Leaving', when: { kind: 'churn-words' }, opens: { kind: 'renewal' } })
  await company.receive([
    {
      messageId: 'angry',
      kind: 'message',
      name: 'Message received',
      person: { userId: 'Iris', name: 'Iris' },
      occurredAt: company.house.system.now().toISOString(),
      direction: 'in',
      channel: 'chat',
      text: 'Enough. I cancel.',
    },
  ])
  company.later(3600)
  await follow()
  expect(await casesOf('Angry')).toEqual([])
  await company.house.system.facts.command(`INSERT INTO interactions
    SELECT * REPLACE (version + 1 AS version, ['anger'] AS emotions, 'negative' AS feeling, ['churn'] AS signals)
    FROM interactions FINAL WHERE text = 'Enough. I cancel.'`)
  await follow()
  expect(await casesOf('Angry')).toHaveLength(1)
  expect(await casesOf('Leaving')).toMatchObject([{ kind: 'renewal', customer: { name: 'Iris' } }])
})

test('a rule that cannot see anything is refused with what to do, and only managers make rules', async () => {
  const post = (when: object) => company.manager.post('/api/cases/rules', { ...lowScore, when })
  expect((await post({ kind: 'low-score', scale: 'stars', orWorse: 1 })).json()).toMatchObject({
    field: 'when.scale',
  })
  expect((await post({ kind: 'low-score', scale: 'nps', orWorse: 99 })).json()).toMatchObject({
    field: 'when.orWorse',
  })
  expect((await post({ kind: 'rain' })).statusCode).toBe(400)
  expect(await company.agent.post('/api/cases/rules', lowScore)).toBeRefused('cases:manage')
  const north = await company.employ('Nora', 'manager', ['north'])
  expect((await north.post('/api/cases/rules', lowScore)).statusCode).toBe(403)
})

test('a rule can be removed; its cases stay', async () => {
  const { id } = await add({ ...lowScore, name: 'Gone' })
  expect((await company.manager.delete(`/api/cases/rules/${id}`)).statusCode).toBe(204)
  expect((await company.manager.delete(`/api/cases/rules/${id}`)).statusCode).toBe(404)
  expect(await casesOf('Worth it')).toHaveLength(1)
})
