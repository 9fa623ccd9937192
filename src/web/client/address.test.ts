import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionOf, readAddress } from './address.ts'

test('an address without anything asks for the last 30 days against those before', () => {
  expect(readAddress({})).toEqual({})
  expect(questionOf({})).toEqual({ period: '30d', compare: 'previous' })
})

test('defaults are not written into addresses', () => {
  expect(readAddress({ period: '30d', compare: 'previous' })).toEqual({})
})

test('a custom period needs two days in their order', () => {
  const march = { period: 'custom', from: '2026-03-01', until: '2026-04-01' }
  expect(readAddress(march)).toEqual(march)
  expect(readAddress({ ...march, until: '2026-02-01' })).toEqual({})
  expect(readAddress({ ...march, from: '2026-02-30' })).toEqual({})
})

test('of a filter only what can be understood is kept', () => {
  const filter = [
    { field: 'channel', values: ['chat', 7], not: true },
    { field: 'channel', values: [] },
    'chat',
    { field: 'trait:tier', values: ['gold'], not: 'yes' },
  ]
  expect(readAddress({ filter }).filter).toEqual([
    { field: 'channel', values: ['chat'], not: true },
    { field: 'trait:tier', values: ['gold'] },
  ])
})

test('whatever somebody types, reading it is no error, and reading it again changes nothing', () =>
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('period', 'from', 'until', 'compare', 'filter'), fc.anything()),
      (typed) => {
        const read = readAddress(typed)
        expect(readAddress({ ...read })).toEqual(read)
      },
    ),
  ))
