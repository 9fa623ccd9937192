import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNetScores, type NetCounts, netScore, netVariance, plainNetScore } from './net-score.ts'
import { seededRandom } from './random.ts'

const hundred = { for: 50, neither: 30, against: 20 }
const answers = fc
  .record({ for: fc.nat(5000), neither: fc.nat(5000), against: fc.nat(5000) })
  .filter((counts) => counts.for + counts.neither + counts.against > 0)
const flipped = (counts: NetCounts) => ({ ...counts, for: counts.against, against: counts.for })
const times = (counts: NetCounts, k: number) => ({
  for: counts.for * k,
  neither: counts.neither * k,
  against: counts.against * k,
})

describe('worked by hand: 50 for, 30 neither, 20 against', () => {
  test('variance .5 + .2 − .3² = .61, plain interval 30 ± 15.3 points', () => {
    expect(netVariance(hundred)).toBeCloseTo(0.61, 12)
    const plain = plainNetScore(hundred)
    expect(plain?.value).toBeCloseTo(0.3, 12)
    expect(plain?.low).toBeCloseTo(0.3 - 0.15308, 5)
    expect(plain?.high).toBeCloseTo(0.3 + 0.15308, 5)
  })

  test('adjusted Wald: 50.75 − 20.75 of 103 is .2913; interval .1405 to .4420 around it', () => {
    const score = netScore(hundred)
    expect(score?.value).toBeCloseTo(0.3, 12)
    expect(score?.low).toBeCloseTo(0.1405, 4)
    expect(score?.high).toBeCloseTo(0.442, 4)
    expect(((score?.low ?? 0) + (score?.high ?? 0)) / 2).toBeCloseTo(30 / 103, 12)
  })

  test('30 against 10 points with 100 answers each is no real change: z = 1.80', () => {
    const compared = compareNetScores(hundred, { for: 40, neither: 30, against: 30 })
    expect(compared?.difference).toBeCloseTo(-0.2, 12)
    // Adjusted: 30/103 and 10/103, variances .6094 and .6853 (by hand), z = .19417 / √((.6094 + .6853) / 103).
    expect(compared?.p).toBeCloseTo(0.0833, 3)
    expect(compared?.low).toBeLessThan(-0.4)
    expect(compared?.high).toBeGreaterThan(0)
  })
})

test('nobody answered: there is no score', () => {
  expect(netScore({ for: 0, neither: 0, against: 0 })).toBeNull()
  expect(plainNetScore({ for: 0, neither: 0, against: 0 })).toBeNull()
  expect(compareNetScores(hundred, { for: 0, neither: 0, against: 0 })).toBeNull()
})

describe('what always holds', () => {
  test('the interval holds the value and stays between −1 and 1', () =>
    fc.assert(
      fc.property(answers, (counts) => {
        const { value, low, high } = netScore(counts) as NonNullable<ReturnType<typeof netScore>>
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
      }),
    ))

  test('swapping the sides turns score and interval round', () =>
    fc.assert(
      fc.property(answers, (counts) => {
        const [score, turned] = [netScore(counts), netScore(flipped(counts))]
        expect(turned?.value).toBeCloseTo(-(score?.value ?? NaN), 12)
        expect(turned?.low).toBeCloseTo(-(score?.high ?? NaN), 12)
        expect(turned?.high).toBeCloseTo(-(score?.low ?? NaN), 12)
      }),
    ))

  test('ten times the same answers make a narrower interval', () =>
    fc.assert(
      fc.property(answers, (counts) => {
        const width = (of: NetCounts) => {
          const { low, high } = netScore(of) as NonNullable<ReturnType<typeof netScore>>
          return high - low
        }
        expect(width(times(counts, 10))).toBeLessThan(width(counts))
      }),
    ))

  test('a change is significant exactly when its interval leaves zero out', () =>
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const { low, high, p } = compareNetScores(before, after) as NonNullable<
          ReturnType<typeof compareNetScores>
        >
        fc.pre(Math.abs(p - 0.05) > 1e-9)
        expect(low > 0 || high < 0).toBe(p < 0.05)
      }),
    ))

  test('looking back instead of forward turns the change round', () =>
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const [there, back] = [compareNetScores(before, after), compareNetScores(after, before)]
        expect(back?.difference).toBeCloseTo(-(there?.difference ?? NaN), 12)
        expect(back?.p).toBeCloseTo(there?.p ?? NaN, 12)
        expect(back?.high).toBeCloseTo(-(there?.low ?? NaN), 12)
      }),
    ))
})

describe('simulated with 4,000 surveys each', () => {
  const rounds = 4_000
  const draw = (random: ReturnType<typeof seededRandom>, n: number, p: number, d: number): NetCounts => {
    const counts = { for: 0, neither: 0, against: 0 }
    for (let i = 0; i < n; i++) {
      const at = random.uniform()
      if (at < p) counts.for++
      else if (at < p + d) counts.against++
      else counts.neither++
    }
    return counts
  }

  test.each([
    [20, 0.5, 0.2],
    [50, 0.7, 0.1],
    [100, 0.3, 0.3],
    [300, 0.6, 0.15],
  ])('of 95 %% intervals from %d answers (p %d, d %d) 93 to 97 %% hold the truth', (n, p, d) => {
    const random = seededRandom(`coverage ${n}`)
    let held = 0
    for (let round = 0; round < rounds; round++) {
      const score = netScore(draw(random, n, p, d))
      if (score && score.low <= p - d && p - d <= score.high) held++
    }
    expect(held / rounds).toBeGreaterThan(0.93)
    expect(held / rounds).toBeLessThan(0.97)
  })

  test('where nothing changed, about one comparison in twenty says otherwise', () => {
    const random = seededRandom('false alarms')
    let alarms = 0
    for (let round = 0; round < rounds; round++) {
      const compared = compareNetScores(draw(random, 80, 0.5, 0.2), draw(random, 120, 0.5, 0.2))
      if (compared && compared.p < 0.05) alarms++
    }
    expect(alarms / rounds).toBeGreaterThan(0.035)
    expect(alarms / rounds).toBeLessThan(0.065)
  })
})
