import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { moveFacts } from '../capabilities/customers/merging/moving.ts'
import { removeFacts } from '../capabilities/customers/rights/erasure/facts.ts'
import { removeImported } from '../capabilities/ingestion/imports/undo.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { applyRules } from '../capabilities/touchpoints/history/apply.ts'
import { annotate } from '../capabilities/understanding/annotating/annotate.ts'
import type { Understander } from '../language/understander.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { plainReader } from './testing/reader.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
beforeEach(() => company.forget())
afterAll(() => company.close())

let messages = 0

function said(userId: string, text: string, more: Partial<Incoming> = {}): Incoming {
  return {
    messageId: `message ${++messages}`,
    kind: 'message',
    name: 'Letter',
    person: { userId },
    occurredAt: '2026-03-30T12:00:00.000Z',
    direction: 'in',
    text,
    ...more,
  }
}

async function idOf(userId: string): Promise<string> {
  const { customer_id } = await company.house.system.db
    .selectFrom('identities')
    .select('customer_id')
    .where('kind', '=', 'userId')
    .where('value', '=', userId)
    .executeTakeFirstOrThrow()
  return customer_id
}

/** A reader who is interrupted, once, between reading the words and writing down what they say. */
function interrupted(by: () => Promise<unknown>, version?: string): Understander {
  const reader = plainReader(version)
  let isDue = true
  return {
    ...reader,
    async annotate(texts, options) {
      const read = await reader.annotate(texts, options)
      if (isDue) await by()
      isDue = false
      return read
    },
  }
}

const Row = z.object({
  customer_id: z.string(),
  text: z.string(),
  feeling: z.string(),
  touchpoint: z.string(),
  language: z.string(),
})

function rows() {
  return company.house.system.facts.query(
    Row,
    'SELECT customer_id, text, feeling, touchpoint, language FROM interactions FINAL ORDER BY text, customer_id',
  )
}

async function annotationsLeft() {
  const [counted] = await company.house.system.facts.query(
    z.object({ n: z.coerce.number() }),
    'SELECT count() AS n FROM annotations FINAL',
  )
  return counted!.n
}

async function merge(id: string, other: string) {
  const reply = await company.manager.post(`/api/customers/${id}/merges`, { with: other, choose: {} })
  expect(reply.statusCode, reply.body).toBe(201)
}

test('what is read while its customer is merged ends once, read, under the customer who stays', async () => {
  const { system } = company.house
  await company.receive([said('ann', 'A negative letter'), said('bob', 'A positive letter')])
  const [ann, bob] = [await idOf('ann'), await idOf('bob')]
  const reader = interrupted(async () => {
    await merge(ann, bob)
    await moveFacts(system)
  })
  await annotate(system, async () => reader)
  await moveFacts(system)
  expect(await rows()).toMatchObject([
    { customer_id: ann, text: 'A negative letter', feeling: 'negative', language: 'en' },
    { customer_id: ann, text: 'A positive letter', feeling: 'positive' },
  ])
})

test('rules that are applied to the past meanwhile are not lost, and neither is the reading', async () => {
  const { system } = company.house
  await company.receive([said('ann', 'A negative letter')])
  const reader = interrupted(async () => {
    const { id } = (await company.manager.post('/api/touchpoints', { name: 'Letterbox' })).json()
    const conditions = [{ field: 'name', how: 'is', values: ['Letter'] }]
    const made = await company.manager.post('/api/touchpoint-rules', { conditions, touchpointId: id })
    expect(made.statusCode, made.body).toBe(201)
    const { application } = (await company.manager.post('/api/touchpoint-history', {})).json()
    await applyRules(system, { id: application.id })
  })
  await annotate(system, async () => reader)
  expect(await rows()).toMatchObject([{ feeling: 'negative', touchpoint: 'Letterbox' }])
})

test('whoever is forgotten while their words are read does not come back', async () => {
  const { system } = company.house
  await company.receive([said('ann', 'A negative letter'), said('bob', 'A positive letter')])
  const ann = await idOf('ann')
  await annotate(system, async () => interrupted(() => removeFacts(system, [ann])))
  expect(await rows()).toMatchObject([{ text: 'A positive letter', feeling: 'positive' }])
  expect(await annotationsLeft()).toBe(1)
})

test('an import that is taken back while it is read is gone, with what was read in it', async () => {
  const { system } = company.house
  await company.receive([said('ann', 'A negative letter')], { name: 'file', importId: 'spring' } as never)
  await company.receive([said('bob', 'A positive letter')])
  await annotate(system, async () => interrupted(() => removeImported(system, 'spring')))
  expect(await rows()).toMatchObject([{ text: 'A positive letter' }])
  await removeImported(system, 'spring')
  expect(await annotationsLeft()).toBe(1)
})

test('words that grow too old go with what was read in them', async () => {
  const { system, capabilities } = company.house
  await company.receive([said('ann', 'A negative letter'), said('bob', 'A word in', { kind: 'review' })])
  await annotate(system, async () => plainReader())
  const aging = capabilities.flatMap(({ aging }) => aging ?? []).find(({ kind }) => kind === 'conversations')
  expect(await aging?.words?.remove(system, system.now())).toBe(1)
  expect(await annotationsLeft()).toBe(1)
  expect(await rows()).toMatchObject([{ text: '', feeling: 'negative' }, { text: 'A word in' }])
})

test('merges and readings at the same time leave every row once, in its place, read', async () => {
  const { system } = company.house
  const people = Array.from({ length: 12 }, (_, at) => `person ${at}`)
  await company.receive(
    people.flatMap((one) => [said(one, `A negative ${one}`), said(one, `A positive ${one}`)]),
  )
  const ids = await Promise.all(people.map(idOf))
  const mergeAll = async () => {
    for (let at = 0; at < ids.length; at += 2) {
      await merge(ids[at]!, ids[at + 1]!)
      await moveFacts(system)
    }
  }
  const readAgain = async () => {
    for (const version of ['plain-a', 'plain-b', 'plain-c', 'plain-d'])
      await annotate(system, async () => plainReader(version))
  }
  await Promise.all([mergeAll(), readAgain()])
  await annotate(system, async () => plainReader('plain-e'))
  const found = await rows()
  expect(found).toHaveLength(24)
  const homes = new Map(ids.map((_, at) => [people[at]!, ids[at - (at % 2)]!]))
  for (const { text, customer_id, feeling } of found) {
    expect([text, customer_id]).toEqual([text, homes.get(text.replace(/^A \w+ /, ''))])
    expect(text).toContain(feeling)
  }
})

test('only new words are read again when nothing else changed', async () => {
  const { system } = company.house
  await company.receive([said('ann', 'A negative letter')])
  const texts: string[] = []
  const counting: Understander = {
    ...plainReader('plain-x'),
    annotate(words, options) {
      texts.push(...words.map(({ text }) => text))
      return plainReader('plain-x').annotate(words, options)
    },
  }
  await annotate(system, async () => counting)
  await annotate(system, async () => counting)
  await company.receive([said('bob', 'A positive letter')])
  await annotate(system, async () => counting)
  expect(texts).toEqual(['A negative letter', 'A positive letter'])
})
