import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundIn, traitGroups, typedLike } from './traits.ts'

const told = { email: { at: '2026-03-01T00:00:00.000Z', by: 'shop' } }
const known = { name: 'Ann', email: 'a@b.org', phone: null, told }

test('contact comes first, long values stand apart, all by name', () => {
  const groups = traitGroups({ ...known, traits: { tier: 'gold', city: 'Graz', about: 'x'.repeat(61) } })
  expect(groups.contact).toMatchObject([
    { key: 'name' },
    { key: 'email', by: 'shop' },
    { key: 'phone', value: null },
  ])
  expect(groups.plain.map(({ key }) => key)).toEqual(['trait:city', 'trait:tier'])
  expect(groups.long.map(({ key }) => key)).toEqual(['trait:about'])
})

test('a search finds names and values', () => {
  const { plain } = traitGroups({ ...known, traits: { tier: 'gold', city: 'Goldach' } })
  expect(foundIn(plain, 'GOLD')).toHaveLength(2)
  expect(foundIn(plain, 'tier')).toHaveLength(1)
})

test('a number stays a number, a yes a yes, and nothing takes a trait away', () => {
  expect([typedLike(3, ' 5 '), typedLike(3, 'many'), typedLike(true, 'false'), typedLike('x', '5')]).toEqual([
    5,
    'many',
    false,
    '5',
  ])
  expect(typedLike('gold', '  ')).toBeNull()
})

test('no trait is lost between the groups', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ maxLength: 80 })), (traits) => {
      const { plain, long } = traitGroups({ ...known, traits })
      expect(plain.length + long.length).toBe(Object.keys(traits).length)
    }),
  ))
