import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnswersAddress, readScoreAddress } from './address.ts'

test('defaults are not written into the address of a score', () => {
  expect(readScoreAddress({ wording: '', by: 'touchpoint', every: 'year' })).toEqual({})
  expect(readScoreAddress({ wording: 2025, by: 'trait:tier', every: 'week' })).toEqual({
    wording: '2025',
    by: 'trait:tier',
    every: 'week',
  })
})

test('detractors with words', () => {
  const detractors = { lowest: 0, highest: 6, withText: true }
  expect(readAnswersAddress(detractors)).toEqual(detractors)
  expect(readAnswersAddress({ lowest: 'low', highest: null, withText: 'yes' })).toEqual({})
})

test('whatever somebody types, reading it is no error, and reading it again changes nothing', () =>
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('wording', 'every', 'by', 'lowest', 'withText'), fc.jsonValue()),
      (typed) => {
        for (const read of [readScoreAddress, readAnswersAddress])
          expect(read({ ...read(typed) })).toEqual(read(typed))
      },
    ),
  ))
