import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisFor } from './axis.ts'

const percent = { unit: 'percent', lowest: 1, highest: 5 } as const

const many = (low: number, high: number) => ({
  value: (low + high) / 2,
  low,
  high,
  reliability: 'ok' as const,
})
const few = (value: number) => ({ value, low: value - 30, high: value + 30, reliability: 'few' as const })
const hidden = { value: null, low: null, high: null, reliability: 'hidden' as const }

test('the axis ends at round numbers just outside the intervals', () => {
  expect(axisFor([many(62.4, 71), many(80, 88.1), hidden], percent)).toEqual([60, 90])
  expect(axisFor([many(3.1, 4.2)], { unit: 'mean', lowest: 1, highest: 5 })).toEqual([3, 4.5])
})

test('a small group pulls the axis to its value, not to the ends of its wide interval', () => {
  expect(axisFor([many(62.4, 71), few(55)], percent)).toEqual([50, 80])
})

test('without any interval it is the whole scale', () => {
  expect(axisFor([hidden], percent)).toEqual([0, 100])
  expect(axisFor([], { unit: 'mean', lowest: 1, highest: 7 })).toEqual([1, 7])
})

test('every interval of enough answers lies on the axis, and the axis on the scale', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.nat(50)), { minLength: 1 }),
      (drawn) => {
        const groups = drawn.map(([low, width]) => many(low, Math.min(100, low + width)))
        const [from, until] = axisFor(groups, { unit: 'points', lowest: 0, highest: 10 })
        for (const { low, high } of groups) expect(from <= low && high <= until).toBe(true)
        expect([from >= -100, until <= 100, from < until]).toEqual([true, true, true])
      },
    ),
  ))
