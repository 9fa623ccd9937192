import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrivalState } from './arrivals.ts'
import { fieldScore, sourceScore } from './score.ts'

const weights = { there: 40, valid: 30, unique: 15, fresh: 15 }

test('five customers, three values, two valid, three their own, two fresh: 255 of 500 points', () => {
  expect(fieldScore({ n: 5, there: 3, valid: 2, unique: 3, fresh: 2 }, weights)).toBeCloseTo(51, 12)
})

test('where nobody needs their own value, the other points fill the place', () => {
  expect(fieldScore({ n: 2, there: 1, valid: 1, unique: null, fresh: 1 }, weights)).toBe(50)
  expect(fieldScore({ n: 0, there: 0, valid: 0, unique: null, fresh: 0 }, weights)).toBeNull()
})

test('a score lies between 0 and 100 and never above what the share of values allows', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      (n, a, b, c) => {
        const there = Math.min(a, n)
        const passed = { n, there, valid: Math.min(b, there), unique: Math.min(c, there), fresh: there }
        const score = fieldScore(passed, weights)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual((100 * there) / n + 1e-9)
      },
    ),
  ))

test('a source is weighed by what it brings: no orders, no amounts', () => {
  const checks = [
    { check: 'person', n: 10, good: 5 },
    { check: 'touchpoint', n: 10, good: 10 },
    { check: 'value', n: 0, good: 0 },
  ] as const
  // (30 · ½ + 25) / 55
  expect(sourceScore(checks)).toBeCloseTo((100 * 40) / 55, 10)
  expect(sourceScore([])).toBeNull()
})

test('a source is silent only beyond its longest pause and 4.6 usual ones', () => {
  const now = new Date('2026-03-31T12:00:00Z')
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const rhythm = { hours: 200, longestGapHours: 10, usualGapHours: 3 }
  expect(arrivalState({ ...rhythm, lastAt: hoursAgo(13) }, now)).toBe('arriving')
  expect(arrivalState({ ...rhythm, lastAt: hoursAgo(14) }, now)).toBe('silent')
  expect(arrivalState({ ...rhythm, hours: 3, lastAt: hoursAgo(500) }, now)).toBe('once')
})
