import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judged, without } from './against.ts'
import type { AnswerCell } from './cells.ts'

const cell = (choice: string, n: number): AnswerCell => ({
  question: 'reason',
  version: 1,
  item: '',
  choice,
  score: null,
  step: '',
  name: '',
  n,
  weight: 1,
})

test('everybody but a group is what remains of the whole', () => {
  expect(without([cell('a', 10), cell('b', 4)], [cell('a', 3), cell('b', 4)])).toEqual([cell('a', 7)])
})

test('a group and everybody else are the whole again, whatever the group', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 6 }), (sizes) => {
      const whole = sizes.map(([own, rest], at) => cell(`c${at}`, own + rest)).filter(({ n }) => n > 0)
      const group = sizes.map(([own], at) => cell(`c${at}`, own)).filter(({ n }) => n > 0)
      const total = (cells: readonly AnswerCell[]) => cells.reduce((sum, { n }) => sum + n, 0)
      expect(total(without(whole, group)) + total(group)).toBe(total(whole))
    }),
  ))

test('one in twenty by chance is not called different among twenty that were looked at', () => {
  // The smallest p of twenty is 0.04: q = 0.04 · 20 / 1 = 0.8.
  const tested = Array.from({ length: 20 }, (_, at) => ({
    difference: 5,
    p: at === 0 ? 0.04 : 0.5 + at / 50,
    isEnough: true,
  }))
  expect(judged(tested).every((one) => one?.tone === null)).toBe(true)
  expect(judged([{ difference: 5, p: 0.001, isEnough: true }])[0]?.tone).toBe('higher')
})

test('of too few answers nothing is called different, whatever p says', () => {
  expect(judged([{ difference: -20, p: 0.0001, isEnough: false }, null])).toEqual([
    { difference: -20, q: 0.0001, tone: null },
    null,
  ])
})
