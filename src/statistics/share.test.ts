import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherExact } from './fisher.ts'
import { share } from './share.ts'
import { compareShares } from './share-difference.ts'

const anyShare = fc
  .integer({ min: 1, max: 3000 })
  .chain((n) => fc.record({ hits: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

test('8 of 10 is 80 %, Wilson says 49 to 94 %', () => {
  const found = share({ hits: 8, n: 10 })
  expect(found?.value).toBe(0.8)
  expect(found?.low).toBeCloseTo(0.4901624715, 8)
  expect(found?.high).toBeCloseTo(0.9433178485, 8)
})

test('a share of nobody is none', () => expect(share({ hits: 0, n: 0 })).toBeNull())

test('the interval holds the share and stays between 0 and 1', () =>
  fc.assert(
    fc.property(anyShare, (of) => {
      const { value, low, high } = share(of) as NonNullable<ReturnType<typeof share>>
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
    }),
  ))

test('counting the misses instead turns the interval round', () =>
  fc.assert(
    fc.property(anyShare, ({ hits, n }) => {
      const [of, rest] = [share({ hits, n }), share({ hits: n - hits, n })]
      expect(rest?.low).toBeCloseTo(1 - (of?.high ?? NaN), 12)
      expect(rest?.high).toBeCloseTo(1 - (of?.low ?? NaN), 12)
    }),
  ))

test("Fisher's tea tasting: three of four cups right is p = 0.4857", () => {
  expect(fisherExact({ hits: 3, n: 4 }, { hits: 1, n: 4 })).toBeCloseTo(34 / 70, 10)
  expect(fisherExact({ hits: 8, n: 10 }, { hits: 1, n: 6 })).toBeCloseTo(0.034965034965, 10)
  expect(fisherExact({ hits: 0, n: 30 }, { hits: 6, n: 30 })).toBeCloseTo(0.023720703917, 10)
})

test('40 of 100 against 55 of 100: z with N − 1 is 2.118, p = 0.0342', () => {
  const compared = compareShares({ hits: 40, n: 100 }, { hits: 55, n: 100 })
  // Pooled .475, error √(.475·.525/50) = .070622, z = 2.12398·√(199/200) = 2.11866.
  expect(compared?.test).toBe('two-proportion z (N − 1)')
  expect(compared?.difference).toBeCloseTo(0.15, 12)
  expect(compared?.p).toBeCloseTo(0.03412, 4)
  expect(compared?.low).toBeGreaterThan(0)
})

test('with an expected cell below five it is Fisher', () => {
  const compared = compareShares({ hits: 0, n: 30 }, { hits: 6, n: 30 })
  expect(compared?.test).toBe('Fisher exact')
  expect(compared?.p).toBeCloseTo(0.023720703917, 10)
})

test("Newcombe's own example: 56 of 70 against 48 of 80 differ by .0524 to .3339", () => {
  const compared = compareShares({ hits: 48, n: 80 }, { hits: 56, n: 70 })
  expect(compared?.low).toBeCloseTo(0.0524, 4)
  expect(compared?.high).toBeCloseTo(0.3339, 4)
})

test('the interval of the difference holds it, within −1 and 1, and p is a chance', () =>
  fc.assert(
    fc.property(anyShare, anyShare, (before, after) => {
      const compared = compareShares(before, after) as NonNullable<ReturnType<typeof compareShares>>
      expect(compared.low).toBeLessThanOrEqual(compared.difference)
      expect(compared.high).toBeGreaterThanOrEqual(compared.difference)
      expect(compared.low).toBeGreaterThanOrEqual(-1 - 1e-12)
      expect(compared.high).toBeLessThanOrEqual(1 + 1e-12)
      expect(compared.p).toBeGreaterThanOrEqual(0)
      expect(compared.p).toBeLessThanOrEqual(1)
    }),
  ))
