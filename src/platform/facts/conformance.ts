import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { OpenFacts } from './client.ts'
import type { Facts } from './facts.ts'

export interface Conformance {
  name: string
  ok: boolean
  /** What came instead, when it is not as it must be. */
  detail: string
}

type Check = (facts: Facts) => Promise<void>

/** Asks a store for everything Attune relies on, in a table of its own that is dropped afterwards. */
export async function checkConformance({ facts }: OpenFacts): Promise<Conformance[]> {
  await facts.command('DROP TABLE IF EXISTS conformance SYNC')
  await facts.command(`
    CREATE TABLE conformance (
      id UInt64, version UInt64, unit String, at DateTime64(3, 'UTC'), amount Nullable(Decimal(18, 4)), text String, properties JSON
    )
    ENGINE = ReplacingMergeTree(version) ORDER BY id
    SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 100`)
  const results: Conformance[] = []
  for (const [name, check] of Object.entries(checks)) {
    await facts.command('TRUNCATE TABLE conformance SYNC')
    const detail = await check(facts).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    results.push({ name, ok: detail === '', detail })
  }
  await facts.command('DROP TABLE conformance SYNC')
  return results
}

const AnyRow = z.record(z.string(), z.unknown())
const largestUInt64 = '18446744073709551615'

function expectSame(found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return
  throw new Error(`Expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)?.slice(0, 300)}.`)
}

async function expectRefusal(work: Promise<unknown>): Promise<void> {
  const refused = await work.then(
    () => false,
    () => true,
  )
  if (!refused) throw new Error('It was accepted, and must be refused.')
}

function row(id: number | string, fields: object = {}) {
  return { id, version: 1, unit: 'north', at: '2026-01-02T03:04:05.678Z', ...fields }
}

async function countOf(facts: Facts, where = '1', final = ''): Promise<unknown> {
  const rows = await facts.query(
    AnyRow,
    `SELECT toUInt32(count()) AS n FROM conformance ${final} WHERE ${where}`,
  )
  return rows[0]?.n
}

/** The value comes back as it was bound. */
function echoes(type: string, value: unknown, expected = value): Check {
  return async (facts) =>
    expectSame(await facts.query(AnyRow, `SELECT {value:${type}} AS value`, { value }), [{ value: expected }])
}

