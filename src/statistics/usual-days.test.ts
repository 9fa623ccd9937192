import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DayCount, expectedHits, strangeness, usualDays, usualRange } from './usual-days.ts'

const weeks = (counts: readonly number[], n = 1): DayCount[] =>
  counts.map((hits, i) => ({ hits, n, weekday: i % 7 }))
const steady = (days: number, hits: number) => Array.from({ length: days }, () => hits)
const day = (hits: number, n = 1): DayCount => ({ hits, n, weekday: 0 })

test('56 days of 25: usual are 25 ± 3·5, a little wider for what is not known', () => {
  const usual = usualDays(weeks(steady(56, 25)), 'rate')
  expect(usual).toMatchObject({ days: 56, hits: 1400, isWeekly: false, spread: 1 })
  const { expected, low, high } = usualRange(usual, day(25))
  expect(expected).toBeCloseTo(25, 1)
  const reach = 15 * Math.sqrt(1 + 25 / 1400)
  expect(high - expected).toBeCloseTo(reach, 1)
  expect(expected - low).toBeCloseTo(reach, 1)
})

test('a day of 40 where 25 are usual is as strange as its Poisson tail: 2.75 standard deviations', () => {
  const usual = usualDays(weeks(steady(5600, 25)), 'rate')
  // P(40 or more) = 0.00343, P(41 or more) = 0.00197; their middle is 0.0027, the normal value above which 0.0027 lie
  expect(strangeness(usual, [day(40)])).toBeCloseTo(2.78, 1)
  expect(strangeness(usual, [day(25)])).toBeCloseTo(0, 1)
})

test('shares stay between none and all', () => {
  const usual = usualDays(weeks(steady(56, 19), 20), 'share')
  expect(usualRange(usual, day(19, 20))).toMatchObject({ high: 20, expected: expect.closeTo(19, 1) })
  expect(strangeness(usual, [day(10, 20)])).toBeLessThan(-5)
})

test('weekdays are told apart where they differ, and only there', () => {
  const quietSundays = Array.from({ length: 56 }, (_, i) => (i % 7 === 6 ? 5 : 30))
  const usual = usualDays(weeks(quietSundays), 'rate')
  expect(usual.isWeekly).toBe(true)
  expect(expectedHits(usual, { hits: 0, n: 1, weekday: 6 })).toBeCloseTo(5, 0)
  expect(usualDays(weeks(steady(56, 30)), 'rate').isWeekly).toBe(false)
})

test('days that vary more than chance make the band wider by as much', () => {
  const wild = Array.from({ length: 56 }, (_, i) => (i % 2 === 0 ? 10 : 40))
  const usual = usualDays(weeks(wild), 'rate')
  // Deviations of ±15 from 25 are ±3 standard deviations, and steps of 6 / 1.128 are 5.3.
  expect(usual.spread).toBeCloseTo(6 / 1.128, 1)
})

test('more hits are never less strange, and the expectation is always inside the range', () =>
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 60 }), { minLength: 28, maxLength: 60 }),
      fc.nat({ max: 100 }),
      fc.nat({ max: 100 }),
      (counts, a, b) => {
        const usual = usualDays(weeks(counts), 'rate')
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
        expect(strangeness(usual, [day(fewer)])).toBeLessThanOrEqual(strangeness(usual, [day(more)]) + 1e-9)
        const { low, expected, high } = usualRange(usual, day(a))
        expect(low).toBeLessThanOrEqual(expected)
        expect(high).toBeGreaterThanOrEqual(expected)
      },
    ),
  ))
