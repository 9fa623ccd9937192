import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testFacts } from '../../../platform/facts/testing.ts'
import { type Happening, recognise } from '../recognise.ts'
import { predicateOf } from './predicate.ts'
import { recogniserOf } from './recogniser-of.ts'
import { nothingDecided, type Recognition, RuleCondition } from './rule.ts'
import { conditionsSql, recognitionSql } from './rule-sql.ts'

let facts: Awaited<ReturnType<typeof testFacts>>
beforeAll(async () => {
  facts = await testFacts()
})
afterAll(() => facts.close())

const basket: Happening = { kind: 'page', name: 'Product Added to Cart', source: 'shop' }
const decided: Recognition = {
  version: 1,
  rules: [
    {
      conditions: [{ field: 'page', how: 'begins', values: ['/blog'] }],
      touchpoint: 'Magazine',
      channel: '',
    },
    {
      conditions: [
        { field: 'kind', how: 'is', values: ['message'] },
        { field: 'source', how: 'is', values: ['Zendesk'] },
      ],
      touchpoint: 'Help desk',
      channel: 'ticket',
    },
  ],
  touchpoints: [
    { known: 'magazine', name: 'Magazine', stage: 'interest' },
    { known: 'help desk', name: 'Help desk', stage: 'support' },
    { known: 'support', name: 'Help desk', stage: 'support' },
    { known: 'kiosk', name: 'Kiosk', stage: '' },
  ],
  stages: [
    { known: 'service', name: 'support' },
    { known: 'support', name: 'support' },
    { known: 'desire', name: 'want' },
  ],
  channels: [{ known: 'e-mail', name: 'email' }],
}

test('who decided nothing gets what everybody knows', () => {
  expect(recogniserOf(nothingDecided)(basket)).toEqual(recognise(basket))
})

test.each<[string, Happening, [string, string, string]]>([
  [
    'a rule wins over what the source says',
    {
      kind: 'page',
      name: 'Read',
      touchpoint: 'Shop',
      stage: 'action',
      channel: 'web',
      properties: { path: '/Blog/tea' },
    },
    ['Magazine', 'interest', 'web'],
  ],
  [
    'what the source says wins over what everybody knows',
    { ...basket, touchpoint: 'Wish list' },
    ['Wish list', 'want', 'web'],
  ],
  [
    'a rule may name the channel too',
    { kind: 'message', name: 'Message', source: 'zendesk', channel: 'E-mail' },
    ['Help desk', 'support', 'ticket'],
  ],
  [
    'an earlier name leads to the name of today, whoever used it',
    { kind: 'call', name: 'Call', channel: 'E-Mail' },
    ['Help desk', 'support', 'email'],
  ],
  [
    'a registered touchpoint lies in its stage, whatever the source says',
    { kind: 'event', name: 'x', touchpoint: 'SUPPORT', stage: 'loyalty' },
    ['Help desk', 'support', 'web'],
  ],
  [
    'one without a stage lies where the source says',
    { kind: 'event', name: 'x', touchpoint: 'kiosk', stage: 'service' },
    ['Kiosk', 'support', 'web'],
  ],
])('%s', (_what, happening, [touchpoint, stage, channel]) => {
  expect(recogniserOf(decided)(happening)).toEqual({ touchpoint, stage, channel })
})

test('a rule about addresses is asked for each interaction, though their names are alike', () => {
  const recogniseNow = recogniserOf(decided)
  const read = (path: string) => recogniseNow({ kind: 'page', name: 'Read', properties: { path } }).touchpoint
  expect([read('/blog/a'), read('/shop'), read('/blog/b')]).toEqual(['Magazine', 'Website', 'Magazine'])
})

test.each([
  ['kind', 'matches', ['*'.repeat(9)], 'at most 8 stars'],
  ['name', 'contains', [''], 'what it should contain'],
  ['property:a`b', 'is', ['x'], 'property:NAME'],
  ['property:', 'is', ['x'], 'property:NAME'],
  ['secret', 'is', ['x'], 'property:NAME'],
])('a condition about %s that %s %j is refused with the reason', (field, how, values, reason) => {
  const read = RuleCondition.safeParse({ field, how, values })
  expect(read.success).toBe(false)
  expect(JSON.stringify(read.error?.issues)).toContain(reason)
})

/* The two renderings of a rule, held against each other by the engine itself. */

