import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inColumns } from './in-columns.ts'
import { openState, type State } from './state.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
let state: State
beforeAll(async () => {
  database = await openTestDatabase()
  state = openState({ url: database.url, log: pino({ level: 'silent' }) })
}, 60_000)
afterAll(async () => {
  await state.close()
  await database.close()
})

test('rows told column by column come back as they were told, whether a column is the same throughout or not', async () => {
  const id = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'
  const told = inColumns([
    ['n', 'int', [1, 2, 3]],
    ['name', 'text', ['a', 'b"{,}', 'c']],
    ['kind', 'text', ['x', 'x', 'x']],
    ['nothing', 'uuid', [null, null, null]],
    ['id', 'uuid', [id, null, id]],
    ['other', 'text', [null, 'one', null]],
    ['json', 'jsonb', ['{}', '{}', '{}']],
  ])
  const { rows } = await sql`SELECT n, name, kind, nothing, id, other, json FROM ${told} ORDER BY n`.execute(
    state.db,
  )
  const same = { kind: 'x', nothing: null, json: {} }
  expect(rows).toEqual([
    { n: 1, name: 'a', id, other: null, ...same },
    { n: 2, name: 'b"{,}', id: null, other: 'one', ...same },
    { n: 3, name: 'c', id, other: null, ...same },
  ])
})

test('no rows are no rows', async () => {
  const told = inColumns([
    ['n', 'int', []],
    ['kind', 'text', []],
  ])
  expect((await sql`SELECT n, kind FROM ${told}`.execute(state.db)).rows).toEqual([])
})
