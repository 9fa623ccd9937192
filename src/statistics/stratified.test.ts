import fc from 'fast-check'
import { expect, test } from 'vitest'
import { share } from './share.ts'
import { compareShares } from './share-difference.ts'
import { compareStandardised, type PartOfMix, standardisedShare } from './standardised-share.ts'
import { type Stratum, stratifiedDifference } from './stratified-difference.ts'

const anyShare = (least: number) =>
  fc
    .integer({ min: least, max: 400 })
    .chain((n) => fc.record({ hits: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
const anyStratum: fc.Arbitrary<Stratum> = fc.record({ with: anyShare(1), without: anyShare(1) })
const anyStrata = fc.array(anyStratum, { minLength: 1, maxLength: 8 })

test('two strata worked by hand: 20 points fewer in one, 10 in the other, weighted 16 to 24', () => {
  const strata: Stratum[] = [
    { with: { hits: 8, n: 20 }, without: { hits: 48, n: 80 } },
    { with: { hits: 28, n: 40 }, without: { hits: 48, n: 60 } },
  ]
  // Weights 20·80/100 = 16 and 40·60/100 = 24: (16·−0.2 + 24·−0.1) / 40 = −0.14.
  const found = stratifiedDifference(strata)!
  expect(found.difference).toBeCloseTo(-0.14, 12)
  // P: (400·48 − 6400·8 + 20·80·60/2)/10⁴ = 1.6; (1600·48 − 3600·28 + 40·60·20/2)/10⁴ = 0.
  // Q: (8·32 + 48·12)/200 = 4.16; (28·12 + 48·12)/200 = 4.56. Var = (−0.14·1.6 + 8.72)/1600 = 0.00531, its root 0.0728697.
  expect(found.low).toBeCloseTo(-0.14 - 1.959964 * 0.0728697, 6)
  expect(found.high).toBeCloseTo(-0.14 + 1.959964 * 0.0728697, 6)
  // Beyond what is expected: 8 − 11.2 and 28 − 30.4 make −5.6; variances 16·56·44/9900 and 24·76·24/9900.
  const z = -5.6 / Math.sqrt((1600 * 56 * 44) / (10_000 * 99) + (2400 * 76 * 24) / (10_000 * 99))
  expect(z).toBeCloseTo(-1.9317, 3)
  expect(found.p).toBeCloseTo(0.0534, 3)
})

test('a difference that comes from who they are alone is gone among their like', () => {
  // Hard questions are asked by telephone: 80 of 100 there, 20 of 100 elsewhere; in both places half of the hard and nine of ten easy ones end well.
  const hard: Stratum = { with: { hits: 40, n: 80 }, without: { hits: 10, n: 20 } }
  const easy: Stratum = { with: { hits: 18, n: 20 }, without: { hits: 72, n: 80 } }
  expect(compareShares({ hits: 82, n: 100 }, { hits: 58, n: 100 })!.difference).toBeCloseTo(-0.24, 12)
  expect(stratifiedDifference([hard, easy])!.difference).toBeCloseTo(0, 12)
})

test('with one stratum it is the plain difference, with the p of the plain test', () =>
  fc.assert(
    fc.property(anyStratum, (only) => {
      const found = stratifiedDifference([only])!
      const plain = compareShares(only.without, only.with)!
      expect(found.difference).toBeCloseTo(plain.difference, 10)
      if (plain.test.startsWith('two') && plain.p > 1e-12) expect(found.p).toBeCloseTo(plain.p, 8)
    }),
  ))

test('strata that are all alike say the same as one of them, more surely', () =>
  fc.assert(
    fc.property(anyStratum, (one) => {
      const [alone, often] = [stratifiedDifference([one])!, stratifiedDifference([one, one, one, one])!]
      expect(often.difference).toBeCloseTo(alone.difference, 10)
      expect(often.high - often.low).toBeLessThanOrEqual(alone.high - alone.low + 1e-9)
    }),
  ))

test('with and without changed about, the difference turns round', () =>
  fc.assert(
    fc.property(anyStrata, (strata) => {
      const turned = strata.map((one) => ({ with: one.without, without: one.with }))
      const [found, back] = [stratifiedDifference(strata)!, stratifiedDifference(turned)!]
      expect(back.difference).toBeCloseTo(-found.difference, 10)
      expect(back.p).toBeCloseTo(found.p, 10)
    }),
  ))

test('the interval holds the difference and stays between −1 and 1', () =>
  fc.assert(
    fc.property(anyStrata, (strata) => {
      const { difference, low, high, p } = stratifiedDifference(strata)!
      expect(low).toBeLessThanOrEqual(difference + 1e-12)
      expect(high).toBeGreaterThanOrEqual(difference - 1e-12)
      expect(low).toBeGreaterThanOrEqual(-1)
      expect(high).toBeLessThanOrEqual(1)
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThanOrEqual(1 + 1e-12)
    }),
  ))

test('who has nobody like them tells nothing, and is told apart', () => {
  const lonely: Stratum = { with: { hits: 0, n: 50 }, without: { hits: 0, n: 0 } }
  const pair: Stratum = { with: { hits: 5, n: 10 }, without: { hits: 5, n: 10 } }
  expect(stratifiedDifference([lonely])).toBeNull()
  const found = stratifiedDifference([lonely, pair])!
  expect(found.difference).toBe(0)
  expect(found.compared.with).toEqual({ hits: 5, n: 10 })
})

test('where all end well on both sides there is no difference, but no certainty either', () => {
  const found = stratifiedDifference([{ with: { hits: 6, n: 6 }, without: { hits: 6, n: 6 } }])!
  expect(found).toMatchObject({ difference: 0, p: 1 })
  expect(found.low).toBeLessThan(-0.3)
})

test('a mix worked by hand: half easy at 90 %, half hard at 50 % is 70 %, whatever was asked here', () => {
  const found = standardisedShare([
    { share: { hits: 9, n: 10 }, weight: 500 },
    { share: { hits: 45, n: 90 }, weight: 500 },
  ])!
  expect(found).toMatchObject({ n: 100, seen: 1 })
  expect(found.value).toBeCloseTo(0.7, 12)
  // The few easy ones weigh as much as the many hard ones, so it is less sure than 100 in the right mix would be.
  const plain = share({ hits: 70, n: 100 })!
  expect(found.high - found.low).toBeGreaterThan(plain.high - plain.low)
})

test('what was never asked here is left out, and said', () => {
  const found = standardisedShare([
    { share: { hits: 9, n: 10 }, weight: 300 },
    { share: { hits: 0, n: 0 }, weight: 700 },
  ])!
  expect(found.value).toBe(0.9)
  expect(found.seen).toBeCloseTo(0.3, 12)
  expect(standardisedShare([])).toBeNull()
})

const anyMix: fc.Arbitrary<PartOfMix[]> = fc.array(
  fc.record({ share: anyShare(1), weight: fc.integer({ min: 1, max: 1000 }) }),
  { minLength: 1, maxLength: 8 },
)

test('in the mix that all are held to, the share is the plain one', () =>
  fc.assert(
    fc.property(fc.array(anyShare(1), { minLength: 1, maxLength: 8 }), (shares) => {
      const found = standardisedShare(shares.map((one) => ({ share: one, weight: one.n })))!
      const hits = shares.reduce((sum, one) => sum + one.hits, 0)
      expect(found.value).toBeCloseTo(hits / found.n, 10)
    }),
  ))

test('a standardised share lies between its parts, inside its interval, and does not differ from itself', () =>
  fc.assert(
    fc.property(anyMix, (mix) => {
      const { value, low, high } = standardisedShare(mix)!
      const shares = mix.map(({ share: { hits, n } }) => hits / n)
      expect(value).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12)
      expect(value).toBeLessThanOrEqual(Math.max(...shares) + 1e-12)
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
      expect(compareStandardised(standardisedShare(mix)!, standardisedShare(mix)!)).toMatchObject({
        difference: 0,
        p: 1,
      })
    }),
  ))
