import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentSignalRules } from '../capabilities/understanding/signals/current.ts'
import { cueLists, defaultRules } from '../language/signals/rules.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const said = (text: string, more: object = {}) => ({
    ...{ messageId: text, kind: 'message' as const, name: 'Letter', person: { userId: 'ann' } },
    ...{ occurredAt: '2026-03-30T12:00:00.000Z', direction: 'in' as const, text, unit: 'north', ...more },
  })
  await company.receive([
    said('I will ring my cousin about this'),
    said('My lawyer will be in touch', { unit: 'south' }),
    said('All is well'),
    said('We regret the delay and send tulips', { direction: 'out' as const }),
  ])
})
afterAll(() => company.close())

const list = async () => (await company.analyst.get('/api/voice/signals')).json()
const show = async (name: string) => (await company.analyst.get(`/api/voice/signals/${name}`)).json()
const change = (name: string, change: object, over: number) =>
  company.analyst.put(`/api/voice/signals/${name}`, { change, over })

const cousin = { words: 'ring my  Cousin', weight: 3, language: 'en' }

test('every signal is listed with how well it was measured to be recognised', async () => {
  const { version, lists } = await list()
  expect(version).toBe(0)
  expect(lists.map(({ list }: { list: string }) => list)).toEqual([...cueLists])
  const { figures, phrases, of } = lists.find(({ list }: { list: string }) => list === 'churn')
  expect(phrases).toBe(defaultRules.cues.churn.length)
  expect(of).toBe('customers')
  expect(figures).toMatchObject({ texts: 226, there: 12, isInvented: false })
  expect(figures.precision.low).toBeLessThan(figures.precision.value)
})

test('words are tried on what was said before they are saved', async () => {
  const tried = async (change: object, name = 'escalation') =>
    (await company.analyst.post(`/api/voice/signals/${name}/trial`, { change })).json()
  expect(await tried({ added: [cousin] })).toMatchObject({
    ...{ looked: 3, before: 1, after: 2, gained: 1, lost: 0, losses: [] },
    gains: [{ text: 'I will ring my cousin about this', why: ['ring my cousin'] }],
  })
  const lawyer = { words: 'my lawyer/attorney/solicitor', language: 'en' }
  const lawyers = { words: 'my lawyer', weight: 0, language: 'en' }
  expect(await tried({ left: [lawyer], added: [lawyers] })).toMatchObject({ before: 1, after: 0, lost: 1 })
  const tulips = { words: 'send tulips', weight: 3, language: 'en' }
  expect(await tried({ added: [tulips] }, 'personal')).toMatchObject({ looked: 1, after: 1 })
  expect((await list()).version).toBe(0)
})

test('a change makes a new version, counts at once, is in the audit log and can be taken back', async () => {
  const { context } = { context: company.house.system }
  const before = await currentSignalRules(context)
  expect((await change('escalation', { added: [cousin] }, 0)).json()).toMatchObject({ version: 1, own: 1 })
  const rules = await currentSignalRules(context)
  expect(rules.version).not.toBe(before.version)
  expect(rules.cues.escalation.at(-1)).toEqual({ words: 'ring my cousin', weight: 3, language: 'en' })
  expect((await list()).versions).toEqual([
    { version: 1, list: 'escalation', by: 'Ana', at: '2026-03-31T12:00:00.000Z' },
  ])
  const log = await context.db.selectFrom('audit_log').select('action').execute()
  expect(log.map(({ action }) => action)).toContain('signal.changed')
  expect((await change('escalation', {}, 1)).json()).toMatchObject({ version: 2, own: 0 })
  expect((await currentSignalRules(context)).version).toBe(defaultRules.version)
})

test('who was overtaken, or writes what cannot be read, is told so', async () => {
  const { version } = await list()
  await change('churn', { added: [cousin] }, version)
  const late = await change('churn', {}, version)
  expect(late.statusCode).toBe(409)
  expect(late.json().detail).toBe('Somebody else has changed the words meanwhile.')
  const unreadable = await change('churn', { added: [{ ...cousin, words: '… plan' }] }, version + 1)
  expect(unreadable.statusCode).toBe(400)
  expect(unreadable.json().detail).toBe('“… plan”: The sign … stands between words.')
  expect((await change('weather', {}, version + 1)).statusCode).toBe(400)
  expect((await show('churn')).change.added).toHaveLength(1)
})

test('changing is for those who may, and who see the whole organisation', async () => {
  const url = '/api/voice/signals/churn'
  expect((await company.viewer.get(url)).statusCode).toBe(200)
  expect(await company.viewer.put(url, { change: {}, over: 0 })).toBeRefused('voice:write')
  expect(await company.viewer.post(`${url}/trial`, { change: {} })).toBeRefused('voice:write')
  const north = await company.employ('Nora', 'analyst', ['north'])
  const refused = await north.put(url, { change: {}, over: 0 })
  expect(refused.statusCode).toBe(403)
  expect(refused.json().detail).toContain('whole organisation')
})
