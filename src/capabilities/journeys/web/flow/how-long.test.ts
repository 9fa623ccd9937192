import { expect, test } from 'vitest'
import { howLong } from './how-long.ts'

test.each([
  [0, '0 s'],
  [40, '40 s'],
  [89.4, '89 s'],
  [120, '2 min'],
  [5340, '89 min'],
  [12_000, '3 h 20 min'],
  [10_799, '3 h'],
  [86_400 * 6 + 3600 * 4, '6 d 4 h'],
  [86_400 * 7 - 60, '7 d'],
  [86_400 * 41, '41 d'],
])('%d seconds are “%s”', (seconds, said) => {
  expect(howLong(seconds)).toBe(said)
})
