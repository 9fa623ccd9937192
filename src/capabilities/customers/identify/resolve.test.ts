import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identitiesOf, keyed, keyOf, normalised, type Person } from './identities.ts'
import { phoneReader } from './phone-numbers.ts'
import { type Known, type Meeting, resolve } from './resolve.ts'

function resolveAll(persons: (Person & { from?: string })[], known: [string, Known][] = []) {
  let next = 1
  const shown = persons.map((person) => ({
    identities: identitiesOf(person).map(keyed),
    source: person.from ?? 'shop',
  }))
  return resolve(shown, new Map(known), () => `c${next++}`)
}
const ids = (persons: (Person & { from?: string })[], known?: [string, Known][]) =>
  resolveAll(persons, known).customers.map(({ known: { customer } }) => customer.id)

const knownAs = (id: string, userIdsFrom: string[] = [], named = true): Known => ({
  customer: { id, named, userIdsFrom },
  recordId: id,
})

test('an e-mail address and a phone number have one spelling', () => {
  expect(normalised('email', ' Ann.Lee@Example.ORG ')).toBe('ann.lee@example.org')
  expect(['+49 (0)170 12-34 567', '0049 170 1234567'].map((phone) => normalised('phone', phone))).toEqual([
    '+491701234567',
    '+491701234567',
  ])
  expect(normalised('phone', '12')).toBe('')
  expect(normalised('email', 'none')).toBe('')
})

test('a device becomes the person who signs in on it', () => {
  expect(
    ids([{ anonymousId: 'd' }, { userId: 'ann', anonymousId: 'd' }, { userId: 'ann' }, { anonymousId: 'd' }]),
  ).toEqual(['c1', 'c1', 'c1', 'c1'])
})

test('two people who share a device or a phone stay two', () => {
  expect(
    ids([
      { userId: 'ann', anonymousId: 'd', phone: '0170 1234567' },
      { userId: 'bob', anonymousId: 'd', phone: '0170 1234567' },
    ]),
  ).toEqual(['c1', 'c2'])
})

test('the same e-mail address under another user id is the same person', () => {
  expect(
    ids([
      { userId: 'shop-1', email: 'ann@example.org' },
      { userId: 'desk-9', email: 'Ann@example.org', from: 'help desk' },
      { userId: 'desk-9' },
    ]),
  ).toEqual(['c1', 'c1', 'c1'])
})

test('two people of one source who share an e-mail address stay two, and somebody is asked', () => {
  const { customers, meetings } = resolveAll([
    { userId: 'ann', email: 'home@example.org' },
    { userId: 'bob', email: 'home@example.org' },
    { userId: 'bob', email: 'home@example.org' },
    { email: 'home@example.org' },
  ])
  expect(customers.map(({ known }) => known.customer.id)).toEqual(['c1', 'c2', 'c2', 'c1'])
  const asked: Meeting = { a: 'c2', b: 'c1', rule: 'same e-mail address, other user id', certain: false }
  expect(meetings).toEqual([asked, asked])
})

test('a visitor who signs in as somebody known is met as the same person', () => {
  const known: [string, Known][] = [
    ['userId:ann', knownAs('A', ['shop'])],
    ['anonymousId:d', knownAs('V', [], false)],
    ['anonymousId:e', knownAs('B')],
  ]
  expect(resolveAll([{ userId: 'ann', anonymousId: 'd' }], known).meetings).toEqual([
    { a: 'A', b: 'V', rule: 'signed in on the same device', certain: true },
  ])
  expect(resolveAll([{ userId: 'ann', anonymousId: 'e' }], known).meetings).toEqual([])
})

test('a user id and an e-mail address that are told together are one person, unless the source gave both an id', () => {
  const known: [string, Known][] = [
    ['userId:ann', knownAs('A', ['shop'])],
    ['email:ann@example.org', knownAs('B')],
    ['email:bob@example.org', knownAs('C', ['shop'])],
  ]
  const rules = (email: string) =>
    resolveAll([{ userId: 'ann', email }], known).meetings.map(({ b, certain }) => ({ b, certain }))
  expect(rules('ann@example.org')).toEqual([{ b: 'B', certain: true }])
  expect(rules('bob@example.org')).toEqual([{ b: 'C', certain: false }])
})

test('what programs send when they do not know anybody is no id', () => {
  expect(identitiesOf({ userId: 'undefined', anonymousId: ' NULL ', externalIds: { crm: '0' } })).toEqual([])
})

test('the id of another system counts within that system', () => {
  expect(
    ids([
      { externalIds: { zendesk: '7' } },
      { externalIds: { Zendesk: '7' }, email: 'ann@example.org' },
      { externalIds: { intercom: '7' } },
      { email: 'ann@example.org' },
    ]),
  ).toEqual(['c1', 'c1', 'c2', 'c1'])
})

test('a phone number is read as people of the organisation’s country write it', () => {
  const german = phoneReader('DE')
  expect(['0170 1234567', '+49 170 1234567', '0049 (0)170 1234567'].map(german)).toEqual([
    '+491701234567',
    '+491701234567',
    '+491701234567',
  ])
  expect(phoneReader()('0170 1234567')).toBe('01701234567')
  expect(german('call me')).toBe('')
})

test('an address with a name around it, or in letters of its own, has one spelling', () => {
  expect(normalised('email', 'Ann <Ann@Bücher.example>')).toBe('ann@xn--bcher-kva.example')
})

test('the user id decides before the e-mail address', () => {
  const known: [string, Known][] = [
    ['userId:ann', knownAs('A')],
    ['email:bob@example.org', knownAs('B')],
  ]
  expect(ids([{ userId: 'ann', email: 'bob@example.org' }], known)).toEqual(['A'])
})

test('whoever has no usable id is somebody new each time', () => {
  expect(ids([{ name: 'Ann' }, { name: 'Ann' }])).toEqual(['c1', 'c2'])
})

test('in any order of calls an identity belongs to one customer, and a known one never moves', () => {
  const some = (letters: string) => fc.option(fc.constantFrom(...letters), { nil: undefined })
  const person = fc.record({
    userId: some('abc'),
    anonymousId: some('xyz'),
    email: some('mn').map((name) => name && `${name}@example.org`),
    phone: some('12').map((digit) => digit?.repeat(8)),
  })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 15 }), (persons) => {
      const resolution = resolveAll(persons)
      const owner = new Map<string, string>()
      for (const { identity, known } of resolution.linked) {
        expect(owner.has(keyOf(identity))).toBe(false)
        owner.set(keyOf(identity), known.customer.id)
      }
      for (const [position, one] of persons.entries()) {
        const [surest] = identitiesOf(one)
        if (surest?.kind === 'userId')
          expect(resolution.customers[position]!.known.customer.id).toBe(owner.get(keyOf(surest)))
        for (const identity of identitiesOf(one)) expect(owner.has(keyOf(identity))).toBe(true)
      }
    }),
  )
})
