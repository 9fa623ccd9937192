import { expect, test } from 'vitest'
import { seededRandom } from '../../../../statistics/random.ts'
import type { Arithmetic } from '../model.ts'
import type { Rows } from './fit.ts'
import { judge } from './judge.ts'

const what = { did: 'left', didNot: 'stayed' }
const points: Arithmetic = {
  intercept: 0,
  outOf: 10,
  parts: ['known', 'leaking'].map((feature) => ({ feature, cuts: [0], effects: [0, 5], unknown: 0 })),
}

function rows(
  n: number,
  { seed, tells, leaks = false }: { seed: string; tells: number; leaks?: boolean },
): Rows {
  const random = seededRandom(seed)
  const known = Float64Array.from({ length: n }, () => random.normal())
  const outcomes = known.map((one) => Number(random.chance(1 / (1 + Math.exp(-tells * one)))))
  const leaking = leaks
    ? Float64Array.from(outcomes)
    : Float64Array.from({ length: n }, () => random.normal())
  return {
    keys: ['known', 'leaking'],
    columns: [known, leaking],
    outcomes: Uint8Array.from(outcomes),
    fold: Uint8Array.from({ length: n }, (_, row) => row % 4),
  }
}

const judged = (learned: Rows, later: Rows) => judge({ learned, later, points, what })

test('a straight relation is learned by regression: trees have to earn their place', () => {
  const found = judged(rows(1500, { seed: 'a', tells: 1.5 }), rows(600, { seed: 'b', tells: 1.5 }))
  expect(found.way).toBe('regression')
  expect(found.compared.map(({ way }) => way)).toEqual(['regression', 'trees', 'points'])
  expect(found.tested!.lift!.low).toBeGreaterThan(1)
  expect(found.leaks).toEqual([])
})

test('what tells nothing later on is not used, and it says why', () => {
  const found = judged(rows(1500, { seed: 'c', tells: 1.5 }), rows(600, { seed: 'd', tells: 0 }))
  expect(found.way).toBe('points')
  expect(found.whyPoints).toBe('What was learned does no better than chance on the later time.')
})

test('a feature that knows the answer is named', () => {
  const leaking = { tells: 1, leaks: true }
  const found = judged(rows(1500, { seed: 'e', ...leaking }), rows(600, { seed: 'f', ...leaking }))
  expect(found.leaks).toEqual(['leaking'])
})

test('too few who left: points, and how many are missing', () => {
  const found = judged(rows(120, { seed: 'g', tells: 1 }), rows(600, { seed: 'h', tells: 1 }))
  expect(found.way).toBe('points')
  expect(found.whyPoints).toMatch(/^Only \d+ (left|stayed) in the time to learn from; 100 are needed\.$/)
})

test('nobody left, or nobody at all: said plainly, and nothing fails', () => {
  const none = rows(300, { seed: 'i', tells: 1 })
  none.outcomes.fill(0)
  expect(judged(none, none).whyPoints).toBe('Nobody left in the time to learn from.')
  const nobody = rows(0, { seed: 'j', tells: 1 })
  const found = judged(nobody, nobody)
  expect(found.tested).toBeNull()
  expect(found.whyPoints).toContain('do not reach back far enough')
})
