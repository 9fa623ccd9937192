import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRates } from './rate.ts'

test('2 events in ten days and 10 in the next ten: five times as often, exact p of 158 / 4096', () => {
  // Given 12 events, those of the second side are binomial(12, ½): P(at least 10) = (66 + 12 + 1) / 4096.
  const { ratio, p } = compareRates({ events: 2, exposure: 10 }, { events: 10, exposure: 10 })
  expect(ratio).toBeCloseTo(5, 12)
  expect(p).toBeCloseTo((2 * 79) / 4096, 12)
})

test('the same rate over twice the time is no change', () => {
  const { ratio, p } = compareRates({ events: 30, exposure: 30 }, { events: 60, exposure: 60 })
  expect(ratio).toBeCloseTo(1, 12)
  expect(p).toBeGreaterThan(0.9)
})

test('nothing on either side tells nothing', () => {
  expect(compareRates({ events: 0, exposure: 7 }, { events: 0, exposure: 7 }).p).toBe(1)
})

const events = fc.integer({ min: 0, max: 500 })
const exposure = fc.integer({ min: 1, max: 400 })

test('the interval holds the ratio, and turning the sides round turns it over', () => {
  fc.assert(
    fc.property(events, events, exposure, exposure, (one, other, some, more) => {
      fc.pre(one > 0 && other > 0)
      const there = compareRates({ events: one, exposure: some }, { events: other, exposure: more })
      const back = compareRates({ events: other, exposure: more }, { events: one, exposure: some })
      expect(there.low).toBeLessThanOrEqual(there.ratio)
      expect(there.high).toBeGreaterThanOrEqual(there.ratio)
      expect(back.ratio * there.ratio).toBeCloseTo(1, 9)
      expect(back.p).toBeCloseTo(there.p, 8)
    }),
  )
})
