import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany()
  await company.receive([
    ...one('page', 'Basket', 'ann'),
    ...one('response', 'Survey Answered', 'ann', {
      answer: { scale: 'nps', score: 9 },
      text: 'Quick and kind',
    }),
    ...one('page', 'Basket', 'quiet-quinn').slice(0, 1),
  ])
})
afterAll(() => company.close())

/** The same a year ago and yesterday. */
function one(kind: Incoming['kind'], name: string, userId: string, more: Partial<Incoming> = {}): Incoming[] {
  return ['2025-03-30T12:00:00.000Z', '2026-03-30T12:00:00.000Z'].map((occurredAt) => ({
    messageId: `${name} ${userId} ${occurredAt}`,
    kind,
    name,
    person: { userId, name: userId },
    occurredAt,
    direction: 'in',
    ...more,
  }))
}

const Row = z.object({ kind: z.string(), day: z.string(), text: z.string() })

async function kept() {
  const rows = await company.house.system.facts.query(
    Row,
    `SELECT kind::String AS kind, toDate(occurred_at)::String AS day, text FROM interactions FINAL ORDER BY day, kind`,
  )
  return rows.map(({ kind, day, text }) => [day, kind, text].filter(Boolean).join(' '))
}

async function run() {
  await company.house.system.enqueue('rights.retain', {})
  await company.settled()
}

test('without rules everything is kept', async () => {
  const { rules } = (await company.manager.get('/api/retention')).json()
  expect(rules.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining([
      'page-views',
      'conversations',
      'answers',
      'quiet-customers',
      'dead-letters',
      'uploads',
    ]),
  )
  expect(rules.every(({ days }: { days: number | null }) => days === null)).toBe(true)
  await run()
  expect(await kept()).toHaveLength(5)
})

test('a preview tells how much would go, and nothing goes', async () => {
  const preview = async (kind: string, more = '') =>
    (await company.manager.get(`/api/retention/${kind}/preview?days=90${more}`)).json().n
  expect(await preview('page-views')).toBe(2)
  expect(await preview('answers', '&wordsOnly=true')).toBe(1)
  expect(await preview('quiet-customers')).toBe(0)
  expect(await kept()).toHaveLength(5)
})

test('the words go and the score stays', async () => {
  await company.administrator.put('/api/retention/answers', { days: 90, wordsOnly: true })
  await run()
  expect(await kept()).toContain('2025-03-30 response')
  expect(await kept()).toContain('2026-03-30 response Quick and kind')
})

test('old page views go, newer ones stay, and the figures of the day follow', async () => {
  await company.rollUp()
  await company.administrator.put('/api/retention/page-views', { days: 90 })
  await run()
  expect((await kept()).filter((row) => row.includes('page'))).toEqual(['2026-03-30 page'])
  const { rules } = (await company.manager.get('/api/retention')).json()
  expect(rules.find(({ kind }: { kind: string }) => kind === 'page-views')).toMatchObject({
    days: 90,
    lastRemoved: 2,
  })
  const { entries } = (await company.manager.get('/api/audit?limit=50')).json()
  const applied = entries.filter(({ action }: { action: string }) => action === 'retention.applied')
  expect(applied.map(({ subject }: { subject: string }) => subject)).toContain('page-views')
})

test('customers of whom nothing was heard are let go, and come again as somebody new', async () => {
  company.later(100 * 86_400)
  await company.receive(
    one('page', 'Basket', 'ann')
      .map((page) => ({ ...page, messageId: 'today', occurredAt: '2026-07-09T12:00:00.000Z' }))
      .slice(0, 1),
  )
  await company.administrator.put('/api/retention/quiet-customers', { days: 60 })
  await run()
  const { customers } = (await company.manager.get('/api/customers')).json()
  expect(customers.map(({ name }: { name: string }) => name)).toEqual(['ann'])
})

test('what has no words has none that could go alone, and an unknown kind is named', async () => {
  const reply = await company.administrator.put('/api/retention/orders', { days: 9, wordsOnly: true })
  expect([reply.statusCode, reply.json().field]).toEqual([400, 'wordsOnly'])
  expect((await company.administrator.put('/api/retention/dreams', { days: 9 })).statusCode).toBe(404)
  expect(await company.manager.put('/api/retention/orders', { days: 9 })).toBeRefused('privacy:manage')
})
