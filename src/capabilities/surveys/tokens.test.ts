import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idIn, tokenFor } from './tokens.ts'

const ours = { settings: { key: 'a key of forty letters for the tests only' } }
const theirs = { settings: { key: 'another key of forty letters, not for us!' } }
const id = '0199a8f0-1234-7abc-8def-0123456789ab'

test('a token leads back to what it was made for', () =>
  fc.assert(
    fc.property(fc.uuid(), (any) => {
      expect(idIn(ours, 'invitation', tokenFor(ours, 'invitation', any))).toBe(any)
    }),
  ))

test('it is short enough for a text message and needs no escaping in an address', () => {
  expect(tokenFor(ours, 'invitation', id)).toMatch(/^[\w-]{38}$/)
})

test('a token is of no use as another kind, nor in another installation', () => {
  const token = tokenFor(ours, 'invitation', id)
  expect(idIn(ours, 'unsubscribe', token)).toBeUndefined()
  expect(idIn(theirs, 'invitation', token)).toBeUndefined()
})

test('whatever letter is changed, it leads nowhere', () => {
  const token = tokenFor(ours, 'response', id)
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === 'A' ? 'B' : 'A'
    expect(idIn(ours, 'response', token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined()
  }
})

test('what is no token at all leads nowhere', () =>
  fc.assert(
    fc.property(fc.string(), (any) => {
      expect(idIn(ours, 'response', any)).toBeUndefined()
    }),
  ))
