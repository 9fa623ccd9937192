import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../../statistics/random.ts'
import { tenthsOf, tested } from './measure.ts'

describe('the highest tenth', () => {
  // Of 20 customers 5 left; of the two with the highest scores both.
  const scores = Array.from({ length: 20 }, (_, at) => 1 - at / 20)
  const outcomes = scores.map((_, at) => Number([0, 1, 4, 7, 12].includes(at)))

  test('worked by hand: 2 of 2 against 5 of 20', () => {
    const found = tested({ scores, outcomes })!
    expect(found.tenths[0]).toMatchObject({ n: 2, hits: 2 })
    expect(found.tenths[0]!.said).toBeCloseTo(0.975, 12)
    expect(found.tenths[0]!.rate).toMatchObject({ value: 1, high: 1 })
    expect(found.tenths[0]!.rate.low).toBeCloseTo(2 / (2 + 1.959964 ** 2), 5)
    expect(found.chance.value).toBe(0.25)
    expect(found.lift!.value).toBe(4)
    expect(found.brierOfChance).toBe(0.1875)
  })

  test('of customers who tie each tenth takes its share', () => {
    const tenths = tenthsOf({ scores: scores.map(() => 0.5), outcomes })
    for (const tenth of tenths) expect(tenth).toMatchObject({ n: 2, hits: 0.5, said: 0.5 })
  })
})

test('nobody to look at, nobody who left: nothing is made up', () => {
  expect(tested({ scores: [], outcomes: [] })).toBeNull()
  const none = tested({ scores: [0.2, 0.4], outcomes: [0, 0] })!
  expect(none).toMatchObject({ hits: 0, auc: null, lift: null })
})

test('tenths share out everybody once, whatever ties', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 })), { minLength: 1 }),
      (drawn) => {
        const tenths = tenthsOf({
          scores: drawn.map(([one]) => one / 4),
          outcomes: drawn.map(([, one]) => one),
        })
        expect(tenths.reduce((sum, { n }) => sum + n, 0)).toBeCloseTo(drawn.length, 6)
        const came = drawn.filter(([, one]) => one === 1).length
        expect(tenths.reduce((sum, { hits }) => sum + hits, 0)).toBeCloseTo(came, 6)
        for (const { n } of tenths) expect(n).toBeCloseTo(drawn.length / 10, 6)
      },
    ),
  ))

test('the interval of the lift covers what would come of many more customers, in 95 of 100 cases', () => {
  const random = seededRandom('lift')
  // The highest tenth leaves with 0.6, the others with 0.2: 0.6 / 0.24 = 2.5.
  const draws = 400
  const covered = Array.from({ length: draws }, () => {
    const scores = Array.from({ length: 500 }, (_, at) => (at < 50 ? 1 : at / 1000))
    const outcomes = scores.map((score) => Number(random.chance(score === 1 ? 0.6 : 0.2)))
    const { low, high } = tested({ scores, outcomes })!.lift!
    return low <= 2.5 && 2.5 <= high
  }).filter(Boolean).length
  expect(covered / draws).toBeGreaterThan(0.92)
  expect(covered / draws).toBeLessThan(0.98)
})
