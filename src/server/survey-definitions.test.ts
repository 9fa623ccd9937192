import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

const asked = { type: 'comment', name: 'why', title: 'Why?' }
const definitionOf = (...elements: object[]) => ({ title: 'Ways', pages: [{ name: 'page1', elements }] })

async function begin(body: object = {}) {
  const reply = await company.administrator.post('/api/surveys', body)
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}

async function published(body: object = { definition: definitionOf(asked) }) {
  const { id, revision } = await begin({ name: `Survey ${Math.random()}`, ...body })
  const reply = await company.administrator.post(`/api/surveys/${id}/publication`, { revision })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

describe('a survey begins', () => {
  test('from a template, under its name, or with a number behind it where that is taken', async () => {
    const first = await begin({ template: 'support', touchpoint: 'Chat' })
    expect(first).toMatchObject({
      name: 'After a service contact',
      state: 'draft',
      version: null,
      revision: 1,
      purpose: 'transaction',
      touchpoint: 'Chat',
      owner: { name: 'Ada' },
      mayChange: true,
    })
    expect(first.survey.languages).toEqual(['en', 'de'])
    expect((await begin({ template: 'support' })).name).toBe('After a service contact 2')
    expect(await begin({ template: 'employee-pulse' })).toMatchObject({ purpose: 'pulse', isAnonymous: true })
  })

  test('blank, and from the JSON of SurveyJS, called as it is titled', async () => {
    expect((await begin()).survey.pages[0].questions).toEqual([])
    const survey = await begin({ definition: definitionOf(asked) })
    expect([survey.name, survey.survey.pages[0].questions[0].kind]).toEqual(['Ways', 'text'])
  })

  test('not from what cannot be asked: the place is told', async () => {
    const definition = definitionOf({ type: 'paneldynamic', name: 'x' })
    const reply = await company.administrator.post('/api/surveys', { definition })
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ field: 'pages.0.elements.0', fix: 'Use a “comment” instead.' })
    const unknown = await company.administrator.post('/api/surveys', { template: 'nothing' })
    expect(unknown.statusCode).toBe(404)
  })

  test('an agent and a viewer look at surveys and make none', async () => {
    const { id } = await begin({ name: 'Looked at' })
    for (const client of [company.agent, company.viewer]) {
      expect((await client.get(`/api/surveys/${id}`)).json()).toMatchObject({
        name: 'Looked at',
        mayChange: false,
      })
      expect(await client.post('/api/surveys', {})).toBeRefused('surveys:write')
    }
  })
})

describe('a draft', () => {
  test('is saved over the revision it was made from, and never over what somebody else saved meanwhile', async () => {
    const { id } = await begin({ name: 'Two at once' })
    const save = (name: string) =>
      company.analyst.put(`/api/surveys/${id}/draft`, {
        definition: definitionOf({ ...asked, name }),
        revision: 1,
      })
    const replies = await Promise.all([save('mine'), save('yours')])
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    const refused = replies.find(({ statusCode }) => statusCode === 409)
    expect(refused?.json().detail).toBe('Somebody else has changed this survey meanwhile.')
    const kept = (await company.analyst.get(`/api/surveys/${id}`)).json()
    expect(kept.revision).toBe(2)
  })

  test('with a condition that cannot be read is not saved', async () => {
    const { id, revision } = await begin({ name: 'Half a condition' })
    const definition = definitionOf({ ...asked, visibleIf: '{why} <' })
    const reply = await company.administrator.put(`/api/surveys/${id}/draft`, { definition, revision })
    expect([reply.statusCode, reply.json().field]).toEqual([400, 'visibleIf of why'])
  })

  test('is given out as the JSON of SurveyJS, just as it was saved', async () => {
    const definition = { ...definitionOf(asked), logo: 'https://example.org/logo.png' }
    const { id } = await begin({ name: 'Given out', definition })
    expect((await company.viewer.get(`/api/surveys/${id}/definition`)).json()).toEqual(definition)
  })
})

describe('publishing', () => {
  test('freezes a version; what is changed later is asked once it is published again', async () => {
    const survey = await published({ name: 'Frozen', definition: definitionOf(asked) })
    expect(survey).toMatchObject({ state: 'open', version: 1, hasChanges: false })
    const changed = await company.administrator.put(`/api/surveys/${survey.id}/draft`, {
      definition: definitionOf({ ...asked, title: 'Why not?' }),
      revision: survey.revision,
    })
    expect(changed.json()).toMatchObject({ version: 1, hasChanges: true, revision: 2 })
    const again = await company.administrator.post(`/api/surveys/${survey.id}/publication`, { revision: 2 })
    expect(again.json()).toMatchObject({ version: 2, hasChanges: false })
    const first = (await company.viewer.get(`/api/surveys/${survey.id}/versions/1`)).json()
    expect(first).toMatchObject({ version: 1, publishedBy: 'Ada', definition: definitionOf(asked) })
    const { versions } = (await company.viewer.get(`/api/surveys/${survey.id}/versions`)).json()
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1])
  })

  test('the same words again are the same version', async () => {
    const { id, revision } = await published()
    const again = await company.administrator.post(`/api/surveys/${id}/publication`, { revision })
    expect(again.json().version).toBe(1)
  })

  test('a survey that asks nothing, or whose end is past, is not published', async () => {
    const { id, revision } = await begin({ name: 'Asks nothing' })
    const empty = await company.administrator.post(`/api/surveys/${id}/publication`, { revision })
    expect([empty.statusCode, empty.json().detail]).toEqual([400, 'This survey asks nothing yet.'])
    const over = await begin({ name: 'Over', definition: definitionOf(asked) })
    await company.administrator.patch(`/api/surveys/${over.id}`, { closesAt: '2026-03-01T00:00:00Z' })
    const late = await company.administrator.post(`/api/surveys/${over.id}/publication`, { revision: 1 })
    expect([late.statusCode, late.json().field]).toEqual([400, 'closesAt'])
  })

  test('what was not looked at is not published', async () => {
    const { id } = await begin({ name: 'Not looked at', definition: definitionOf(asked) })
    expect(
      (await company.administrator.post(`/api/surveys/${id}/publication`, { revision: 7 })).statusCode,
    ).toBe(409)
  })

  test('it closes, opens again, and does neither twice', async () => {
    const { id } = await published()
    const close = () => company.administrator.post(`/api/surveys/${id}/closure`, {})
    expect((await close()).json().state).toBe('closed')
    expect((await close()).statusCode).toBe(409)
    expect((await company.administrator.delete(`/api/surveys/${id}/closure`)).json().state).toBe('open')
    expect((await company.administrator.delete(`/api/surveys/${id}/closure`)).statusCode).toBe(409)
  })
})

