import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tell } from '../capabilities/outward/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

interface Got {
  headers: Record<string, string>
  body: string
}

let company: Company
const got: Got[] = []
const says: { status: number; headers: Record<string, string> } = { status: 200, headers: {} }

/** Another program, as it would listen to us. */
const other = createServer((request, reply) => {
  let body = ''
  request.on('data', (some) => {
    body += some
  })
  request.on('end', () => {
    got.push({ headers: request.headers as Record<string, string>, body })
    reply.writeHead(says.status, says.headers).end('noted')
  })
})

beforeAll(async () => {
  company = await exampleCompany()
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
})
afterAll(async () => {
  other.closeAllConnections()
  await new Promise((closed) => other.close(closed))
  await company.close()
})
beforeEach(async () => {
  got.length = 0
  Object.assign(says, { status: 200, headers: {} })
  for (const { id } of (await company.administrator.get('/api/receivers')).json().receivers)
    await company.administrator.delete(`/api/receivers/${id}`)
  await sql`TRUNCATE notices CASCADE`.execute(company.house.system.db)
})

const url = () => `http://127.0.0.1:${(other.address() as AddressInfo).port}/hook`

async function receiver(more: object = {}) {
  const body = { name: 'CRM', url: url(), types: ['response.submitted'], ...more }
  return (await company.administrator.post('/api/receivers', body)).json()
}

const answered = (n: number) => tell(company.house.system, 'response.submitted', { survey: 'nps', score: n })

/** Tells the background to look now, as it does each minute. */
async function delivered() {
  await company.house.system.enqueue('outward.deliver', {})
  await company.settled()
}

async function logOf(id: string) {
  return (await company.administrator.get(`/api/receivers/${id}/deliveries`)).json().deliveries
}

test('what happened is told, signed as Standard Webhooks says', async () => {
  const { id, secret } = await receiver()
  await answered(9)
  await delivered()
  expect(got).toHaveLength(1)
  const { headers, body } = got[0]!
  const stamp = Number(headers['webhook-timestamp'])
  expect(stamp).toBe(company.house.system.now().getTime() / 1000)
  const signed = new Webhook(secret).sign(headers['webhook-id']!, new Date(stamp * 1000), body)
  expect(headers['webhook-signature']).toBe(signed)
  expect(JSON.parse(body)).toEqual({
    type: 'response.submitted',
    timestamp: '2026-03-31T12:00:00.000Z',
    data: { survey: 'nps', score: 9 },
  })
  expect(await logOf(id)).toMatchObject([{ state: 'done', status: 200, attempts: 1, answer: 'noted', body }])
})

test('only what somebody asked for is told, and nothing of what was rolled back', async () => {
  await receiver({ types: ['survey.published'] })
  await answered(9)
  const { system } = company.house
  const broken = system.transaction(async (tx) => {
    await tell(tx, 'survey.published', { survey: 'nps' })
    throw new Error('undone')
  })
  await expect(broken).rejects.toThrow('undone')
  await system.transaction((tx) => tell(tx, 'survey.published', [{ survey: 'a' }, { survey: 'b' }]))
  await delivered()
  expect(got.map(({ body }) => JSON.parse(body).data.survey).sort()).toEqual(['a', 'b'])
})

test('what was told under a key is not told again', async () => {
  await receiver()
  const { system } = company.house
  for (const keys of [
    ['r1', 'r2'],
    ['r2', 'r3'],
  ])
    await tell(
      system,
      'response.submitted',
      keys.map((response) => ({ response })),
      { keys },
    )
  await delivered()
  expect(got.map(({ body }) => JSON.parse(body).data.response).sort()).toEqual(['r1', 'r2', 'r3'])
})

test('a failure is tried again by the schedule, with the same id, and then arrives', async () => {
  says.status = 500
  const { id } = await receiver()
  await answered(3)
  company.later(1)
  const failed = async () => (await logOf(id))[0]
  await company.house.system.enqueue('outward.deliver', {})
  await expect.poll(async () => (await failed())?.attempts).toBe(1)
  expect(await failed()).toMatchObject({ state: 'waiting', status: 500, why: 'It answered 500.' })
  expect((await company.administrator.get(`/api/receivers/${id}`)).json().state).toBe('failing')
  says.status = 204
  company.later(10)
  await delivered()
  expect(await failed()).toMatchObject({ state: 'done', attempts: 2 })
  expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect((await company.administrator.get(`/api/receivers/${id}`)).json().state).toBe('on')
})

