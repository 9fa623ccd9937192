import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilledDraft, PlaybookShown, Run } from '../capabilities/cases/playbooks/contract.ts'
import { fedUp } from '../capabilities/cases/playbooks/ready/fed-up.ts'
import { newId } from '../platform/ids.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let customer: string
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const words = [
    'Where is my refund?',
    'This is the third time I ask. Where is it?',
    'Still nothing. I give up.',
    'Hello? Anybody there?',
  ]
  await company.receive(
    words.map((text, index) => ({
      messageId: `maya-${index}`,
      kind: 'message',
      name: 'Mail received',
      person: { userId: 'maya', email: 'maya@example.com', name: 'Maya Kern', traits: { language: 'en' } },
      occurredAt: `2026-03-2${index + 1}T09:00:00.000Z`,
      channel: 'email',
      direction: 'in',
      language: 'en',
      conversationId: `thread-${index}`,
      text,
    })),
  )
  const { customers } = (await company.manager.get('/api/customers?search=maya')).json()
  customer = customers[0].id
})
afterAll(() => company.close())

async function open(kind = 'recovery'): Promise<string> {
  const reply = await company.agent.post('/api/cases', {
    customerId: customer,
    kind,
    title: 'Waits for a refund',
    key: newId(),
  })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json().id
}
const playbooksOf = async (id: string, client: Client = company.agent) =>
  (await client.get(`/api/cases/${id}/playbooks`)).json()
const all = async (): Promise<PlaybookShown[]> => (await company.agent.get('/api/playbooks')).json().playbooks
const wordsOf = ({ id: _id, isReady, isChanged, revision, used, isOff, ...words }: PlaybookShown) => words

test('a playbook is suggested by their words and what happened, with the reasons', async () => {
  const { suggestions, read } = await playbooksOf(await open())
  expect(read).toEqual({ messages: 4, contacts: 4 })
  expect(suggestions[0]).toMatchObject({ playbookId: fedUp.id, name: fedUp.name })
  expect(suggestions[0].reasons).toContainEqual({
    words: 'Tells how often it happened',
    quotes: ['third time'],
    points: 2,
  })
  expect(suggestions[0].reasons).toContainEqual({
    words: 'Got in touch 4 times in 30 days',
    quotes: [],
    points: 1,
  })
})

test('whoever may not read what customers say sees the reason without their words', async () => {
  const program = await company.key('cases:read')
  const { suggestions } = await playbooksOf(await open(), program)
  expect(suggestions[0].reasons.every(({ quotes }: { quotes: string[] }) => quotes.length === 0)).toBe(true)
})

test('a playbook is begun once, its steps are ticked and taken back, and all of it stands in the case', async () => {
  const id = await open()
  const started = await company.agent.post(`/api/cases/${id}/playbooks`, { playbookId: fedUp.id })
  expect(started.statusCode, started.body).toBe(201)
  const run: Run = started.json()
  const again = await company.agent.post(`/api/cases/${id}/playbooks`, { playbookId: fedUp.id })
  expect(again.json().id).toBe(run.id)
  const step = `/api/cases/${id}/playbooks/${run.id}/steps/${fedUp.steps[0]!.id}`
  const taken: Run = (await company.agent.put(step, {})).json()
  expect(taken.steps[0]!.taken).toMatchObject({ outcome: 'done', by: 'Gus' })
  await company.agent.put(step, {})
  const { events, playbookId } = (await company.agent.get(`/api/cases/${id}`)).json()
  expect(playbookId).toBe(fedUp.id)
  const told = events.map(({ kind }: { kind: string }) => kind)
  expect(told.filter((kind: string) => kind === 'step-done')).toHaveLength(1)
  expect(told).toContain('playbook-started')
  expect((await company.agent.delete(step)).json().steps[0].taken).toBeNull()
  const stopped: Run = (await company.agent.delete(`/api/cases/${id}/playbooks/${run.id}`)).json()
  expect(stopped.stoppedAt).not.toBeNull()
  expect((await all()).find(({ id }) => id === fedUp.id)?.used).toBe(1)
})

test('a step is late when its time is over', async () => {
  const id = await open()
  const run: Run = (await company.agent.post(`/api/cases/${id}/playbooks`, { playbookId: fedUp.id })).json()
  expect(run.steps.some(({ isLate }) => isLate)).toBe(false)
  company.later(2 * 3_600)
  const [later] = (await playbooksOf(id)).runs as Run[]
  expect(later?.steps.map(({ isLate }) => isLate)).toEqual([true, false, false, false, false])
})

test('a draft carries what is known of the customer, and marks what is not', async () => {
  const id = await open()
  const { language, drafts } = (
    await company.agent.get(`/api/cases/${id}/drafts?playbook=${fedUp.id}`)
  ).json()
  expect(language).toBe('en')
  const [draft] = drafts as FilledDraft[]
  expect(draft).toMatchObject({ language: 'en', isTheirs: true })
  expect(draft?.text).toContain('Hello Maya Kern,')
  expect(draft?.text).toContain('you wrote to us 4 times')
  expect(draft?.text).toContain('Gus')
  expect(draft?.missing).toContain('[the day by which]')
  const program = await company.key('cases:write')
  const unnamed = (await program.get(`/api/cases/${id}/drafts?playbook=${fedUp.id}`)).json()
  expect(unnamed.drafts[0].text).toContain('Hello [their name],')
})

