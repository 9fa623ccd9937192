import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareAbove } from './chi-square.ts'
import type { Watched } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'

const lost = (...times: number[]): Watched[] => times.map((time) => ({ time, isLost: true }))
const left = (...times: number[]): Watched[] => times.map((time) => ({ time, isLost: false }))

/**
 * By hand: at 1 two of four are there in the first group (expected 1/2, variance 1/4); at 2 one of three (1/3, 2/9);
 * at 3 one of two are (1/2, 1/4); at 4 nobody but the second group. Lost 2, expected 4/3, variance 13/18.
 */
test('four customers worked by hand', () => {
  const found = logRank([lost(1, 3), lost(2, 4)])
  expect(found?.groups[0]).toEqual({ lost: 2, expected: expect.closeTo(4 / 3, 12) })
  expect(found?.groups[1]?.expected).toBeCloseTo(8 / 3, 12)
  expect(found?.chiSquare).toBeCloseTo((2 / 3) ** 2 / (13 / 18), 12)
  expect(found?.degrees).toBe(1)
})

/** Freireich et al. 1963, 6-MP against placebo: expected 19.25 and 10.75, chi-square 16.79 (R: survdiff). */
test('the textbook example', () => {
  const drug = [
    ...lost(6, 6, 6, 7, 10, 13, 16, 22, 23),
    ...left(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
  ]
  const placebo = lost(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
  const found = logRank([drug, placebo])
  expect(found?.groups.map(({ expected }) => expected)).toEqual([
    expect.closeTo(19.25, 2),
    expect.closeTo(10.75, 2),
  ])
  expect(found?.chiSquare).toBeCloseTo(16.79, 2)
  expect(found?.p).toBeLessThan(0.0001)
})

test('chi-square at the values of every table', () => {
  expect(chiSquareAbove(3.841458820694124, 1)).toBeCloseTo(0.05, 8)
  expect(chiSquareAbove(5.991464547107979, 2)).toBeCloseTo(0.05, 8)
  expect(chiSquareAbove(0, 3)).toBe(1)
})

test('one group, nobody, or nobody lost tells nothing', () => {
  expect(logRank([lost(1, 2)])).toBeNull()
  expect(logRank([lost(1, 2), []])).toBeNull()
  expect(logRank([left(1), left(2)])).toBeNull()
})

const anyGroup = fc.array(
  fc.record({
    time: fc.integer({ min: 1, max: 6 }),
    isLost: fc.boolean(),
    n: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 8 },
)

test('what was lost is what was expected, all in all; the order of the groups changes nothing', () =>
  fc.assert(
    fc.property(fc.array(anyGroup, { minLength: 2, maxLength: 4 }), (groups) => {
      const found = logRank(groups)
      if (!found) return
      const sum = (part: 'lost' | 'expected') => found.groups.reduce((all, one) => all + one[part], 0)
      expect(sum('expected')).toBeCloseTo(sum('lost'), 9)
      expect(logRank(groups.toReversed())?.chiSquare).toBeCloseTo(found.chiSquare, 6)
    }),
  ))

test('a group against its double differs by nothing', () =>
  fc.assert(
    fc.property(anyGroup, (group) => {
      expect(logRank([group, group])?.chiSquare ?? 0).toBeCloseTo(0, 9)
    }),
  ))
