import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisFor } from './axis.ts'

const percent = { unit: 'percent', lowest: 1, highest: 5 } as const

test('the axis ends at round numbers just outside the intervals', () => {
  const groups = [
    { low: 62.4, high: 71 },
    { low: 80, high: 88.1 },
    { low: null, high: null },
  ]
  expect(axisFor(groups, percent)).toEqual([60, 90])
  expect(axisFor([{ low: 3.1, high: 4.2 }], { unit: 'mean', lowest: 1, highest: 5 })).toEqual([3, 4.5])
})

test('without any interval it is the whole scale', () => {
  expect(axisFor([], percent)).toEqual([0, 100])
  expect(axisFor([], { unit: 'mean', lowest: 1, highest: 7 })).toEqual([1, 7])
})

test('every interval lies on the axis, and the axis on the scale', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.nat(50)), { minLength: 1 }),
      (drawn) => {
        const groups = drawn.map(([low, width]) => ({ low, high: Math.min(100, low + width) }))
        const [from, until] = axisFor(groups, { unit: 'points', lowest: 0, highest: 10 })
        for (const { low, high } of groups) expect(from <= low && high <= until).toBe(true)
        expect([from >= -100, until <= 100, from < until]).toEqual([true, true, true])
      },
    ),
  ))
