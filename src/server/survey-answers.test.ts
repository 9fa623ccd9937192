import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { landResponses } from '../capabilities/surveys/answers/landing/land.ts'
import { leaveForGood } from '../capabilities/surveys/answers/landing/leave.ts'
import { newResponseId, type Passage } from '../capabilities/surveys/answers/passage.ts'
import { findResponse, saveProgress, submit } from '../capabilities/surveys/answers/taking.ts'
import { newId } from '../platform/ids.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company

beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

const questions = [
  {
    type: 'rating',
    name: 'recommend',
    kind: 'nps',
    rateMin: 0,
    rateMax: 10,
    isRequired: true,
    showCommentArea: true,
  },
  { type: 'radiogroup', name: 'reason', choices: ['price', 'quality'], showOtherItem: true },
  { type: 'matrix', name: 'parts', columns: ['bad', 'fair', 'good'], rows: ['speed', 'care'] },
  { type: 'checkbox', name: 'used', choices: ['shop', 'app', 'phone'] },
  { type: 'ranking', name: 'wishes', choices: ['price', 'speed', 'care'] },
  { type: 'comment', name: 'more' },
]

let made = 0

/** A survey that is asked, with these questions and settings. */
async function asked(change: Record<string, unknown> = {}, definition: Record<string, unknown> = {}) {
  const { administrator } = company
  const name = `Survey ${++made}`
  const json = { title: name, pages: [{ name: 'all', elements: questions }], ...definition }
  const created = await administrator.post('/api/surveys', { name, definition: json, ...change })
  expect(created.statusCode, created.body).toBe(201)
  const { id, key, revision } = created.json()
  const published = await administrator.post(`/api/surveys/${id}/publication`, { revision })
  expect(published.statusCode, published.body).toBe(200)
  return { id: id as string, key: key as string }
}

function passage(surveyId: string, change: Partial<Passage> = {}): Passage {
  const answers = { recommend: 9 }
  return {
    responseId: newResponseId(),
    surveyId,
    channel: 'link',
    language: 'en',
    seen: Object.keys(change.answers ?? answers),
    answers,
    ...change,
  }
}

const land = () => landResponses(company.house.system, { intake: company.house.intake })

const AnswerRow = z.object({
  question: z.string(),
  item: z.string(),
  choice: z.string(),
  score: z.number().nullable(),
  text: z.string(),
  scale: z.string(),
})
const factsOf = (surveyId: string) =>
  company.house.system.facts.query(
    AnswerRow,
    `SELECT question, item, choice, score, text, scale FROM survey_answers FINAL
    WHERE survey_id = {surveyId:UUID} ORDER BY response_id, question, item, choice`,
    { surveyId },
  )

const Interaction = z.object({
  id: z.string(),
  customer_id: z.string(),
  scale: z.string(),
  wording: z.string(),
  score: z.number().nullable(),
  text: z.string(),
  touchpoint: z.string(),
  channel: z.string(),
  order_id: z.string(),
})
const interactionsOf = (key: string) =>
  company.house.system.facts.query(
    Interaction,
    `SELECT id, customer_id, scale, wording, score, text, touchpoint, channel, order_id FROM interactions FINAL
    WHERE source = 'surveys' AND properties.survey = {key:String} ORDER BY scale DESC, text`,
    { key },
  )

