import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Moments, meanWithInterval, momentsOf } from './mean.ts'
import { compareMeans } from './welch.ts'

const moments = (values: number[]) => momentsOf(values.map((value) => [value, 1])) as Moments

test('1 to 5 once each: mean 3, variance 2.5, 3 ± 2.776·√.5', () => {
  const five = moments([1, 2, 3, 4, 5])
  expect(five).toEqual({ n: 5, mean: 3, variance: 2.5 })
  const found = meanWithInterval(five)
  expect(found.low).toBeCloseTo(3 - 2.7764451051978 * Math.sqrt(0.5), 10)
  expect(found.high).toBeCloseTo(3 + 2.7764451051978 * Math.sqrt(0.5), 10)
})

test('counts per value say the same as the values', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (values) => {
      const counts = new Map<number, number>()
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
      const [counted, listed] = [momentsOf(counts) as Moments, moments(values)]
      expect(counted.n).toBe(listed.n)
      expect(counted.mean).toBeCloseTo(listed.mean, 10)
      expect(counted.variance).toBeCloseTo(listed.variance, 10)
    }),
  ))

test('one value has no interval, no value has no mean', () => {
  expect(meanWithInterval(moments([4]))).toEqual({ value: 4, low: null, high: null })
  expect(momentsOf([])).toBeNull()
})

test('Welch on 1 2 3 4 5 5 4 against 3 4 5 5 5 4: p = 0.2030 (SciPy)', () => {
  const compared = compareMeans(moments([1, 2, 3, 4, 5, 5, 4]), moments([3, 4, 5, 5, 5, 4]))
  expect(compared?.difference).toBeCloseTo(13 / 3 - 24 / 7, 12)
  expect(compared?.p).toBeCloseTo(0.20302067734514476, 10)
  expect(compared?.low).toBeCloseTo(-0.5806650617207103, 10)
  expect(compared?.high).toBeCloseTo(2.3901888712445194, 10)
})

test('groups without any spread: equal means p 1, different means p 0', () => {
  expect(compareMeans(moments([4, 4]), moments([4, 4, 4]))?.p).toBe(1)
  expect(compareMeans(moments([4, 4]), moments([5, 5, 5]))?.p).toBe(0)
  expect(compareMeans(moments([4]), moments([5, 5]))).toBeNull()
})
