import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Idea } from '../capabilities/people/ideas/contract.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

const suggest = async (title: string, more: object = {}, client: Client = company.agent): Promise<Idea> => {
  const reply = await client.post('/api/ideas', { title, ...more })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}
const list = async (query = '', client: Client = company.viewer) =>
  (await client.get(`/api/ideas${query}`)).json()
const found = async (title: string, client?: Client): Promise<Idea> =>
  (await list('', client)).ideas.find((idea: Idea) => idea.title === title)

test('everybody may suggest, and once vote', async () => {
  const { id } = await suggest('A bell at the desk')
  expect(await found('A bell at the desk')).toMatchObject({ by: { name: 'Gus' }, votes: 0, state: 'new' })
  await company.viewer.put(`/api/ideas/${id}/vote`)
  await company.viewer.put(`/api/ideas/${id}/vote`)
  await company.analyst.put(`/api/ideas/${id}/vote`)
  expect(await found('A bell at the desk')).toMatchObject({ votes: 2, hasVoted: true, isOwn: false })
  await company.viewer.delete(`/api/ideas/${id}/vote`)
  expect(await found('A bell at the desk')).toMatchObject({ votes: 1, hasVoted: false })
})

test('only who decides on ideas answers them, and never without a reason', async () => {
  const { id } = await suggest('Later opening')
  const answer = { state: 'declined', words: 'The neighbours sleep.' }
  expect(await company.agent.post(`/api/ideas/${id}/answers`, answer)).toBeRefused('ideas:manage')
  expect((await company.manager.post(`/api/ideas/${id}/answers`, { ...answer, words: ' ' })).statusCode).toBe(
    400,
  )
  const reply = await company.manager.post(`/api/ideas/${id}/answers`, answer)
  expect(reply.json()).toMatchObject({ state: 'declined', answers: [{ ...answer, by: 'Max' }] })
})

test('of who wished to stay unknown nothing is kept: no person, no unit, no hour, no line in the log', async () => {
  const { id } = await suggest('Pay is late', { isUnknown: true, unit: 'north' })
  const own = await found('Pay is late', company.agent)
  expect(own).toMatchObject({
    by: null,
    isUnknown: true,
    isOwn: false,
    unit: '',
    suggestedAt: '2026-03-31T00:00:00.000Z',
  })
  // Made by chance (version 4): one made by the clock would tell the hour.
  expect(id[14]).toBe('4')
  const { entries } = (await company.administrator.get('/api/audit')).json()
  const line = entries.find((entry: { subject: string | null }) => entry.subject === id)
  expect(line).toMatchObject({ action: 'idea.suggested', actor: { name: 'Somebody unknown' } })
})

test('what waits longer than fourteen days for a word is told, and stands first', async () => {
  const waiting = await suggest('Slow printer')
  const { overdue } = await list()
  company.later(15 * 86_400)
  const later = await list()
  expect(later.overdue).toBeGreaterThan(overdue)
  expect(later.ideas[0].isOverdue).toBe(true)
  await company.manager.post(`/api/ideas/${waiting.id}/answers`, {
    state: 'planned',
    words: 'A new one comes in May.',
  })
  expect((await list()).overdue).toBe(later.overdue - 1)
  expect((await list('?state=planned')).ideas).toMatchObject([{ title: 'Slow printer', isOverdue: false }])
})

test('ideas are found by their words', async () => {
  await suggest('Umbrellas', { words: '100% of customers get wet at the gate' })
  expect((await list('?search=100%25%20OF')).ideas).toMatchObject([{ title: 'Umbrellas' }])
  expect((await list('?search=_mbrella')).ideas).toEqual([])
})

test('a unit sees its own ideas and those for all; a program cannot vote', async () => {
  const north = await company.employ('Nora', 'agent', ['north'])
  const south = await company.employ('Sam', 'agent', ['south'])
  const { id } = await suggest('A heater', { unit: 'north' }, north)
  expect(await found('A heater', north)).toBeDefined()
  expect(await found('A heater', south)).toBeUndefined()
  expect((await south.put(`/api/ideas/${id}/vote`)).statusCode).toBe(404)
  expect((await south.post('/api/ideas', { title: 'x', unit: 'north' })).statusCode).toBe(400)
  const program = await company.key('ideas:read', 'ideas:write')
  expect((await program.put(`/api/ideas/${id}/vote`)).statusCode).toBe(403)
})

test('one’s own idea can be taken back until somebody answered it; nobody takes back another’s', async () => {
  const { id } = await suggest('Never mind')
  expect((await company.analyst.delete(`/api/ideas/${id}`)).statusCode).toBe(403)
  expect((await company.agent.delete(`/api/ideas/${id}`)).statusCode).toBe(204)
  const other = await suggest('Too late')
  await company.manager.post(`/api/ideas/${other.id}/answers`, {
    state: 'considering',
    words: 'We look at it.',
  })
  expect((await company.agent.delete(`/api/ideas/${other.id}`)).statusCode).toBe(409)
  expect((await company.manager.delete(`/api/ideas/${other.id}`)).statusCode).toBe(204)
})