const checks: Record<string, Check> = {
  'binds text with quotes, backslashes, line ends, NUL and emoji': echoes(
    'String',
    `O'Hara \\ "x"\n\t\0 😀 {a:b} ;`,
  ),
  'binds a long text': echoes('String', 'ä😀'.repeat(20_000)),
  'binds a UInt64 exactly': echoes('UInt64', 18446744073709551615n, largestUInt64),
  'binds a fraction': echoes('Float64', -0.1),
  'binds a truth value': echoes('Bool', true),
  'binds nothing': echoes('Nullable(String)', null),
  'binds a list of texts': echoes('Array(String)', ["a'b", 'c\\d', '😀', '']),
  'binds an empty list': echoes('Array(String)', []),
  'binds a map': echoes('Map(String, String)', { "a'": 'b"' }),
  'binds a decimal exactly': echoes('Decimal(18, 4)', '12345678901234.5678'),
  'binds an id': echoes('UUID', '0190b7a4-7c1e-7000-8000-00000000abcd'),
  'binds an instant with milliseconds': echoes(
    'DateTime64(3)',
    new Date('2026-01-02T03:04:05.678Z'),
    '2026-01-02T03:04:05.678Z',
  ),
  'binds an instant before 1970': echoes(
    'DateTime64(3)',
    new Date('1969-12-31T23:59:58.500Z'),
    '1969-12-31T23:59:58.500Z',
  ),
  'binds an instant given as text': echoes('DateTime64(3)', '2026-01-02T03:04:05.678Z'),
  'binds a day': echoes('Date', new Date('2026-01-02T03:04:05.678Z'), '2026-01-02'),
  'keeps milliseconds, 64 bits, decimals, NUL and emoji of a row': async (facts) => {
    const text = 'a\0b 😀 \\ \' "'
    await facts.insert('conformance', [row(largestUInt64, { amount: '12345678901234.5678', text })])
    const found = await facts.query(AnyRow, 'SELECT id, at, amount, text FROM conformance')
    expectSame(found, [
      { id: largestUInt64, at: '2026-01-02T03:04:05.678Z', amount: '12345678901234.5678', text },
    ])
  },
  'reads a path of a JSON column': async (facts) => {
    await facts.insert('conformance', [
      row(1, { properties: { cart: { items: 3 }, tags: ['a', 'b'] } }),
      row(2),
    ])
    const sql =
      'SELECT properties.cart.items::Nullable(Int64) AS items, properties.tags::Array(String) AS tags FROM conformance ORDER BY id'
    expectSame(await facts.query(AnyRow, sql), [
      { items: '3', tags: ['a', 'b'] },
      { items: null, tags: [] },
    ])
  },
  'keeps a text of a JSON column that looks like a day': async (facts) => {
    await facts.insert('conformance', [row(1, { properties: { version: '1.5', on: '2026-01-02' } })])
    const sql = 'SELECT properties.version::String AS version, properties.on::String AS on FROM conformance'
    expectSame(await facts.query(AnyRow, sql), [{ version: '1.5', on: '2026-01-02' }])
  },
  'takes a block of columns like the rows it is made of': async (facts) => {
    const rows = Array.from({ length: 200 }, (_, at) =>
      row(at, { text: `ä 😀 ${at}`, ...(at > 0 && { amount: `-${at}.0001`, properties: { n: at } }) }),
    )
    await facts.insert('conformance', rows)
    const sql = `SELECT id, version, unit, at, amount, text, properties.n::Nullable(Int64) AS n FROM conformance
      WHERE id IN (0, 199) ORDER BY id`
    const same = { version: '1', unit: 'north', at: '2026-01-02T03:04:05.678Z' }
    expectSame(await facts.query(AnyRow, sql), [
      { id: '0', ...same, amount: null, text: 'ä 😀 0', n: null },
      { id: '199', ...same, amount: '-199.0001', text: 'ä 😀 199', n: '199' },
    ])
  },
  'refuses a field the table does not know': (facts) =>
    expectRefusal(facts.insert('conformance', [row(1, { colour: 'red' })])),
  'stores nothing of a block with one bad row': async (facts) => {
    await expectRefusal(facts.insert('conformance', [row(1), row(2, { at: 'yesterday' })]))
    expectSame(await countOf(facts), 0)
  },
  'stores a block with the same token once': async (facts) => {
    const token = crypto.randomUUID()
    for (let times = 0; times < 3; times++) await facts.insert('conformance', [row(1), row(2)], { token })
    expectSame(await countOf(facts), 2)
  },
  'stores equal rows with different tokens twice': async (facts) => {
    for (let times = 0; times < 2; times++)
      await facts.insert('conformance', [row(1)], { token: crypto.randomUUID() })
    expectSame(await countOf(facts), 2)
  },
  'FINAL shows the newest version': async (facts) => {
    await facts.insert('conformance', [row(1, { version: 2, text: 'new' })])
    await facts.insert('conformance', [row(1, { version: 1, text: 'old' })])
    expectSame(await facts.query(AnyRow, 'SELECT text FROM conformance FINAL'), [{ text: 'new' }])
  },
  'DELETE removes rows at once': async (facts) => {
    await facts.insert('conformance', [row(1), row(2, { unit: 'south' })])
    await facts.command('DELETE FROM conformance WHERE unit = {unit:String}', { unit: 'south' })
    expectSame([await countOf(facts), await countOf(facts, '1', 'FINAL')], [1, 1])
  },
  'takes 10,000 rows in one insert': async (facts) => {
    await facts.insert(
      'conformance',
      Array.from({ length: 10_000 }, (_, index) => row(index)),
    )
    expectSame(await countOf(facts), 10_000)
  },
  'shows only rows of the units it is narrowed to': async (facts) => {
    const odd = 'it\'s \\ a "unit"'
    await facts.insert('conformance', [row(1), row(2, { unit: odd })])
    expectSame(
      [await countOf(facts.within([odd])), await countOf(facts.within([])), await countOf(facts)],
      [1, 0, 2],
    )
  },
  'an error in the middle of an answer is an error': async (facts) => {
    const sql =
      'SELECT throwIf(number = 400000) AS z, number FROM numbers(500000) SETTINGS max_block_size = 1000'
    await expectRefusal(facts.query(AnyRow, sql))
    expectSame(await facts.query(AnyRow, 'SELECT 77 AS n'), [{ n: 77 }])
  },
  'an answer that is too large is an error': (facts) =>
    expectRefusal(facts.query(AnyRow, "SELECT repeat('x', 1000 + number % 2) AS text FROM numbers(200000)")),
}