const words = fc.constantFrom(
  '',
  'a',
  'A',
  'Basket',
  'basket',
  'cart',
  'order 1',
  'Ünï',
  'ΑΣ',
  '%',
  '_',
  'a_b',
  '\\',
  "'",
  '(',
  '😀',
  'x\ny',
  'merge(x)',
  '/blog/tea',
  'home',
)
const text = fc.oneof(
  words,
  fc.array(words, { maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
)
const stored = text.map((value) => value.replaceAll('\0', '').toWellFormed())
const value = fc.oneof(
  stored,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('1.5', '2026-01-02', 0.1, -3.5, 1e-7),
)
const properties = fc.record(
  {
    path: value,
    url: value,
    size: fc.oneof(value, fc.array(stored)),
    'two words': value,
    basket: fc.record({ size: value }),
  },
  { requiredKeys: [] },
)
const happening = fc.record({
  kind: fc.constantFrom('page', 'event', 'order', 'message', 'other'),
  name: stored,
  source: fc.constantFrom('shop', 'Zendesk'),
  direction: fc.constantFrom('in', 'out'),
  product: stored,
  touchpoint: stored,
  stage: fc.constantFrom('', 'service', 'Desire', 'own'),
  channel: fc.constantFrom('', 'web', 'E-Mail'),
  properties,
})
const field = fc.constantFrom(
  'kind',
  'name',
  'source',
  'page',
  'direction',
  'product',
  'touchpoint',
  'stage',
  'channel',
  'property:size',
  'property:two words',
  'property:basket.size',
  'property:absent',
)
const pattern = fc
  .array(fc.oneof(words, fc.constantFrom('*', '?', '*')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
const condition = fc
  .record({
    field,
    how: fc.constantFrom('is', 'contains', 'begins', 'matches'),
    values: fc.array(fc.oneof(stored, pattern, fc.constantFrom('12', '1.5', 'true')), {
      minLength: 1,
      maxLength: 3,
    }),
    not: fc.boolean(),
  })
  .map((one) => RuleCondition.safeParse(one))
  .filter(({ success }) => success)
  .map(({ data }) => data as RuleCondition)
const conditions = fc.array(condition, { minLength: 1, maxLength: 3 })

test('a rule holds for the same interactions in memory and in the store', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 1, maxLength: 30 }),
      conditions,
      async (happenings, rule) => {
        await store(happenings)
        const rows = await facts.facts.query(
          z.object({ number: z.coerce.number() }),
          `SELECT toUInt32(version) AS number FROM interactions WHERE ${conditionsSql(rule)} ORDER BY number`,
        )
        const holds = predicateOf(rule)
        const expected = happenings.flatMap((one, number) => (holds(one) ? [number] : []))
        expect(rows.map(({ number }) => number)).toEqual(expected)
      },
    ),
    { numRuns: 40 },
  )
})

const named = fc.record({
  conditions,
  touchpoint: fc.constantFrom('Magazine', 'Help desk'),
  channel: fc.constantFrom('', 'ticket'),
})
const Place = z.object({ touchpoint: z.string(), stage: z.string(), channel: z.string() })

test('interactions are recognised alike in memory and in the store', async () => {
  const rules = fc.array(named, { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 1, maxLength: 30 }),
      rules,
      fc.boolean(),
      async (happenings, own, hasNames) => {
        await store(happenings)
        const recognition = { ...(hasNames ? decided : nothingDecided), rules: own }
        const { steps, ...place } = recognitionSql(recognition, 'now')
        const columns = Object.entries(place).map(([as, column]) => `${column} AS ${as}`)
        const rows = await facts.facts.query(
          Place,
          `SELECT ${columns.join(', ')} FROM (
            WITH ${steps} SELECT version, ${Object.values(place).join(', ')} FROM interactions) ORDER BY version`,
        )
        expect(rows).toEqual(happenings.map(recogniserOf(recognition)))
      },
    ),
    { numRuns: 40 },
  )
})

/** As the intake stores them, numbered by their version; what was told is what is stored. */
async function store(happenings: readonly Happening[]) {
  await facts.facts.command('TRUNCATE TABLE interactions')
  const at = '2026-03-31T12:00:00.000Z'
  const known = { customer_id: crypto.randomUUID(), occurred_at: at, received_at: at }
  await facts.facts.insert(
    'interactions',
    happenings.map((happening, version) => ({ id: crypto.randomUUID(), version, ...known, ...happening })),
  )
}
