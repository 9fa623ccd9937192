import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readSettings } from './config.ts'
import type { Actor, Context } from './context.ts'
import type { Facts } from './facts/facts.ts'
import { createContexts, systemActor } from './open-context.ts'
import { migrateState, platformMigrations } from './postgres/migrations.ts'
import { openState, type State } from './postgres/state.ts'
import { openTestDatabase, type TestDatabase } from './postgres/test-database.ts'

const log = pino({ level: 'silent' })
const now = new Date('2026-03-31T10:00:00Z')
const maria: Actor = {
  ...systemActor,
  kind: 'person',
  id: 'maria',
  name: 'Maria',
  role: 'agent',
  units: ['north'],
}
let database: TestDatabase
let state: State
let context: Context
beforeAll(async () => {
  database = await openTestDatabase()
  state = openState({ url: database.url, log })
  await migrateState(state.pool, [platformMigrations])
}, 60_000)
afterAll(async () => {
  await state.close()
  await database.close()
})
beforeEach(async () => {
  await state.pool.query(
    'DROP TABLE IF EXISTS audit_log; DROP FUNCTION refuse_rewriting_history; DROP TABLE migrations',
  )
  await migrateState(state.pool, [platformMigrations])
  const parts = { settings: readSettings({}), log, db: state.db, facts: factsOf('all'), now: () => now }
  context = createContexts({ ...parts, enqueue: async () => undefined })(maria)
})

/** A store that only tells which units it was narrowed to. */
function factsOf(units: readonly string[] | 'all'): Facts {
  return {
    query: async (row) => [row.parse(units)],
    command: async () => undefined,
    insert: async () => undefined,
    within: factsOf,
  }
}

const entries = () => state.db.selectFrom('audit_log').selectAll().orderBy('id').execute()

test('the audit log says who, when, what and how it was before', async () => {
  await context.audit('filter.renamed', {
    subject: 'filter:1',
    before: { name: 'Old' },
    after: { name: 'New' },
  })
  expect(await entries()).toEqual([
    {
      id: expect.any(String),
      at: now,
      actor_kind: 'person',
      actor_id: 'maria',
      actor_name: 'Maria',
      action: 'filter.renamed',
      subject: 'filter:1',
      before: { name: 'Old' },
      after: { name: 'New' },
    },
  ])
})

test.each([
  'UPDATE audit_log SET actor_name = $$Somebody else$$',
  'DELETE FROM audit_log',
  'TRUNCATE audit_log',
])('history cannot be rewritten: %s', async (sql) => {
  await context.audit('filter.deleted')
  await expect(state.pool.query(sql)).rejects.toThrow('append-only')
  expect(await entries()).toHaveLength(1)
})

test('what fails half-way leaves no trace, whatever was nested in it', async () => {
  const failing = context.transaction(async (tx) => {
    await tx.audit('one')
    await tx.transaction((inner) => inner.audit('two'))
    await tx.as(systemActor).audit('three')
    throw new Error('half-way')
  })
  await expect(failing).rejects.toThrow('half-way')
  expect(await entries()).toEqual([])
})

test('what succeeds is committed together, and inside one sees the same clock and actor', async () => {
  await context.transaction(async (tx) => {
    expect([tx.actor, tx.now()]).toEqual([maria, now])
    await tx.transaction((inner) => inner.audit('one'))
    await tx.audit('two')
    expect(await entries()).toEqual([]) // from outside
  })
  expect((await entries()).map(({ action }) => action)).toEqual(['one', 'two'])
})

test('facts are narrowed to the actor, and anew for another actor, in transactions too', async () => {
  const { z } = await import('zod')
  const seen = async ({ facts }: Context) => (await facts.query(z.unknown(), ''))[0]
  expect(await seen(context)).toEqual(['north'])
  expect(await seen(context.as(systemActor))).toBe('all')
  expect(await context.transaction(seen)).toEqual(['north'])
  expect(await context.transaction((tx) => seen(tx.as({ ...maria, units: ['south'] })))).toEqual(['south'])
})
