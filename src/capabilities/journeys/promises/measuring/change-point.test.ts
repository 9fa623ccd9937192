import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOfPromise } from './change-point.ts'

const dayAt = (place: number) => `day ${String(place).padStart(3, '0')}`
const days = (...promised: readonly [value: number, n: number][][]) =>
  promised.map((one, place) => ({ day: dayAt(place), promised: one.map(([value, n]) => ({ value, n })) }))

test('the first day of a longer promise is found', () => {
  const found = changeOfPromise(days([[3, 20]], [[3, 20]], [[3, 20]], [[5, 20]], [[5, 20]]))
  expect(found).toMatchObject({ day: 'day 003', before: 3, since: 5, longer: 1 })
  // U at the change is 60 · 40 = 2,400 and n is 100: p = 2·exp(−6 · 2,400² / (100³ + 100²)).
  expect(found!.p).toBeCloseTo(2 * Math.exp((-6 * 2400 ** 2) / 1_010_000), 12)
})

test('a shorter promise is found as well, and a few exceptions do not hide it', () => {
  const found = changeOfPromise(
    days(
      [[5, 40]],
      [
        [5, 38],
        [3, 2],
      ],
      [[3, 40]],
      [
        [3, 39],
        [5, 1],
      ],
    ),
  )
  expect(found).toMatchObject({ day: 'day 002', before: 5, since: 3 })
  // Of 80 · 80 pairs, those where the later is longer and half of the ties: (2·1 + (78·1 + 2·79) / 2) / 6,400.
  expect(found!.longer).toBeCloseTo((2 + (78 + 158) / 2) / 6400, 12)
})

test('what was always promised alike never changed, nor did what only drifts', () => {
  expect(changeOfPromise(days([[3, 50]], [[3, 50]], [[3, 50]]))).toBeNull()
  const drifting = Array.from({ length: 60 }, (_, at): [number, number][] =>
    Array.from({ length: 20 }, (_, i): [number, number] => [20 + i + Math.floor(at / 20), 1]),
  )
  expect(changeOfPromise(days(...drifting))).toBeNull()
})

test('fewer than thirty promises on a side make no promise of their own', () => {
  expect(changeOfPromise(days([[3, 200]], [[5, 29]]))).toBeNull()
  expect(changeOfPromise(days([[3, 200]], [[5, 30]]))).toMatchObject({ day: 'day 001' })
  expect(changeOfPromise([])).toBeNull()
})

test('a clean change is found on whatever day it is', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 15, max: 60 }),
      (before, since, n) => {
        const each = [...Array(before).fill([[4, n]]), ...Array(since).fill([[7, n]])] as [number, number][][]
        expect(changeOfPromise(days(...each))).toMatchObject({ day: dayAt(before), before: 4, since: 7 })
      },
    ),
  ))
