import { expect, test } from 'vitest'
import { readIdeasAddress } from './address.ts'

test('an address says which ideas and which words, and nothing that is not understood', () => {
  expect(readIdeasAddress({ state: 'done', search: 'bell' })).toEqual({ state: 'done', search: 'bell' })
  expect(readIdeasAddress({ state: 'open', search: ' ' })).toEqual({})
  expect(readIdeasAddress({ state: 'gone', search: 7 })).toEqual({})
})
