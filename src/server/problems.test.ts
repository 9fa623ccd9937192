import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Unavailable } from '../platform/errors.ts'
import { problemOf } from './problems.ts'
import type { Reply } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

function problemIn(reply: Reply) {
  expect(reply.headers['content-type']).toContain('application/problem+json')
  const problem = reply.json()
  expect(problem).toMatchObject({ type: 'about:blank', status: reply.statusCode, title: expect.any(String) })
  expect(problem.detail).toMatch(/\.$/)
  return problem
}

test('an address that does not exist is a 404 in JSON', async () => {
  const problem = problemIn(await company.viewer.get('/api/nothing?here=1'))
  expect(problem).toMatchObject({ status: 404, instance: '/api/nothing' })
})

test('what is not JSON is refused with what is wrong', async () => {
  const headers = { 'content-type': 'application/json' }
  const reply = await company.manager.ask({
    method: 'POST',
    url: '/api/segments',
    headers,
    payload: '{"name":',
  })
  expect(problemIn(reply)).toMatchObject({ status: 400 })
})

test('a wrong field is named by its path', async () => {
  const filter = [
    { field: 'channel', values: ['web'] },
    { field: 'channel', values: [] },
  ]
  const reply = await company.manager.post('/api/segments', { name: 'Web', filter })
  expect(problemIn(reply)).toMatchObject({ status: 400, field: 'filter.1.values' })
})

test('a wrong value in the address is named, too', async () => {
  expect(problemIn(await company.viewer.get('/api/scoreboard?period=soon'))).toMatchObject({
    field: 'period',
  })
  expect(problemIn(await company.manager.get('/api/customers/ann'))).toMatchObject({
    status: 400,
    field: 'id',
  })
  const endless = await company.viewer.get('/api/scoreboard?period=custom&from=2026-03-02&until=2026-03-01')
  expect(problemIn(endless)).toMatchObject({ field: 'until', fix: 'Swap the two days.' })
})

test('more than a megabyte of JSON is too large', async () => {
  const reply = await company.manager.post('/api/segments', { name: 'x'.repeat(1024 * 1024), filter: [] })
  expect(problemIn(reply)).toMatchObject({ status: 413, title: 'Too large' })
})

test('a body that is no JSON by name is not read', async () => {
  const headers = { 'content-type': 'text/xml' }
  const reply = await company.manager.ask({ method: 'POST', url: '/api/segments', headers, payload: '<a/>' })
  expect(problemIn(reply)).toMatchObject({ status: 415 })
})

test('a page of another site cannot act with somebody’s cookies', async () => {
  const body = { name: 'Web', filter: [{ field: 'channel', values: ['web'] }] }
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const reply = await company.manager.ask({ method: 'POST', url: '/api/segments', headers, payload: body })
    expect(problemIn(reply)).toMatchObject({ status: 403, detail: expect.stringContaining('another site') })
  }
  expect((await company.manager.get('/api/segments')).json().segments).toEqual([])
})

test('who is not signed in is asked to; who may not is told what is missing', async () => {
  expect(problemIn(await company.nobody.get('/api/people'))).toMatchObject({ status: 401 })
  const refused = await company.viewer.get('/api/people')
  expect(refused).toBeRefused('people:read')
  expect(problemIn(refused)).toMatchObject({ detail: expect.stringContaining('people:read') })
})

test.each(['segments', 'sessions'])(
  'a question about %s that a restart of PostgreSQL cuts off is unavailable, not broken',
  async (table) => {
    const { db } = company.house.system
    const reply = await db.transaction().execute(async (tx) => {
      await sql`LOCK TABLE ${sql.table(table)}`.execute(tx)
      const asking = company.viewer.get('/api/segments')
      while ((await sql`SELECT ${waiting}`.execute(db)).rows.length === 0) await pause(20)
      await sql`SELECT pg_terminate_backend(pid), ${waiting}`.execute(db)
      return asking
    })
    expect(problemIn(reply)).toMatchObject({ status: 503, fix: 'Try again in a moment.' })
    expect((await company.viewer.get('/api/segments')).statusCode).toBe(200)
  },
)

/** Who waits for a lock in this company's database. */
const waiting = sql`pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`

test.each([
  ['57P01', 'shutting down'],
  ['57P02', 'crashed'],
  ['57P03', 'starting'],
  ['ECONNREFUSED', 'not there'],
  ['ECONNRESET', 'gone'],
])('%s (PostgreSQL is %s) is a 503', (code) => {
  const error = Object.assign(new Error('as the driver says it'), { code })
  expect(problemOf(error, '/api/segments')).toMatchObject({ status: 503 })
  expect(problemOf(new Error('wrapped', { cause: error }), '/api/segments')).toMatchObject({ status: 503 })
})

test('a mistake of ours tells nothing of itself', () => {
  const problem = problemOf(new Error('password of the database is 1234'), '/api/me')
  expect(problem).toMatchObject({ status: 500 })
  expect(JSON.stringify(problem)).not.toContain('1234')
  expect(problemOf(new Unavailable('The facts store does not answer.'), '/api/me')).toMatchObject({
    status: 503,
  })
})
