import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { aucWithInterval } from './auc-interval.ts'
import { fitBinnedLogistic } from './binned-logistic.ts'
import { auc } from './measures.ts'

describe('logistic regression on bins', () => {
  // Of 10 in the lower bin 2 left, of 10 in the upper 6.
  const bins = [Uint8Array.from([...new Array(10).fill(1), ...new Array(10).fill(2)])]
  const outcomes = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]

  test('hardly held back, it says the log-odds themselves', () => {
    const { intercept, weights } = fitBinnedLogistic({ bins, counts: [3] }, outcomes, 1e-6)
    expect(intercept + weights[0]![1]!).toBeCloseTo(Math.log(2 / 8), 3)
    expect(intercept + weights[0]![2]!).toBeCloseTo(Math.log(6 / 4), 3)
  })

  test('strongly held back, everybody gets the usual share', () => {
    const { intercept, weights } = fitBinnedLogistic({ bins, counts: [3] }, outcomes, 1e6)
    expect(intercept).toBeCloseTo(Math.log(8 / 12), 3)
    expect(Math.abs(weights[0]![2]! - weights[0]![1]!)).toBeLessThan(1e-3)
  })

  test('a bin that nobody is in lies between its neighbours', () => {
    const gap = [bins[0]!.map((bin) => (bin === 2 ? 3 : bin))]
    const [weights] = fitBinnedLogistic({ bins: gap, counts: [4] }, outcomes, 1).weights
    expect(weights![2]).toBeGreaterThan(weights![1]!)
    expect(weights![2]).toBeLessThan(weights![3]!)
    expect(weights![0]).toBeCloseTo(0, 6)
  })
})

describe('the area under the curve with its interval', () => {
  test('worked by hand: shares below are 1, 1/2 and 1, 1/2', () => {
    // Left: 0.35, 0.8; stayed: 0.1, 0.4. Shares 1/2, 1 on both sides: variance 1/8 each, so 1/8 / 2 + 1/8 / 2 = 1/8.
    const found = aucWithInterval({ scores: [0.1, 0.4, 0.35, 0.8], outcomes: [0, 0, 1, 1] })!
    const reach = (1.959964 * Math.sqrt(1 / 8)) / (0.75 * 0.25)
    expect(found.value).toBe(0.75)
    expect(found.low).toBeCloseTo(1 / (1 + Math.exp(-(Math.log(3) - reach))), 5)
    expect(found.high).toBeCloseTo(1 / (1 + Math.exp(-(Math.log(3) + reach))), 5)
  })

  test('it is as wide as resampling makes it', () => {
    const random = seededRandom('auc')
    const outcomes = Array.from({ length: 400 }, () => Number(random.chance(0.3)))
    const scores = outcomes.map((one) => random.normal(one * 0.8, 1))
    const drawn = Array.from({ length: 600 }, () => {
      const rows = outcomes.map(() => random.integer(400))
      return auc({ scores: rows.map((at) => scores[at]!), outcomes: rows.map((at) => outcomes[at]!) })!
    }).sort((a, b) => a - b)
    const { low, high } = aucWithInterval({ scores, outcomes })!
    expect(Math.abs(low - drawn[15]!)).toBeLessThan(0.012)
    expect(Math.abs(high - drawn[584]!)).toBeLessThan(0.012)
  })

  test('the value is always inside, and nothing is said of one outcome alone', () => {
    expect(aucWithInterval({ scores: [1, 2], outcomes: [1, 1] })).toBeNull()
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(rows, (drawn) => {
        const found = aucWithInterval({ scores: drawn.map(([s]) => s), outcomes: drawn.map(([, y]) => y) })
        if (!found) return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.high).toBeLessThanOrEqual(1)
        expect(found.low - 1e-12).toBeLessThanOrEqual(found.value)
        expect(found.high + 1e-12).toBeGreaterThanOrEqual(found.value)
      }),
    )
  })
})
