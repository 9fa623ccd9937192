import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLink, signLink } from './link.ts'

const settings = { key: 'a key of forty letters for the tests only' }
const link = {
  customerId: '0195f0a0-0000-7000-8000-00000000abcd',
  generation: 3,
  expiresAt: new Date('2026-04-30T12:00:00Z'),
}

test('a link says whom, which generation and until when', () => {
  expect(readLink(settings, signLink(settings, link))).toEqual(link)
})

test('another installation’s link is none', () => {
  expect(
    readLink({ key: 'another key of forty letters for the tests' }, signLink(settings, link)),
  ).toBeUndefined()
})

test('whoever changes one letter of a link has none', () => {
  const token = signLink(settings, link)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...letters), (at, letter) => {
      fc.pre(token[at] !== letter)
      expect(readLink(settings, token.slice(0, at) + letter + token.slice(at + 1))).toBeUndefined()
    }),
  )
})

test('whatever else stands in the address is no link', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readLink(settings, text)).toBeUndefined()
    }),
  )
})