describe('changing how it is asked', () => {
  test('changes what is told and nothing else', async () => {
    const before = await begin({ name: 'Before', stage: 'purchase' })
    const after = await company.administrator.patch(`/api/surveys/${before.id}`, {
      name: 'After',
      settings: { recurrenceDays: 30, changed: { en: 'You asked for Sunday hours.' } },
    })
    expect(after.json()).toMatchObject({
      ...{ name: 'After', stage: 'purchase', key: before.key, revision: before.revision },
      settings: {
        recurrenceDays: 30,
        priority: 3,
        reminderDays: 3,
        changed: { en: 'You asked for Sunday hours.' },
      },
    })
  })

  test('names and addresses are given once', async () => {
    const one = await begin({ name: 'Taken' })
    const other = await begin({ name: 'Free' })
    const rename = await company.administrator.patch(`/api/surveys/${other.id}`, { name: 'TAKEN' })
    expect([rename.statusCode, rename.json().field]).toEqual([409, 'name'])
    const move = await company.administrator.patch(`/api/surveys/${other.id}`, { key: one.key })
    expect([move.statusCode, move.json().field]).toEqual([409, 'key'])
    const odd = await company.administrator.patch(`/api/surveys/${other.id}`, { key: '../x' })
    expect(odd.statusCode).toBe(400)
  })

  test('once it was published its address and its promise of anonymity stand', async () => {
    const { id } = await published()
    const move = await company.administrator.patch(`/api/surveys/${id}`, { key: 'elsewhere' })
    expect(move.json().detail).toBe('This address has been given out.')
    const reveal = await company.administrator.patch(`/api/surveys/${id}`, { isAnonymous: true })
    expect(reveal.statusCode).toBe(409)
  })

  test('a copy has the draft and nothing that was answered; deleting leaves what was answered alone', async () => {
    const { id } = await published({ name: 'Copied', definition: definitionOf(asked) })
    const copy = (await company.analyst.post(`/api/surveys/${id}/copies`, {})).json()
    expect(copy).toMatchObject({
      name: 'Copied 2',
      state: 'draft',
      version: null,
      definition: definitionOf(asked),
    })
    expect(copy.key).not.toBe('')
    const next = (await company.analyst.post(`/api/surveys/${copy.id}/copies`, {})).json()
    expect(next.name).toBe('Copied 3')
    expect((await company.analyst.delete(`/api/surveys/${copy.id}`)).statusCode).toBe(204)
    expect((await company.analyst.get(`/api/surveys/${copy.id}`)).statusCode).toBe(404)
  })

  test('every change is in the audit log, without what is asked', async () => {
    const { id } = await published({ name: 'Watched', definition: definitionOf(asked) })
    const { entries } = (await company.administrator.get(`/api/audit?subject=${id}`)).json()
    const actions = entries.filter(({ subject }: { subject: string }) => subject === id)
    expect(actions.map(({ action }: { action: string }) => action)).toEqual([
      'survey.published',
      'survey.created',
    ])
    expect(JSON.stringify(actions)).not.toContain('Why?')
  })
})

describe('units', () => {
  test('whoever is limited to units sees surveys of the company, and changes those of their units', async () => {
    const north = await company.employ('Nora', 'analyst', ['north'])
    const whole = await begin({ name: 'For all' })
    const south = await begin({ name: 'For the south', unit: 'south' })
    const own = (await north.post('/api/surveys', { name: 'For the north' })).json()
    expect(own).toMatchObject({ unit: 'north', mayChange: true })
    expect((await north.get(`/api/surveys/${whole.id}`)).json().mayChange).toBe(false)
    expect((await north.get(`/api/surveys/${south.id}`)).statusCode).toBe(404)
    expect((await north.patch(`/api/surveys/${whole.id}`, { name: 'Mine' })).statusCode).toBe(403)
    expect((await north.patch(`/api/surveys/${own.id}`, { unit: 'south' })).statusCode).toBe(400)
    const { surveys } = (await north.get('/api/surveys')).json()
    const names = surveys.map(({ name }: { name: string }) => name)
    expect(names).toEqual(expect.arrayContaining(['For all', 'For the north']))
    expect(names).not.toContain('For the south')
  })
})

test('the ready surveys and questions are listed for whoever may look at surveys', async () => {
  const { surveys, questions } = (await company.viewer.get('/api/survey-templates')).json()
  expect([surveys.length, questions.length]).toEqual([10, 27])
})
