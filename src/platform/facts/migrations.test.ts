import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { statementsIn } from './migrations.ts'
import { platformMigrations, testFacts } from './testing.ts'

let store: Awaited<ReturnType<typeof testFacts>>
let folder: string
beforeEach(async () => {
  store = await testFacts({ migrations: [] })
  folder = await mkdtemp(join(tmpdir(), 'attune-migrations-'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const Numbers = z.object({ n: z.number() })
const numbers = () => store.facts.query(Numbers, 'SELECT n FROM t ORDER BY n')
const source = () => [{ name: 'example', folder }]
const write = (file: string, sql: string) => writeFile(join(folder, file), sql)

test('files are applied once, in the order of their numbers', async () => {
  await write('0002-more.sql', 'INSERT INTO t VALUES (2);')
  await write(
    '0001-table.sql',
    'CREATE TABLE t (n UInt8) ENGINE = MergeTree ORDER BY n;\nINSERT INTO t VALUES (1); -- the first\n',
  )
  await store.migrate(source())
  await write('0003-last.sql', 'INSERT INTO t VALUES (3)')
  await store.migrate(source())
  await store.migrate(source())
  expect(await numbers()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('a file that was changed after it was applied is an error', async () => {
  await write('0001-table.sql', 'CREATE TABLE t (n UInt8) ENGINE = MergeTree ORDER BY n;')
  await store.migrate(source())
  await write('0001-table.sql', 'CREATE TABLE t (n UInt64) ENGINE = MergeTree ORDER BY n;')
  await expect(store.migrate(source())).rejects.toThrow(
    'example/0001-table.sql was changed after it was applied',
  )
})

test('after a failure in the middle of a file, the next start goes on where it stopped', async () => {
  await write(
    '0001-table.sql',
    'CREATE TABLE t (n UInt8) ENGINE = MergeTree ORDER BY n;\nINSERT INTO t VALUES (1);\nINSERT INTO u VALUES (2);',
  )
  await expect(store.migrate(source())).rejects.toThrow()
  await store.facts.command('CREATE TABLE u (n UInt8) ENGINE = MergeTree ORDER BY n')
  await store.migrate(source())
  expect(await numbers()).toEqual([{ n: 1 }])
})

test('the shipped migrations apply, twice without effect', async () => {
  await cp(platformMigrations.folder, folder, { recursive: true })
  await store.migrate(source())
  await store.migrate(source())
  const rows = await store.facts.query(
    z.object({ version: z.coerce.number() }),
    'SELECT version FROM interactions',
  )
  expect(rows).toEqual([])
})

test('statements end with a semicolon at the end of a line, and only there', () => {
  expect(statementsIn("-- start\nSELECT ';x';  \nSELECT 2; -- two\n\n-- end\n")).toEqual([
    "-- start\nSELECT ';x'",
    'SELECT 2',
  ])
})

test('what was stored before finds its link in a column of its own, and what is shown of it in one', async () => {
  await cp(platformMigrations.folder, folder, { recursive: true })
  for (const later of ['0005-line-of-time.sql', '0006-in-short.sql']) await rm(join(folder, later))
  await store.migrate([{ name: 'platform', folder }])
  const row = (n: number, properties: object) => ({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    version: 1,
    customer_id: '00000000-0000-4000-8000-0000000000aa',
    occurred_at: '2026-01-02T03:04:05.678Z',
    received_at: '2026-01-02T03:04:05.678Z',
    kind: 'event',
    name: 'Seen',
    properties,
  })
  const rows = [
    row(1, { url: 'https://shop.example/1' }),
    row(2, { url: 'second floor', permalink: 'http://shop.example/2' }),
    row(3, { url: 7, link: 'none' }),
    row(4, {}),
  ]
  await store.facts.insert('interactions', rows)
  await store.migrate([platformMigrations])
  const links = () =>
    store.facts.query(z.object({ link: z.string() }), 'SELECT link FROM interactions ORDER BY id')
  const inShort = () =>
    store.facts.query(
      z.object({ short: z.array(z.string()) }),
      'SELECT in_short AS short FROM interactions ORDER BY id',
    )
  const expected = ['https://shop.example/1', 'http://shop.example/2', '', ''].map((link) => ({ link }))
  expect(await links()).toEqual(expected)
  const places = (await inShort()).map(({ short }) => [short[0], short[1], short[19]])
  expect(places).toEqual(expected.map(({ link }) => ['event', 'Seen', link]))
})
