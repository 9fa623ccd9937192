import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Outcome, type OutgoingText, sendTexts, statesOf } from '../capabilities/outward/index.ts'
import { newId } from '../platform/ids.ts'
import { clientOf } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

interface Got {
  authorization: string
  sent: { to: string; text: string; callback: string }
}

let company: Company
const got: Got[] = []
const says = { status: 200 }

/** A provider of text messages. */
const provider = createServer((request, reply) => {
  let body = ''
  request.on('data', (some) => {
    body += some
  })
  request.on('end', () => {
    got.push({ authorization: request.headers.authorization ?? '', sent: JSON.parse(body) })
    reply.writeHead(says.status).end('{"id":"1"}')
  })
})

beforeAll(async () => {
  company = await exampleCompany()
  await new Promise<void>((ready) => provider.listen(0, '127.0.0.1', ready))
})
afterAll(async () => {
  provider.closeAllConnections()
  await new Promise((closed) => provider.close(closed))
  await company.close()
})
beforeEach(() => {
  got.length = 0
  says.status = 200
})

const settings = () => ({
  url: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/send`,
  headers: { Authorization: 'Bearer top-secret' },
  format: 'json',
  body: '{"to":"{{to}}","text":"{{text}}","callback":"{{callback}}"}',
  perMinute: 60_000,
})

const textTo = (to: string): OutgoingText => ({
  reference: newId(),
  channel: 'sms',
  to,
  customerId: null,
  purpose: 'surveys',
  language: 'en',
  text: 'How was “it”?\nhttps://attune.example/s/i/abc',
})

async function sent(texts: OutgoingText[]) {
  const outcomes: Outcome[] = []
  for await (const one of sendTexts(company.house.system, 'sms', texts)) outcomes.push(one)
  return outcomes
}

test('a provider is set by an administrator, and its key never shown', async () => {
  expect(await company.manager.put('/api/text-providers/sms', settings())).toBeRefused('settings:manage')
  const stored = await company.administrator.put('/api/text-providers/sms', settings())
  expect(stored.json()).toMatchObject({ channel: 'sms', headerNames: ['Authorization'] })
  expect((await company.administrator.get('/api/text-providers')).body).not.toContain('top-secret')
  expect((await company.administrator.get('/api/audit')).body).not.toContain('top-secret')
})

test('what could not work is refused with what is wrong', async () => {
  const broken = await company.administrator.put('/api/text-providers/sms', {
    ...settings(),
    body: '{"to":{{to}}}',
  })
  expect(broken.statusCode).toBe(400)
  const { headers: _headers, ...other } = settings()
  const elsewhere = { ...other, url: 'https://evil.example/send' }
  expect((await company.administrator.put('/api/text-providers/sms', elsewhere)).body).toContain(
    'headers are missing',
  )
})

test('a message goes out as it was written, once', async () => {
  const text = textTo('+491701234567')
  expect(await sent([text])).toMatchObject([{ reference: text.reference, sent: expect.any(Date) }])
  expect(await sent([text])).toEqual([{ reference: text.reference, already: 'sent' }])
  expect(got).toHaveLength(1)
  expect(got[0]).toMatchObject({
    authorization: 'Bearer top-secret',
    sent: { to: '+491701234567', text: text.text },
  })
})

test('the provider reports that it arrived, by an address made for this message alone', async () => {
  const [one, other] = [textTo('+491701234567'), textTo('+491701234568')]
  await sent([one, other])
  const stranger = clientOf(company.app)
  const { pathname } = new URL(got.find(({ sent }) => sent.to === one.to)!.sent.callback)
  const report = (url: string) => stranger.post(url, { status: 'delivered' })
  expect((await report(pathname)).statusCode).toBe(204)
  expect((await report(pathname.replace(one.reference, other.reference))).statusCode).toBe(404)
  expect((await report('/text-reports/x')).statusCode).toBe(404)
  const states = await statesOf(company.house.system, [one.reference, other.reference])
  expect([states.get(one.reference)?.state, states.get(other.reference)?.state]).toEqual([
    'delivered',
    'sent',
  ])
})

test('a later report cannot take back that it arrived', async () => {
  const text = textTo('+491701234567')
  await sent([text])
  const { pathname } = new URL(got[0]!.sent.callback)
  for (const status of ['delivered', 'failed']) await clientOf(company.app).post(pathname, { status })
  expect((await statesOf(company.house.system, [text.reference])).get(text.reference)?.state).toBe(
    'delivered',
  )
})

test('a busy provider is asked later, a refused number is not, and a refused key stops everything', async () => {
  says.status = 503
  expect(await sent([textTo('+491701234567')])).toMatchObject([{ later: expect.any(Date) }])
  says.status = 422
  expect(await sent([textTo('+49000')])).toMatchObject([{ failed: expect.stringContaining('422') }])
  says.status = 401
  await expect(sent([textTo('+491701234567')])).rejects.toThrow('could not be used')
  const [shown] = (await company.administrator.get('/api/text-providers')).json().providers
  expect(shown.trouble.message).toContain('401')
})