test('an answer lands as one fact with scale and wording, at its customer, touchpoint and order, and among the results', async () => {
  const { id, key } = await asked({ touchpoint: 'Delivery' })
  const answers = {
    recommend: 9,
    'recommend-Comment': 'Call Ann on +49 170 1234567',
    reason: 'other',
    'reason-Comment': 'The smell',
    parts: { speed: 'good', care: 'bad' },
    used: ['shop', 'app'],
    wishes: ['care', 'price', 'speed'],
    more: 'Thank you',
  }
  const person = { userId: 'ann', email: 'ann@example.org' }
  const known = { orderId: 'o-1', product: 'Kettle' }
  const taken = await submit(company.house.system, passage(id, { answers, person, known, channel: 'email' }))
  expect(taken).toEqual({ state: 'complete', again: false })
  expect(await land()).toBe(1)
  expect(await land()).toBe(0)

  const [scored, ...worded] = await interactionsOf(key)
  expect(scored).toMatchObject({
    scale: 'nps',
    wording: `${key} v1`,
    score: 9,
    touchpoint: 'Delivery',
    channel: 'email',
    order_id: 'o-1',
  })
  expect(scored?.text).not.toContain('1234567')
  expect(worded.map(({ text, scale }) => [text, scale])).toEqual([
    ['Thank you', ''],
    ['The smell', ''],
  ])
  const rows = (await factsOf(id)).map(({ question, item, choice, score }) => [question, item, choice, score])
  expect(rows).toEqual([
    ['more', '', '', null],
    ['parts', 'care', 'bad', 1],
    ['parts', 'speed', 'good', 3],
    ['reason', '', 'other', null],
    ['recommend', '', '', 9],
    ['used', '', 'app', null],
    ['used', '', 'shop', null],
    ['wishes', 'care', '', 1],
    ['wishes', 'price', '', 2],
    ['wishes', 'speed', '', 3],
  ])
  const shown = (await company.agent.get(`/api/surveys/${id}/responses`)).json()
  expect(shown.counts).toEqual({ complete: 1, partial: 0, begun: 0 })
  expect(shown.responses[0].customer).toMatchObject({ id: scored?.customer_id })
  expect(JSON.stringify(shown)).not.toContain('1234567')
  const unnamed = (await company.viewer.get(`/api/surveys/${id}/responses`)).json()
  expect(unnamed.responses[0].customer).toBe(null)
})

test('fifty clicks on “send” are one response, and the first stays as it was', async () => {
  const { id } = await asked()
  const one = passage(id)
  const taken = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      submit(company.house.system, { ...one, answers: { recommend: at % 11 } }),
    ),
  )
  expect(taken.filter((one) => 'again' in one && !one.again)).toHaveLength(1)
  expect(taken.every((one) => 'state' in one && one.state === 'complete')).toBe(true)
  expect((await findResponse(company.house.system, one.responseId))?.answers).toEqual({ recommend: 0 })
})

test('what cannot be an answer is told by question, and nothing of it is kept', async () => {
  const { id } = await asked()
  const wrong: Passage['answers'][] = [
    { recommend: 11 },
    { recommend: 'nine' },
    { recommend: 9, reason: 'colour' },
    { recommend: 9, secret: 'x' },
    { recommend: 9, more: 'x'.repeat(1_000_000) },
    { recommend: 9, used: { a: 1 } },
    {},
  ]
  for (const answers of wrong) {
    const one = passage(id, { answers })
    const taken = await submit(company.house.system, one)
    expect(taken, JSON.stringify(answers).slice(0, 80)).toHaveProperty('troubles')
    expect(await findResponse(company.house.system, one.responseId)).toBe(undefined)
  }
})

test('scripts, half characters and NUL in words are kept as the words they are', async () => {
  const { id } = await asked()
  const one = passage(id, {
    answers: { recommend: 1, more: '<script>alert(1)</script> a\0b \ud800' },
    language: '../x',
  })
  expect(await submit(company.house.system, one)).toEqual({ state: 'complete', again: false })
  const kept = await findResponse(company.house.system, one.responseId)
  expect(kept).toMatchObject({
    answers: { recommend: 1, more: '<script>alert(1)</script> ab \ufffd' },
    language: 'en',
  })
  await land()
  expect((await factsOf(id)).map(({ text }) => text)).toContain('<script>alert(1)</script> ab \ufffd')
})

