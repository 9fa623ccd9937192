import fc from 'fast-check'
import { expect, test } from 'vitest'
import { together, type Weighed } from './account-standing.ts'

const person = (name: string, risk: number | null, valueYear: number | null): Weighed => ({
  customerId: name,
  name,
  standing: {
    customerId: name,
    workedOutAt: new Date(0),
    method: 'points',
    modelId: 'starting-points',
    horizonDays: 90,
    risk,
    growth: null,
    band: risk === null ? 'unknown' : risk > 0.6 ? 'high' : 'fine',
    riskReasons: [],
    growthReasons: [],
    inputs: { 'value-year': valueYear },
    lastSeenAt: new Date(0),
  },
})

test('whoever buys more weighs more, and whoever buys nothing still weighs something', () => {
  const account = together([person('ann', 0.9, 9), person('ben', 0.1, 4), person('cleo', 0.4, 0)])
  // Weights 10, 5 and 1: (9 + 0.5 + 0.4) / 16.
  expect(account.risk).toBeCloseTo(9.9 / 16, 10)
  expect(account.worst.map(({ name, weight }) => [name, weight])).toEqual([
    ['ann', 10 / 16],
    ['cleo', 1 / 16],
    ['ben', 5 / 16],
  ])
  expect(account.bands).toMatchObject({ high: 1, fine: 2 })
})

test('those of whom nothing can be said count as people and for nothing else', () => {
  const stranger = { customerId: 'dora', name: 'Dora', standing: undefined }
  expect(together([person('ann', 0.5, 1), person('ben', null, 50), stranger])).toMatchObject({
    people: 3,
    known: 1,
    risk: 0.5,
    growth: null,
    bands: { fine: 1, unknown: 2 },
  })
  expect(together([])).toMatchObject({ people: 0, known: 0, risk: null, worst: [] })
})

test('an account is never at more risk than its worst and never at less than its best', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -5, max: 500, noNaN: true })),
        {
          minLength: 1,
        },
      ),
      (people) => {
        const { risk } = together(people.map(([one, worth], at) => person(String(at), one, worth)))
        const risks = people.map(([one]) => one)
        expect(risk).toBeGreaterThanOrEqual(Math.min(...risks) - 1e-9)
        expect(risk).toBeLessThanOrEqual(Math.max(...risks) + 1e-9)
      },
    ),
  ))
