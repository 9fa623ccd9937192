import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsOf } from './bars.ts'

test('a day is a bar where there are few days', () => {
  const bars = barsOf([
    { gap: -1, n: 2 },
    { gap: 0, n: 5 },
    { gap: 2, n: 1 },
  ])
  expect(bars.map(({ from, to, n }) => [from, to, n])).toEqual([
    [-1, -1, 2],
    [0, 0, 5],
    [1, 1, 0],
    [2, 2, 1],
  ])
})

test('nothing promised draws nothing', () => expect(barsOf([])).toEqual([]))

const anyGaps = fc
  .uniqueArray(fc.record({ gap: fc.integer({ min: -400, max: 400 }), n: fc.integer({ min: 1, max: 500 }) }), {
    selector: ({ gap }) => gap,
    minLength: 1,
    maxLength: 120,
  })
  .map((gaps) => gaps.toSorted((one, other) => one.gap - other.gap))

test('every promise is in one bar, and no bar holds kept and broken ones', () =>
  fc.assert(
    fc.property(anyGaps, (gaps) => {
      const bars = barsOf(gaps)
      expect(bars.reduce((sum, { n }) => sum + n, 0)).toBe(gaps.reduce((sum, { n }) => sum + n, 0))
      for (const { from, to } of bars) expect(from > 0 === to > 0).toBe(true)
    }),
  ))
