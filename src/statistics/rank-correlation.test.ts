import { expect, test } from 'vitest'
import { rankCorrelation } from './rank-correlation.ts'

test('r = 0.5 of 103 pairs, by hand', () => {
  // z = atanh 0.5 = 0.549306; error √(1.125 / 100) = 0.106066; ends tanh(0.341420) and tanh(0.757192).
  const found = rankCorrelation(0.5, 103)
  expect(found?.low).toBeCloseTo(0.32875, 4)
  expect(found?.high).toBeCloseTo(0.63942, 4)
})

test('too few pairs, or values that are all the same, say nothing', () => {
  expect(rankCorrelation(0.9, 9)).toBeNull()
  expect(rankCorrelation(Number.NaN, 100)).toBeNull()
})
