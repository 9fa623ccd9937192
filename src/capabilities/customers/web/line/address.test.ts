import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNarrowed, lineParts, lineQuestion, readLineAddress } from './address.ts'

test('people name the last day, the question the day after it', () => {
  expect(lineQuestion({ since: '2026-02-01', to: '2026-02-28', kinds: ['order'] })).toMatchObject({
    from: '2026-02-01',
    until: '2026-03-01',
    kind: '["order"]',
  })
})

test('what is not understood is left out', () => {
  expect(
    readLineAddress({ kinds: 'order', way: 'up', at: 'yesterday', entry: 'x', order: 1234, words: '  ' }),
  ).toEqual({ order: '1234' })
  expect(readLineAddress({ since: '2026-03-02', to: '2026-03-01' })).toEqual({})
})

test('where the line begins does not narrow it', () => {
  expect(isNarrowed({ at: '2026-03-01' })).toBe(false)
  expect(isNarrowed({ words: 'refund' })).toBe(true)
})

test('whatever somebody types, reading it is no error, and reading it again changes nothing', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...lineParts), fc.anything()), (typed) => {
      const read = readLineAddress(typed)
      expect(readLineAddress({ ...read })).toEqual(read)
    }),
  ))