test('a closed survey, one that does not exist and a version that was never asked take nothing', async () => {
  const { id } = await asked()
  const other = await asked()
  const begun = passage(id)
  expect(await saveProgress(company.house.system, begun)).toEqual({ state: 'begun' })
  expect(await submit(company.house.system, { ...begun, surveyId: other.id })).toEqual({ refused: 'unknown' })
  expect(await submit(company.house.system, passage(newId()))).toEqual({ refused: 'unknown' })
  expect(await submit(company.house.system, passage(id, { version: 9 }))).toEqual({ refused: 'unknown' })
  await company.administrator.post(`/api/surveys/${id}/closure`)
  expect(await submit(company.house.system, begun)).toEqual({ refused: 'closed' })
})

test('what was sent before a survey ended is taken, however late it arrives', async () => {
  const { id } = await asked()
  const closesAt = new Date(company.house.system.now().getTime() + 1000).toISOString()
  await company.administrator.patch(`/api/surveys/${id}`, { closesAt })
  const sentAt = company.house.system.now().toISOString()
  company.later(3600)
  expect(await submit(company.house.system, passage(id))).toEqual({ refused: 'closed' })
  expect(await submit(company.house.system, passage(id, { sentAt, channel: 'kiosk' }))).toEqual({
    state: 'complete',
    again: false,
  })
})

test('whoever began goes on with the version they began with', async () => {
  const { id } = await asked()
  const one = passage(id)
  await saveProgress(company.house.system, one)
  const { revision } = (await company.administrator.get(`/api/surveys/${id}`)).json()
  const definition = {
    pages: [{ name: 'all', elements: [{ type: 'comment', name: 'why', isRequired: true }] }],
  }
  const saved = (await company.administrator.put(`/api/surveys/${id}/draft`, { definition, revision })).json()
  await company.administrator.post(`/api/surveys/${id}/publication`, { revision: saved.revision })
  expect(await submit(company.house.system, { ...one, answers: { recommend: 3 } })).toMatchObject({
    state: 'complete',
  })
  expect(await findResponse(company.house.system, one.responseId)).toMatchObject({
    version: 1,
    answers: { recommend: 3 },
  })
  expect(await submit(company.house.system, passage(id))).toHaveProperty('troubles')
})

test('of twenty who send at once a quota of five takes five', async () => {
  const { id } = await asked({}, { quotas: [{ name: 'fans', holdsFor: '{recommend} >= 9', limit: 5 }] })
  const taken = await Promise.all(Array.from({ length: 20 }, () => submit(company.house.system, passage(id))))
  expect(taken.filter((one) => 'state' in one)).toHaveLength(5)
  expect(taken.filter((one) => 'refused' in one && one.refused === 'quota')).toHaveLength(15)
  const critic = passage(id, { answers: { recommend: 2 } })
  expect(await submit(company.house.system, critic)).toMatchObject({ state: 'complete' })
})

async function invited(surveyId: string) {
  const { system } = company.house
  await company.receive([
    {
      messageId: newId(),
      kind: 'visit',
      name: 'Visit',
      person: { userId: `guest-${surveyId}` },
      occurredAt: system.now().toISOString(),
      direction: 'in',
    },
  ])
  const guest = await system.db
    .selectFrom('identities')
    .select('customer_id')
    .where('value', '=', `guest-${surveyId}`)
    .executeTakeFirstOrThrow()
  const invitationId = newId()
  await sql`INSERT INTO survey_invitations (id, survey_id, customer_id, channel, state, due_at)
    VALUES (${invitationId}, ${surveyId}, ${guest.customer_id}, 'email', 'sent', now())`.execute(system.db)
  return { invitationId, customerId: guest.customer_id }
}

test('an invitation is answered once, whatever device it is opened on, and its customer is known by it', async () => {
  const { id, key } = await asked()
  const { invitationId, customerId } = await invited(id)
  const both = [passage(id, { invitationId }), passage(id, { invitationId })]
  const taken = await Promise.all(both.map((one) => submit(company.house.system, one)))
  expect(taken).toContainEqual({ state: 'complete', again: false })
  expect(taken).toContainEqual({ refused: 'answered' })
  await land()
  expect((await interactionsOf(key)).map(({ customer_id }) => customer_id)).toEqual([customerId])
  const other = await asked()
  expect(await submit(company.house.system, passage(other.id, { invitationId }))).toEqual({
    refused: 'unknown',
  })
})

