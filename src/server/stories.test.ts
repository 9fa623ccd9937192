import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, exampleCompany, noon } from './testing/company.ts'

let company: Company
let gus: string
let moment: string
let maya: string

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  gus = (await company.agent.get('/api/me')).json().id
  await company.receive([
    {
      ...{ messageId: 'kind', kind: 'message', name: 'Message', text: 'Thank you, that saved my day.' },
      ...{ person: { userId: 'maya', name: 'Maya Kern' }, occurredAt: noon.toISOString(), direction: 'in' },
      channel: 'chat',
    },
  ])
  maya = (await company.administrator.get('/api/customers')).json().customers[0].id
  moment = (await company.administrator.get(`/api/customers/${maya}/timeline`)).json().entries[0].id
})
afterAll(() => company.close())

const tell = async (more: object = {}, client = company.manager) =>
  (
    await client.post('/api/stories', {
      ...{
        title: 'Drove the parcel over',
        words: 'Gus drove to Maya Kern himself.',
        aboutId: gus,
        momentId: moment,
      },
      ...more,
    })
  ).json()

const wall = async (client = company.viewer, query = '') =>
  (await client.get(`/api/stories${query}`)).json().stories

test('a story goes with the customer’s words, and names nobody in its own', async () => {
  const { id } = await tell()
  const [seen] = await wall(company.analyst)
  expect(seen).toMatchObject({
    id,
    about: { name: 'Gus' },
    author: { name: 'Max' },
    customer: { name: 'Maya Kern' },
  })
  expect(seen.moment.words).toBe('Thank you, that saved my day.')
  expect(seen.words).not.toContain('Maya')
  const [seenByViewer] = await wall()
  expect(seenByViewer.customer).toBeNull()
})

test('whose deed it is hears of it, and of everybody who celebrates', async () => {
  const { id } = await tell({ title: 'Stayed late' })
  await company.viewer.put(`/api/stories/${id}/cheer`, {})
  await company.viewer.put(`/api/stories/${id}/cheer`, {})
  const told = (await company.agent.get('/api/notifications')).json().notifications
  const titles = told.slice(0, 2).map(({ title }: { title: string }) => title)
  expect(titles.toSorted()).toEqual(['Max told a story about you', 'Vera celebrates your story'])
  expect((await wall(company.viewer, `?id=${id}`))[0]).toMatchObject({ cheers: 1, hasCheered: true })
  await company.viewer.delete(`/api/stories/${id}/cheer`)
  expect((await wall(company.viewer, `?id=${id}`))[0]).toMatchObject({ cheers: 0, hasCheered: false })
})

test('a manager takes a story off the wall with a reason, and its author still sees it', async () => {
  const { id } = await tell({ title: 'Too much of it' }, company.analyst)
  expect(await company.agent.put(`/api/stories/${id}/hiding`, { because: 'x' })).toBeRefused(
    'frontline:manage',
  )
  await company.manager.put(`/api/stories/${id}/hiding`, { because: 'It tells too much about a customer.' })
  expect(await wall(company.viewer, `?id=${id}`)).toEqual([])
  const [own] = await wall(company.analyst, `?id=${id}`)
  expect(own.hidden.because).toBe('It tells too much about a customer.')
  await company.manager.delete(`/api/stories/${id}/hiding`)
  expect(await wall(company.viewer, `?id=${id}`)).toHaveLength(1)
})

test('what somebody told is removed by them or a manager, and by nobody else', async () => {
  const { id } = await tell({ title: 'Mine' }, company.analyst)
  expect((await company.agent.delete(`/api/stories/${id}`)).statusCode).toBe(403)
  expect((await company.analyst.delete(`/api/stories/${id}`)).statusCode).toBe(204)
  expect(await company.viewer.post('/api/stories', {})).toBeRefused('stories:write')
})

test('a moment that is not there, and a colleague who is not, are refused with words', async () => {
  const nobody = '0199a5b0-1111-7222-8333-444455556666'
  expect(await tell({ momentId: nobody })).toMatchObject({ detail: 'There is no such moment.' })
  expect(await tell({ aboutId: nobody })).toMatchObject({
    detail: 'There is nobody of that id who works here.',
  })
})

const note = (more: object = {}, client = company.agent) =>
  client.post('/api/exceptions', {
    ...{ rule: 'Returns within 30 days', justification: 'Maya Kern was in hospital.', day: '2026-03-30' },
    ...{ amount: 40, currency: 'EUR', customerId: maya },
    ...more,
  })

test('an exception needs its reason, and its cost a currency', async () => {
  expect((await note({ justification: ' ' })).statusCode).toBe(400)
  expect((await note({ currency: undefined })).body).toContain('An amount needs its currency')
  expect((await note()).json()).toMatchObject({ money: { amount: 40, currency: 'EUR' }, isOwn: true })
})

test('the log adds up each currency on its own, and names no customer in its words', async () => {
  await note({ amount: 10.5, currency: 'USD', day: '2026-02-01' })
  await note({ amount: 2, day: '2026-03-29' })
  const log = (await company.viewer.get('/api/exceptions')).json()
  expect(log.costs).toEqual([
    { currency: 'EUR', amount: 42, n: 2 },
    { currency: 'USD', amount: 10.5, n: 1 },
  ])
  expect(log.exceptions.map(({ day }: { day: string }) => day)).toEqual([
    '2026-03-30',
    '2026-03-29',
    '2026-02-01',
  ])
  expect(log.exceptions[0].justification).not.toContain('Maya')
  expect(log.exceptions[0].customer).toBeNull()
  const march = (await company.viewer.get('/api/exceptions?from=2026-03-01&until=2026-03-29')).json()
  expect(march.exceptions).toHaveLength(1)
})

test('when a customer is forgotten, stories about them go, and of the log only the amounts stay', async () => {
  await tell()
  const mine = company.house.capabilities.find(({ name }) => name === 'people')?.personal
  const who = { customerIds: [maya], identities: [] }
  const held = await mine?.held(company.house.system, who)
  expect(Object.keys(held ?? {})).toEqual(['Stories our people told', 'What we granted beyond our rules'])
  await mine?.erase(company.house.system, who)
  expect(await wall(company.viewer)).toEqual([])
  const { exceptions, costs } = (await company.analyst.get('/api/exceptions')).json()
  expect(exceptions[0]).toMatchObject({ justification: '', customer: null })
  expect(costs).toHaveLength(2)
})

test('follow-ups are read by a secret link until it is ended, and by nobody who has left', async () => {
  const { address } = (await company.agent.post('/api/calendar-feed', {})).json()
  const path = new URL(address).pathname
  const read = await company.nobody.get(path)
  expect(read.headers['content-type']).toContain('text/calendar')
  expect(read.body).toContain('BEGIN:VCALENDAR')
  const again = (await company.agent.post('/api/calendar-feed', {})).json()
  expect((await company.nobody.get(path)).statusCode).toBe(404)
  expect((await company.agent.get('/api/calendar-feed')).json().lastReadAt).toBeNull()
  await company.nobody.get(new URL(again.address).pathname)
  expect((await company.agent.get('/api/calendar-feed')).json().lastReadAt).toBe(noon.toISOString())
  await company.agent.delete('/api/calendar-feed')
  expect((await company.nobody.get(new URL(again.address).pathname)).statusCode).toBe(404)
  expect((await company.nobody.get('/calendar/nothing.ics')).statusCode).toBe(404)
})
