import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageChannels } from '../messages/outgoing.ts'
import { readUnsubscribing, signUnsubscribing, type Unsubscribing } from './link.ts'

const here = { settings: { key: 'a key of forty letters for the tests only' } }
const elsewhere = { settings: { key: 'another key of forty letters, elsewhere.' } }

const anyLink: fc.Arbitrary<Unsubscribing> = fc.record({
  who: fc.oneof(
    fc.record({ customerId: fc.uuid() }),
    fc.record({ mark: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)) }),
  ),
  channel: fc.constantFrom(...messageChannels),
  purpose: fc.constantFrom('surveys', 'marketing', 'own-purpose'),
  language: fc.constantFrom('en', 'de', 'ar'),
})

test('a link says who says no to what, and nothing but this installation can make it', () =>
  fc.assert(
    fc.property(anyLink, (link) => {
      const token = signUnsubscribing(here, link)
      expect(readUnsubscribing(here, token)).toEqual(link)
      expect(readUnsubscribing(elsewhere, token)).toBeUndefined()
      expect(token).toMatch(/^[\w-]+$/)
    }),
  ))

test('a link that was changed anywhere, or cut short, is none', () =>
  fc.assert(
    fc.property(anyLink, fc.nat(), (link, chance) => {
      const token = signUnsubscribing(here, link)
      const at = chance % token.length
      const other = token[at] === 'A' ? 'B' : 'A'
      expect(readUnsubscribing(here, token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined()
      expect(readUnsubscribing(here, token.slice(0, at))).toBeUndefined()
    }),
  ))

test('whatever is written there, reading it is no error', () =>
  fc.assert(
    fc.property(fc.string(), (token) => {
      expect(readUnsubscribing(here, token)).toBeUndefined()
    }),
  ))
