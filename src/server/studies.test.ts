import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StudyShown } from '../capabilities/surveys/studies/contract.ts'
import { studiesPersonal } from '../capabilities/surveys/studies/personal.ts'
import { newId } from '../platform/ids.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

const words =
  'I waited two weeks. Nobody called me, and then\nAnna Berg from the shop did. My number is +49 30 901820.'
const topicId = newId()

let begun = 0
const begin = async (more: object = {}): Promise<StudyShown> => {
  const body = { name: `Why they leave ${++begun}`, kind: 'interview', ...more }
  const reply = await company.analyst.post('/api/studies', body)
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}
const add = async (id: string, what: string, body: object): Promise<StudyShown> => {
  const reply = await company.analyst.post(`/api/studies/${id}/${what}`, body)
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}

/** A study with one talk with Anna, who agreed unless told otherwise. */
async function talk({
  consentedOn = '2026-03-30' as string | null,
  customerId = null as string | null,
} = {}) {
  const { id } = await begin()
  const { people } = await add(id, 'participants', { name: 'Anna Berg', consentedOn, customerId })
  const participantId = people[0]!.id
  const { held } = await add(id, 'sessions', { heldOn: '2026-03-30', words, participants: [participantId] })
  return { id, participantId, sessionId: held[0]!.id }
}

test('a guide is written, and nobody writes over the other’s', async () => {
  const study = await begin({ question: 'What made them go?' })
  const guide = ['How did you find us?', 'What happened before you left?']
  const first = await company.analyst.patch(`/api/studies/${study.id}`, { version: study.version, guide })
  expect(first.json()).toMatchObject({ guide, version: 2, owner: 'Ana' })
  const late = await company.manager.patch(`/api/studies/${study.id}`, { version: study.version, guide: [] })
  expect(late.statusCode).toBe(409)
})

test('a quote stands beside numbers: word for word, masked, about a topic', async () => {
  const { id, participantId, sessionId } = await talk()
  const quote = { sessionId, participantId, code: 'waiting', topicId }
  const passage = 'Nobody called me, and then Anna Berg from the shop did.'
  await add(id, 'quotes', { ...quote, words: passage })
  const { quotes } = (await company.viewer.get(`/api/study-quotes?topicId=${topicId}`)).json()
  expect(quotes).toMatchObject([
    {
      words: 'Nobody called me, and then [name] from the shop did.',
      participant: 1,
      heldOn: '2026-03-30',
      code: 'waiting',
      kind: 'interview',
    },
  ])
  const made = await company.analyst.post(`/api/studies/${id}/quotes`, {
    ...quote,
    words: 'I waited three weeks',
  })
  expect(made.statusCode).toBe(400)
  expect(made.json().detail).toBe('These words do not stand in the session.')
})

test('without consent nobody is quoted, and a quote is no longer used once it was taken back', async () => {
  const journeyId = newId()
  const { id, participantId, sessionId } = await talk({ consentedOn: null })
  const quote = { sessionId, participantId, words: 'I waited two weeks', code: 'waiting', journeyId }
  const refused = await company.analyst.post(`/api/studies/${id}/quotes`, quote)
  expect(refused.json().detail).toBe('P1 has not agreed to be quoted.')
  const unnamed = await company.analyst.post(`/api/studies/${id}/quotes`, { ...quote, participantId: null })
  expect(unnamed.statusCode).toBe(400)
  const agree = (consentedOn: string | null) =>
    company.analyst.patch(`/api/studies/${id}/participants/${participantId}`, { consentedOn })
  const quotes = async () =>
    (await company.viewer.get(`/api/study-quotes?journeyId=${journeyId}`)).json().quotes
  await agree('2026-03-31')
  await add(id, 'quotes', quote)
  expect(await quotes()).toHaveLength(1)
  await agree(null)
  expect(await quotes()).toEqual([])
})

test('who takes part keeps their number, and goes with what they said', async () => {
  const { id, participantId, sessionId } = await talk()
  const two = await add(id, 'participants', { name: 'Ben Oak' })
  expect(two.people.map(({ number }) => number)).toEqual([1, 2])
  await add(id, 'quotes', { sessionId, participantId, words: 'I waited', code: 'waiting' })
  const reply = await company.analyst.delete(`/api/studies/${id}/participants/${participantId}`)
  expect(reply.json()).toMatchObject({ people: [{ number: 2 }], quoted: [], held: [{ participants: [] }] })
})

test('a stranger to the study is in none of its sessions', async () => {
  const { id } = await begin()
  const reply = await company.analyst.post(`/api/studies/${id}/sessions`, {
    heldOn: '2026-03-30',
    participants: [newId()],
  })
  expect(reply.statusCode).toBe(400)
})

test('viewers see no study, agents change none, and a unit sees its own', async () => {
  const { id } = await begin({ unit: 'north' })
  expect(await company.viewer.get('/api/studies')).toBeRefused('studies:read')
  expect(await company.agent.post('/api/studies', { name: 'x', kind: 'group' })).toBeRefused('studies:write')
  const south = await company.employ('Sue', 'analyst', ['south'])
  expect((await south.get(`/api/studies/${id}`)).statusCode).toBe(404)
  expect((await south.get('/api/studies')).json().studies.map((one: { id: string }) => one.id)).not.toContain(
    id,
  )
})

test('a customer can be shown what they said, and forgotten', async () => {
  await company.receive([
    {
      messageId: 'visit',
      kind: 'event',
      name: 'Visit',
      person: { userId: 'anna', name: 'Anna' },
      occurredAt: '2026-03-30T12:00:00.000Z',
      direction: 'in',
    },
  ])
  const { customers } = (await company.analyst.get('/api/customers?search=anna')).json()
  const customerId = customers[0].id as string
  const { id, participantId, sessionId } = await talk({ customerId })
  await add(id, 'quotes', { sessionId, participantId, words: 'I waited two weeks', code: 'waiting' })
  const group = await add(id, 'participants', { name: 'Ben Oak', consentedOn: '2026-03-30' })
  await add(id, 'sessions', {
    heldOn: '2026-03-31',
    words: 'Ben: it was fine. Anna Berg: it was not.',
    participants: group.people.map((one) => one.id),
  })
  const who = { customerIds: [customerId], identities: [] }
  const held = await studiesPersonal.held(company.house.system, who)
  expect(held.interviews).toHaveLength(2)
  expect(held['quotes from interviews']).toMatchObject([{ words: 'I waited two weeks' }])
  await studiesPersonal.erase(company.house.system, who)
  const after: StudyShown = (await company.analyst.get(`/api/studies/${id}`)).json()
  expect(after.quoted).toEqual([])
  expect(after.held).toMatchObject([
    { words: 'Ben: it was fine. [name]: it was not.', participants: [group.people[1]!.id] },
  ])
  expect(after.people[0]).toMatchObject({ name: '', customerId: null, consentedOn: null })
  expect(await studiesPersonal.held(company.house.system, who)).toEqual({})
})
