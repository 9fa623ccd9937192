import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, plusDays } from '../../../../platform/period.ts'
import { momentsOf } from './moments.ts'

test('a year and 90 days: tested on the last 90, learned from what was over before', () => {
  const moments = momentsOf({ from: '2025-01-01', until: '2026-01-01' }, 90)
  expect(moments.at(-1)).toEqual({ day: '2025-10-03', until: '2026-01-01', part: 'later' })
  expect(moments.slice(0, -1).map(({ day, until }) => [day, until])).toEqual([
    ['2025-02-05', '2025-05-06'],
    ['2025-03-07', '2025-06-05'],
    ['2025-04-06', '2025-07-05'],
    ['2025-05-06', '2025-08-04'],
    ['2025-06-05', '2025-09-03'],
    ['2025-07-05', '2025-10-03'],
  ])
})

test('too short a history has no moments', () => {
  expect(momentsOf({ from: '2025-01-01', until: '2025-07-01' }, 90)).toEqual([])
})

test('nothing of the test is ever seen in learning', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 7, max: 730 }), (days, horizon) => {
      const span = { from: '2020-01-01', until: plusDays('2020-01-01', days) }
      const moments = momentsOf(span, horizon)
      const later = moments.find(({ part }) => part === 'later')
      if (!later) return
      expect(later.until).toBe(span.until)
      expect(moments.length).toBeGreaterThan(1)
      for (const { day, until, part } of moments) {
        expect(daysBetween(day, until)).toBe(horizon)
        expect(daysBetween(span.from, day)).toBeGreaterThanOrEqual(30)
        if (part === 'learned') expect(until <= later.day).toBe(true)
      }
    }),
  ))
