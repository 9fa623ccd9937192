import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { landResponses } from '../capabilities/surveys/answers/landing/land.ts'
import type { SurveyLine } from '../capabilities/surveys/definitions/contract.ts'
import { newId } from '../platform/ids.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

let company: Company
let id: string
let revision: number
let made = 0

beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

beforeEach(async () => {
  const begun = await company.administrator.post('/api/surveys', {
    name: `Survey ${++made}`,
    definition: asking('How likely are you to recommend us?'),
  })
  id = begun.json().id
  revision = begun.json().revision
  await publish()
})

function asking(title: string) {
  const score = { type: 'rating', name: 'score', kind: 'nps', rateMin: 0, rateMax: 10, title }
  return { elements: [score, { type: 'comment', name: 'why' }] }
}

async function publish() {
  const reply = await company.administrator.post(`/api/surveys/${id}/publication`, { revision })
  expect(reply.statusCode, reply.body).toBe(200)
}

async function reword(title: string) {
  const draft = { definition: asking(title), revision }
  revision = (await company.administrator.put(`/api/surveys/${id}/draft`, draft)).json().revision
  await publish()
}

async function answer(score: number, times: number) {
  const responses = Array.from({ length: times }, () => ({ answers: { score } }))
  const reply = await company.administrator.post(`/api/surveys/${id}/responses`, { responses })
  expect(reply.statusCode, reply.body).toBe(200)
  await landResponses(company.house.system, { intake: company.house.intake })
}

async function line(client = company.viewer): Promise<SurveyLine> {
  const { surveys } = (await client.get('/api/surveys')).json()
  return surveys.find((one: SurveyLine) => one.id === id)
}

test('a survey nobody has answered says so', async () => {
  expect(await line()).toMatchObject({
    ...{ state: 'open', questions: 2, complete: 0, partial: 0, lastAskedAt: null },
    responseRate: { invited: 0, answered: 0, value: null },
    score: { value: null, n: 0, reliability: 'hidden' },
  })
})

test('its score is of those who were asked in the words of today', async () => {
  await answer(0, 6)
  await reword('Would you recommend us to a friend?')
  await answer(9, 20)
  await answer(7, 10)
  await answer(0, 10)
  // Of 40: 20 promoters and 10 detractors are 25 points; the six who were asked otherwise are not in it.
  expect(await line()).toMatchObject({
    complete: 46,
    score: {
      question: 'Would you recommend us to a friend?',
      scale: 'nps',
      value: 25,
      n: 40,
      reliability: 'ok',
    },
  })
})

test('words that come back count together with those asked before', async () => {
  await answer(9, 6)
  await reword('Would you recommend us to a friend?')
  await reword('How likely are you to recommend us?')
  await answer(0, 6)
  expect((await line()).score).toMatchObject({ value: 0, n: 12, reliability: 'few' })
})

test('four answers are too few to be told', async () => {
  await answer(9, 4)
  expect(await line()).toMatchObject({ complete: 4, score: { value: null, n: 4, reliability: 'hidden' } })
})

test('of eight who were invited two answered: a quarter, with its interval', async () => {
  const at = (hour: number) => new Date(noon.getTime() + hour * 3_600_000)
  const invitations = Array.from({ length: 9 }, (_, i) => ({
    ...{
      id: newId(),
      survey_id: id,
      channel: 'mail',
      state: i === 8 ? ('left-out' as const) : ('sent' as const),
      due_at: noon,
    },
    sent_at: i === 8 ? null : at(i),
    answered_at: i < 2 ? at(i + 1) : null,
  }))
  await company.house.system.db.insertInto('survey_invitations').values(invitations).execute()
  const { responseRate, lastAskedAt } = await line()
  expect(responseRate).toMatchObject({ invited: 8, answered: 2, value: 0.25 })
  expect([responseRate.low, responseRate.high]).toEqual([expect.closeTo(0.071, 3), expect.closeTo(0.591, 3)])
  expect(lastAskedAt).toBe(at(7).toISOString())
})

test('whoever is limited to units sees the answers of their units alone', async () => {
  await answer(9, 6)
  const north = await company.employ('Nora', 'viewer', ['north'])
  expect(await line(north)).toMatchObject({ complete: 0, score: { n: 0 } })
})
