import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranksOf } from './ranks.ts'
import { effortParts, exertionParts, feltParts, literatureWeights, weightsFromData } from './weights.ts'

const sum = (parts: readonly (keyof typeof literatureWeights)[], of: typeof literatureWeights) =>
  parts.reduce((total, part) => total + of[part], 0)

test('the weights to begin with are those of the literature, in a hundred points', () => {
  expect(sum(exertionParts, literatureWeights)).toBe(35)
  expect(sum(feltParts, literatureWeights)).toBe(65)
})

test('ten journeys, by hand: six without a contact, three with one, one with four', () => {
  // Of six equal ones half count as less: 3 of 10. One contact: 6 below and 1.5 beside. Four: 9 below and 0.5 beside.
  expect(
    ranksOf([
      { value: 4, n: 1 },
      { value: 0, n: 6 },
      { value: 1, n: 3 },
    ]),
  ).toEqual({ values: [0, 1, 4], ranks: [30, 75, 95] })
})

test('whatever the values, the mean rank of all journeys is 50', () => {
  const counts = fc.uniqueArray(
    fc.record({ value: fc.integer({ min: 0, max: 500 }), n: fc.integer({ min: 1, max: 100 }) }),
    { minLength: 1, maxLength: 30, selector: ({ value }) => value },
  )
  fc.assert(
    fc.property(counts, (some) => {
      const { values, ranks } = ranksOf(some)
      const times = new Map(some.map(({ value, n }) => [value, n]))
      const n = some.reduce((total, one) => total + one.n, 0)
      const mean = values.reduce((total, value, at) => total + ranks[at]! * times.get(value)!, 0) / n
      expect(mean).toBeCloseTo(50, 9)
    }),
  )
})

test('weights from the data share what exertion counts by how clearly each part goes along', () => {
  // 0.4 and 0.2 share 35 points two to one: 23.33 and 11.67, so 23 and 12.
  const found = weightsFromData(literatureWeights, [
    { part: 'contacts', value: 0.4, low: 0.3 },
    { part: 'transfers', value: 0.2, low: 0.05 },
    { part: 'minutes', value: 0.1, low: -0.02 },
    { part: 'words', value: 0.5, low: 0.4 },
  ])
  expect(found).toMatchObject({ contacts: 23, transfers: 12, minutes: 0, answers: 40, words: 25 })
})

test('where nothing clearly goes along there are no weights from the data', () => {
  expect(weightsFromData(literatureWeights, [{ part: 'steps', value: 0.05, low: -0.1 }])).toBeNull()
})

test('weights from the data never change how much exertion and feeling count', () => {
  const strength = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...exertionParts), strength), { minLength: 1 }),
      (pairs) => {
        const found = [...new Map(pairs)].map(([part, value]) => ({ part, value, low: value / 2 }))
        const weights = weightsFromData(literatureWeights, found)!
        expect(sum(exertionParts, weights)).toBe(35)
        expect(sum(effortParts, weights)).toBe(100)
        expect(Math.min(...Object.values(weights))).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})