test('of an anonymous response nothing leads to who gave it', async () => {
  const definition = {
    pages: [
      {
        name: 'all',
        elements: [...questions, { type: 'text', name: 'mail', inputType: 'email', isRequired: true }],
      },
    ],
  }
  const { id, key } = await asked({ isAnonymous: true }, definition)
  const { invitationId } = await invited(id)
  const one = passage(id, {
    invitationId,
    person: { userId: 'ann', email: 'ann@example.org' },
    known: { orderId: 'o-1', agent: 'kim', touchpoint: 'Work', name: 'Ann' },
    answers: { recommend: 2, mail: 'ann@example.org', more: 'Write to ann@example.org' },
    startedAt: new Date(company.house.system.now().getTime() - 90_000).toISOString(),
  })
  const progress = { ...one, answers: { mail: 'ann@example.org' } }
  expect(await saveProgress(company.house.system, progress)).toEqual({ state: 'begun' })
  expect(await submit(company.house.system, one)).toEqual({ state: 'complete', again: false })
  expect(await submit(company.house.system, one)).toEqual({ state: 'complete', again: true })
  expect(await submit(company.house.system, passage(id, { invitationId }))).toEqual({ refused: 'answered' })
  await land()
  const row = await company.house.system.db
    .selectFrom('survey_responses')
    .selectAll()
    .where('id', '=', one.responseId)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    invitation_id: null,
    customer_id: null,
    person: null,
    known: { touchpoint: 'Work' },
    answers: { recommend: 2, more: 'Write to [email]' },
    seconds: 90,
  })
  for (const at of [row.started_at, row.changed_at, row.completed_at])
    expect(at?.toISOString()).toMatch(/T00:00:00\.000Z$/)
  const answered = await sql<{ answered_at: Date }>`SELECT answered_at FROM survey_invitations
    WHERE id = ${invitationId}`.execute(company.house.system.db)
  expect(answered.rows[0]?.answered_at.toISOString()).toMatch(/T00:00:00\.000Z$/)
  expect(await interactionsOf(key)).toEqual([])
  const Traces = z.object({ customer_id: z.string(), at: z.string(), text: z.string() })
  const traces = await company.house.system.facts.query(
    Traces,
    `SELECT DISTINCT customer_id, answered_at::String AS at, text FROM survey_answers WHERE survey_id = {id:UUID} AND text != ''`,
    { id },
  )
  expect(traces).toEqual([
    {
      customer_id: '00000000-0000-0000-0000-000000000000',
      at: expect.stringMatching(/ 00:00:00/),
      text: 'Write to [email]',
    },
  ])
  const shown = (await company.administrator.get(`/api/surveys/${id}/responses`)).json()
  expect(shown).toEqual({ isAnonymous: true, counts: null, responses: [], next: null })
  for (let more = 0; more < 4; more++)
    await submit(company.house.system, passage(id, { answers: { recommend: 5, mail: 'bob@example.org' } }))
  const counts = async () => (await company.viewer.get(`/api/surveys/${id}/responses`)).json().counts
  expect(await counts()).toBe(null)
  company.later(24 * 3600)
  expect(await counts()).toEqual({ complete: 5, partial: 0, begun: 0 })
})

test('what was left for good counts as left, and counts anew when it is sent after all', async () => {
  const { id } = await asked()
  const one = passage(id, { answers: { recommend: 9, used: ['shop'] } })
  await saveProgress(company.house.system, one)
  company.later(23 * 3600)
  await leaveForGood(company.house.system)
  expect(await findResponse(company.house.system, one.responseId)).toMatchObject({ state: 'begun' })
  company.later(2 * 3600)
  expect(await leaveForGood(company.house.system)).toBeGreaterThan(0)
  await land()
  const Passing = z.object({ state: z.string(), answered: z.array(z.string()) })
  const passages = () =>
    company.house.system.facts.query(
      Passing,
      'SELECT state, answered FROM survey_passages FINAL WHERE survey_id = {id:UUID}',
      { id },
    )
  expect(await passages()).toEqual([{ state: 'partial', answered: ['recommend', 'used'] }])
  const late = { ...one, answers: { recommend: 4, used: ['app'] } }
  expect(await submit(company.house.system, late)).toEqual({ state: 'complete', again: false })
  company.later(1)
  await land()
  expect(await passages()).toEqual([{ state: 'complete', answered: ['recommend', 'used'] }])
  expect((await factsOf(id)).map(({ question, choice, score }) => [question, choice, score])).toEqual([
    ['recommend', '', 4],
    ['used', 'app', null],
  ])
})

