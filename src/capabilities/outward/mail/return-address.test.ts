import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageIdOf, referenceIn, returnAddressOf } from './return-address.ts'

const here = { settings: { key: 'a key of forty letters for the tests only' } }
const elsewhere = { settings: { key: 'another key of forty letters, elsewhere.' } }
const shop = { fromAddress: 'hello@shop.example', bounceAddress: 'bounces@shop.example' }

test('whatever a mail is called, its id and its address of return lead back to it', () =>
  fc.assert(
    fc.property(fc.uuid(), (reference) => {
      const id = messageIdOf(here, reference, shop).slice(1, -1)
      const address = returnAddressOf(here, reference, shop)
      expect(referenceIn(here, id)).toBe(reference)
      expect(referenceIn(here, address)).toBe(reference)
      expect(referenceIn(here, address.toUpperCase())).toBe(reference)
      expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64)
    }),
  ))

test('nobody else can make one', () => {
  const reference = '0195ea3b-0000-7000-8000-000000000001'
  const id = messageIdOf(elsewhere, reference, shop).slice(1, -1)
  expect(referenceIn(here, id)).toBeUndefined()
  expect(referenceIn(here, id.replace('000001', '000002'))).toBeUndefined()
  expect(referenceIn(here, 'o1@shop.example')).toBeUndefined()
  expect(referenceIn(here, '')).toBeUndefined()
})

test('without an address for it, and where it would grow too long, mail comes back as it is', () => {
  const reference = '0195ea3b-0000-7000-8000-000000000001'
  expect(returnAddressOf(here, reference, { ...shop, bounceAddress: '' })).toBe('hello@shop.example')
  const long = { ...shop, bounceAddress: 'mails-that-come-back@shop.example' }
  expect(returnAddressOf(here, reference, long)).toBe(long.bounceAddress)
})
