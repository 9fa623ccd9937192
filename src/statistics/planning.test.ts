import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeTogether } from './benjamini-hochberg.ts'
import { shares, singleValues } from './control-chart.ts'
import { finitePopulationFactor } from './finite-population.ts'
import { rake } from './raking.ts'
import { churnPerPeriod, netRevenueRetention, retainedAfter } from './retention.ts'
import { answersForMargin, answersPerGroup, NET_VARIANCE } from './sample-size.ts'
import { designEffect, effectiveCount } from './weights.ts'

describe('how many answers are needed', () => {
  test('±10 points: 247 usually, 381 at worst; ±5 points: 996', () => {
    expect(answersForMargin(0.1)).toBe(247)
    expect(answersForMargin(0.1, NET_VARIANCE.worst)).toBe(381)
    expect(answersForMargin(0.05)).toBe(996)
  })

  test('to find a difference of 10 points 1,017 in each group, of 20 points 252', () => {
    expect(answersPerGroup({ difference: 0.1 })).toBe(1017)
    expect(answersPerGroup({ difference: 0.2 })).toBe(252)
  })

  test('when 300 of 1,000 customers answered the error shrinks to √(700/999)', () => {
    expect(finitePopulationFactor(300, 1000)).toBeCloseTo(Math.sqrt(700 / 999), 12)
    expect(finitePopulationFactor(50, 1000)).toBe(1)
    expect(finitePopulationFactor(1000, 1000)).toBe(0)
  })
})

describe('many tests at once', () => {
  test('p .01 .04 .03 .005 .6 become q .025 .05 .05 .025 .6', () => {
    const judged = judgeTogether([0.01, 0.04, 0.03, 0.005, 0.6])
    const known = [0.025, 0.05, 0.05, 0.025, 0.6]
    for (const [i, { q }] of judged.entries()) expect(q).toBeCloseTo(known[i] as number, 12)
    expect(judged.map(({ real }) => real)).toEqual([true, true, true, true, false])
  })

  test('q is never below p and keeps the order of p', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
        const judged = judgeTogether(ps)
        for (const [i, p] of ps.entries()) expect(judged[i]?.q).toBeGreaterThanOrEqual(p)
        const order = ps.map((_, i) => i).sort((a, b) => (ps[a] as number) - (ps[b] as number))
        const qs = order.map((i) => judged[i]?.q as number)
        expect(qs).toEqual([...qs].sort((a, b) => a - b))
      }),
    ))
})

describe('weights', () => {
  test('weights 1 1 2: worth 16/6 answers, design effect 18/16', () => {
    expect(effectiveCount([1, 1, 2])).toBeCloseTo(16 / 6, 12)
    expect(designEffect([1, 1, 2])).toBeCloseTo(18 / 16, 12)
    expect(effectiveCount([])).toBe(0)
  })

  test('three of four answers are from women, half of the customers are: weights ⅔ and 2', () => {
    const answers = ['f', 'f', 'f', 'm'].map((sex) => ({ sex }))
    const { weights, met } = rake(answers, { sex: { f: 0.5, m: 0.5 } })
    expect(met).toBe(true)
    expect(weights[0]).toBeCloseTo(2 / 3, 6)
    expect(weights[3]).toBeCloseTo(2, 6)
  })

  test('two margins are met together', () => {
    const cells = { fn: 30, fs: 20, mn: 10, ms: 40 }
    const answers = Object.entries(cells).flatMap(([cell, n]) =>
      Array.from({ length: n }, () => ({ sex: cell[0] as string, region: cell[1] as string })),
    )
    const { met, worstGap } = rake(answers, { sex: { f: 0.45, m: 0.55 }, region: { n: 0.5, s: 0.5 } })
    expect(met).toBe(true)
    expect(worstGap).toBeLessThan(1e-3)
  })

  test('alike answers may be told once with how often they came: the weights are the same', () => {
    const { weights, met } = rake([{ sex: 'f' }, { sex: 'm' }], { sex: { f: 0.5, m: 0.5 } }, [3, 1])
    expect(met).toBe(true)
    expect(weights[0]).toBeCloseTo(2 / 3, 6)
    expect(weights[1]).toBeCloseTo(2, 6)
  })

  test('one answer out of a hundred cannot stand for half: it is trimmed to 3 and the gap is told', () => {
    const answers = Array.from({ length: 100 }, (_, i) => ({ channel: i === 0 ? 'shop' : 'web' }))
    const { weights, met, worstGap } = rake(answers, { channel: { shop: 0.5, web: 0.5 } })
    expect(weights[0]).toBe(3)
    expect(met).toBe(false)
    expect(worstGap).toBeCloseTo(0.47, 2)
  })

  test('weights are 1 on average and between 0.3 and 3, whatever the margins', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 80 }),
        fc.double({ min: 0.01, max: 0.6, noNaN: true }),
        (segments, a) => {
          const { weights } = rake(
            segments.map((segment) => ({ segment })),
            { segment: { a, b: 0.39, c: 0.61 - a } },
          )
          expect(weights.reduce((sum, w) => sum + w, 0) / weights.length).toBeCloseTo(1, 6)
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.3)
          expect(Math.max(...weights)).toBeLessThanOrEqual(3)
        },
      ),
    ))
})

describe('within usual variation', () => {
  test('10 12 11 13 12: mean 11.6, moving ranges 2 1 2 1, limits 11.6 ± 3.99', () => {
    const chart = singleValues([10, 12, 11, 13, 12])
    expect(chart?.centre).toBeCloseTo(11.6, 12)
    expect(chart?.periods[0]?.low).toBeCloseTo(11.6 - 2.66 * 1.5, 12)
    expect(chart?.periods.every(({ usual }) => usual)).toBe(true)
    expect(singleValues([10])).toBeNull()
  })

  test('a jump after ten quiet weeks is not usual', () => {
    const chart = singleValues([30, 31, 30, 29, 30, 31, 30, 29, 30, 31, 45])
    expect(chart?.periods.map(({ usual }) => usual).indexOf(false)).toBe(10)
  })

  test('late in 10, 12, 30 of 100: limits 17.3 ± 11.4 %, so only 30 is unusual', () => {
    const chart = shares([
      { hits: 10, n: 100 },
      { hits: 12, n: 100 },
      { hits: 30, n: 100 },
    ])
    expect(chart?.centre).toBeCloseTo(52 / 300, 12)
    expect(chart?.periods[0]?.high).toBeCloseTo(0.17333 + 0.11356, 4)
    expect(chart?.periods.map(({ usual }) => usual)).toEqual([true, true, false])
    expect(shares([])).toBeNull()
  })
})

describe('retention', () => {
  test('3 % lost each month leaves 69.38 % after a year', () => {
    expect(retainedAfter(12, 0.03)).toBeCloseTo(0.6938, 4)
    expect(churnPerPeriod(1 - retainedAfter(12, 0.03), 12)).toBeCloseTo(0.03, 12)
  })

  test('100 + 20 − 5 − 10 of 100 is 105 % net revenue retention', () => {
    expect(netRevenueRetention({ start: 100, expansion: 20, contraction: 5, churn: 10 })).toBe(1.05)
    expect(netRevenueRetention({ start: 0, expansion: 20, contraction: 5, churn: 10 })).toBeNull()
  })
})
