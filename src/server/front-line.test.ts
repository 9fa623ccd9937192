import { afterAll, beforeAll, expect, test } from 'vitest'
import { followAll } from '../capabilities/conversations/following/follow.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { annotate } from '../capabilities/understanding/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { plainReader } from './testing/reader.ts'

/*
 * Gus is “gus.a” in the data, Kim is somebody else. Of the eleven conversations of the last days that are Gus's:
 *   six are answered with what happens next, and the customer says thanks;
 *   five end upset, and no reply says what happens next.
 */
let company: Company
let gus: string
let max: string

const at = (day: number, time: string) => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`

function talk(n: number, agentId: string, { said, reply, last }: Record<'said' | 'reply' | 'last', string>) {
  const common = {
    person: { userId: `c${n}`, name: `Customer ${n}` },
    conversationId: `t${n}`,
    channel: 'chat',
  }
  const message = (time: string, rest: Pick<Incoming, 'text' | 'direction' | 'agentId'>): Incoming => ({
    ...{ messageId: `t${n} ${time}`, kind: 'message', name: 'Message', occurredAt: at(28, time) },
    ...common,
    ...rest,
  })
  return [
    message('09:00', { direction: 'in', text: said }),
    message('09:05', { direction: 'out', agentId, text: reply }),
    message('09:10', { direction: 'in', text: last }),
  ]
}

const good = {
  said: 'Where is my parcel?',
  reply: 'I have called the courier: I will write to you tomorrow before noon.',
  last: 'positive praise, thank you, that helps',
}
const bad = {
  said: 'negative Where is my parcel?',
  reply: 'Delivery times can vary.',
  last: 'negative That is no answer. Where is my parcel?',
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  gus = (await company.agent.get('/api/me')).json().id
  max = (await company.manager.get('/api/me')).json().id
  const talks = [1, 2, 3, 4, 5, 6].flatMap((n) => talk(n, 'gus.a', { ...good, last: `${good.last} ${n}` }))
  const sad = [7, 8, 9, 10, 21].flatMap((n) => talk(n, 'gus.a', { ...bad, last: `${bad.last} ${n}` }))
  const others = [11, 12].flatMap((n) => talk(n, 'kim', { ...good, last: `${good.last} for Kim ${n}` }))
  await company.receive([...talks, ...sad, ...others])
  await annotate(company.house.system, async () => plainReader())
  await followAll(company.house.system)
}, 120_000)
afterAll(() => company.close())

const agents = async () => (await company.manager.get('/api/front-line/agents')).json().agents

test('before a manager has said who is who, a page is empty and no error', async () => {
  const page = (await company.agent.get('/api/front-line')).json()
  expect(page).toMatchObject({ person: { id: gus, isSelf: true }, agents: [], praise: [], toImprove: null })
})

test('names in the data are listed with how busy they were, and decided by a manager alone', async () => {
  expect(await agents()).toMatchObject([
    { agent: 'gus.a', interactions: 11, isDecided: false, person: null },
    { agent: 'kim', interactions: 2 },
  ])
  const set = { agent: 'gus.a', personId: gus }
  expect(await company.agent.put('/api/front-line/agents', set)).toBeRefused('frontline:manage')
  await company.manager.put('/api/front-line/agents', set)
  await company.manager.put('/api/front-line/agents', { agent: 'kim', personId: null })
  expect(await agents()).toMatchObject([
    { agent: 'gus.a', isDecided: true, person: { id: gus, name: 'Gus' }, proposed: null },
    { agent: 'kim', isDecided: true, person: null, proposed: null },
  ])
  const unknown = { agent: 'kim', personId: '0199a5b0-1111-7222-8333-444455556666' }
  expect((await company.manager.put('/api/front-line/agents', unknown)).statusCode).toBe(400)
})

test('a name in the data is proposed to be the colleague who is called so in their address', async () => {
  const [message] = talk(20, 'gus', good).slice(1, 2)
  await company.receive([message!])
  const proposed = (await agents()).find(({ agent }: { agent: string }) => agent === 'gus')
  expect(proposed.proposed).toEqual({ id: gus, name: 'Gus', why: 'address' })
})

test('an employee reads praise of their own customers, and one thing to improve with where it shows', async () => {
  const page = (await company.agent.get('/api/front-line')).json()
  expect(page.praise).toHaveLength(6)
  expect(page.praise.every(({ words }: { words: string }) => !words.includes('Kim'))).toBe(true)
  expect(page.praise[0].customer.name).toMatch(/^Customer [1-6]$/)
  expect(page.conversations).toBe(11)
  const answered = page.figures.find(({ key }: { key: string }) => key === 'answered')
  expect(answered).toMatchObject({ direction: 'too few', before: { n: 0, value: null } })
  expect(page.toImprove).toMatchObject({
    ...{ why: 'missing', key: 'commits', now: { hits: 0, n: 5 }, beside: { hits: 6, n: 6, value: 1 } },
  })
  const shows = page.toImprove.evidence.map(({ words }: { words: string }) => words)
  expect(shows).toHaveLength(3)
  for (const words of shows) expect(words).toContain('That is no answer')
})

test('managers see one colleague at a time, and that is written down; others are refused', async () => {
  expect((await company.manager.get(`/api/front-line?person=${gus}`)).json().person).toEqual({
    ...{ id: gus, name: 'Gus', isSelf: false },
  })
  const { entries } = (await company.administrator.get('/api/audit?action=front-line.seen')).json()
  expect(entries[0]).toMatchObject({ action: 'front-line.seen', subject: gus })
  expect(await company.agent.get(`/api/front-line?person=${max}`)).toBeRefused('frontline:manage')
  expect(await company.viewer.get('/api/front-line')).toBeRefused('frontline:read')
})

test('colleagues stand in the order of the alphabet, whatever their figures', async () => {
  await company.manager.put('/api/front-line/agents', { agent: 'kim', personId: max })
  const { people } = (await company.manager.get('/api/front-line/people')).json()
  expect(people).toEqual([
    { id: gus, name: 'Gus' },
    { id: max, name: 'Max' },
  ])
})

test('whoever sees one unit reads what was said there alone', async () => {
  const nora = await company.employ('Nora', 'manager', ['north'])
  const page = (await nora.get(`/api/front-line?person=${gus}`)).json()
  expect(page).toMatchObject({ praise: [], conversations: 0 })
})
