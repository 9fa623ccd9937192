import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrap } from './bootstrap.ts'
import { compareRanks } from './mann-whitney.ts'
import { inOrder, quantile, quantileWithInterval } from './quantile.ts'
import { seededRandom } from './random.ts'

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 })
const mean = (sample: Float64Array) => sample.reduce((sum, one) => sum + one, 0) / sample.length

describe('quantiles', () => {
  test('of 1 2 3 4 10: the tenth is 1.4, the median 3, the ninth tenth 7.6', () => {
    const sorted = inOrder([10, 3, 1, 4, 2])
    expect(quantile(sorted, 0.1)).toBeCloseTo(1.4, 12)
    expect(quantile(sorted, 0.5)).toBe(3)
    expect(quantile(sorted, 0.9)).toBeCloseTo(7.6, 12)
    expect(quantile([], 0.5)).toBeNull()
  })

  test('the median of ten lies between the 2nd and the 9th value at 95 %', () => {
    // P(at most 1 of 10 below) = 11/1024 = 1.07 % fits into 2.5 %, at most 2 (5.5 %) does not.
    expect(quantileWithInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({ value: 5.5, low: 2, high: 9 })
  })

  test('a median needs six values for its interval', () => {
    expect(quantileWithInterval([1, 2, 3, 4, 5])).toEqual({ value: 3, low: null, high: null })
    expect(quantileWithInterval([1, 2, 3, 4, 5, 6])).toEqual({ value: 3.5, low: 1, high: 6 })
    expect(quantileWithInterval([])).toBeNull()
  })

  test('the 95 % interval of a skewed median holds it at least that often', () => {
    const random = seededRandom('median')
    let held = 0
    for (let round = 0; round < 2_000; round++) {
      const sorted = inOrder(Array.from({ length: 40 }, () => random.exponential()))
      const found = quantileWithInterval(sorted)
      if (found && found.low !== null && found.low <= Math.LN2 && Math.LN2 <= found.high) held++
    }
    expect(held / 2_000).toBeGreaterThan(0.945)
    expect(held / 2_000).toBeLessThan(0.985)
  })
})

describe('Mann–Whitney', () => {
  test('1 2 3 4 5 5 4 against 3 4 5 5 5 4: U = 28.5 of 42 pairs, p = 0.2958 (SciPy)', () => {
    const compared = compareRanks([1, 2, 3, 4, 5, 5, 4], [3, 4, 5, 5, 5, 4])
    expect(compared?.u).toBe(28.5)
    expect(compared?.superiority).toBeCloseTo(28.5 / 42, 12)
    expect(compared?.p).toBeCloseTo(0.2957868942180628, 10)
  })

  test('the groups share all pairs between them, and all alike is no difference', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const [there, back] = [compareRanks(before, after), compareRanks(after, before)]
        expect((there?.u ?? NaN) + (back?.u ?? NaN)).toBe(before.length * after.length)
        expect(there?.p).toBeCloseTo(back?.p ?? NaN, 12)
      }),
    )
    expect(compareRanks([3, 3, 3], [3, 3])?.p).toBe(1)
    expect(compareRanks([], [1])).toBeNull()
  })
})

describe('bootstrap', () => {
  const revenue = [1, 2, 2, 3, 5, 8, 13, 40, 2, 3]

  test('mean revenue 7.9 of ten customers: 3.5 to 21.1 (SciPy, 200,000 resamples)', () => {
    const found = bootstrap(revenue, mean, { resamples: 40_000 })
    expect(found?.value).toBeCloseTo(7.9, 12)
    expect(found?.low).toBeCloseTo(3.5, 0)
    expect(Math.abs((found?.high ?? NaN) - 21.1)).toBeLessThan(0.6)
  })

  test('the same seed gives the same interval, and one value gives none', () => {
    expect(bootstrap(revenue, mean, { seed: 'may' })).toEqual(bootstrap(revenue, mean, { seed: 'may' }))
    expect(bootstrap([1], mean)).toBeNull()
  })

  test('a median amid ties still has an interval that holds it', () => {
    const found = bootstrap([2, 2, 2, 2, 3, 3, 9], (sample) => quantile(sample.toSorted(), 0.5) as number)
    expect(found?.value).toBe(2)
    expect(found?.low).toBe(2)
    expect(found?.high).toBeGreaterThanOrEqual(2)
    expect(found?.high).toBeLessThanOrEqual(9)
  })
})
