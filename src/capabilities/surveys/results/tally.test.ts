import fc from 'fast-check'
import { expect, test } from 'vitest'
import { designEffect, effectiveCount } from '../../../statistics/weights.ts'
import { effectiveCounts, totalOf } from './tally.ts'

test('answers that all count alike are counted as they are', () => {
  const parts = [
    { key: 'a', n: 3, weight: 1 },
    { key: 'b', n: 7, weight: 1 },
  ]
  expect(totalOf(parts)).toEqual({ n: 10, effective: 10, weight: 10 })
  expect(effectiveCounts(parts, ({ key }) => key)).toEqual(
    new Map([
      ['a', 3],
      ['b', 7],
    ]),
  )
})

test('three at ⅔ and one at 2: half each, worth three answers', () => {
  // Σw = 4, Σw² = 3·4/9 + 4 = 16/3, so n_eff = 16 / (16/3) = 3.
  const parts = [
    { key: 'f', n: 3, weight: 2 / 3 },
    { key: 'm', n: 1, weight: 2 },
  ]
  const total = totalOf(parts)
  expect(total.effective).toBeCloseTo(3, 12)
  const counts = effectiveCounts(parts, ({ key }) => key)
  expect(counts.get('f')).toBeCloseTo(1.5, 12)
  expect(counts.get('m')).toBeCloseTo(1.5, 12)
})

test('of several choices, each is a share of the people and not of the crosses they made', () => {
  const people = totalOf([{ n: 10, weight: 1 }])
  const chosen = [
    { key: 'price', n: 8, weight: 1 },
    { key: 'speed', n: 6, weight: 1 },
  ]
  expect(effectiveCounts(chosen, ({ key }) => key, people).get('price')).toBe(8)
})

test('told one by one or alike ones at once, answers are worth the same', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          n: fc.integer({ min: 1, max: 9 }),
          weight: fc.double({ min: 0.3, max: 3, noNaN: true }),
        }),
        {
          minLength: 1,
          maxLength: 20,
        },
      ),
      (parts) => {
        const each = parts.flatMap(({ n, weight }) => Array.from({ length: n }, () => weight))
        const total = totalOf(parts)
        expect(total.effective).toBeCloseTo(effectiveCount(each), 6)
        expect(total.n / total.effective).toBeCloseTo(designEffect(each), 6)
        expect(total.effective).toBeLessThanOrEqual(total.n + 1e-9)
      },
    ),
  ))
