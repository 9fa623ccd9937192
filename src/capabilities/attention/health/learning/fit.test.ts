import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auc } from '../../../../statistics/learning/measures.ts'
import { seededRandom } from '../../../../statistics/random.ts'
import { effectOf } from '../model.ts'
import { cutsOf } from './cuts.ts'
import { learnWeights, type Rows } from './fit.ts'
import { scoresOf } from './score.ts'
import { learnStumps } from './stumps.ts'

/** Leaves more often the longer silent and the more promises were broken; the third column says nothing. */
function invented(n: number, seed = 'health'): Rows {
  const random = seededRandom(seed)
  const silent = Float64Array.from({ length: n }, () => random.integer(90))
  const broken = Float64Array.from({ length: n }, () => (random.chance(0.3) ? Number.NaN : random.integer(4)))
  const noise = Float64Array.from({ length: n }, () => random.normal())
  const outcomes = Uint8Array.from({ length: n }, (_, row) => {
    const odds = -1.5 + silent[row]! / 40 + (Number.isNaN(broken[row]!) ? 0 : 0.7 * broken[row]!)
    return Number(random.chance(1 / (1 + Math.exp(-odds))))
  })
  const fold = Uint8Array.from({ length: n }, (_, row) => row % 4)
  return { keys: ['silent', 'broken', 'noise'], columns: [silent, broken, noise], outcomes, fold }
}

describe.each([
  ['regression', learnWeights],
  ['trees of one question', learnStumps],
] as const)('%s', (_, learn) => {
  const learned = learn(invented(3000))
  const [silent, broken, noise] = learned.parts

  test('learns what goes before leaving, and little from what does not', () => {
    expect(effectOf(silent!, 85)).toBeGreaterThan(effectOf(silent!, 5) + 1)
    expect(effectOf(broken!, 3)).toBeGreaterThan(effectOf(broken!, 0) + 1)
    expect(effectOf(noise!, 1.5) - effectOf(noise!, -1.5)).toBeLessThan(0.35)
  })

  test('tells customers it never saw nearly as well as the truth itself would', () => {
    const others = invented(3000, 'others')
    const found = auc({ scores: scoresOf(learned, others.columns), outcomes: others.outcomes })!
    expect(found).toBeGreaterThan(0.7)
  })

  test('learns that not being known tells something, and is made of numbers alone', () => {
    const rows = invented(3000)
    const random = seededRandom('unknown')
    const outcomes = Uint8Array.from(rows.columns[1]!, (value) =>
      Number(random.chance(Number.isNaN(value) ? 0.8 : 0.1)),
    )
    const { intercept, parts } = learn({ ...rows, outcomes })
    expect(effectOf(parts[1]!, null)).toBeGreaterThan(effectOf(parts[1]!, 2) + 1)
    const numbers = parts.flatMap(({ cuts, effects, unknown }) => [...cuts, ...effects, unknown])
    expect([intercept, ...numbers].filter((one) => !Number.isFinite(one))).toEqual([])
  })

  test('is calibrated, and its effects are told against the usual customer', () => {
    const rows = invented(3000)
    const said = scoresOf(learned, rows.columns).reduce((sum, one) => sum + one, 0) / 3000
    const came = rows.outcomes.reduce((sum, one) => sum + one, 0) / 3000
    expect(said).toBeCloseTo(came, 2)
    for (const [k, part] of learned.parts.entries()) {
      const mean = rows.columns[k]!.reduce((sum, value) => sum + effectOf(part, value), 0) / 3000
      expect(mean).toBeCloseTo(0, 3)
    }
  })
})

test('few values get a bin each where enough rows have it, many are cut at readable numbers', () => {
  expect(cutsOf(Float64Array.from({ length: 300 }, (_, row) => row % 3))).toEqual([1, 2])
  const many = cutsOf(Float64Array.from({ length: 1000 }, (_, row) => row + 0.123))
  expect(many).toEqual([130, 250, 380, 500, 630, 750, 880])
  expect(cutsOf(Float64Array.from([Number.NaN, 1, 2]))).toEqual([])
})

test('cuts rise, and no bin is nearly empty', () =>
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 600 }),
      (values) => {
        const cuts = cutsOf(Float64Array.from(values))
        for (const [at, cut] of cuts.entries()) {
          const [from, until] = [at === 0 ? Number.NEGATIVE_INFINITY : cuts[at - 1]!, cut]
          expect(from).toBeLessThan(until)
          expect(values.filter((value) => value >= from && value < until).length).toBeGreaterThanOrEqual(20)
        }
      },
    ),
  ))
