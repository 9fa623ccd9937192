import { expect, test } from 'vitest'
import type { Arithmetic } from '../model.ts'
import { wouldHelp } from './would-help.ts'

const part = (feature: string, effects: number[]) => ({ feature, cuts: [1], effects, unknown: 0 })
/** Log-odds: two open questions add 1.5, waiting 0.5, a broken promise 0.7, silence 2. */
const arithmetic: Arithmetic = {
  intercept: -1,
  parts: [
    part('open-questions', [0, 1.5]),
    part('waiting-days', [0, 0.5]),
    part('broken-in-row', [0, 0.7]),
    part('days-since-order', [0, 2]),
  ],
}
const chance = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

test('worked by hand: one answer mends the question and the waiting, what helps most comes first', () => {
  const found = wouldHelp(arithmetic, [2, 5, 1, 30])
  expect(found.map(({ mend }) => mend)).toEqual(['Answer what they asked', 'Keep the next promise'])
  expect(found[0]!.risk).toBeCloseTo(chance(-1 + 0.7 + 2), 9)
  expect(found[1]!.risk).toBeCloseTo(chance(-1 + 1.5 + 0.5 + 2), 9)
  expect(found[0]!.now).toEqual([
    '2 questions of theirs wait for an answer',
    'Waits for an answer for 5 days',
  ])
})

test('what is not the matter, not known or not for a company to change is not named', () => {
  expect(wouldHelp(arithmetic, [0, 0, null, 30])).toEqual([])
})
