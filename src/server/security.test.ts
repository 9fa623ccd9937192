import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

test.each(['/api/me', '/', '/healthz'])('%s carries the headers that keep a browser safe', async (path) => {
  const { headers } = await company.viewer.get(path)
  const policy = String(headers['content-security-policy'])
  for (const rule of [
    "default-src 'self'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toContain('unsafe-eval')
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
  expect(headers['x-powered-by']).toBeUndefined()
})

test('a session’s cookie is out of reach of scripts and other sites', async () => {
  const invited = await company.administrator.post('/api/people', {
    name: 'Zoe',
    email: 'zoe@attune.example',
    role: 'viewer',
  })
  const token = new URL(invited.json().link.url).searchParams.get('token')
  const reply = await company.nobody.post('/api/session/link', { token })
  expect(reply.cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Lax', path: '/' })])
  expect(reply.headers['cache-control']).toBe('no-store')
})

test('more than 1,200 requests in a minute are asked to come later, others are not', async () => {
  const busy = await company.employ('Ben', 'viewer')
  const replies: Reply[] = []
  while (replies.length < 1250) {
    replies.push(...(await Promise.all(Array.from({ length: 50 }, () => busy.get('/api/me')))))
  }
  expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1200)
  const [refused] = replies.filter(({ statusCode }) => statusCode !== 200)
  expect(refused?.statusCode).toBe(429)
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused?.json()).toMatchObject({ status: 429, fix: expect.stringContaining('Try again in') })
  expect((await company.viewer.get('/api/me')).statusCode).toBe(200)
})

test('guessing one-time links is limited by address', async () => {
  const tries: number[] = []
  while (tries.length < 61) {
    tries.push((await company.nobody.post('/api/session/link', { token: 'guess' })).statusCode)
  }
  expect(tries[0]).toBe(401)
  expect(tries.at(-1)).toBe(429)
})
