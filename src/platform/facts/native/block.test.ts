import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '../../ids.ts'
import { testFacts } from '../testing.ts'
import { nativeBlock } from './block.ts'

let store: Awaited<ReturnType<typeof testFacts>>
beforeAll(async () => {
  store = await testFacts()
  await store.facts.command('CREATE TABLE as_json AS interactions ENGINE = MergeTree ORDER BY id')
  await store.facts.command('CREATE TABLE as_blocks AS interactions ENGINE = MergeTree ORDER BY id')
})
afterAll(() => store.close())

const texts = ['', 'plain', 'tab\tline\nback\\slash "quote" \'', 'nothing\0in it', 'Größe 😀', 'x'.repeat(127), 'é'.repeat(70), 'y'.repeat(2_000)] // biome-ignore format: one glance

/** Rows of every kind, each column left out now and then. */
function rowsOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: newId(),
    version: 1_763_000_000_000_000 + at,
    customer_id: newId().toUpperCase(),
    occurred_at: new Date(
      Date.UTC(1970 + (at % 130), at % 12, 1 + (at % 28), 1, 2, 3, at % 1000),
    ).toISOString(),
    received_at: '2026-01-02T03:04:05.678Z',
    ...(at % 3 === 0 && { sent_at: '1969-12-31T23:59:58.500Z', original_at: null }),
    kind: ['order', 'page'][at % 2],
    name: `name ${at % 300} ä`,
    text: texts[at % texts.length],
    ...(at % 2 === 0 && { value: ['-0.0001', '12345.6789', '7', '9999999999.9999'][(at / 2) % 4] }),
    ...(at % 5 === 0 && { score: at / 7 - 3, sentiment: -0.5 }),
    ...(at % 4 === 0 && { told_stage: ['', 'look'][(at / 4) % 2] }),
    ...(at % 6 === 0 && { emotions: ['joy', 'joy', 'ß'], emotion_values: [0.25, 1], topics: [] }),
    ...(at % 7 === 0 && {
      properties: { version: '1.5', on: '2026-01-02', deep: { n: 3, list: ['a', 'b'] } },
    }),
  }))
}

const AnyRow = z.record(z.string(), z.unknown())
const everything = (table: string) =>
  store.facts.query(
    AnyRow,
    `SELECT * EXCEPT properties, toString(properties) AS told FROM ${table} ORDER BY id`,
  )

test('a block of columns holds what the same rows hold as JSON', async () => {
  const rows = rowsOf(200)
  for (let at = 0; at < rows.length; at += 50) await store.facts.insert('as_json', rows.slice(at, at + 50))
  await store.facts.insert('as_blocks', rows)
  const found = await everything('as_blocks')
  expect(found).toHaveLength(200)
  expect(found).toEqual(await everything('as_json'))
})

test('a block that the store does not take is sent as JSON, row by row', async () => {
  const { facts } = store
  await facts.command(
    'CREATE TABLE strict (n UInt64, CONSTRAINT small CHECK n < 1000) ENGINE = MergeTree ORDER BY n',
  )
  // Worked out from a part of what a block leaves out, which the engine cannot.
  await facts.command(`CREATE TABLE linked (n UInt64, properties JSON, link String MATERIALIZED
    ifNull(properties.url.:String, '')) ENGINE = MergeTree ORDER BY n
    SETTINGS non_replicated_deduplication_window = 100`)
  const rows = Array.from({ length: 12_000 }, (_, n) => ({ n }))
  await facts.insert('linked', rows, { token: 'one' })
  await facts.insert('linked', rows, { token: 'one' })
  expect(await facts.query(AnyRow, 'SELECT count() AS rows FROM linked')).toEqual([{ rows: '12000' }])
  await expect(facts.insert('strict', rows)).rejects.toThrow()
  expect(await facts.query(AnyRow, 'SELECT count() AS rows FROM strict')).toEqual([{ rows: '0' }])
})

