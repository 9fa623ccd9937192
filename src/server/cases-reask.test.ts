import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseShown } from '../capabilities/cases/handling/contract.ts'
import { casesAging, casesPersonal } from '../capabilities/cases/handling/personal.ts'
import { tellContact } from '../capabilities/cases/handling/tell-contact.ts'
import { askAgain } from '../capabilities/cases/reask/ask.ts'
import { followReasks } from '../capabilities/cases/reask/follow.ts'
import { landResponses } from '../capabilities/surveys/answers/landing/land.ts'
import { claimSome } from '../capabilities/surveys/sending/claim.ts'
import { queuesOf } from '../capabilities/surveys/sending/queue.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/** It is noon on Tuesday, 31 March 2026. */
let company: Company
let survey: string
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  survey = await openSurvey()
  const { settings } = (await company.manager.get('/api/cases/settings')).json()
  const reask = { ...settings.reask, surveyId: survey, afterHours: 0 }
  const reply = await company.manager.put('/api/cases/settings', { ...settings, reask })
  expect(reply.statusCode, reply.body).toBe(200)
})
afterAll(() => company.close())

async function openSurvey(): Promise<string> {
  const question = {
    type: 'rating',
    name: 'solved',
    kind: 'csat',
    rateMin: 1,
    rateMax: 5,
    title: 'Is it solved?',
  }
  const definition = { title: 'Is it solved?', pages: [{ name: 'one', elements: [question] }] }
  const created = (
    await company.administrator.post('/api/surveys', { name: 'Is it solved?', definition })
  ).json()
  const published = await company.administrator.post(`/api/surveys/${created.id}/publication`, {
    revision: created.revision,
  })
  expect(published.statusCode, published.body).toBe(200)
  return created.id
}

let number = 0
async function customer(name: string): Promise<string> {
  await company.receive([
    {
      messageId: `reask ${++number}`,
      kind: 'message',
      name: 'Message received',
      person: { email: `${name.toLowerCase()}@example.org`, name },
      occurredAt: '2026-03-30T10:00:00.000Z',
      direction: 'in',
      text: 'It is broken.',
    },
  ])
  const { customers } = (await company.manager.get(`/api/customers?search=${name}`)).json()
  return customers[0].id
}
const show = async (id: string): Promise<CaseShown> => (await company.manager.get(`/api/cases/${id}`)).json()

async function solved(customerId: string): Promise<CaseShown> {
  const { id } = (await company.agent.post('/api/cases', { customerId, title: 'Broken' })).json()
  const { revision } = await show(id)
  const reply = await company.agent.post(`/api/cases/${id}/resolution`, {
    revision,
    rootCause: 'product',
    outcome: 'solved',
    followUpAt: '2026-05-01T09:00:00.000Z',
  })
  expect(reply.statusCode, reply.body).toBe(201)
  await askAgain(company.house.system, { caseId: id, round: 1 })
  return show(id)
}

/** As if the message had left, and they had answered it on the page of the survey. */
async function answered(caseId: string, score: number) {
  const { db } = company.house.system
  const invitation = await db
    .selectFrom('survey_invitations')
    .select(['id', 'customer_id'])
    .where('cause', '=', `case:${caseId}:1`)
    .executeTakeFirstOrThrow()
  const at = company.house.system.now()
  await db
    .updateTable('survey_invitations')
    .set({ state: 'sent', sent_at: at })
    .where('id', '=', invitation.id)
    .execute()
  await db
    .insertInto('survey_responses')
    .values({
      id: crypto.randomUUID(),
      survey_id: survey,
      version: 1,
      state: 'complete',
      invitation_id: invitation.id,
      customer_id: invitation.customer_id,
      person: null,
      channel: 'email',
      language: 'en',
      answers: JSON.stringify({ solved: score }),
      known: '{}',
      seen: ['solved'],
      started_at: at,
      changed_at: at,
      completed_at: at,
      seconds: 5,
      landed_at: null,
      landed_as: null,
      arrival: ++number,
    } as never)
    .execute()
  await landResponses(company.house.system, { intake: company.house.intake })
  await followReasks(company.house.system)
}

test('whoever is happy with it is heard, and the case stays solved', async () => {
  const { id, reasks } = await solved(await customer('Ann'))
  expect(reasks).toMatchObject([{ round: 1, surveyId: survey, refused: '', askedAt: expect.any(String) }])
  await answered(id, 5)
  const heard = await show(id)
  expect(heard).toMatchObject({ state: 'resolved', reasks: [{ score: 5, isHappy: true }] })
  expect(heard.events.at(-1)).toMatchObject({ kind: 'answered-again', detail: { score: 5, isHappy: true } })
  await followReasks(company.house.system)
  expect((await show(id)).events).toHaveLength(heard.events.length)
})

