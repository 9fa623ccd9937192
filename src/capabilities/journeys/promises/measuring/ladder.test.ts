import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GapCell, ladderOf, stepByDays } from './ladder.ts'
import { byDelay, type ScoreCell, scoredBy } from './scored.ts'

const scored = (gap: number, ...answers: readonly [score: number, n: number][]): ScoreCell[] =>
  answers.map(([score, n]) => ({ scale: 'csat5', wording: '', gap, score, n }))
const cell = (gap: number, n: number, watched = 0, again = 0): GapCell => ({ gap, n, watched, again })

/** Late: mean 2 of 40; on the day: mean 4 of 40; three days early: mean 4.5 of 40. */
const scores = [
  ...scored(2, [1, 20], [3, 20]),
  ...scored(0, [3, 20], [5, 20]),
  ...scored(-3, [4, 20], [5, 20]),
]
const steps = { early: 2, stepOf: stepByDays(2) }

test('late is below, the day itself meets, two days early exceed', () => {
  expect([3, 1, 0, -1, -2, -9].map(stepByDays(2))).toEqual([
    'below',
    'below',
    'meets',
    'meets',
    'exceeds',
    'exceeds',
  ])
})

test('climbing from below to meets is held against climbing from meets to exceeds', () => {
  const { steps: told, score } = ladderOf([cell(2, 50), cell(0, 60), cell(-3, 70)], scores, steps)
  expect(told.map(({ promises, score }) => [promises, score.value])).toEqual([
    [50, 2],
    [60, 4],
    [70, 4.5],
  ])
  expect(score.first).toMatchObject({ difference: 2, verdict: 'real change', tone: 'better' })
  expect(score.second!.difference).toBe(0.5)
  // 2·4 − 2 − 4.5 = 1.5; variances 40/39, 40/39 and 10/39 of 40 each: √((4 + 1 + 0.25) · 40/39 / 40) = 0.36690.
  expect(score.more).toMatchObject({ difference: 1.5, verdict: 'real change', tone: 'better' })
  expect(score.more!.high - 1.5).toBeCloseTo(1.959964 * Math.sqrt(5.25 / 39), 5)
})

test('where hardly anybody ever orders again, coming back tells nothing', () => {
  const { again } = ladderOf([cell(2, 270, 270, 0), cell(0, 500, 500, 1), cell(-3, 3000, 3000, 1)], [], steps)
  expect([again.first?.verdict, again.second?.verdict, again.more?.verdict]).toEqual([
    'too few',
    'too few',
    'too few',
  ])
})

test('a broken promise is told apart from a kept one, on the scale of the question', () => {
  const found = scoredBy(scores, (gap) => gap <= 0)
  expect(found).toMatchObject({
    label: 'CSAT (1–5)',
    kept: { n: 80, value: 4.25 },
    broken: { n: 40, value: 2 },
    difference: { difference: -2.25, tone: 'worse' },
  })
  const effort = scores.map((one) => ({ ...one, scale: 'ces5' }))
  expect(scoredBy(effort, (gap) => gap <= 0).difference?.tone).toBe('better')
})

test('the upper end of a band belongs to it', () => {
  const bands = byDelay([-14, -13, 0, 1, 3, 4, 15].flatMap((gap) => scored(gap, [4, 1])))
  expect(bands.map(({ score }) => score.n)).toEqual([1, 1, 1, 2, 1, 0, 1])
})

test('every promise stands on one step', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          gap: fc.integer({ min: -30, max: 30 }),
          n: fc.nat(50),
          watched: fc.nat(50),
          again: fc.constant(0),
        }),
      ),
      fc.integer({ min: 1, max: 20 }),
      (cells, early) => {
        const ladder = ladderOf(cells, [], { early, stepOf: stepByDays(early) })
        const all = ladder.steps.reduce((sum, { promises }) => sum + promises, 0)
        expect(all).toBe(cells.reduce((sum, { n }) => sum + n, 0))
      },
    ),
  ))
