import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { Invalid, TooBusy, Unavailable } from '../errors.ts'
import { type OpenFacts, openFacts } from './client.ts'
import { silent, testEngine } from './testing.ts'
import { createWriter, type WriterOptions } from './writer.ts'

let engine: Awaited<ReturnType<typeof testEngine>>
let open: OpenFacts
beforeAll(async () => {
  engine = await testEngine()
  open = await openFacts(engine.address, { database: 'attune', log: silent, patienceMs: 0 })
})
afterAll(async () => {
  await open.close()
  await engine.stop()
})

async function emptyTable(): Promise<string> {
  const table = `t${crypto.randomUUID().slice(0, 8)}`
  await open.facts.command(
    `CREATE TABLE ${table} (n UInt32) ENGINE = MergeTree ORDER BY n SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000`,
  )
  return table
}

const writerWith = (options: Partial<WriterOptions> = {}) =>
  createWriter(open.facts, { log: silent, now: () => new Date(), ...options })

async function numbersIn(table: string): Promise<number[]> {
  const rows = await open.facts.query(z.object({ n: z.number() }), `SELECT n FROM ${table} ORDER BY n`)
  return rows.map(({ n }) => n)
}

/** Parts ever made by inserts: how many blocks the rows came in. */
async function blocksOf(table: string): Promise<number> {
  const sql =
    "SELECT max(max_block_number) AS n FROM system.parts WHERE table = {table:String} AND database = 'attune'"
  const [row] = await open.facts.query(z.object({ n: z.coerce.number() }), sql, { table })
  return row?.n ?? 0
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n)

test('many small writes become one block', async () => {
  const table = await emptyTable()
  const writer = writerWith({ maxWaitMs: 100 })
  await Promise.all(upTo(500).map((n) => writer.write(table, [{ n }])))
  expect(await numbersIn(table)).toEqual(upTo(500))
  expect(await blocksOf(table)).toBe(1)
})

test('a large write is cut into blocks, and is done when all are stored', async () => {
  const table = await emptyTable()
  await writerWith({ maxRows: 1000 }).write(
    table,
    upTo(2500).map((n) => ({ n })),
  )
  expect(await numbersIn(table)).toEqual(upTo(2500))
  expect(await blocksOf(table)).toBe(3)
})

test('one caller’s bad row is refused alone', async () => {
  const table = await emptyTable()
  const writer = writerWith({ maxWaitMs: 100 })
  const good = writer.write(table, [{ n: 1 }])
  const bad = writer.write(table, [{ n: 2, colour: 'red' }])
  await expect(bad).rejects.toBeInstanceOf(Invalid)
  await good
  expect(await numbersIn(table)).toEqual([1])
})

test('a store killed again and again loses nothing that was acknowledged, and counts nothing twice', async () => {
  const table = await emptyTable()
  const writer = writerWith({ maxRows: 20, maxWaitMs: 1 })
  const writing = upTo(400).map((n) => writer.write(table, [{ n }]))
  for (const sofar of [20, 120, 240]) {
    await writing[sofar]
    await engine.replace()
  }
  await Promise.all(writing)
  expect(await numbersIn(table)).toEqual(upTo(400))
})

test('a block that a killed store noted but did not keep is stored by the repetition', async () => {
  await open.facts.command(`CREATE TABLE interaction_ids (id UUID, received_at DateTime64(3, 'UTC')) ENGINE = MergeTree
    ORDER BY id SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000`)
  let tries = 0
  const writer = createWriter(
    {
      ...open.facts,
      /** The first try ends as a kill between the note and the block leaves it. */
      async insert(table, rows, options) {
        await open.facts.insert(table, rows, options)
        if (++tries > 1) return
        await loseBlocks(table)
        options?.onLostAnswer?.()
        throw new Unavailable('The answer was lost.')
      },
    },
    { log: silent, now: () => new Date() },
  )
  const rows = upTo(3).map(() => ({ id: crypto.randomUUID(), received_at: '2026-03-31 12:00:00.000' }))
  await writer.write('interaction_ids', rows)
  const kept = await open.facts.query(z.object({ id: z.string() }), 'SELECT id FROM interaction_ids')
  expect(kept.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
})

async function loseBlocks(table: string) {
  const sql = 'SELECT path FROM system.parts WHERE table = {table:String} AND active'
  for (const { path } of await open.facts.query(z.object({ path: z.string() }), sql, { table })) {
    await rm(path, { recursive: true })
  }
  await engine.replace()
}

test('above the limit of the queue, callers are asked to come again', async () => {
  const table = await emptyTable()
  const writer = writerWith({ queueLimit: 10, maxWaitMs: 50 })
  const first = writer.write(
    table,
    upTo(8).map((n) => ({ n })),
  )
  await expect(writer.write(table, [{ n: 8 }, { n: 9 }, { n: 10 }])).rejects.toBeInstanceOf(TooBusy)
  await first
  await writer.write(table, [{ n: 8 }])
  expect(await numbersIn(table)).toEqual(upTo(9))
})

test('closing stores what still waits, and takes nothing more', async () => {
  const table = await emptyTable()
  const writer = writerWith({ maxWaitMs: 60_000 })
  const waiting = writer.write(table, [{ n: 1 }])
  await writer.close()
  await waiting
  expect(await numbersIn(table)).toEqual([1])
  await expect(writer.write(table, [{ n: 2 }])).rejects.toThrow('Attune is stopping')
})
