import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightsFor } from './weights.ts'

const everybody = (shares: Record<string, number>) =>
  new Map([['plan', new Map(Object.entries(shares).map(([value, all]) => [value, { all, answered: 0 }]))]])

test('30 of 40 answers are from free, half of the customers are: ⅔ and 2, worth 30 answers', () => {
  // Σw = 40, Σw² = 30·4/9 + 10·4 = 160/3, n_eff = 1600 / (160/3) = 30; design effect 4/3.
  const weights = weightsFor(
    [
      { traits: ['free'], n: 30 },
      { traits: ['pro'], n: 10 },
    ],
    ['plan'],
    everybody({ free: 500, pro: 500 }),
  )
  expect(weights.of(['free'])).toBeCloseTo(2 / 3, 6)
  expect(weights.of(['pro'])).toBeCloseTo(2, 6)
  expect(weights.effective).toBeCloseTo(30, 4)
  expect(weights.designEffect).toBeCloseTo(4 / 3, 5)
  expect(weights.met).toBe(true)
})

test('whoever is not known keeps their say, and the rest resembles everybody', () => {
  const weights = weightsFor(
    [
      { traits: ['free'], n: 30 },
      { traits: ['pro'], n: 10 },
      { traits: [''], n: 60 },
    ],
    ['plan'],
    everybody({ free: 500, pro: 500 }),
  )
  expect(weights.of([''])).toBeCloseTo(1, 6)
  expect(weights.of(['pro'])).toBeCloseTo(2, 6)
})

test('a plan that a third of the customers have and nobody answered from cannot be made up: the gap is told', () => {
  const weights = weightsFor(
    [
      { traits: ['free'], n: 30 },
      { traits: ['pro'], n: 30 },
    ],
    ['plan'],
    everybody({ free: 100, pro: 100, max: 100 }),
  )
  expect(weights.met).toBe(false)
  expect(weights.worstGap).toBeCloseTo(1 / 3, 2)
})

test('weighing never makes answers worth more than they are, and nobody counts for more than three', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }),
      (answered, all) => {
        const people = answered.map((n, at) => ({ traits: [`p${at}`], n }))
        const shares = Object.fromEntries(people.map((_, at) => [`p${at}`, all[at] as number]))
        const weights = weightsFor(people, ['plan'], everybody(shares))
        expect(weights.effective).toBeLessThanOrEqual(weights.n + 1e-6)
        expect(weights.designEffect).toBeGreaterThanOrEqual(1 - 1e-9)
        for (const { traits } of people) expect(weights.of(traits)).toBeLessThanOrEqual(3)
      },
    ),
  ))
