import { expect, test } from 'vitest'
import { asNeighbours, readListAddress, readNeighboursAddress } from './list-address.ts'

test('the usual order is not written into the address of the list', () => {
  expect(readListAddress({ search: 'ann', sort: 'lastContact' })).toEqual({ search: 'ann' })
  expect(readListAddress({ sort: 'value' })).toEqual({ sort: 'value' })
  expect(readListAddress({ sort: 'shoe size', search: '' })).toEqual({})
})

test('a customer’s address says from which list one came; who came another way has no neighbours', () => {
  expect(readNeighboursAddress({ ...asNeighbours({ search: 'ann' }) })).toEqual({
    search: 'ann',
    sort: 'lastContact',
  })
  expect(readNeighboursAddress({ search: 'ann' })).toEqual({})
})
