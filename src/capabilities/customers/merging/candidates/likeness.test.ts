import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness } from './likeness.ts'
import { canonicalEmail, type Described, portraitOf } from './portrait.ts'

const anna: Described = {
  id: '1',
  name: 'Anna Schmidt',
  emails: ['anna.schmidt@mail.example'],
  phones: ['+43 660 123 45 67'],
  traits: {
    postalCode: '8010',
    city: 'Graz',
    birthday: '1990-04-23',
    company: 'Huber GmbH',
    street: 'Ring 1',
  },
}

test('dots, tags and case make no other e-mail address', () => {
  expect(canonicalEmail('Anna.Schmidt+shop@Mail.example')).toBe('annaschmidt@mail.example')
  expect(canonicalEmail('no address')).toBe('')
})

/** Prior −16.6; same name 12.7, same postcode 8.6: 2^4.7 : 1, that is 96 of 100. */
test('the weights add up as they are worked out by hand', () => {
  const { score, reasons } = found({ name: 'Anna Schmidt', postalCode: '8010' })
  expect(score).toBeCloseTo(0.963, 3)
  expect(reasons).toEqual(['same-name', 'same-postcode'])
})

test.each<[string, Told, number, number]>([
  ['the same e-mail address but for dots and tags', { email: 'annaschmidt+x@mail.example' }, 0.6, 0.9],
  ['a very similar name and the same postcode', { name: 'Ana Schmidt', postalCode: '8010' }, 0.6, 0.9],
  ['the same name and company', { name: 'Schmidt, Anna', company: 'HUBER' }, 0.8, 0.95],
  ['an initial and the same phone', { name: 'A. Schmidt', phone: '0660 1234567' }, 0.99, 1],
  ['the same name and birthday', { name: 'Anna Schmidt', birthday: '23.4.1990' }, 0.99, 1],
  ['the same name alone', { name: 'Anna Schmidt' }, 0, 0.1],
  ['one household’s phone under two names', { name: 'Peter Schmidt', phone: '06601234567' }, 0, 0.2],
  [
    'father and daughter at one address',
    { name: 'Bernd Schmidt', postalCode: '8010', street: 'Ring 1' },
    0,
    0.1,
  ],
  ['twins', { name: 'Lena Schmidt', birthday: '1990-04-23', postalCode: '8010' }, 0, 0.95],
])('%s', (_what, told, least, most) => {
  expect(found(told).score).toBeGreaterThanOrEqual(least)
  expect(found(told).score).toBeLessThanOrEqual(most)
})

interface Told {
  name?: string
  email?: string
  phone?: string
  [trait: string]: string | undefined
}

/** Somebody of whom only this is known, beside Anna. */
function found({ name, email, phone, ...traits }: Told) {
  const other = portraitOf({
    id: '2',
    name: name ?? null,
    emails: email ? [email] : [],
    phones: phone ? [phone] : [],
    traits: traits as Record<string, string>,
  })
  return likeness(portraitOf(anna), other)
}

const anyText = fc.constantFrom(
  '',
  'Anna Schmidt',
  'A Schmidt',
  'Bob',
  'bob@x.example',
  '0660 1234567',
  '8010',
  '1990-04-23',
)
const anybody = fc
  .record({
    name: anyText,
    emails: fc.array(anyText),
    phones: fc.array(anyText),
    traits: fc.dictionary(fc.constantFrom('zip', 'city', 'dob', 'company', 'street'), anyText),
  })
  .map((told) => portraitOf({ id: 'x', ...told }))

test('how sure it is lies between 0 and 1 and is the same both ways', () =>
  fc.assert(
    fc.property(anybody, anybody, (one, other) => {
      const { score } = likeness(one, other)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(score).toBeCloseTo(likeness(other, one).score, 12)
    }),
  ))

test('nobody is more like somebody than they are themselves', () =>
  fc.assert(
    fc.property(anybody, anybody, (one, other) => {
      expect(likeness(one, one).score).toBeGreaterThanOrEqual(likeness(one, other).score)
    }),
  ))

test('the same in everything is one person', () => {
  expect(likeness(portraitOf(anna), portraitOf({ ...anna, id: '2' })).score).toBeCloseTo(1, 6)
})
