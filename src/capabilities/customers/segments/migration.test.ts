import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateState, platformMigrations } from '../../../platform/postgres/migrations.ts'
import { openTestDatabase, type TestDatabase } from '../../../platform/postgres/test-database.ts'
import { Definition } from './definition.ts'

const folder = fileURLToPath(new URL('../migrations', import.meta.url))

let database: TestDatabase
let pool: pg.Pool
let before: string
beforeAll(async () => {
  database = await openTestDatabase()
  pool = new pg.Pool({ connectionString: database.url })
  before = await mkdtemp(join(tmpdir(), 'attune-before-'))
  await cp(folder, before, {
    recursive: true,
    filter: (file) => !file.endsWith('.sql') || basename(file) < '0050',
  })
})
afterAll(async () => {
  await pool.end()
  await database.close()
  await rm(before, { recursive: true, force: true })
})

test('saved filters go on as segments: traits as traits, the rest as one interaction that meets all of it', async () => {
  await migrateState(pool, [platformMigrations, { name: 'customers', folder: before }])
  const chat = { field: 'channel', values: ['chat', 'phone'] }
  const notLamp = { field: 'product', values: ['Lamp'], not: true }
  await keep('Mixed', [chat, { field: 'trait:tier', values: ['gold'] }, notLamp])
  await keep('Traits', [{ field: 'trait:tier', values: ['gold'], not: true }])
  await migrateState(pool, [platformMigrations, { name: 'customers', folder }])
  const { rows } = await pool.query('SELECT definition FROM segments ORDER BY name')
  const trait = (is: string) => ({ kind: 'trait', name: 'tier', test: { is, values: ['gold'] } })
  const [mixed, traits] = rows.map(({ definition }) => Definition.parse(definition).root.of)
  expect(mixed).toEqual([
    trait('one of'),
    {
      kind: 'did',
      where: { fields: [chat, notLamp] },
      times: { is: 'at least', n: 1 },
      when: { is: 'ever' },
    },
  ])
  expect(traits).toEqual([trait('not one of')])
})

function keep(name: string, filter: object[]) {
  return pool.query(
    `INSERT INTO segments (id, name, filter, created_by, created_at) VALUES (gen_random_uuid(), $1, $2, 'Ada', now())`,
    [name, JSON.stringify(filter)],
  )
}