test('a message is read for courtesy, in the languages that are known', async () => {
  const check = (text: string, language: string) =>
    company.agent.post('/api/courtesy-checks', { text, language }).then((reply) => reply.json())
  expect(await check('You should have called. I do it on Monday.', 'en')).toMatchObject({
    isKnown: true,
    findings: [{ rule: 'blame', words: 'You should have', start: 0, end: 15 }],
  })
  expect(await check('Vous auriez dû appeler.', 'fr')).toEqual({ isKnown: false, findings: [] })
})

test('a ready playbook can be put in other words, and be again as it came', async () => {
  const ready = (await all()).find(({ id }) => id === fedUp.id)!
  const change = { ...wordsOf(ready), name: 'Worn out', isOff: true, revision: ready.revision }
  const changed = await company.manager.put(`/api/playbooks/${fedUp.id}`, change)
  expect(changed.json()).toMatchObject({ name: 'Worn out', isChanged: true, isOff: true, revision: 1 })
  expect((await company.manager.put(`/api/playbooks/${fedUp.id}`, change)).statusCode).toBe(409)
  const { suggestions } = await playbooksOf(await open())
  expect(suggestions.map(({ playbookId }: { playbookId: string }) => playbookId)).not.toContain(fedUp.id)
  expect((await company.manager.delete(`/api/playbooks/${fedUp.id}?revision=1`)).statusCode).toBe(204)
  const back = (await company.manager.get(`/api/playbooks/${fedUp.id}`)).json()
  expect(back).toMatchObject({ name: fedUp.name, isChanged: false, isOff: false })
})

test('an own playbook is made, begun and removed; what was begun with it keeps its steps', async () => {
  const words = {
    ...wordsOf((await all())[0]!),
    name: 'Ours',
    steps: [{ id: 'sing', title: 'Sing to them', how: '', who: 'owner', withinHours: null }],
    drafts: [],
  }
  expect(await company.agent.post('/api/playbooks', words)).toBeRefused('cases:manage')
  const twice = { ...words, steps: [words.steps[0], words.steps[0]] }
  expect((await company.manager.post('/api/playbooks', twice)).statusCode).toBe(400)
  const own: PlaybookShown = (await company.manager.post('/api/playbooks', words)).json()
  const id = await open()
  await company.agent.post(`/api/cases/${id}/playbooks`, { playbookId: own.id })
  expect((await company.manager.delete(`/api/playbooks/${own.id}?revision=${own.revision}`)).statusCode).toBe(
    204,
  )
  expect((await company.manager.get(`/api/playbooks/${own.id}`)).statusCode).toBe(404)
  expect((await playbooksOf(id)).runs[0].steps).toMatchObject([{ title: 'Sing to them' }])
})

test('who sees some units only can neither see other cases’ playbooks nor change those of all', async () => {
  const north = await company.employ('Nora', 'manager', ['north'])
  const id = await open()
  expect((await north.get(`/api/cases/${id}/playbooks`)).statusCode).toBe(404)
  const [first] = await all()
  const change = { ...wordsOf(first!), isOff: false, revision: first!.revision }
  expect((await north.put(`/api/playbooks/${first!.id}`, change)).statusCode).toBe(403)
})

test('outcomes of nothing are nothing, not a crash', async () => {
  const { solved, angryLeftResolved, compensation } = (
    await company.analyst.get('/api/playbooks/outcomes')
  ).json()
  expect(solved).toBe(0)
  expect(angryLeftResolved).toEqual({ hits: 0, n: 0, value: null, low: null, high: null })
  expect(compensation.difference).toBeNull()
})

test('who arrived angry and left resolved is counted, by playbook', async () => {
  const { facts } = company.house.system
  // As the reader of words would have found it.
  await facts.command(
    `INSERT INTO interactions SELECT * REPLACE (version + 1 AS version, ['anger'] AS emotions, -0.8 AS sentiment,
      {at:DateTime64(3)} AS occurred_at) FROM interactions FINAL WHERE text LIKE 'Still nothing%'`,
    { at: new Date('2026-03-31T11:00:00.000Z') },
  )
  const id = await open()
  await company.agent.post(`/api/cases/${id}/playbooks`, { playbookId: fedUp.id })
  const { revision } = (await company.agent.get(`/api/cases/${id}`)).json()
  const { settings } = (await company.manager.get('/api/cases/settings')).json()
  const solved = await company.agent.post(`/api/cases/${id}/resolution`, {
    ...{
      revision,
      rootCause: settings.rootCauses[0].key,
      outcome: settings.outcomes[0].key,
      askAgain: false,
    },
    followUpAt: '2026-04-20T09:00:00.000Z',
  })
  expect(solved.statusCode, solved.body).toBe(201)
  const shown = (await company.analyst.get('/api/playbooks/outcomes')).json()
  expect(shown).toMatchObject({ solved: 1, angryLeftResolved: { hits: 1, n: 1 } })
  expect(shown.byPlaybook).toMatchObject([{ playbookId: fedUp.id, leftResolved: { hits: 1, n: 1 } }])
  expect(shown.compensation).toMatchObject({ given: { n: 0 }, kindWords: { hits: 1, n: 1 } })
  expect(shown.followedSuggestion).toMatchObject({ hits: 1, n: 1 })
})
