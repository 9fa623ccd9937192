import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mayContact } from '../capabilities/customers/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let shop: Awaited<ReturnType<Company['writeKey']>>
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  shop = await company.writeKey('web-shop')
})
beforeEach(() => company.forget())
afterAll(() => company.close())

let messages = 0

function looked(userId: string, more: object = {}) {
  return { type: 'page', name: 'Basket', userId, messageId: `page ${++messages}`, ...more }
}

const prefers = (categoryPreferences: object) => ({ context: { consent: { categoryPreferences } } })

async function idOf(search: string): Promise<string> {
  return (await company.manager.get(`/api/customers?search=${search}`)).json().customers[0].id
}

async function consentsOf(search: string) {
  return (await company.manager.get(`/api/customers/${await idOf(search)}/consents`)).json()
}

async function said(search: string) {
  const { history } = await consentsOf(search)
  type Record = { purpose: string; channel: string; given: boolean; source: string }
  return history.map(
    ({ purpose, channel, given, source }: Record) => `${purpose} ${channel} ${given} ${source}`,
  )
}

test('a customer who was never asked gets questions, and no advertising', async () => {
  await shop.client.post('/v1/page', looked('ann'))
  const id = await idOf('ann')
  const { system } = company.house
  expect((await mayContact(system, [id], { purpose: 'surveys', channel: 'email' })).get(id)).toEqual({
    may: true,
  })
  expect((await mayContact(system, [id], { purpose: 'marketing', channel: 'email' })).get(id)).toEqual({
    may: false,
    because: 'not agreed',
    why: 'They have not agreed to “News and offers” by e-mail yet.',
  })
})

test('staff record what they were told, with the proof, and a no to everything covers each way', async () => {
  await shop.client.post('/v1/page', looked('ann'))
  const id = await idOf('ann')
  const record = (more: object) =>
    company.manager.post(`/api/customers/${id}/consents`, { reason: 'told us on the phone', ...more })
  await record({ purpose: 'marketing', channel: 'email', given: true, reference: 'letter 12' })
  company.later(60)
  const { purposes, history } = (await record({ purpose: 'marketing', channel: 'any', given: false })).json()
  expect(history).toMatchObject([
    { channel: 'any', given: false, recordedBy: 'Max', source: 'staff' },
    { channel: 'email', given: true, reference: 'letter 12', reason: 'told us on the phone' },
  ])
  const marketing = purposes.find(({ purpose }: { purpose: { id: string } }) => purpose.id === 'marketing')
  expect(marketing.states.map(({ may }: { may: boolean }) => may)).toEqual([false, false, false, false])
  const answer = await mayContact(company.house.system, [id], { purpose: 'marketing', channel: 'email' })
  expect(answer.get(id)).toEqual({
    may: false,
    because: 'refused',
    why: 'They said no to “News and offers” by e-mail on 2026-03-31.',
  })
})

test('a purpose or a way that is not known is refused with what is', async () => {
  await shop.client.post('/v1/page', looked('ann'))
  const id = await idOf('ann')
  const reply = await company.manager.post(`/api/customers/${id}/consents`, {
    purpose: 'calls',
    channel: 'email',
    given: true,
    reason: 'asked for it',
  })
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({ field: 'channel', fix: 'Use one of any.' })
  expect(await company.agent.post(`/api/customers/${id}/consents`, {})).toBeRefused('customers:write')
})

test('a browser that says Sec-GPC is believed once, however much it sends', async () => {
  const headers = { 'sec-gpc': '1', 'content-type': 'application/json' }
  const send = (body: object) =>
    shop.client.ask({ method: 'POST', url: '/v1/page', headers, payload: JSON.stringify(body) })
  await send(looked('ann'))
  await send(looked('ann'))
  await shop.client.post('/v1/page', looked('bob'))
  expect(await said('ann')).toEqual(['sharing any false Sec-GPC'])
  expect(await said('bob')).toEqual([])
})

