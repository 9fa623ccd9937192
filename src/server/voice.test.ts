import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { annotate } from '../capabilities/understanding/annotating/annotate.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { plainReader } from './testing/reader.ts'

let company: Company

/**
 * 200 comments of March, 60 of February: in March 100 negative (50 of them with anger), 40 neutral and 60 positive; in
 * February 20 of each. 30 of the negative ones of March come from the south, by chat; all others from the north.
 */
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    ...comments(50, 'A negative parcel, said with anger', { unit: 'north' }),
    ...comments(20, 'A negative complaint about 100% of the parcels', { unit: 'north' }),
    ...comments(30, 'Something negative here, said by the south', { unit: 'south', channel: 'chat' }),
    ...comments(40, 'A parcel came to me', { unit: 'north' }),
    ...comments(60, 'A positive day and joy for everybody here', { unit: 'north' }),
    ...['A negative winter day', 'A winter day here', 'A positive winter day'].flatMap((text) =>
      comments(20, text, { unit: 'north', occurredAt: '2026-02-20T12:00:00.000Z' }),
    ),
    { ...comments(1, 'A positive word from our own side', { unit: 'north' })[0]!, direction: 'out' },
  ])
  await read()
})
afterAll(() => company.close())

let messages = 0

function comments(n: number, text: string, more: Partial<Incoming> = {}): Incoming[] {
  return Array.from({ length: n }, () => ({
    messageId: `comment ${++messages}`,
    kind: 'review' as const,
    name: 'Review',
    person: { userId: `writer ${messages}` },
    occurredAt: '2026-03-30T12:00:00.000Z',
    direction: 'in' as const,
    text,
    ...more,
  }))
}

async function read(version?: string) {
  await annotate(company.house.system, async () => plainReader(version))
}