test('410 switches it off, and a person can switch it on and tell again', async () => {
  says.status = 410
  const { id } = await receiver()
  await answered(1)
  await delivered()
  const gone = (await company.administrator.get(`/api/receivers/${id}`)).json()
  expect(gone).toMatchObject({ state: 'off', deliveries: { failed: 1 } })
  expect(gone.offBecause).toContain('410')
  await answered(2)
  says.status = 200
  await company.administrator.patch(`/api/receivers/${id}`, { isOn: true })
  const replayed = await company.administrator.post(`/api/receivers/${id}/replay`, {})
  expect(replayed.json()).toEqual({ deliveries: 1 })
  await delivered()
  expect(JSON.parse(got.at(-1)!.body).data).toEqual({ survey: 'nps', score: 1 })
})

test('a redirect is not followed, and counts as a failure', async () => {
  Object.assign(says, { status: 302, headers: { location: 'http://169.254.169.254/' } })
  const { id } = await receiver()
  await answered(1)
  await company.house.system.enqueue('outward.deliver', {})
  await expect.poll(async () => (await logOf(id))[0]?.why).toContain('redirects are not followed')
  says.status = 200
  company.later(10)
  await delivered()
})

test('who asks for a pause is left alone until it is over', async () => {
  Object.assign(says, { status: 429, headers: { 'retry-after': '600' } })
  const { id } = await receiver()
  await answered(1)
  await delivered()
  expect((await company.administrator.get(`/api/receivers/${id}`)).json().pausedUntil).toBe(
    new Date(company.house.system.now().getTime() + 600_000).toISOString(),
  )
  const before = got.length
  company.later(60)
  await delivered()
  expect(got).toHaveLength(before)
  Object.assign(says, { status: 200, headers: {} })
  company.later(600)
  await delivered()
  expect(got).toHaveLength(before + 1)
})

test('addresses inside our own network are refused, and names are looked at when they are called', async () => {
  for (const inside of [
    'https://10.0.0.1/x',
    'https://169.254.169.254/',
    'https://[::1]:9/',
    'http://shop.example/',
  ])
    expect(
      (await company.administrator.post('/api/receivers', { name: 'X', url: inside, types: ['*'] }))
        .statusCode,
    ).toBe(400)
  const { id } = await receiver({ name: 'By name', url: 'https://ip6-localhost.attune.invalid/' })
  await answered(1)
  await company.house.system.enqueue('outward.deliver', {})
  await expect.poll(async () => (await logOf(id))[0]?.attempts).toBeGreaterThan(0)
  await company.administrator.patch(`/api/receivers/${id}`, { isOn: false })
  await company.settled()
  expect((await logOf(id))[0].status).toBeNull()
})

test('a secret is changed over without a gap: until the old one is dropped, both sign', async () => {
  const { id, secret: older } = await receiver()
  const { secret: newer, secretEnds } = (
    await company.administrator.post(`/api/receivers/${id}/secret`)
  ).json()
  expect(secretEnds).toEqual([newer.slice(-4), older.slice(-4)])
  await answered(1)
  await delivered()
  expect(got[0]!.headers['webhook-signature']!.split(' ')).toHaveLength(2)
  expect((await company.administrator.post(`/api/receivers/${id}/secret`)).statusCode).toBe(409)
  await company.administrator.delete(`/api/receivers/${id}/secret`)
  await answered(2)
  await delivered()
  expect(got[1]!.headers['webhook-signature']!.split(' ')).toHaveLength(1)
  expect((await company.administrator.get('/api/receivers')).body).not.toContain('whsec_')
  expect((await company.administrator.get('/api/audit')).body).not.toContain(newer.slice(6))
})

test('a test by hand arrives as such', async () => {
  const { id } = await receiver({ types: ['survey.closed'] })
  expect((await company.administrator.post(`/api/receivers/${id}/test`)).statusCode).toBe(202)
  await company.settled()
  expect(JSON.parse(got[0]!.body).type).toBe('receiver.test')
})

test('only an administrator sees receivers', async () => {
  expect(await company.manager.get('/api/receivers')).toBeRefused('settings:read')
  expect(await company.manager.post('/api/receivers', { name: 'X', url: url(), types: ['*'] })).toBeRefused(
    'settings:manage',
  )
})

test('a chat is told in its own shape, by the same way and with the same log', async () => {
  const { id } = await receiver({ format: 'slack', types: ['case.opened'] })
  const caseId = '0199a5b0-1111-7222-8333-444455556666'
  await tell(company.house.system, 'case.opened', { caseId, number: 12, priority: 'urgent' })
  await delivered()
  const message = JSON.parse(got[0]!.body)
  expect(message.text).toBe('A case was opened')
  expect(JSON.stringify(message.blocks)).toContain(`<http://attune.example/cases/${caseId}|Open it>`)
  expect((await logOf(id))[0]).toMatchObject({ state: 'done', body: got[0]!.body })
  const inside = { name: 'inside', url: 'https://10.0.0.7/hook', types: ['*'], format: 'slack' }
  expect((await company.administrator.post('/api/receivers', inside)).statusCode).toBe(400)
})
