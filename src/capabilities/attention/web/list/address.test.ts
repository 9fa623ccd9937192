import { expect, test } from 'vitest'
import { readAttentionAddress } from './address.ts'

const item = '019d4922-f140-7353-8130-58e864a1d549'

test('an address holds the list, the part of it and who is open', () => {
  expect(readAttentionAddress({ list: 'grow', show: 'mine', item })).toEqual({
    list: 'grow',
    show: 'mine',
    item,
  })
})

test('the default is no part of the address, and what is not understood is left out', () => {
  expect(readAttentionAddress({ list: 'intervene', show: 'open' })).toEqual({})
  expect(readAttentionAddress({ list: 7, show: 'everything', item: '../7' })).toEqual({})
})