test('what a consent manager tells with every event is recorded when it changes', async () => {
  const at = (minute: number) => ({ timestamp: `2026-03-31T11:${String(minute).padStart(2, '0')}:00Z` })
  const yes = prefers({ Advertising: true, Analytics: true, Weather: true })
  const no = prefers({ Advertising: false, Analytics: true })
  await shop.client.post('/v1/batch', {
    batch: [
      looked('ann', { ...yes, ...at(1) }),
      looked('ann', { ...yes, ...at(2) }),
      looked('ann', { ...no, ...at(3) }),
    ],
  })
  await shop.client.post('/v1/page', looked('ann', { ...no, ...at(4) }))
  expect((await said('ann')).toSorted()).toEqual([
    'analytics any true web-shop',
    'marketing any false web-shop',
    'marketing any true web-shop',
  ])
})

test('identify may tell consent as a trait, way by way', async () => {
  const traits = { consent: { 'marketing.email': true, surveys: false, 'marketing.pigeon': true } }
  await shop.client.post('/v1/identify', { userId: 'ann', traits })
  expect((await said('ann')).toSorted()).toEqual([
    'marketing email true web-shop',
    'surveys any false web-shop',
  ])
})

test('a cookie that still says yes does not undo a no', async () => {
  const yes = prefers({ marketing: true })
  await shop.client.post('/v1/page', looked('ann', yes))
  company.later(60)
  const id = await idOf('ann')
  const no = { purpose: 'marketing', channel: 'any', given: false, reason: 'wrote to us' }
  await company.manager.post(`/api/customers/${id}/consents`, no)
  company.later(60)
  await shop.client.post('/v1/page', looked('ann', yes))
  const blog = await company.writeKey(`blog-${messages}`)
  await blog.client.post('/v1/page', looked('ann', yes))
  const answer = await mayContact(company.house.system, [id], { purpose: 'marketing', channel: 'email' })
  expect(answer.get(id)?.may).toBe(false)
})

test('consents of a merged record count for the customer it belongs to', async () => {
  await shop.client.post('/v1/page', looked('ann'))
  await shop.client.post('/v1/identify', { userId: 'anna', traits: { consent: { marketing: true } } })
  const [ann, anna] = [await idOf('ann&limit=1'), await idOf('anna')]
  const { db } = company.house.system
  await db.updateTable('customers').set({ merged_into: ann }).where('id', '=', anna).execute()
  const answers = await mayContact(company.house.system, [ann, anna, crypto.randomUUID()], {
    purpose: 'marketing',
    channel: 'email',
  })
  expect([...answers.values()].map(({ may }) => may)).toEqual([true, true, false])
})

test('a purpose is put into the company’s own words, and can be ended', async () => {
  const words = {
    name: 'Product tests',
    whatFor: 'To send you products to try.',
    whatYouGet: 'You keep them.',
    basis: 'consent',
    askFirst: true,
    channels: ['email', 'post'],
  }
  const { id } = (await company.administrator.post('/api/consent-purposes', words)).json()
  expect(id).toBe('product-tests')
  expect((await company.administrator.post('/api/consent-purposes', words)).statusCode).toBe(409)
  await company.administrator.put(`/api/consent-purposes/${id}`, { ...words, ended: true })
  await shop.client.post('/v1/page', looked('ann'))
  const ann = await idOf('ann')
  const answer = await mayContact(company.house.system, [ann], { purpose: id, channel: 'email' })
  expect(answer.get(ann)).toEqual({
    may: false,
    because: 'no purpose',
    why: '“Product tests” is no longer pursued.',
  })
})

test('a consent is never changed, only followed by another', async () => {
  await shop.client.post('/v1/identify', { userId: 'ann', traits: { consent: { marketing: true } } })
  const { db } = company.house.system
  await expect(db.updateTable('consents').set({ given: false }).execute()).rejects.toThrow('never changed')
})
