import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from './testing/clients.ts'
import { clientOf } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let shop: Awaited<ReturnType<Company['writeKey']>>
let ann: string
let page: string
let stranger: Client

beforeAll(async () => {
  company = await exampleCompany()
  shop = await company.writeKey('web-shop')
  await shop.client.post('/v1/identify', {
    userId: 'ann',
    traits: { name: 'Ann <script>alert(1)</script>', email: 'ann@example.org', tier: '<b>gold</b>' },
  })
  for (let n = 1; n <= 20; n++) await answered('ann', n)
  ann = await idOf('ann')
  stranger = clientOf(company.app)
  page = await linkTo(ann)
})
afterAll(() => company.close())

function answered(userId: string, n: number) {
  return shop.client.post('/v1/track', {
    userId,
    event: 'Survey Answered',
    messageId: `${userId} ${n}`,
    timestamp: `2026-03-${String(n).padStart(2, '0')}T12:00:00Z`,
    properties: { scale: 'nps', score: n % 11, comment: `Comment ${n} & "more"` },
  })
}

async function idOf(search: string): Promise<string> {
  return (await company.manager.get(`/api/customers?search=${search}`)).json().customers[0].id
}

async function linkTo(id: string, body: object = {}) {
  const { url } = (await company.manager.post(`/api/customers/${id}/own-page-link`, body)).json()
  return new URL(url).pathname
}

const form = (url: string, fields: [string, string][] = [], headers: Record<string, string> = {}) =>
  stranger.ask({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

test('a signed link shows a customer what we hold, said by nobody else’s script', async () => {
  const reply = await stranger.get(page)
  expect(reply.statusCode).toBe(200)
  expect(reply.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'no-store',
  })
  expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
  expect(reply.body).toContain('<html lang="en" dir="ltr">')
  expect(reply.body).toContain('Ann &lt;script&gt;alert(1)&lt;/script&gt;')
  expect(reply.body).not.toMatch(/<script|<b>/)
  for (const words of ['ann@example.org', 'gold', 'Comment 20 &amp; &quot;more&quot;', '9 of 10'])
    expect(reply.body).toContain(words)
  expect(Buffer.byteLength(reply.body)).toBeLessThan(50 * 1024)
})

test('the style of the page is the one its policy lets in', async () => {
  const reply = await stranger.get(page)
  const style = /<style>([\s\S]*?)<\/style>/.exec(reply.body)?.[1] ?? ''
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  expect(reply.headers['content-security-policy']).toContain(Buffer.from(digest).toString('base64'))
})

test('what they said comes page by page, newest first', async () => {
  const first = (await stranger.get(page)).body
  expect(first.indexOf('Comment 20')).toBeLessThan(first.indexOf('Comment 19'))
  expect(first).not.toContain('Comment 5 ')
  const older = /href="([^"]+older=[^"]+)#said"/.exec(first)?.[1] as string
  const second = (await stranger.get(older)).body
  expect(second).toContain('Comment 5 ')
  expect(second).not.toContain('Comment 20')
})

test('what came of it names the scores they are counted in, and what the company wrote', async () => {
  const note = {
    day: '2026-03-20',
    topic: 'Delivery',
    title: 'Two new vans',
    text: 'Because many of you waited.',
  }
  expect((await company.administrator.post('/api/public-notes', note)).statusCode).toBe(201)
  const { body } = await stranger.get(page)
  for (const words of ['NPS', '20 answers', 'Two new vans', 'Because many of you waited.', '20 March 2026'])
    expect(body).toContain(words)
})

test('choices are saved with proof, and only those that changed', async () => {
  const saved = await form(`${page}/choices`, [
    ['may', 'marketing.email'],
    ['may', 'surveys.email'],
    ['may', 'surveys.phone'],
    ['may', 'surveys.sms'],
  ])
  expect([saved.statusCode, saved.headers.location]).toEqual([303, `${page}?saved=yes`])
  const { history } = (await company.manager.get(`/api/customers/${ann}/consents`)).json()
  const told = history.map(
    ({ purpose, channel, given }: Record<string, unknown>) => `${purpose} ${channel} ${given}`,
  )
  expect(told.toSorted()).toEqual(['marketing email true', 'surveys web false'])
  expect(history[0]).toMatchObject({ source: 'own page', page: '/my', ip: '127.0.0.0/24' })
  expect(history.map(({ wording }: { wording: string }) => wording).join()).toContain(
    'News and offers: To tell you',
  )
})

test('refusing everything is one click', async () => {
  company.later(60)
  await form(`${page}/choices`, [
    ['may', 'marketing.email'],
    ['none', 'yes'],
  ])
  const { purposes } = (await company.manager.get(`/api/customers/${ann}/consents`)).json()
  const open = purposes.flatMap(({ states }: { states: { may: boolean }[] }) =>
    states.filter(({ may }) => may),
  )
  expect(open).toEqual([])
})

test('a page of another site cannot choose for them', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' }
  expect((await form(`${page}/choices`, [['may', 'marketing.email']], headers)).statusCode).toBe(403)
  const elsewhere = { origin: 'https://evil.example' }
  expect((await form(`${page}/choices`, [['may', 'marketing.email']], elsewhere)).statusCode).toBe(403)
})

