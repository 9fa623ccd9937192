import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Facts } from './facts.ts'
import { testFacts } from './testing.ts'

const Unit = z.object({ unit: z.string() })
const customer = '0190b7a4-7c1e-7000-8000-000000000001'
const at = '2026-01-02T03:04:05.678Z'

function interaction(number: number, unit: string) {
  const id = `0190b7a4-7c1e-7000-8000-${String(number).padStart(12, '0')}`
  return { id, version: 1, customer_id: customer, occurred_at: at, received_at: at, kind: 'order', unit }
}

let store: Awaited<ReturnType<typeof testFacts>>
let north: Facts
beforeAll(async () => {
  store = await testFacts()
  north = store.facts.within(['north'])
  await store.facts.insert('interactions', [
    interaction(1, 'north'),
    interaction(2, 'south'),
    interaction(3, 'south'),
  ])
  await store.facts.insert('customer_traits', [
    { customer_id: customer, version: 1, unit: 'south', traits: { tier: 'gold' } },
  ])
  await store.facts.command('CREATE VIEW seen AS SELECT unit FROM interactions')
})
afterAll(() => store.close())

const everyWayToAsk = {
  'a plain question': 'SELECT unit FROM interactions',
  'a question with the database named': 'SELECT unit FROM {db}.interactions',
  'a question with an alias': 'SELECT i.unit AS unit FROM interactions AS i',
  FINAL: 'SELECT unit FROM interactions FINAL',
  PREWHERE: "SELECT unit FROM interactions PREWHERE unit != ''",
  'an alternative that is always true': "SELECT unit FROM interactions WHERE unit = 'south' OR 1",
  'a subquery': 'SELECT unit FROM (SELECT unit FROM interactions FINAL)',
  'a named subquery': 'WITH i AS (SELECT unit FROM interactions) SELECT unit FROM i',
  'a join, on its right side': 'SELECT r.unit AS unit FROM numbers(1) AS n CROSS JOIN interactions AS r',
  'a join of the table with itself':
    'SELECT r.unit AS unit FROM interactions AS l JOIN interactions AS r FINAL ON l.customer_id = r.customer_id',
  'an outer join':
    'SELECT r.unit AS unit FROM numbers(1) AS n FULL JOIN interactions AS r ON n.number = r.version WHERE r.version > 0',
  'a condition on a subquery': 'SELECT unit FROM interactions WHERE id IN (SELECT id FROM interactions)',
  'a union': 'SELECT unit FROM interactions UNION ALL SELECT unit FROM interactions FINAL',
  'a view': 'SELECT unit FROM seen',
  'a scalar subquery': 'SELECT arrayJoin((SELECT groupArray(unit) FROM interactions)) AS unit',
  groups: 'SELECT unit FROM interactions GROUP BY unit',
  'two tables': 'SELECT unit FROM interactions UNION ALL SELECT unit FROM customer_traits',
}

test.each(Object.entries(everyWayToAsk))('%s shows the north only its own rows', async (_, sql) => {
  const asked = sql.replace('{db}', store.database)
  const seen = new Set((await north.query(Unit, asked)).map(({ unit }) => unit))
  expect([...seen]).toEqual(['north'])
  expect((await store.facts.query(Unit, asked)).map(({ unit }) => unit)).toContain('south')
})

test('counting is narrowed too, though the table knows its count without reading', async () => {
  const Count = z.object({ n: z.coerce.number() })
  expect(await north.query(Count, 'SELECT count() AS n FROM interactions')).toEqual([{ n: 1 }])
  expect(await north.query(Count, "SELECT count() AS n FROM interactions WHERE unit = 'south'")).toEqual([
    { n: 0 },
  ])
  const matching = 'SELECT count() AS n FROM numbers(1) WHERE 1 IN (SELECT version FROM customer_traits)'
  expect(await north.query(Count, matching)).toEqual([{ n: 0 }])
})

test('whoever has no unit sees nothing, and narrowing twice never widens', async () => {
  const sql = 'SELECT unit FROM interactions'
  expect(await store.facts.within([]).query(Unit, sql)).toEqual([])
  expect(await north.within(['south']).query(Unit, sql)).toEqual([])
  expect(await north.within('all').query(Unit, sql)).toEqual([{ unit: 'north' }])
})

test('a table made later is narrowed as well', async () => {
  await north.query(Unit, 'SELECT unit FROM interactions')
  await store.facts.command('CREATE TABLE later (unit String) ENGINE = MergeTree ORDER BY unit')
  await store.facts.insert('later', [{ unit: 'north' }, { unit: 'south' }])
  expect(await north.query(Unit, 'SELECT unit FROM later')).toEqual([{ unit: 'north' }])
})

test('ways around the condition are refused', async () => {
  const around = `SELECT unit FROM merge('${store.database}', 'interactions')`
  await expect(north.query(Unit, around)).rejects.toThrow('would see other units’ rows')
  const off = 'SELECT unit FROM interactions SETTINGS additional_table_filters = {}'
  await expect(north.query(Unit, off)).rejects.toThrow('would see other units’ rows')
  await expect(north.command('DELETE FROM interactions WHERE 1')).rejects.toThrow('for reading')
  await expect(north.insert('interactions', [interaction(4, 'south')])).rejects.toThrow('for reading')
})

test('a unit of any name sees its own rows and no others', async () => {
  const odd = fc.string({
    unit: fc.constantFrom("'", '\\', '"', '`', '{', '}', ',', ')', '\n', '\0', '😀', 'a', ' OR 1=1 --'),
  })
  await store.facts.command('CREATE TABLE named (unit String) ENGINE = Memory')
  await fc.assert(
    fc.asyncProperty(odd, async (unit) => {
      await store.facts.command('TRUNCATE TABLE named')
      await store.facts.insert('named', [{ unit }, { unit: `${unit}x` }, { unit: 'other' }])
      expect(await store.facts.within([unit]).query(Unit, 'SELECT unit FROM named')).toEqual([{ unit }])
    }),
    { numRuns: 40 },
  )
})