async function voice(question = '', client: Client = company.administrator) {
  const reply = await client.get(`/api/voice${question}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

async function list(question = '', client: Client = company.administrator) {
  const reply = await client.get(`/api/voice/comments${question}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

test('counts add up: 100 negative, 40 neutral, 60 positive make a net sentiment of −20', async () => {
  const { comments, read, feelings, net, before, change } = await voice()
  expect([comments, read]).toEqual([200, 200])
  expect(feelings).toEqual({ negative: 100, neutral: 40, positive: 60 })
  expect([net.n, net.value]).toEqual([200, -20])
  expect([before.n, before.value]).toEqual([60, 0])
  // Adjusted Wald with ¾, 1½, ¾ added: (60.75 − 100.75) / 203 = −0.19704; ± 1.96 · √((161.5/203 − 0.0388)/203) = 0.1196.
  expect(net.low).toBeCloseTo(-31.67, 1)
  expect(net.high).toBeCloseTo(-7.74, 1)
  expect(change).toMatchObject({ difference: -20, verdict: 'no real change', tone: null })
})

test('emotions are counted with their share and its interval', async () => {
  const { emotions } = await voice()
  const anger = emotions.find(({ id }: { id: string }) => id === 'anger')
  expect([anger.n, anger.share.value]).toEqual([50, 0.25])
  // Wilson: (50 + 1.92) / 203.84 = 0.2547 ± 0.0597
  expect(anger.share.low).toBeCloseTo(0.195, 2)
  expect(anger.share.high).toBeCloseTo(0.314, 2)
  expect(emotions.find(({ id }: { id: string }) => id === 'joy').n).toBe(60)
})

test('what a filter leaves is what its list shows', async () => {
  const cases: [string, number][] = [
    ['?feeling=negative', 100],
    ['?emotion=anger', 50],
    ['?signal=complaint', 20],
    ['?text=parcel', 110],
    ['?text=PARCEL%20came', 40],
    ['?text=%22came%20parcel%22', 0],
    ['?text=100%25', 20],
    [`?filter=${encodeURIComponent(JSON.stringify([{ field: 'channel', values: ['chat'] }]))}`, 30],
  ]
  for (const [question, n] of cases) {
    expect([question, (await voice(question)).comments]).toEqual([question, n])
    const { comments } = await list(`${question}&limit=200`)
    expect([question, comments.length]).toEqual([question, n])
  }
})

test('pages follow each other without a gap, in every order', async () => {
  for (const order of ['newest', 'worst', 'best', 'unsure']) {
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await list(`?limit=70&order=${order}${cursor && `&cursor=${cursor}`}`)
      ids.push(...page.comments.map(({ id }: { id: string }) => id))
      cursor = page.next
    }
    expect([order, ids.length, new Set(ids).size]).toEqual([order, 200, 200])
  }
  expect((await list('?order=worst&limit=1')).comments[0].feeling).toBe('negative')
  expect((await company.administrator.get('/api/voice/comments?cursor=nonsense')).statusCode).toBe(400)
})

test('a comment says by sentence how it feels, and what spoke for its signals', async () => {
  const { comments } = await list('?signal=complaint&limit=1')
  const whole = (await company.viewer.get(`/api/voice/comments/${comments[0].id}`)).json()
  expect(whole.sentences).toEqual([{ start: 0, end: 46, score: -0.8, label: 'negative' }])
  expect(whole.why).toEqual([{ what: 'complaint', p: 0.9, words: ['complaint'] }])
  expect([comments[0].customer.name, whole.customer]).toEqual([expect.any(String), null])
})

test('a correction holds at once, is written down, and survives another reading', async () => {
  const [comment] = (await list('?emotion=anger&limit=1')).comments
  const path = `/api/voice/comments/${comment.id}/correction`
  expect(await company.viewer.put(path, { feeling: 'positive' })).toBeRefused('voice:write')
  const corrected = await company.analyst.put(path, {
    feeling: 'positive',
    emotions: ['joy'],
    signals: ['praise'],
  })
  expect(corrected.json()).toMatchObject({
    feeling: 'positive',
    sentiment: 1,
    emotions: ['joy'],
    correction: { by: 'Ana', feeling: 'positive' },
  })
  expect((await voice()).feelings).toEqual({ negative: 99, neutral: 40, positive: 61 })
  await read('plain-2')
  const { feelings, emotions, signals } = await voice()
  expect(feelings).toEqual({ negative: 99, neutral: 40, positive: 61 })
  expect(emotions.find(({ id }: { id: string }) => id === 'anger').n).toBe(49)
  expect(signals.find(({ id }: { id: string }) => id === 'praise').n).toBe(1)
  const { entries } = (await company.administrator.get('/api/audit?limit=200')).json()
  expect(entries).toContainEqual(
    expect.objectContaining({ action: 'comment.corrected', subject: comment.id }),
  )
  expect((await company.analyst.delete(path)).statusCode).toBe(204)
  expect((await voice()).feelings).toEqual({ negative: 100, neutral: 40, positive: 60 })
})

test('who sees the north only reads and corrects the north only', async () => {
  const nora = await company.employ('Nora', 'manager', ['north'])
  expect((await voice('', nora)).feelings).toEqual({ negative: 70, neutral: 40, positive: 60 })
  const [southern] = (await list('?text=south&limit=1')).comments
  expect((await nora.get(`/api/voice/comments/${southern.id}`)).statusCode).toBe(404)
  const path = `/api/voice/comments/${southern.id}/correction`
  expect((await nora.put(path, { feeling: 'positive' })).statusCode).toBe(404)
  const [own] = (await list('?emotion=joy&limit=1', nora)).comments
  const put = await nora.put(`/api/voice/comments/${own.id}/correction`, { feeling: 'neutral' })
  expect(put.json()).toMatchObject({ feeling: 'neutral' })
  expect((await nora.delete(`/api/voice/comments/${own.id}/correction`)).statusCode).toBe(204)
})

test('views are one’s own, or everybody’s where somebody may decide that', async () => {
  const angry = { name: 'Angry', search: { emotion: 'anger' } }
  const mine = (await company.viewer.post('/api/voice/views', angry)).json()
  expect(mine).toMatchObject({ isMine: true, isShared: false, by: 'Vera' })
  expect(await company.viewer.post('/api/voice/views', { ...angry, isShared: true })).toBeRefused(
    'voice:write',
  )
  const shared = await company.analyst.post('/api/voice/views', { name: 'Joy', search: {}, isShared: true })
  const names = async (client: Client) =>
    (await client.get('/api/voice/views')).json().views.map(({ name }: { name: string }) => name)
  expect([await names(company.viewer), await names(company.manager)]).toEqual([['Angry', 'Joy'], ['Joy']])
  expect((await company.manager.delete(`/api/voice/views/${mine.id}`)).statusCode).toBe(404)
  expect(await company.viewer.delete(`/api/voice/views/${shared.json().id}`)).toBeRefused('voice:write')
  expect((await company.viewer.delete(`/api/voice/views/${mine.id}`)).statusCode).toBe(204)
})

test('words of both sides stand on the first page, of customers only', async () => {
  const reply = (await company.viewer.get('/api/voice/in-their-words')).json()
  const texts = (side: 'good' | 'bad') => reply[side].map(({ text }: { text: string }) => text)
  expect(reply.comments).toBe(200)
  // Nobody is quoted with the same words twice: the good ones of March all say the same.
  expect([texts('good').length, texts('bad').length]).toEqual([1, 2])
  expect(texts('bad').every((text: string) => text.includes('negative'))).toBe(true)
  expect([...texts('good')].join()).not.toContain('our own side')
})

test('every comment is there once in the facts, however often it was read', async () => {
  await read('plain-3')
  const [counted] = await company.house.system.facts.query(
    z.object({ n: z.coerce.number(), ids: z.coerce.number(), unread: z.coerce.number() }),
    `SELECT count() AS n, uniqExact(id) AS ids, countIf(annotation_version NOT LIKE 'plain-3%') AS unread
    FROM interactions FINAL WHERE text != ''`,
  )
  expect(counted).toEqual({ n: 261, ids: 261, unread: 0 })
  expect((await company.viewer.get('/api/voice/reading')).json()).toMatchObject({ state: 'done' })
})
