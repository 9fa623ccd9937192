import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf, goingOn, settledShare, type Wait, without } from './going-on.ts'

const went = (bin: number, n: number): Wait => ({ bin, went: true, n })
const still = (bin: number, n: number): Wait => ({ bin, went: false, n })

describe('how many go on', () => {
  test('where everybody was watched to the end, it is a plain share', () => {
    expect(settledShare([went(3, 20), went(5, 10), still(9, 70)])).toEqual({ hits: 30, n: 100 })
  })

  /**
   * Fifty of 100 are seen for a short while only: after it 10 of the 50 left go on. Stayed 40 / 50 = 0.8, Greenwood's sum
   * 10 / (50 · 40) = 0.005, so that 0.2 stands as a share of (1 − 0.8) / (0.8 · 0.005) = 50.
   */
  test('whoever came lately counts for as long as they were seen', () => {
    expect(settledShare([still(2, 50), went(4, 10), still(9, 40)])).toEqual({ hits: 10, n: 50 })
  })

  test('where nobody went on, only those who were watched to the end tell so; where all did, all of them', () => {
    expect(settledShare([still(2, 50), still(9, 7)])).toEqual({ hits: 0, n: 7 })
    expect(settledShare([went(2, 50)])).toEqual({ hits: 50, n: 50 })
    expect(settledShare([])).toEqual({ hits: 0, n: 0 })
  })

  test('half of them within: the middle of the bin in which half had gone on', () => {
    // Bin 32 holds 15 to 16.5 seconds, since 8 · log2(1 + 15) = 32.
    const { median } = goingOn([went(32, 7), went(80, 6), still(90, 4)])
    expect(median.n).toBe(13)
    expect(median.value).toBeCloseTo(2 ** (32.5 / 8) - 1, 9)
    expect(median.value).toBeGreaterThan(15)
    expect(median.value).toBeLessThan(16.5)
    expect(goingOn([went(32, 4)]).median).toMatchObject({ n: 4, value: null, reliability: 'hidden' })
  })
})

describe('differences', () => {
  test('fewer than thirty on a side are not judged', () => {
    expect(differenceOf({ hits: 5, n: 29 }, { hits: 300, n: 400 })?.verdict).toBe('too few')
    expect(differenceOf({ hits: 50, n: 100 }, { hits: 80, n: 100 })?.verdict).toBe('real change')
    expect(differenceOf({ hits: 50, n: 100 }, { hits: 52, n: 100 })?.verdict).toBe('no real change')
    expect(differenceOf({ hits: 0, n: 0 }, { hits: 52, n: 100 })).toBeNull()
  })

  test('all others are everybody but these', () => {
    const all = [went(1, 10), still(4, 5), still(6, 2)]
    expect(without(all, [went(1, 4), still(6, 2)])).toEqual([went(1, 6), still(4, 5)])
  })
})

const anyWaits = fc.array(
  fc.record({ bin: fc.integer({ min: 0, max: 40 }), went: fc.boolean(), n: fc.integer({ min: 1, max: 50 }) }),
  { minLength: 1, maxLength: 30 },
)

test('never more than everybody, and never on more than there were', () =>
  fc.assert(
    fc.property(anyWaits, (waits) => {
      const { hits, n } = settledShare(waits)
      const all = waits.reduce((sum, one) => sum + one.n, 0)
      expect(hits).toBeGreaterThanOrEqual(0)
      expect(hits).toBeLessThanOrEqual(n)
      expect(n).toBeLessThanOrEqual(all)
    }),
  ))

test('the median lies within its interval', () =>
  fc.assert(
    fc.property(anyWaits, (waits) => {
      const { value, low, high } = goingOn(waits).median
      if (value === null || low === null || high === null) return
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
    }),
  ))
