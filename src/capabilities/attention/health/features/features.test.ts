import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featureKeys, inWords } from './features.ts'

test('what was measured reads as a sentence', () => {
  expect(inWords('broken-in-row', 3)).toBe('The last 3 promises were broken')
  expect(inWords('broken-in-row', 1)).toBe('The last promise was broken')
  expect(inWords('own-rhythm', 2.44)).toBe('Overdue: 2.4 times their usual gap since the last purchase')
  expect(inWords('days-since-order', 1)).toBe('Last bought 1 day ago')
  expect(inWords('open-questions', 2)).toBe('2 questions of theirs wait for an answer')
  expect(inWords('order-trend', 0.5)).toBe('Buys 50 % less than before')
  expect(inWords('recommends', 0.3)).toBe('Would not recommend us: 30 % of the scale')
  expect(inWords('recommends', null)).toBe('Would recommend us: not known')
  expect(inWords('of-an-earlier-time', 4)).toBe('of-an-earlier-time')
})

test('every value of every feature has words without broken numbers', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...featureKeys),
      fc.double({ min: -2, max: 5000, noNaN: true }),
      (key, value) => {
        const words = inWords(key, value)
        expect(words).toMatch(/^\S.*\S$/)
        expect(words).not.toMatch(/NaN|undefined|null|\d\.\d{2}/)
      },
    ),
  ))
