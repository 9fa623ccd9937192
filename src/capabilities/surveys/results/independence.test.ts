import fc from 'fast-check'
import { expect, test } from 'vitest'
import { independenceOf } from './independence.ts'

test('30 of 50 against 20 of 50: χ² = 4 with one degree, p = 0.0455, V = 0.2', () => {
  // Everywhere 25 are expected and 5 are off: 4 · 25 / 25 = 4. P(χ²₁ > 4) = 0.0455.
  const found = independenceOf([
    [30, 20],
    [20, 30],
  ])
  expect(found?.chiSquare).toBeCloseTo(4, 12)
  expect(found?.degrees).toBe(1)
  expect(found?.p).toBeCloseTo(0.0455, 4)
  expect(found?.cramersV).toBeCloseTo(0.2, 12)
})

test('of too few answers nothing is said', () => {
  expect(
    independenceOf([
      [3, 1],
      [1, 3],
    ]),
  ).toBeNull()
  expect(independenceOf([[30, 20]])).toBeNull()
  expect(independenceOf([])).toBeNull()
})

test('an answer that nobody gave changes nothing', () => {
  const plain = independenceOf([
    [30, 20],
    [20, 30],
  ])
  expect(
    independenceOf([
      [30, 20, 0],
      [20, 30, 0],
      [0, 0, 0],
    ]),
  ).toEqual(plain)
})

test('where every group answers alike, nothing depends on it', () =>
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 10, max: 500 }), (a, b) => {
      const found = independenceOf([
        [a, 2 * a],
        [b, 2 * b],
      ])
      expect(found?.chiSquare).toBeCloseTo(0, 9)
      expect(found?.p).toBeCloseTo(1, 4)
    }),
  ))
