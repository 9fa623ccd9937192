import { afterAll, beforeAll, expect, test } from 'vitest'
import { annotate } from '../capabilities/understanding/annotating/annotate.ts'
import type { Topic } from '../capabilities/understanding/topics/contract.ts'
import { currentTopicModel } from '../capabilities/understanding/topics/current.ts'
import { createTopicFromComments } from '../capabilities/understanding/topics/from-comments.ts'
import { learnChanges } from '../capabilities/understanding/topics/learning.ts'
import { openUnderstander, type Understander } from '../language/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

const late = [
  'My parcel came two weeks late',
  'The delivery was late again, no message at all',
  'Still waiting for my order, it should be here by now',
  'It arrived days after the promised date',
  'Where is my parcel, it is very late',
  'Delivery took three weeks',
]
const broken = [
  'The handle broke after a day',
  'A broken zip and a torn lining',
  'The kettle leaks and feels cheap',
  'Beautiful and very sturdy, well made',
  'The seams came apart in the wash',
  'The screen was scratched',
]

let company: Company
let understander: Understander
const open = async () => understander

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  understander = await openUnderstander({ threads: 1 })
  await company.receive(
    [...late, ...broken].map((text, i) => ({
      ...{ messageId: `m${i}`, kind: 'message' as const, name: 'Review', person: { userId: `u${i}` } },
      ...{ occurredAt: '2026-03-30T12:00:00.000Z', direction: 'in' as const, text },
    })),
  )
  await readAll()
})
afterAll(async () => {
  await understander?.close()
  await company?.close()
})

async function readAll() {
  await learnChanges(company.house.system, open)
  await annotate(company.house.system, open)
}

const tree = async () => (await company.analyst.get('/api/topics')).json()
const named = async (name: string): Promise<Topic> =>
  (await tree()).topics.find((topic: Topic) => topic.name === name)
const comments = async (): Promise<{ id: string; text: string; topics: { name: string }[] }[]> =>
  (await company.analyst.get('/api/voice/comments?limit=50')).json().comments

async function label(topicId: string, texts: readonly string[], isAbout: boolean) {
  for (const { id, text } of await comments()) {
    if (!texts.includes(text)) continue
    const reply = await company.analyst.put(`/api/topics/${topicId}/labels/${id}`, { isAbout })
    expect(reply.statusCode).toBe(204)
  }
}

test('a starter finds topics from the first minute, and labels show and move its F1', async () => {
  const started = await company.analyst.post('/api/topic-starters/commerce', {})
  expect(started.json().created).toBeGreaterThan(10)
  await readAll()
  const delivery = await named('Late delivery')
  expect(delivery).toMatchObject({ level: 2, quality: { n: 0, f1: null } })
  expect(delivery.n).toBeGreaterThan(0)
  const [found] = (await comments()).filter(({ text }) => text === late[0])
  expect(found?.topics.map(({ name }) => name)).toEqual(expect.arrayContaining(['Late delivery', 'Delivery']))

  await label(delivery.id, late.slice(0, 3), true)
  await label(delivery.id, broken.slice(0, 2), false)
  await readAll()
  const first = await named('Late delivery')
  expect(first.labels).toEqual({ about: 3, not: 2 })
  expect(first.quality).toMatchObject({ n: 5, f1: expect.any(Number), low: expect.any(Number) })

  await label(delivery.id, late.slice(3), true)
  await label(delivery.id, broken.slice(2, 4), false)
  await readAll()
  const second = await named('Late delivery')
  expect(second.quality?.n).toBe(10)
  expect(second.qualityBefore).toEqual(first.quality)
})

test('a topic’s page shows its labels, and asks for comments that have none', async () => {
  const { id } = await named('Late delivery')
  const page = (await company.analyst.get(`/api/topics/${id}`)).json()
  expect(page.above.map(({ name }: Topic) => name)).toEqual(['Delivery'])
  expect(page.labelled).toHaveLength(10)
  const asked: string[] = page.doubtful.map(({ comment }: { comment: { text: string } }) => comment.text)
  expect(asked.toSorted()).toEqual(broken.slice(4).toSorted())
  const [one] = page.labelled
  await company.analyst.delete(`/api/topics/${id}/labels/${one.comment.id}`)
  expect((await company.analyst.get(`/api/topics/${id}`)).json().labelled).toHaveLength(9)
})

test('topics are made, renamed, moved, merged and archived, in three levels', async () => {
  const make = async (body: object) => (await company.analyst.post('/api/topics', body)).json()
  const { id: wraps } = await make({ name: 'Packaging', phrases: ['The box was torn'] })
  const { id: inner } = await make({ name: 'Inner box', parentId: wraps })
  const { id: foil } = await make({ name: 'Foil', parentId: inner })
  const tooDeep = await company.analyst.post('/api/topics', { name: 'Too deep', parentId: foil })
  expect(tooDeep.statusCode).toBe(400)
  const below = await company.analyst.patch(`/api/topics/${wraps}`, { parentId: foil })
  expect(below.json().detail).toBe('A topic cannot stand below itself.')
  const taken = await company.analyst.post('/api/topics', { name: 'packaging' })
  expect(taken.statusCode).toBe(409)

  await company.analyst.patch(`/api/topics/${wraps}`, { name: 'Wrapping' })
  expect(await named('Wrapping')).toMatchObject({ id: wraps, level: 1 })
  await company.analyst.post(`/api/topics/${inner}/merger`, { into: wraps })
  expect(await named('Foil')).toMatchObject({ parentId: wraps, level: 2 })
  await company.analyst.patch(`/api/topics/${wraps}`, { isArchived: true })
  expect(await named('Foil')).toMatchObject({ isArchived: true })
  const log = await company.house.system.db.selectFrom('audit_log').select('action').execute()
  for (const action of ['topic.created', 'topic.changed', 'topic.merged', 'topic.labelled'])
    expect(log.map((row) => row.action)).toContain(action)
})

test('comments that belong together become a topic that finds more of them', async () => {
  const ids = (await comments()).filter(({ text }) => broken.slice(0, 3).includes(text)).map(({ id }) => id)
  const { id } = await createTopicFromComments(company.house.system, { name: 'Breaks', examples: ids })
  await learnChanges(company.house.system, open)
  const learned = await currentTopicModel(company.house.system)
  expect(learned?.model.topics.find((topic) => topic.id === id)).toMatchObject({ name: 'Breaks' })
  expect((await named('Breaks')).labels.about).toBe(3)
})

test('who only reads, or sees a unit only, changes no topic', async () => {
  const { id } = await named('Late delivery')
  const [comment] = await comments()
  expect((await company.viewer.get('/api/topics')).statusCode).toBe(200)
  expect(await company.viewer.post('/api/topics', { name: 'Mine' })).toBeRefused('voice:write')
  expect(await company.viewer.patch(`/api/topics/${id}`, { name: 'Mine' })).toBeRefused('voice:write')
  expect(await company.viewer.put(`/api/topics/${id}/labels/${comment?.id}`, { isAbout: true })).toBeRefused(
    'voice:write',
  )
  const north = await company.employ('Nora', 'analyst', ['north'])
  expect((await north.post('/api/topics', { name: 'Ours' })).statusCode).toBe(403)
  expect((await company.analyst.post('/api/topic-starters/circus', {})).statusCode).toBe(404)
})