test('a program hands in responses; its own id makes the second time the same', async () => {
  const { id } = await asked()
  const program = await company.key('surveys:write', 'surveys:read')
  const responses = [
    { response: 'call-1', answers: { recommend: 7 }, person: { phone: '+49 170 1234567' } },
    { response: 'call-2', answers: { recommend: 70 } },
  ]
  const first = (await program.post(`/api/surveys/${id}/responses`, { responses })).json()
  expect(first.taken).toMatchObject([
    { state: 'complete', again: false },
    { state: 'refused', refused: 'answers', troubles: [{ question: 'recommend' }] },
  ])
  const again = (await program.post(`/api/surveys/${id}/responses`, { responses })).json()
  expect(again.taken[0]).toMatchObject({ id: first.taken[0].id, again: true })
  const reader = await company.key('surveys:read')
  expect(await reader.post(`/api/surveys/${id}/responses`, { responses })).toBeRefused('surveys:write')
  expect((await program.post(`/api/surveys/${newId()}/responses`, { responses })).statusCode).toBe(404)
  expect((await program.post(`/api/surveys/${id}/responses`, { responses: [] })).statusCode).toBe(400)
})

test('a response that was a test is let go by whoever sends surveys, with its results', async () => {
  const { id } = await asked()
  const one = passage(id)
  await submit(company.house.system, one)
  await land()
  const path = `/api/surveys/${id}/responses/${one.responseId}`
  expect(await company.analyst.delete(path)).toBeRefused('surveys:manage')
  expect((await company.manager.delete(path)).statusCode).toBe(204)
  expect((await company.manager.delete(path)).statusCode).toBe(404)
  expect(await factsOf(id)).toEqual([])
})

test('whoever sees the north alone sees what its customers answered, and no survey of the south', async () => {
  const { id } = await asked()
  const south = await asked({ unit: 'south' })
  const nora = await company.employ('Nora', 'analyst', ['north'])
  await company.receive(
    [
      {
        messageId: 'n-1',
        kind: 'visit',
        name: 'Visit',
        person: { userId: 'norbert' },
        occurredAt: company.house.system.now().toISOString(),
        direction: 'in',
      },
    ],
    { name: 'shop-north', unit: 'north' },
  )
  await submit(company.house.system, passage(id, { person: { userId: 'norbert' } }))
  await submit(company.house.system, passage(id, { person: { userId: 'sven' } }))
  await land()
  const shown = (await nora.get(`/api/surveys/${id}/responses`)).json()
  expect(shown.counts.complete).toBe(1)
  expect((await nora.get(`/api/surveys/${south.id}/responses`)).statusCode).toBe(404)
})

test('pages of the list follow each other without gaps', async () => {
  const { id } = await asked()
  for (let score = 0; score < 5; score++)
    await submit(company.house.system, passage(id, { answers: { recommend: score } }))
  const scores: string[] = []
  for (let next = ''; ; ) {
    const page = (await company.viewer.get(`/api/surveys/${id}/responses?limit=2${next}`)).json()
    for (const { said } of page.responses) scores.push(said[0].answer)
    if (!page.next) break
    next = `&cursor=${page.next}`
  }
  expect(scores).toEqual(['4', '3', '2', '1', '0'])
  expect((await company.viewer.get(`/api/surveys/${id}/responses?cursor=x`)).statusCode).toBe(400)
})