test('whoever is not opens the case again, and its owner is told', async () => {
  const { id } = await solved(await customer('Bob'))
  await answered(id, 1)
  const again = await show(id)
  expect(again).toMatchObject({ state: 'open', reopened: 1, reasks: [{ score: 1, isHappy: false }] })
  expect(again.clocks.solution.state).toBe('running')
})

test('whoever was asked something else yesterday is asked all the same, and when the message leaves, too', async () => {
  const customerId = await customer('Gil')
  const { db, now } = company.house.system
  const yesterday = new Date(now().getTime() - 86_400_000)
  const told = { survey_id: survey, send_id: null, customer_id: customerId, channel: 'email' }
  await db
    .insertInto('survey_invitations')
    .values({ ...told, id: crypto.randomUUID(), state: 'sent', due_at: yesterday, sent_at: yesterday })
    .execute()
  const { id, reasks } = await solved(customerId)
  expect(reasks).toMatchObject([{ refused: '', askedAt: expect.any(String) }])
  const [queue] = (await queuesOf(company.house.system, 'email')).filter((one) => one.survey.id === survey)
  const { turns } = await claimSome(company.house.system, queue!)
  expect(turns.map(({ customerId: whom }) => whom)).toContain(customerId)
  expect((await show(id)).reasks).toMatchObject([{ refused: '' }])
})

test('whoever wants to be left in peace is not asked, and the case tells why', async () => {
  const cleo = await customer('Cleo')
  await company.receive([
    {
      messageId: 'no more',
      kind: 'event',
      name: 'Consent',
      person: { email: 'cleo@example.org', consents: [{ category: 'surveys', given: false }] },
      occurredAt: '2026-03-30T11:00:00.000Z',
      direction: 'in',
    },
  ])
  const { reasks, events } = await solved(cleo)
  expect(reasks).toMatchObject([{ askedAt: null, refused: 'OPT_OUT' }])
  expect(events.at(-1)).toMatchObject({ kind: 'asked-again', detail: { refused: 'OPT_OUT' } })
})

test('a contact stands in the line of time of the customer, once', async () => {
  const customerId = await customer('Dora')
  const { id } = (await company.agent.post('/api/cases', { customerId, title: 'Broken' })).json()
  const { revision } = await show(id)
  const contact = { revision, isReached: true, channel: 'phone', words: 'We send another one' }
  const { events } = (await company.agent.post(`/api/cases/${id}/contacts`, contact)).json() as CaseShown
  const eventId = events.at(-1)!.id
  for (const _twice of [1, 2])
    await tellContact(company.house.system, company.house.intake, { caseId: id, eventId })
  const { entries } = (await company.manager.get(`/api/customers/${customerId}/timeline`)).json()
  const told = entries.filter((one: { name?: string }) => one.name === 'Reached about a case')
  expect(told).toMatchObject([{ kind: 'call', direction: 'out', text: 'We send another one' }])
})

test('a person is shown what is kept in cases, and forgotten with all of it', async () => {
  const customerId = await customer('Emil')
  const { id } = (await company.agent.post('/api/cases', { customerId, title: 'Broken' })).json()
  const who = { customerIds: [customerId], identities: [] }
  const held = await casesPersonal.held(company.house.system, who)
  expect(held.Cases).toMatchObject([{ title: 'Broken' }])
  expect(held['What happened in cases']).toHaveLength(1)
  await casesPersonal.erase(company.house.system, who)
  expect((await company.manager.get(`/api/cases/${id}`)).statusCode).toBe(404)
})

test('closed cases grow old, and open ones do not', async () => {
  const { id, revision } = await solved(await customer('Finn'))
  await company.agent.post(`/api/cases/${id}/closure`, { revision, words: 'All is well' })
  const later = new Date('2027-01-01T00:00:00Z')
  expect(await casesAging.count(company.house.system, later)).toBe(1)
  expect(await casesAging.remove(company.house.system, later)).toBe(1)
  expect((await company.manager.get(`/api/cases/${id}`)).statusCode).toBe(404)
})

test('an anonymous survey cannot ask again: nobody would know whose answer it is', async () => {
  const { id } = (
    await company.administrator.post('/api/surveys', {
      name: 'Nobody knows',
      isAnonymous: true,
      definition: { title: 'x', pages: [] },
    })
  ).json()
  const { settings } = (await company.manager.get('/api/cases/settings')).json()
  const reask = { ...settings.reask, surveyId: id }
  const reply = await company.manager.put('/api/cases/settings', { ...settings, reask })
  expect(reply.json()).toMatchObject({ status: 400, field: 'reask.surveyId' })
})
