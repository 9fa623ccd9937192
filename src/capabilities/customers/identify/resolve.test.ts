import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identitiesOf, keyOf, normalised, type Person } from './identities.ts'
import { type Known, resolve } from './resolve.ts'

function resolveAll(persons: Person[], known: [string, Known][] = []) {
  let next = 1
  return resolve(persons, new Map(known), () => `c${next++}`)
}
const ids = (persons: Person[], known?: [string, Known][]) =>
  resolveAll(persons, known).customers.map(({ known: { id } }) => id)

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
      { userId: 'desk-9', email: 'Ann@example.org' },
      { userId: 'desk-9' },
    ]),
  ).toEqual(['c1', 'c1', 'c1'])
})

test('the user id decides before the e-mail address', () => {
  const known: [string, Known][] = [
    ['userId:ann', { id: 'A', named: true }],
    ['email:bob@example.org', { id: 'B', named: true }],
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
        owner.set(keyOf(identity), known.id)
      }
      for (const [position, one] of persons.entries()) {
        const [surest] = identitiesOf(one)
        if (surest?.kind === 'userId')
          expect(resolution.customers[position]!.known.id).toBe(owner.get(keyOf(surest)))
        for (const identity of identitiesOf(one)) expect(owner.has(keyOf(identity))).toBe(true)
      }
    }),
  )
})
