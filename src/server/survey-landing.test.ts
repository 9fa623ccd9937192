import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { erase } from '../capabilities/customers/rights/erasure/erase.ts'
import { openErasure } from '../capabilities/customers/rights/erasure/store.ts'
import { everyRoomOf } from '../capabilities/index.ts'
import { newResponseId } from '../capabilities/surveys/answers/passage.ts'
import { agingAnswers, answersPersonal } from '../capabilities/surveys/answers/personal.ts'
import { submit } from '../capabilities/surveys/answers/taking.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { plainReader } from './testing/reader.ts'

/* The jobs run: what is sent becomes facts by itself. */
let company: Company

beforeAll(async () => {
  company = await exampleCompany({ openUnderstander: async () => plainReader() })
})
afterAll(() => company.close())

async function asked(name: string, change: Record<string, unknown> = {}) {
  const definition = {
    pages: [
      {
        name: 'all',
        elements: [
          { type: 'rating', name: 'recommend', kind: 'nps', rateMin: 0, rateMax: 10 },
          { type: 'comment', name: 'why' },
          { type: 'text', name: 'mail', inputType: 'email' },
        ],
      },
    ],
  }
  const { administrator } = company
  const { id, key, revision } = (
    await administrator.post('/api/surveys', { name, definition, ...change })
  ).json()
  await administrator.post(`/api/surveys/${id}/publication`, { revision })
  return { id: id as string, key: key as string }
}

function answer(surveyId: string, answers: Record<string, string | number>, person?: { userId: string }) {
  const passage = {
    responseId: newResponseId(),
    surveyId,
    channel: 'link',
    language: 'en',
    seen: [],
  } as const
  return submit(company.house.system, { ...passage, answers, person })
}

const Said = z.object({ customer_id: z.string(), text: z.string(), feeling: z.number().nullable() })
const said = (surveyId: string) =>
  company.house.system.facts.query(
    Said,
    `SELECT customer_id, text, feeling FROM survey_answers FINAL
    WHERE survey_id = {surveyId:UUID} AND question = 'why' ORDER BY text`,
    { surveyId },
  )

async function landed(surveyId: string, n = 1) {
  while ((await said(surveyId)).length < n) await pause(50)
  await company.settled()
  return said(surveyId)
}

async function responsesOf(surveyId: string) {
  const kept = await sql<{ n: number }>`SELECT count(*) AS n FROM survey_responses
    WHERE survey_id = ${surveyId}`.execute(company.house.system.db)
  return kept.rows[0]!.n
}

const nobody = '00000000-0000-0000-0000-000000000000'

test('words of nobody are read when they land', async () => {
  const { id } = await asked('Pulse', { isAnonymous: true, purpose: 'pulse' })
  await answer(id, { recommend: 3, why: 'so negative here' }, { userId: 'ann' })
  expect(await landed(id)).toEqual([
    { customer_id: nobody, text: 'so negative here', feeling: expect.closeTo(-0.8) },
  ])
})

test('an answer stands on the line of its customer and counts among the scores', async () => {
  const { id, key } = await asked('After the purchase')
  await answer(id, { recommend: 10, why: 'quick', mail: 'cleo@example.org' })
  const [row] = await landed(id)
  const line = (await company.agent.get(`/api/customers/${row?.customer_id}/timeline`)).json()
  expect(JSON.stringify(line)).toContain('quick')
  const { tiles } = (await company.viewer.get('/api/scoreboard?period=7d')).json()
  expect(tiles).toContainEqual(expect.objectContaining({ scale: 'nps', wording: `${key} v1` }))
})

test('after a merge an answer is found with the customer it belongs to now', async () => {
  const { id } = await asked('Before a merge')
  await answer(id, { recommend: 5, why: 'one' }, { userId: 'twin-1' })
  await answer(id, { recommend: 6, why: 'two' }, { userId: 'twin-2' })
  const [one, two] = await landed(id, 2)
  const merged = await company.manager.post(`/api/customers/${one?.customer_id}/merges`, {
    with: two?.customer_id,
    choose: {},
  })
  expect(merged.statusCode, merged.body).toBeLessThan(300)
  company.later(60)
  await company.house.system.enqueue('surveys.follow-merges', {})
  const owners = async () => new Set((await said(id)).map(({ customer_id }) => customer_id))
  while ((await owners()).size > 1) await pause(50)
  expect(await said(id)).toHaveLength(2)
})

test('whoever is forgotten takes their answers along, and nothing they send later is kept', async () => {
  const { id } = await asked('Forgotten')
  await answer(id, { recommend: 1, why: 'mine' }, { userId: 'fay' })
  const [row] = await landed(id)
  const who = { customerIds: [row!.customer_id], identities: [{ kind: 'userId', value: 'fay' }] }
  const held = await answersPersonal.held(company.house.system, who)
  expect(held['Answers to our questions']).toMatchObject([{ answers: { recommend: 1, why: 'mine' } }])
  const { system, capabilities } = company.house
  const wish = { customerId: row!.customer_id, via: 'staff' as const, askedBy: 'Ada', dueAt: system.now() }
  await erase(
    system,
    everyRoomOf(() => capabilities),
    await openErasure(system, wish),
  )
  expect(await said(id)).toEqual([])
  expect(await responsesOf(id)).toBe(0)
  expect(await answer(id, { recommend: 1, why: 'me again' }, { userId: 'fay' })).toMatchObject({
    state: 'complete',
  })
  while ((await responsesOf(id)) > 0) await pause(50)
  expect(await said(id)).toEqual([])
})

test('old responses go by age, those that are no facts yet stay', async () => {
  const { id } = await asked('Old')
  await answer(id, { recommend: 1, why: 'old' }, { userId: 'gil' })
  await landed(id)
  const { system } = company.house
  const later = new Date(system.now().getTime() + 1000)
  const old = await agingAnswers.count(system, later)
  expect(old).toBeGreaterThan(0)
  await sql`UPDATE survey_responses SET landed_at = NULL WHERE survey_id = ${id}`.execute(system.db)
  expect(await agingAnswers.count(system, later)).toBe(old - 1)
  expect(await agingAnswers.remove(system, later)).toBe(old - 1)
  expect(await said(id)).toHaveLength(1)
})
