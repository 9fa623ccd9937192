import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Invalid } from '../../platform/errors.ts'
import { allowedScores, type ScaleName, scaleNames, scales } from '../../statistics/scales.ts'
import { compare } from './comparison.ts'
import { combine, type ScoreCounts, summarise } from './metrics.ts'

const counts = (given: Record<number, number>): ScoreCounts =>
  new Map(Object.entries(given).map(([score, n]) => [Number(score), n]))
const npsCounts = (promoters: number, passives: number, detractors: number) =>
  counts({ 10: promoters, 7: passives, 3: detractors })
const interval = ({ low, high }: { low: number | null; high: number | null }) => [
  Number(low?.toFixed(2)),
  Number(high?.toFixed(2)),
]

describe('worked by hand', () => {
  test('NPS: 50 promoters, 30 passives, 20 detractors are 30, 14.05 to 44.20', () => {
    const summary = summarise('nps', npsCounts(50, 30, 20))
    expect(summary).toMatchObject({ metric: 'nps', n: 100, value: 30, unit: 'points', direction: 'higher' })
    expect(interval(summary)).toEqual([14.05, 44.2])
    expect(summary.shares).toEqual({ promoters: 0.5, passives: 0.3, detractors: 0.2 })
    expect(summary).toMatchObject({ level: 0.95, method: 'adjusted Wald', mean: null, reliability: 'ok' })
  })

  test('the borders of NPS: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract', () => {
    const each = summarise('nps', new Map(allowedScores('nps').map((score) => [score, 1])))
    expect(each.shares).toEqual({ promoters: 2 / 11, passives: 2 / 11, detractors: 7 / 11 })
    expect(each.value).toBeCloseTo(-500 / 11, 10)
  })

  test('NPS from 1 to 5: 5 promotes, 4 is passive, 1 to 3 detract', () => {
    expect(summarise('nps5', counts({ 1: 1, 2: 1, 3: 1, 4: 3, 5: 4 })).value).toBe(10)
  })

  test('NPS from 1 to 10: 9 and 10 promote, 1 to 6 detract', () => {
    expect(summarise('nps10', counts({ 1: 1, 6: 1, 7: 1, 8: 1, 9: 3, 10: 3 })).value).toBe(40)
  })

  test('CSAT: 8 of 10 gave 4 or 5, so 80 %, Wilson 49.02 to 94.33, mean 3.8', () => {
    const summary = summarise('csat5', counts({ 1: 1, 2: 1, 4: 5, 5: 3 }))
    expect(summary).toMatchObject({ value: 80, unit: 'percent', method: 'Wilson', mean: 3.8, shares: null })
    expect(interval(summary)).toEqual([49.02, 94.33])
    expect(summary.reliability).toBe('few')
  })

  test('CSAT on seven steps counts 6 and 7', () => {
    expect(summarise('csat7', counts({ 4: 2, 5: 3, 6: 4, 7: 1 })).value).toBe(50)
  })

  test('effort 1 to 5 once each: mean 3, 1.04 to 4.96, lower is better', () => {
    const summary = summarise('ces5', counts({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 }))
    expect(summary).toMatchObject({ value: 3, unit: 'mean', method: 't', direction: 'lower' })
    expect(interval(summary)).toEqual([1.04, 4.96])
  })

  test('ease 1 to 7: 4 five times and 6 five times is 5, 4.25 to 5.75, higher is better', () => {
    // Standard deviation √(10/9) = 1.0541, t₉ = 2.2622, reach 2.2622 · 1.0541 / √10 = .7541.
    const summary = summarise('ces7', counts({ 4: 5, 6: 5 }))
    expect(summary).toMatchObject({ value: 5, direction: 'higher' })
    expect(interval(summary)).toEqual([4.25, 5.75])
  })

  test('net easy score: 6 easy, 2 neither, 2 difficult is 40', () => {
    const summary = summarise('nes', counts({ 1: 6, 0: 2, [-1]: 2 }))
    expect(summary.value).toBe(40)
    expect(summary.counts).toEqual({ '-1': 2, '0': 2, '1': 6 })
    expect(summary.shares).toEqual({ promoters: 0.6, passives: 0.2, detractors: 0.2 })
  })

  test('stars 5 5 4 2 are 4 on average', () => {
    expect(summarise('stars5', counts({ 5: 2, 4: 1, 2: 1 }))).toMatchObject({
      value: 4,
      unit: 'mean',
      mean: 4,
    })
  })
})

test.each(scaleNames)('%s without answers has neither value nor interval, and nothing is NaN', (name) => {
  const summary = summarise(name, new Map())
  expect(summary).toMatchObject({
    n: 0,
    value: null,
    low: null,
    high: null,
    shares: null,
    reliability: 'hidden',
  })
  expect(Object.values(summary.counts).every((n) => n === 0)).toBe(true)
})

test('under 5 answers nothing should be shown, under 30 they are few', () => {
  const reliability = (n: number) => summarise('nps', npsCounts(n, 0, 0)).reliability
  expect([4, 5, 29, 30].map(reliability)).toEqual(['hidden', 'few', 'few', 'ok'])
})

