import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaroWinkler, nameLikeness, nameWords } from './similarity.ts'

/** The examples of Winkler's paper, as they are quoted everywhere. */
test.each([
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['abc', 'xyz', 0],
])('%s and %s are alike by %f', (one, other, likeness) => {
  expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 3)
})

test('accents, case, titles and the order of words make no other name', () => {
  expect(nameWords('Dr. Jürgen  O’Neill-Groß')).toEqual(['gross', 'jurgen', 'oneill'])
  expect(likeness('Müller, Anna', 'anna muller')).toBe(1)
  expect(likeness('Juergen Gross', 'Jürgen Groß')).toBe(1)
})

test.each([
  ['Anna Schmidt', 'Anna Schmitt', 0.95, 1],
  ['A. Schmidt', 'Anna Schmidt', 0.92, 0.99],
  ['Anna Maria Schmidt', 'Anna Schmidt', 0.88, 0.95],
  ['Anna Schmidt', 'Bernd Schmidt', 0.5, 0.8],
  ['Anna', 'Anna Schmidt', 0.7, 0.88],
  ['Anna Schmidt', 'Peter Wolf', 0, 0.6],
])('%s and %s are alike between %f and %f', (one, other, least, most) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(least)
  expect(likeness(one, other)).toBeLessThanOrEqual(most)
})

const anyName = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ß'), maxLength: 5 }), {
  maxLength: 6,
})

test('likeness is between 0 and 1, the same both ways, and 1 for the same', () =>
  fc.assert(
    fc.property(anyName, anyName, (some, others) => {
      const [one, other] = [some.join(' '), others.join(' ')]
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0)
      expect(likeness(one, other)).toBeLessThanOrEqual(1)
      expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 12)
      expect(jaroWinkler(one, one)).toBe(1)
      expect(likeness(one, one)).toBe(nameWords(one).length > 0 ? 1 : 0)
    }),
  ))

function likeness(one: string, other: string) {
  return nameLikeness(nameWords(one), nameWords(other))
}
