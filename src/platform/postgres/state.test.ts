import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openState, type State } from './state.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
let state: State
beforeAll(async () => {
  database = await openTestDatabase()
  state = openState({ url: database.url, log })
}, 60_000)
afterAll(async () => {
  await state.close()
  await database.close()
})

test('values arrive as they were meant: counts as numbers, money as exact text, days as days', async () => {
  const { rows } = await sql`
    SELECT count(*) AS count, 0.10::numeric + 0.20 AS money, date '2026-03-31' AS day,
      timestamptz '2026-03-31 12:00+02' AS instant, true AS yes, '{"a":[1]}'::jsonb AS json
  `.execute(state.db)
  expect(rows).toEqual([
    {
      count: 1,
      money: '0.30',
      day: '2026-03-31',
      instant: new Date('2026-03-31T10:00:00Z'),
      yes: true,
      json: { a: [1] },
    },
  ])
})

test('a whole number too large for JavaScript is refused, never rounded', async () => {
  const ask = (number: string) => sql<{ n: number }>`SELECT ${sql.lit(number)}::int8 AS n`.execute(state.db)
  expect((await ask('9007199254740991')).rows).toEqual([{ n: 9007199254740991 }])
  await expect(ask('9007199254740993')).rejects.toThrow('9007199254740993 does not fit')
})

test('connections that the server ends, as in a restart, are replaced without anyone noticing', async () => {
  await Promise.all(Array.from({ length: 5 }, () => sql`SELECT pg_sleep(0.01)`.execute(state.db)))
  const others = openState({ url: database.url, log })
  await sql`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
  `.execute(others.db)
  await others.close()
  await expect.poll(() => state.pool.idleCount).toBe(0)
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => sql<{ one: number }>`SELECT 1 AS one`.execute(state.db)),
  )
  expect(answers.map(({ rows }) => rows[0]?.one)).toEqual([1, 1, 1, 1, 1])
})

test('a statement that runs too long is ended by the server', async () => {
  const { rows } = await sql<Record<string, string>>`SHOW statement_timeout`.execute(state.db)
  expect(rows).toEqual([{ statement_timeout: '1min' }])
})
