import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayContact } from '../capabilities/customers/index.ts'
import { refusedAmong, unsubscribeLink } from '../capabilities/outward/index.ts'
import type { Context } from '../platform/context.ts'
import { type Client, clientOf } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let system: Context
let stranger: Client
let ann: string

beforeAll(async () => {
  company = await exampleCompany()
  system = company.house.system
  stranger = clientOf(company.app)
  const shop = await company.writeKey('web-shop')
  for (const name of ['ann', 'ben'])
    await shop.client.post('/v1/identify', { userId: name, traits: { email: `${name}@example.org` } })
  ann = await idOf('ann')
})
afterAll(() => company.close())

async function idOf(search: string): Promise<string> {
  return (await company.manager.get(`/api/customers?search=${search}`)).json().customers[0].id
}

function linkFor(
  customerId: string | null,
  more: { to?: string; channel?: 'email' | 'sms'; language?: string } = {},
) {
  const to = {
    to: 'somebody@example.org',
    channel: 'email' as const,
    purpose: 'surveys',
    language: 'en',
    ...more,
  }
  return new URL(unsubscribeLink(system, { ...to, customerId })).pathname
}

const post = (
  url: string,
  payload = 'List-Unsubscribe=One-Click',
  type = 'application/x-www-form-urlencoded',
) => stranger.ask({ method: 'POST', url, payload, headers: { 'content-type': type } })

async function may(id: string, channel: 'email' | 'sms' = 'email') {
  return (await mayContact(system, [id], { purpose: 'surveys', channel })).get(id)?.may
}

test('opening the link, as scanners of mail do, changes nothing', async () => {
  const reply = await stranger.get(linkFor(ann))
  expect(reply.statusCode).toBe(200)
  expect(reply.body).toContain('Stop by e-mail')
  expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
  expect(await may(ann)).toBe(true)
})

test('one click of a mail program is enough: no cookie, no page of ours, no redirect (RFC 8058)', async () => {
  const reply = await post(linkFor(ann))
  expect(reply.statusCode).toBe(200)
  expect(await may(ann)).toBe(false)
  expect(await may(ann, 'sms')).toBe(true)
  expect((await stranger.get(linkFor(ann))).body).toContain('We do not ask you any more')
})

test('it is kept with the customer’s other decisions, as proof', async () => {
  const { history } = (await company.manager.get(`/api/customers/${ann}/consents`)).json()
  expect(history[0]).toMatchObject({
    purpose: 'surveys',
    channel: 'email',
    given: false,
    source: 'unsubscribe link',
  })
})

test('whoever changes their mind may be asked again', async () => {
  company.later(1)
  expect((await post(linkFor(ann), 'again=yes')).body).toContain('We may ask you again')
  expect(await may(ann)).toBe(true)
})

test('a form in parts is understood too, and one of nothing at all', async () => {
  company.later(1)
  const parts = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
  expect((await post(linkFor(ann), parts, 'multipart/form-data; boundary=b')).statusCode).toBe(200)
  expect(await may(ann)).toBe(false)
  const ben = await idOf('ben')
  expect((await stranger.ask({ method: 'POST', url: linkFor(ben) })).statusCode).toBe(200)
  expect(await may(ben)).toBe(false)
})

test('stopping altogether holds for every way', async () => {
  company.later(1)
  await post(linkFor(ann), 'any=yes')
  expect([await may(ann, 'email'), await may(ann, 'sms')]).toEqual([false, false])
})

test('an address that belongs to nobody we know is remembered by itself, for this purpose alone', async () => {
  await post(linkFor(null, { to: 'file@example.org' }))
  const refused = (purpose: string) =>
    refusedAmong(system, { channel: 'email', purpose }, ['file@example.org'])
  expect((await refused('surveys')).get('file@example.org')?.reason).toBe('unsubscribed')
  expect((await refused('marketing')).size).toBe(0)
  await post(linkFor(null, { to: 'file@example.org' }), 'again=yes')
  expect((await refused('surveys')).size).toBe(0)
})

test('the page speaks the language of the message, from right to left where it is written so', async () => {
  expect((await stranger.get(linkFor(null, { language: 'de' }))).body).toContain('Nicht mehr per E-Mail')
  const arabic = (await stranger.get(linkFor(null, { language: 'ar' }))).body
  expect(arabic).toContain('<html lang="ar" dir="rtl">')
})

test('a link that was changed is a page that says so, and decides nothing', async () => {
  const link = linkFor(ann)
  const reply = await post(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)
  expect(reply.statusCode).toBe(404)
  expect(reply.body).toContain('This link is not complete')
  expect((await stranger.get('/u/x')).statusCode).toBe(404)
})

test('somebody who was forgotten is told that they are not asked, and nothing comes back of them', async () => {
  const ben = await idOf('ben')
  await company.administrator.post('/api/erasures', { customerId: ben, reason: 'They asked by letter' })
  await company.settled()
  expect((await post(linkFor(ben))).statusCode).toBe(200)
})
