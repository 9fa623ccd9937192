import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contractValue, learnContract, regularShare } from './contract-value.ts'

const monthly = (n: number, from = 0, amount = 10) =>
  Array.from({ length: n }, (_, k) => ({ at: from + k * 30, amount }))

/** 100 began on day 0: 50 paid three times and left, 50 still pay on day 330 (twelve payments). */
const company = [
  ...Array.from({ length: 50 }, () => monthly(3)),
  ...Array.from({ length: 50 }, () => monthly(12)),
]
const question = { until: 330, horizonDays: 90, margin: 1, discount: 0 }

describe('under contract', () => {
  const model = learnContract(company, 330)!

  test('the period is the usual gap, and half are lost after their third payment', () => {
    expect(model.periodDays).toBe(30)
    expect(model.survival).toEqual([
      { time: 3, share: 0.5, atRisk: 100, lost: 50 },
      { time: 12, share: 0.5, atRisk: 50, lost: 0 },
    ])
    expect(model.hazard).toBe(50 / (50 * 3 + 50 * 12))
  })

  test('whoever pays for the second time now stays half as often from the fourth payment on', () => {
    // Payments 3, 4 and 5 are to come: the third surely (nobody leaves before), the others with one half.
    const found = contractValue(monthly(2, 300), model, question)
    expect(found.value).toBeCloseTo(10 + 5 + 5, 10)
    expect(found.low).toBeLessThan(found.value)
    expect(found.high).toBeGreaterThan(found.value)
  })

  test('margin halves it; discount lessens it; whoever left is worth nothing more', () => {
    const full = contractValue(monthly(2, 300), model, question).value
    expect(contractValue(monthly(2, 300), model, { ...question, margin: 0.5 }).value).toBeCloseTo(
      full / 2,
      10,
    )
    expect(contractValue(monthly(2, 300), model, { ...question, discount: 0.1 }).value).toBeLessThan(full)
    expect(contractValue(monthly(3), model, question)).toEqual({ alive: 0, value: 0, low: 0, high: 0 })
  })

  test('a longer horizon is never worth less, and nobody pays more than all periods', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 30, max: 720 }), (paid, days) => {
        const one = monthly(paid, 330 - (paid - 1) * 30)
        const [short, long] = [days, days + 30].map((horizonDays) =>
          contractValue(one, model, { ...question, horizonDays }),
        )
        expect(long!.value).toBeGreaterThanOrEqual(short!.value)
        expect(short!.value).toBeLessThanOrEqual(10 * Math.floor(days / 30) + 1e-9)
      }),
    ))

  test('nobody paid twice: nothing can be learned', () => {
    expect(learnContract([monthly(1), monthly(1, 50)], 100)).toBeUndefined()
  })
})

describe('do they pay by the calendar?', () => {
  test('monthly payers do, people who come when they like do not', () => {
    const whenTheyLike = Array.from({ length: 50 }, (_, i) =>
      [0, 3, 50 + i, 61 + 2 * i, 300].map((at) => ({ at, amount: 5 })),
    )
    // Of the company only the fifty with twelve payments came often enough to tell.
    expect(regularShare([...company, ...whenTheyLike])).toEqual({ share: 0.5, n: 100 })
  })

  test('of thirty with twelve monthly payments all are regular', () => {
    expect(regularShare(Array.from({ length: 30 }, () => monthly(12)))).toEqual({ share: 1, n: 30 })
  })

  test('with fewer than thirty who came four times nothing is said', () => {
    expect(regularShare(Array.from({ length: 29 }, () => monthly(12)))).toBeNull()
  })
})
