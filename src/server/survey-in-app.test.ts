import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, exampleCompany } from './testing/company.ts'

const day = 86_400
const definition = {
  title: 'How was it?',
  pages: [
    {
      elements: [
        { type: 'rating', name: 'score', title: 'How was it?', rateMin: 0, rateMax: 10, scale: 'nps' },
      ],
    },
  ],
}

let company: Company
let writeKey: string
let survey: string
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  writeKey = (await company.writeKey('shop')).writeKey
})
afterAll(() => company.close())

/** A survey that is open, and a place it is asked at. */
async function asks(name: string, place: object = {}, settings: object = {}) {
  const { manager } = company
  const made = (await manager.post('/api/surveys', { name, definition, ...settings })).json()
  await manager.post(`/api/surveys/${made.id}/publication`, { revision: made.revision })
  survey = made.id
  const kept = await manager.post(`/api/surveys/${survey}/places`, { kind: 'pop-over', ...place })
  expect(kept.statusCode, kept.body).toBe(201)
  return kept.json().id as string
}

async function sent(path: string, body: object) {
  const headers = { 'content-type': 'text/plain' }
  const payload = JSON.stringify({ writeKey, ...body })
  return company.app.inject({ method: 'POST', url: path, headers, payload })
}

/** The address of the frame, '' where this visitor is left in peace. */
async function ask(place: string, anonymousId: string, userId?: string): Promise<string> {
  const reply = await sent('/v1/surveys/ask', { place, anonymousId, userId, language: 'en-GB' })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json().url
}

async function closeAll() {
  await company.manager.post(`/api/surveys/${survey}/closure`)
}

test('a page is told where and when something is asked, and nothing about whom', async () => {
  const place = await asks('Told', { event: 'Order Completed', path: '/thanks*', delay: 3 })
  const { places } = (await sent('/v1/surveys', {})).json()
  expect(places).toEqual([
    {
      id: place,
      title: 'How was it?',
      kind: 'pop-over',
      selector: '',
      event: 'Order Completed',
      path: '/thanks*',
      delay: 3,
    },
  ])
  await closeAll()
  expect((await sent('/v1/surveys', {})).json()).toEqual({ places: [] })
})

test('a visitor is asked once, and after the days of peace again', async () => {
  const place = await asks('Once')
  expect(await ask(place, 'visitor-1')).toMatch(/\/s\/i\/[\w-]+\?.*frame=1/)
  expect(await ask(place, 'visitor-1')).toBe('')
  expect(await ask(place, 'visitor-2')).not.toBe('')
  company.later(91 * day)
  expect(await ask(place, 'visitor-1')).not.toBe('')
  await closeAll()
})

test('whoever was asked something else lately is left in peace, also under another id of theirs', async () => {
  await company.receive([
    {
      messageId: 'seen-1',
      kind: 'page',
      name: 'Home',
      direction: 'in',
      person: { userId: 'u-7', anonymousId: 'browser-7' },
      occurredAt: '2026-03-31T11:00:00.000Z',
    },
  ])
  const first = await asks('First')
  expect(await ask(first, 'browser-7')).not.toBe('')
  const second = await asks('Second')
  expect(await ask(second, 'another-browser', 'u-7')).toBe('')
  await closeAll()
})

test('whoever said no to surveys is not asked', async () => {
  await company.receive([
    {
      messageId: 'refuses-1',
      kind: 'page',
      name: 'Home',
      direction: 'in',
      person: { userId: 'u-8', consents: [{ category: 'surveys', given: false }] },
      occurredAt: '2026-03-31T11:00:00.000Z',
    },
  ])
  const place = await asks('Refused')
  expect(await ask(place, 'browser-8', 'u-8')).toBe('')
  await closeAll()
})

test('of an anonymous survey all get the same way in, and are asked once all the same', async () => {
  const place = await asks('Anonymous', {}, { isAnonymous: true })
  const one = await ask(place, 'visitor-20')
  expect(one).toMatch(/\/s\/\w+\?.*frame=1/)
  expect(await ask(place, 'visitor-21')).toBe(one)
  expect(await ask(place, 'visitor-20')).toBe('')
  await closeAll()
})

test('how many were asked at a place is counted, and a place can be paused and removed', async () => {
  const place = await asks('Counted')
  for (const visitor of ['a-1', 'a-2', 'a-3']) await ask(place, visitor)
  const path = `/api/surveys/${survey}/places`
  const { places } = (await company.viewer.get(path)).json()
  expect(places).toMatchObject([{ id: place, asked: 3, answered: 0, isOn: true }])
  await company.manager.put(`${path}/${place}`, { kind: 'pop-over', isOn: false })
  expect(await ask(place, 'a-4')).toBe('')
  expect((await company.manager.delete(`${path}/${place}`)).statusCode).toBe(200)
  expect((await company.viewer.get(path)).json().places).toEqual([])
  await closeAll()
})

test('a share of nobody asks nobody', async () => {
  const place = await asks('Nobody', { share: 0 })
  expect(await ask(place, 'visitor-30')).toBe('')
  await closeAll()
})

test('what is no question of the script, a wrong key or a place of nowhere is told', async () => {
  const unread = await sent('/v1/surveys/ask', { place: 'x' })
  expect([unread.statusCode, unread.json().field]).toEqual([400, 'place'])
  expect((await sent('/v1/surveys', { writeKey: 'wrong' })).statusCode).toBe(401)
  await asks('Nowhere')
  const nowhere = await company.manager.post(`/api/surveys/${survey}/places`, { kind: 'inline' })
  expect([nowhere.statusCode, nowhere.json().field]).toEqual([400, 'selector'])
  expect(await company.analyst.post(`/api/surveys/${survey}/places`, { kind: 'pop-over' })).toBeRefused(
    'surveys:manage',
  )
  await closeAll()
})
