import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrateState } from './migrations.ts'
import { openState, type State } from './state.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
let state: State
let folder: string
beforeAll(async () => {
  database = await openTestDatabase()
  state = openState({ url: database.url, log: pino({ level: 'silent' }) })
}, 60_000)
afterAll(async () => {
  await state.close()
  await database.close()
})
beforeEach(async () => {
  await state.pool.query('DROP TABLE IF EXISTS migrations, shops, orders')
  folder = await mkdtemp(join(tmpdir(), 'attune-migrations-'))
  await write('0001-shops.sql', 'CREATE TABLE shops (name text);')
  return () => rm(folder, { recursive: true })
})

const write = (name: string, sql: string) => writeFile(join(folder, name), sql)
const migrate = () => migrateState(state.pool, [{ name: 'shop', folder }])

test('each file is applied once, in the order of its number', async () => {
  await write('0002-orders.sql', "CREATE TABLE orders (shop text); INSERT INTO shops VALUES ('first');")
  expect(await migrate()).toEqual(['shop/0001-shops', 'shop/0002-orders'])
  expect(await migrate()).toEqual([])
  expect((await state.pool.query('SELECT * FROM shops')).rows).toEqual([{ name: 'first' }])
})

test('two that start together do the work once', async () => {
  const done = await Promise.all([migrate(), migrate(), migrate()])
  expect(done.flat()).toEqual(['shop/0001-shops'])
})

test('a file that fails leaves nothing behind, and the ones before it stay', async () => {
  await write('0002-orders.sql', 'CREATE TABLE orders (shop text); SELECT broken;')
  await expect(migrate()).rejects.toThrow('shop/0002-orders.sql failed, and nothing of it was kept')
  expect(
    (await state.pool.query("SELECT to_regclass('shops') AS shops, to_regclass('orders') AS orders")).rows,
  ).toEqual([{ shops: 'shops', orders: null }])
  await write('0002-orders.sql', 'CREATE TABLE orders (shop text);')
  expect(await migrate()).toEqual(['shop/0002-orders'])
})

test('a file that was changed afterwards is refused, with the way out', async () => {
  await migrate()
  await write('0001-shops.sql', 'CREATE TABLE shops (name text, city text);')
  await expect(migrate()).rejects.toMatchObject({
    message: expect.stringContaining('shop/0001-shops.sql was changed'),
    where: { fix: expect.stringContaining('new migration') },
  })
})

test('a database that a newer version has already changed is left alone', async () => {
  await write('0002-orders.sql', 'CREATE TABLE orders (shop text);')
  await migrate()
  await rm(join(folder, '0002-orders.sql'))
  await expect(migrate()).rejects.toThrow('shop/0002-orders by another version')
})

test('a file that comes late with an early number is refused, and so are two with one number', async () => {
  await write('0003-orders.sql', 'CREATE TABLE orders (shop text);')
  await migrate()
  await write('0002-late.sql', 'SELECT 1;')
  await expect(migrate()).rejects.toThrow('0002-late.sql comes before 0003-orders')
  await write('0003-again.sql', 'SELECT 1;')
  await expect(migrate()).rejects.toThrow('number 0003')
  await rm(join(folder, '0003-again.sql'))
  await write('next.sql', 'SELECT 1;')
  await expect(migrate()).rejects.toThrow('next.sql is not named like a migration')
})
