import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'

test('six weeks worked by hand: 4/5 after the first, 4/5 · 2/3 after the third', () => {
  const found = kaplanMeier([
    { time: 1, isLost: true },
    { time: 2, isLost: false },
    { time: 3, isLost: true },
    { time: 4, isLost: false },
    { time: 6, isLost: false },
  ])
  expect(found.map(({ time, atRisk, lost }) => [time, atRisk, lost])).toEqual([
    [1, 5, 1],
    [2, 4, 0],
    [3, 3, 1],
    [4, 2, 0],
    [6, 1, 0],
  ])
  const after = 0.8 * (1 - 1 / 3)
  expect(found.map(({ share }) => share)).toEqual([0.8, 0.8, after, after, after])
})

/**
 * Remission of leukaemia under 6-MP (Freireich et al. 1963), the textbook example: .857, .807, .753, .690, .627, .538, .448,
 * and a Greenwood standard error of .0764 after 6 weeks, from which the log(−log) band is worked out by hand.
 */
test('the textbook example', () => {
  const lost = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, isLost: true }))
  const left = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, isLost: false }))
  const found = kaplanMeier([...lost, ...left]).filter((one) => one.lost > 0)
  expect(found.map(({ share }) => Math.round(share * 1000) / 1000)).toEqual([
    0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448,
  ])
  expect(Math.sqrt(found[0]?.variance ?? 0)).toBeCloseTo(0.0764, 4)
  expect(found[0]?.low).toBeCloseTo(0.6197, 3)
  expect(found[0]?.high).toBeCloseTo(0.9516, 3)
})

test('while nobody is lost everybody is there; after all are lost nobody', () => {
  expect(kaplanMeier([{ time: 2, isLost: false, n: 3 }])).toEqual([
    { time: 2, share: 1, low: 1, high: 1, atRisk: 3, lost: 0, variance: 0 },
  ])
  expect(kaplanMeier([{ time: 2, isLost: true, n: 3 }])).toEqual([
    { time: 2, share: 0, low: 0, high: 0, atRisk: 3, lost: 3, variance: 0 },
  ])
  expect(kaplanMeier([])).toEqual([])
})

test('the curve never rises, and the band holds it', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ time: fc.integer({ min: 1, max: 9 }), isLost: fc.boolean() }), { minLength: 1 }),
      (watched) => {
        let before = 1
        for (const { share, low, high } of kaplanMeier(watched)) {
          expect(share).toBeLessThanOrEqual(before)
          expect(low).toBeLessThanOrEqual(share)
          expect(high).toBeGreaterThanOrEqual(share)
          before = share
        }
      },
    ),
  ))
