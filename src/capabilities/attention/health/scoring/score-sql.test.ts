import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { featureKeys } from '../features/features.ts'
import {
  answered,
  asked,
  bought,
  customer,
  emptyStore,
  happened,
  noon,
  promised,
  wrote,
} from '../features/histories.fixture.ts'
import { everybody } from '../features/moment.ts'
import { type Arithmetic, effectOf, type HealthModel, scoreOf } from '../model.ts'
import { scoreSql } from './score-sql.ts'
import { startingPoints } from './starting-points.ts'

let store: Awaited<ReturnType<typeof emptyStore>>

beforeAll(async () => {
  store = await emptyStore()
  const regulars = Array.from({ length: 12 }, (_, n) => `reg${n}`)
  await store.facts.insert('interactions', [
    ...regulars.flatMap((who, n) =>
      Array.from({ length: n + 2 }, (_, k) => bought(who, 5 + n + k * (20 + n), 50 + n)),
    ),
    // Lost: slowed down, let down three times, angry, unanswered.
    ...[345, 300, 260, 220, 180, 150, 118, 82].map((ago) => bought('lost', ago)),
    wrote('lost', 60, { sentiment: -0.7, feeling: 'negative', emotions: ['anger'], signals: ['complaint'] }),
    // Gone for more than a year.
    bought('gone', 500),
    happened('gone', 480),
    // Seen on one day alone.
    happened('once', 3),
    // Grows.
    ...[330, 262, 190, 128, 92, 64, 44, 29, 17, 8].map((ago) => bought('grows', ago, ago < 90 ? 300 : 100)),
    answered('grows', 20, 'nps', 10),
    wrote('grows', 10, {
      text: 'Is there a business account for our team?',
      sentiment: 0.5,
      signals: ['question'],
    }),
  ])
  await store.facts.insert(
    'promises',
    [118, 82, 60].map((due) => promised('lost', { given: due + 5, due, kept: due - 4 })),
  )
  await store.facts.insert('conversation_outcomes', [
    asked('lost', 60, { outcome: 'unanswered' }),
    asked('lost', 59, { outcome: 'unanswered' }),
  ])
}, 60_000)
afterAll(() => store?.close())

const Row = z.object({
  customer_id: z.string(),
  risk: z.number().nullable(),
  growth: z.number().nullable(),
  band: z.string(),
  inputs: z.array(z.number().nullable()),
  risk_effects: z.array(z.number()),
  growth_effects: z.array(z.number()),
})

async function scored(model: HealthModel) {
  const { sql, values } = scoreSql({ model, asOf: noon, whose: everybody, zone: 'UTC' })
  const rows = await store.facts.query(Row, sql, values)
  return new Map(rows.map((row) => [row.customer_id, row]))
}

const cuts = fc
  .uniqueArray(fc.double({ min: -5, max: 400, noNaN: true }), { maxLength: 4 })
  .map((some) => some.map((one) => Math.fround(one)).sort((a, b) => a - b))
const effect = fc.integer({ min: -300, max: 300 }).map((hundredths) => Math.fround(hundredths / 100))
const part = (feature: string) =>
  cuts.chain((some) =>
    fc.record({
      feature: fc.constant(feature),
      cuts: fc.constant(some),
      effects: fc.array(effect, { minLength: some.length + 1, maxLength: some.length + 1 }),
      unknown: effect,
    }),
  )
const arithmetic: fc.Arbitrary<Arithmetic> = fc.record(
  {
    intercept: effect,
    outOf: fc.double({ min: 1, max: 20, noNaN: true }),
    parts: fc.tuple(...featureKeys.map(part)),
  },
  { requiredKeys: ['intercept', 'parts'] },
)

test(
  'what the store works out for everybody is what the arithmetic says for one',
  () =>
    fc.assert(
      fc.asyncProperty(arithmetic, fc.option(arithmetic), async (risk, growth) => {
        const model: HealthModel = { ...startingPoints, id: 'any', method: 'learned', risk, growth }
        for (const row of (await scored(model)).values()) {
          const effects = risk.parts.map((one, at) => effectOf(one, row.inputs[at] ?? null))
          expect(row.risk_effects.map(Math.fround)).toEqual(effects.map(Math.fround))
          if (row.risk === null) expect(row.band).toBe('left')
          else expect(row.risk).toBeCloseTo(scoreOf(risk, effects), 4)
          if (growth === null) expect(row.growth).toBeNull()
        }
      }),
      { numRuns: 6, seed: 7 },
    ),
  60_000,
)

describe('the points that are there before anything was learned', () => {
  test('somebody who slows down, was let down and waits for answers is at risk, with these reasons', async () => {
    const row = (await scored(startingPoints)).get(customer('lost'))
    expect(row?.band).toBe('high')
    const strongest = featureKeys
      .map((key, at) => ({ key, points: row?.risk_effects[at] ?? 0 }))
      .filter(({ points }) => points >= 10)
    expect(strongest.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['broken-in-row', 'open-questions']),
    )
  })

  test('somebody who buys ever more and asks for more is ready for it', async () => {
    const row = (await scored(startingPoints)).get(customer('grows'))
    expect(row?.growth).toBe(1)
    expect(row?.band).toBe('fine')
  })

  test('whoever is gone cannot leave, and of whom we saw one day nothing is said', async () => {
    const rows = await scored(startingPoints)
    expect(rows.get(customer('gone'))).toMatchObject({ band: 'left', risk: null, growth: null })
    expect(rows.get(customer('once'))).toMatchObject({ band: 'unknown', risk: null })
  })
})

test('an event that ends it ends it, until the next purchase', async () => {
  await store.facts.insert('interactions', [
    ...['quit', 'back'].flatMap((who) => [
      bought(who, 40),
      happened(who, 20, { kind: 'event', name: 'Cancelled' }),
    ]),
    bought('back', 10),
  ])
  const model = { ...startingPoints, population: { ...startingPoints.population, endedBy: ['Cancelled'] } }
  const rows = await scored(model)
  expect(rows.get(customer('quit'))?.band).toBe('left')
  expect(rows.get(customer('back'))?.band).not.toBe('left')
})

test('a feature that is measured no more is not known of anybody', async () => {
  const old: HealthModel = {
    ...startingPoints,
    method: 'learned',
    features: ['long-forgotten'],
    risk: { intercept: 0, parts: [{ feature: 'long-forgotten', cuts: [1], effects: [1, 2], unknown: 0 }] },
    growth: null,
  }
  const rows = await scored(old)
  expect(rows.get(customer('lost'))).toMatchObject({ risk: 0.5, inputs: [null], risk_effects: [0] })
})
