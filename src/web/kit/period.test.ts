import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay } from './period.ts'

test('the day after 28 February depends on the year', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
})

test('30 February is no day, nor is one without its zeros', () => {
  expect(['2026-02-30', '2026-2-3', 'today', '2026-02-03'].map(isDay)).toEqual([false, false, false, true])
})

test('going there and back ends on the same day', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -800, max: 800 }), (start, days) => {
      const day = addDays('1970-01-01', start)
      expect(addDays(addDays(day, days), -days)).toBe(day)
    }),
  ))