test('maps of texts travel as well', async () => {
  const { facts } = store
  const rows = Array.from({ length: 150 }, (_, at) => ({
    customer_id: newId(),
    version: at,
    ...(at % 2 === 0 && { traits: { city: `Köln ${at}`, 'a key': '' } }),
  }))
  await facts.insert('customer_traits', rows)
  const Traits = z.object({ traits: z.record(z.string(), z.string()) })
  const found = await facts.query(Traits, 'SELECT traits FROM customer_traits ORDER BY version')
  expect(found).toEqual(rows.map(({ traits }) => ({ traits: traits ?? {} })))
})

const columns = [
  { name: 'id', type: 'UUID', fallback: '' },
  { name: 'owner', type: 'UUID', fallback: 'id' },
  { name: 'at', type: "DateTime64(3, 'UTC')", fallback: '' },
  { name: 'amount', type: 'Nullable(Decimal(18, 4))', fallback: '' },
  { name: 'word', type: 'LowCardinality(String)', fallback: '' },
  { name: 'score', type: 'Float64', fallback: '' },
  { name: 'pairs', type: 'Map(String, UInt8)', fallback: '' },
]

test.each([
  ['a column that nobody knows', { colour: 'red' }],
  ['no id', { id: 'an id' }],
  ['an id of other signs', { id: '0190b7a4-7c1e-7000-8000-00000000abcü' }],
  ['an instant without a zone', { at: '2026-01-02 03:04:05' }],
  ['a day that is not', { at: '2026-13-02T03:04:05.678Z' }],
  ['an amount beyond what is exact', { amount: '12345678901234.5678' }],
  ['an amount with five digits', { amount: '1.23456' }],
  ['a number where a word belongs', { word: 5 }],
  ['half of a surrogate pair', { word: '\ud83d' }],
  ['a score that is none', { score: Number.NaN }],
  ['a type that is not written here', { pairs: { a: 1 } }],
])('%s is left to the store to judge', (_what, row) => {
  expect(nativeBlock([row], columns)).toBeUndefined()
})

test('a column that follows from another one is left out by all, or given by all', () => {
  const id = newId()
  expect(nativeBlock([{ id }, { id }], columns)?.columns).toEqual(['id'])
  expect(
    nativeBlock(
      [
        { id, owner: id },
        { id, owner: id },
      ],
      columns,
    )?.columns,
  ).toEqual(['id', 'owner'])
  expect(nativeBlock([{ id }, { id, owner: id }], columns)).toBeUndefined()
  expect(nativeBlock([{ id, owner: null }], columns)).toBeUndefined()
})

test('the same block again, with the same token, is stored once', async () => {
  const facts = store.facts
  await facts.command(`CREATE TABLE once (n UInt64) ENGINE = MergeTree
    PARTITION BY n % 12 ORDER BY n SETTINGS non_replicated_deduplication_window = 100`)
  const rows = Array.from({ length: 45_000 }, (_, n) => ({ n }))
  for (const token of ['one', 'one']) await facts.insert('once', rows, { token })
  const count = () => facts.query(AnyRow, 'SELECT count() AS rows, sum(n) AS total FROM once')
  expect(await count()).toEqual([{ rows: '45000', total: '1012477500' }])
  await facts.insert('once', rows, { token: 'two' })
  expect(await count()).toEqual([{ rows: '90000', total: '2024955000' }])
})

test('a block with as many line feeds among its bytes as it likes is one insert', async () => {
  await store.facts.command('CREATE TABLE feeds (word String) ENGINE = MergeTree ORDER BY word')
  // A word of ten letters begins with a byte of ten, which is a line feed.
  const rows = Array.from({ length: 20_000 }, (_, n) => ({ word: String(n).padStart(10, 'w') }))
  await store.facts.insert('feeds', rows)
  const inserts =
    "SELECT max(max_block_number) AS n, sum(rows) AS all FROM system.parts WHERE table = 'feeds' AND active"
  expect(await store.facts.query(AnyRow, inserts)).toEqual([{ n: '1', all: '20000' }])
})