test('their data is theirs to download', async () => {
  const json = await stranger.get(`${page}/download?format=json`)
  expect(json.headers['content-disposition']).toContain('attachment')
  expect(json.json().interactions).toHaveLength(20)
  expect((await stranger.get(`${page}/download?format=html`)).body).toContain('Comment 1 &amp;')
  expect((await stranger.get(`${page}/download?format=pdf`)).statusCode).toBe(400)
})

test('a link that was changed, has run out or was ended opens nothing', async () => {
  const short = await linkTo(ann, { days: 1 })
  expect((await stranger.get(short)).statusCode).toBe(200)
  company.later(86_400)
  const over = await stranger.get(short)
  expect([over.statusCode, over.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  expect(over.body).toContain('This link does not work any more.')
  const last = page.at(-1) === 'A' ? 'B' : 'A'
  expect((await stranger.get(page.slice(0, -1) + last)).statusCode).toBe(404)
  await company.manager.delete(`/api/customers/${ann}/own-page-link`)
  expect((await stranger.get(page)).statusCode).toBe(404)
  page = await linkTo(ann)
  expect((await stranger.get(page)).statusCode).toBe(200)
  expect((await stranger.get('/my/nothing/there')).headers['content-type']).toContain('text/html')
})

test('a record that was merged into another does not show the other', async () => {
  await answered('dana', 1)
  const dana = await idOf('dana')
  const hers = await linkTo(dana)
  const { db } = company.house.system
  await db.updateTable('customers').set({ merged_into: ann }).where('id', '=', dana).execute()
  expect((await stranger.get(hers)).statusCode).toBe(404)
  await db.updateTable('customers').set({ merged_into: null }).where('id', '=', dana).execute()
})

test('whoever asks to be forgotten can change their mind within the days the company gives', async () => {
  await company.administrator.put('/api/privacy', { graceDays: 7, linkDays: 30 })
  const untouched = await form(`${page}/forget`)
  expect(untouched.headers.location).toBe(`${page}/forget?unticked=yes`)
  expect((await stranger.get(`${page}/forget`)).body).toContain('after 7 days')
  await form(`${page}/forget`, [['sure', 'yes']])
  expect((await stranger.get(page)).body).toContain('You asked us to forget you.')
  const { erasure } = (await company.manager.get(`/api/customers/${ann}/erasure`)).json()
  expect(erasure).toMatchObject({ via: 'own page', askedBy: null, status: 'waiting' })
  await form(`${page}/keep`)
  expect((await stranger.get(page)).body).not.toContain('You asked us to forget you.')
})

test('without such days it happens at once, and the link then shows the receipt', async () => {
  await company.administrator.put('/api/privacy', { graceDays: 0, linkDays: 30 })
  await form(`${page}/forget`, [['sure', 'yes']])
  for (let left = 100; left > 0; left--) {
    const { body } = await stranger.get(page)
    if (body.includes('You are forgotten')) return expect(body).toContain('Receipt')
    await pause(200)
  }
  throw new Error('It was not done in 20 seconds.')
})

test('whoever loads pages without end is asked to slow down', async () => {
  const replies = []
  for (let n = 0; n < 70; n++) replies.push((await stranger.get('/my/nobody')).statusCode)
  expect(replies).toContain(429)
})
