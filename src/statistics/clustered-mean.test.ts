import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClusterSums, clusteredMean, compareClustered, noClusters } from './clustered-mean.ts'
import { meanWithInterval, momentsOf } from './mean.ts'
import { inOrder, quantile } from './quantile.ts'
import { seededRandom } from './random.ts'

/** Values as they came, a list for each customer. */
function sumsOf(customers: readonly (readonly number[])[]): ClusterSums {
  return customers.reduce((sums, values) => {
    const s = values.reduce((sum, one) => sum + one, 0)
    const n = values.length
    return {
      clusters: sums.clusters + 1,
      n: sums.n + n,
      sum: sums.sum + s,
      squares: sums.squares + s * s,
      crossed: sums.crossed + s * n,
      sizes: sums.sizes + n * n,
    }
  }, noClusters)
}

test('three customers, one of whom speaks twice, by hand', () => {
  // Mean of −1, −1, 0 and 1 is −0.25. Around it the customers add up to −1.5, 0.25 and 1.25: squares 2.25 + 0.0625 + 1.5625.
  // (3/2) · 3.875 / 4² = 0.36328125; t with 2 degrees is 4.302653.
  const found = clusteredMean(sumsOf([[-1, -1], [0], [1]]))
  expect(found?.value).toBe(-0.25)
  expect(found?.high).toBeCloseTo(-0.25 + 4.302653 * Math.sqrt(0.36328125), 5)
})

test('one value by each customer is the ordinary mean with Student’s interval', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 2, maxLength: 40 }), (values) => {
      const found = clusteredMean(sumsOf(values.map((one) => [one])))
      const plain = meanWithInterval(momentsOf(values.map((one) => [one, 1]))!)
      expect(found?.value).toBeCloseTo(plain.value, 9)
      expect(found?.low).toBeCloseTo(plain.low as number, 6)
    }),
  )
})

test('saying the same ten times makes nobody surer', () => {
  const once = [[-0.5], [0.2], [0.9], [0.1]]
  const tenTimes = once.map(([value]) => Array<number>(10).fill(value as number))
  const [one, ten] = [clusteredMean(sumsOf(once)), clusteredMean(sumsOf(tenTimes))]
  expect(ten?.low).toBeCloseTo(one?.low as number, 9)
})

test('a bootstrap that draws customers finds the same interval', () => {
  const random = seededRandom('customers')
  const customers = Array.from({ length: 150 }, () => {
    const nature = random.normal(-0.1, 0.4)
    return Array.from({ length: 1 + random.integer(6) }, () => nature + random.normal(0, 0.2))
  })
  const means = Array.from({ length: 4000 }, () => {
    const drawn = customers.map(() => random.pick(customers))
    const all = drawn.flat()
    return all.reduce((sum, one) => sum + one, 0) / all.length
  })
  const drawn = inOrder(means)
  const found = clusteredMean(sumsOf(customers))!
  expect(found.low).toBeCloseTo(quantile(drawn, 0.025) as number, 1.7)
  expect(found.high).toBeCloseTo(quantile(drawn, 0.975) as number, 1.7)
  // Whoever took the 500 values for 500 customers would be far too sure.
  const all = customers.flat()
  const naive = meanWithInterval(momentsOf(all.map((one) => [one, 1]))!)
  expect((found.high as number) - (found.low as number)).toBeGreaterThan(
    1.4 * ((naive.high as number) - (naive.low as number)),
  )
})

test('where the same customers tell of both, the difference is as sure as their own differences', () => {
  // Each customer feels exactly 0.5 worse at the second step: nothing is left to chance, however unlike the customers are.
  const natures = [-0.4, -0.1, 0, 0.3, 0.5]
  const first = natures.map((one) => [one])
  const second = natures.map((one) => [one - 0.5])
  const shared = {
    sums: natures.reduce((sum, one) => sum + one * (one - 0.5), 0),
    sumByN: natures.reduce((sum, one) => sum + one, 0),
    nBySum: natures.reduce((sum, one) => sum + one - 0.5, 0),
    sizes: natures.length,
  }
  const paired = compareClustered(sumsOf(first), sumsOf(second), { shared })!
  expect(paired.difference).toBeCloseTo(-0.5, 9)
  expect(paired.high - paired.low).toBeLessThan(1e-6)
  const apart = compareClustered(sumsOf(first), sumsOf(second))!
  expect(apart.p).toBeGreaterThan(0.05)
})

test('one customer alone says nothing of the spread', () => {
  expect(clusteredMean(sumsOf([[1, 0.5]]))).toEqual({ value: 0.75, low: null, high: null })
  expect(clusteredMean(noClusters)).toBeNull()
  expect(compareClustered(sumsOf([[1]]), sumsOf([[0], [1]]))).toBeNull()
})
