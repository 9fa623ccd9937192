import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measuredAs } from '../measured.ts'
import { closestWord, driftOf, driftOfMap, inWords } from './drift.ts'

const measured = (value: number, low: number, high: number, n = 214) => measuredAs(n, { value, low, high })

test('you believe good, customers say bad: as far apart as the two values, with the interval carried over', () => {
  // Believed 1, measured −0.2 (−0.5 … 0.1): 1.2 apart (0.9 to 1.5).
  const drift = driftOf(1, measured(-0.2, -0.5, 0.1))
  expect(drift).toMatchObject({ verdict: 'drift', word: 0 })
  expect(
    drift.verdict === 'drift' && [drift.apart, drift.low, drift.high].map((one) => one.toFixed(6)),
  ).toEqual(['1.200000', '0.900000', '1.500000'])
})

test('customers may also say better than believed', () => {
  expect(driftOf(-1, measured(1.1, 0.9, 1.3))).toMatchObject({ verdict: 'drift', word: 1 })
})

test('a word stands for half a step around it, however many answers there are', () => {
  expect(driftOf(1, measured(0.7, 0.69, 0.71, 100_000))).toEqual({ verdict: 'no drift' })
  expect(driftOf(1, measured(0.4, 0.39, 0.41, 100_000))).toMatchObject({ verdict: 'drift', word: 0 })
})

test('where the interval reaches into the word there is no drift', () => {
  expect(driftOf(1, measured(0.2, -0.2, 0.6))).toEqual({ verdict: 'no drift' })
})

test('too few to tell: under thirty, or an interval over more than two words', () => {
  expect(driftOf(1, measured(-1, -1.2, -0.8, 29))).toEqual({ verdict: 'too few' })
  expect(driftOf(1, measured(0, -1.1, 1.1, 40))).toEqual({ verdict: 'too few' })
  expect(driftOf(1, measuredAs(31, { value: 0, low: null, high: null }))).toEqual({ verdict: 'too few' })
})

test('without a belief or without a measurement nothing is judged', () => {
  expect(driftOf(null, measured(0, -0.1, 0.1))).toEqual({ verdict: 'not believed' })
  expect(driftOf(0, null)).toEqual({ verdict: 'not measured' })
  expect(driftOf(0, measuredAs(0, null))).toEqual({ verdict: 'not measured' })
})

test('a measured value is said in the closest word; halves go to the milder one', () => {
  expect([-2, -1.6, -1.5, -0.4, 0.5, 0.51, 1.8].map(closestWord)).toEqual([-2, -2, -1, 0, 0, 1, 2])
})

test('feelings from −1 to 1 are twice as much in words', () => {
  expect(inWords(measured(-0.5, -0.75, -0.25))).toMatchObject({ value: -1, low: -1.5, high: -0.5, n: 214 })
})

test('of a map what is counted: judged, drifting, too few', () => {
  const drifts = [driftOf(2, measured(0, -0.1, 0.1)), driftOf(0, measured(0, -0.1, 0.1)), driftOf(0, null)]
  expect(driftOfMap(drifts)).toEqual({ judged: 2, drifting: 1, tooFew: 0 })
})

test('drift is never told of a word that the interval reaches', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: -2, max: 2 }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (believed, value, half) => {
        const drift = driftOf(believed, measured(value, value - half, value + half))
        if (value - half <= believed && believed <= value + half) expect(drift.verdict).not.toBe('drift')
        if (drift.verdict === 'drift') {
          expect(drift.low).toBeLessThanOrEqual(drift.apart)
          expect(drift.apart).toBeLessThanOrEqual(drift.high)
        }
      },
    ),
  ))