test('one answer has a mean and no interval', () => {
  expect(summarise('ces5', counts({ 4: 1 }))).toMatchObject({ value: 4, low: null, high: null })
})

describe('scales are never mixed', () => {
  test('an answer of another scale is refused', () => {
    expect(() => summarise('csat5', counts({ 9: 3 }))).toThrow(
      '9 is no answer on the scale of CSAT (1–5), 1 to 5.',
    )
  })

  test('counts of two scales or two wordings are not added up', () => {
    const five = counts({ 5: 1 })
    expect(() =>
      combine([
        { scale: 'nps5', counts: five },
        { scale: 'csat5', counts: five },
      ]),
    ).toThrow(Invalid)
    expect(() =>
      combine([
        { scale: 'nps', wording: 'v1', counts: five },
        { scale: 'nps', wording: 'v2', counts: five },
      ]),
    ).toThrow('“v1” and “v2” are different metrics and cannot be added up.')
  })

  test('counts of one question are', () => {
    const both = combine([
      { scale: 'nps', counts: counts({ 9: 1, 3: 2 }) },
      { scale: 'nps', counts: counts({ 9: 4 }) },
    ])
    expect([...both]).toEqual([
      [3, 2],
      [9, 5],
    ])
  })
})

describe('whether a score really changed', () => {
  test('NPS 30 to 10 of 100 each: no real change, p = .083', () => {
    const compared = compare('nps', npsCounts(50, 30, 20), npsCounts(40, 30, 30))
    expect(compared).toMatchObject({ difference: -20, verdict: 'no real change', tone: null })
    expect(compared?.p).toBeCloseTo(0.0833, 3)
  })

  test('the same with 1,000 each: real, and worse', () => {
    expect(compare('nps', npsCounts(500, 300, 200), npsCounts(400, 300, 300))).toMatchObject({
      difference: -20,
      verdict: 'real change',
      tone: 'worse',
    })
  })

  test('29 answers on one side are too few, whatever the difference', () => {
    expect(compare('nps', npsCounts(29, 0, 0), npsCounts(0, 0, 300))).toMatchObject({
      verdict: 'too few',
      tone: null,
    })
  })

  test('CSAT 40 to 55 of 100: real by the two-proportion test, p = .034', () => {
    const compared = compare('csat5', counts({ 5: 40, 1: 60 }), counts({ 5: 55, 1: 45 }))
    expect(compared).toMatchObject({ difference: 15, verdict: 'real change', tone: 'better' })
    expect(compared?.p).toBeCloseTo(0.0341, 3)
  })

  test('less effort is better, more ease is better', () => {
    const [low, high] = [counts({ 2: 30, 3: 30 }), counts({ 4: 30, 5: 30 })]
    expect(compare('ces5', high, low)?.tone).toBe('better')
    expect(compare('ces7', high, low)?.tone).toBe('worse')
  })

  test('nothing to compare is null', () => {
    expect(compare('nps', new Map(), npsCounts(40, 0, 0))).toBeNull()
    expect(compare('ces5', counts({ 1: 1 }), counts({ 2: 40 }))).toBeNull()
  })
})

describe('what always holds', () => {
  const anyScale = fc.constantFrom(...scaleNames)
  const anyCounts = (name: ScaleName) =>
    fc
      .tuple(...allowedScores(name).map(() => fc.nat(300)))
      .map(
        (times): ScoreCounts => new Map(allowedScores(name).map((score, i) => [score, times[i] as number])),
      )
  const scaleWithCounts = anyScale.chain((name) =>
    fc.tuple(fc.constant(name), anyCounts(name), anyCounts(name)),
  )

  test('the interval holds the value and stays on the scale', () =>
    fc.assert(
      fc.property(scaleWithCounts, ([name, given]) => {
        const { n, value, low, high, unit } = summarise(name, given)
        fc.pre(n > 1)
        const { lowest, highest } = scales[name]
        const bounds = { points: [-100, 100], percent: [0, 100], mean: [lowest, highest] }[unit]
        expect(low).toBeGreaterThanOrEqual(bounds[0] as number)
        expect(low).toBeLessThanOrEqual((value as number) + 1e-9)
        expect(high).toBeGreaterThanOrEqual((value as number) - 1e-9)
        expect(high).toBeLessThanOrEqual(bounds[1] as number)
      }),
    ))

  test('counts add up to n, and shares to one', () =>
    fc.assert(
      fc.property(scaleWithCounts, ([name, given]) => {
        const { n, counts, shares } = summarise(name, given)
        expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(n)
        if (shares) expect(shares.promoters + shares.passives + shares.detractors).toBeCloseTo(1, 12)
      }),
    ))

  test('looking back turns the difference round and keeps the verdict', () =>
    fc.assert(
      fc.property(scaleWithCounts, ([name, before, after]) => {
        const [there, back] = [compare(name, before, after), compare(name, after, before)]
        expect(back?.difference ?? 0).toBeCloseTo(-(there?.difference ?? 0), 9)
        expect(back?.verdict).toBe(there?.verdict)
      }),
    ))

  test('the same answers twice are no real change', () =>
    fc.assert(
      fc.property(scaleWithCounts, ([name, given]) => {
        expect(compare(name, given, given)?.verdict).not.toBe('real change')
      }),
    ))
})
