import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { mergingLater } from './merging-later.ts'
import { silent, testFacts } from './testing.ts'

let store: Awaited<ReturnType<typeof testFacts>>

beforeAll(async () => {
  store = await testFacts({ migrations: [] })
})
afterAll(() => store.close())

const merging = (table: string, options: { quietMs?: number; most?: number; few?: number } = {}) =>
  mergingLater(store.facts, { table, log: silent, quietMs: 60_000, lookMs: 50, ...options })

/** A table that looks often for pieces to merge. */
async function create(table: string) {
  await store.facts.command(`CREATE TABLE ${table} (n UInt32) ENGINE = MergeTree ORDER BY n
    SETTINGS merge_selecting_sleep_ms = 50, max_merge_selecting_sleep_ms = 100`)
}

/** Each with one row. */
async function writePieces(table: string, many: number) {
  for (let n = 0; n < many; n++) await store.facts.command(`INSERT INTO ${table} VALUES (${n})`)
}

async function pieces(table: string) {
  const [counted] = await store.facts.query(
    z.object({ n: z.coerce.number() }),
    'SELECT count() AS n FROM system.parts WHERE database = currentDatabase() AND table = {table:String} AND active',
    { table },
  )
  return counted?.n
}

/** Merging that may go on has time to. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1_500))

test('pieces lie as they were written while more arrives, and become one afterwards', async () => {
  await create('waiting')
  const later = merging('waiting')
  later.arrives()
  await aMoment()
  await writePieces('waiting', 20)
  await aMoment()
  expect(await pieces('waiting')).toBe(20)
  await later.close()
  await expect.poll(() => pieces('waiting'), { timeout: 30_000 }).toBeLessThan(8)
})

test('it goes on by itself when nothing more arrives', async () => {
  await create('quiet')
  const later = merging('quiet', { quietMs: 3_000 })
  later.arrives()
  await aMoment()
  await writePieces('quiet', 20)
  await expect.poll(() => pieces('quiet'), { timeout: 30_000 }).toBeLessThan(8)
  await later.close()
})

test('more pieces than may wait are merged all the same', async () => {
  await create('many')
  const later = merging('many', { most: 15, few: 10 })
  later.arrives()
  await aMoment()
  await writePieces('many', 20)
  await expect.poll(() => pieces('many'), { timeout: 30_000 }).toBeLessThan(10)
  await later.close()
})

test('a change of rows does not wait for the end', async () => {
  await create('changed')
  const later = merging('changed')
  later.arrives()
  await aMoment()
  await writePieces('changed', 5)
  await store.facts.command('ALTER TABLE changed DELETE WHERE n = 3 SETTINGS mutations_sync = 2')
  const left = await store.facts.query(z.object({ n: z.number() }), 'SELECT n FROM changed ORDER BY n')
  expect(left.map(({ n }) => n)).toEqual([0, 1, 2, 4])
  await later.close()
})

test('a pause whose answer was lost on its way ends, too', async () => {
  await create('lost')
  const { facts } = store
  const losing = {
    ...facts,
    async command(sql: string) {
      await facts.command(sql)
      if (sql.includes('STOP')) throw new Error('The answer was lost.')
    },
  }
  const later = mergingLater(losing, { table: 'lost', log: silent })
  later.arrives()
  await later.close()
  await writePieces('lost', 20)
  await expect.poll(() => pieces('lost'), { timeout: 30_000 }).toBeLessThan(8)
})
