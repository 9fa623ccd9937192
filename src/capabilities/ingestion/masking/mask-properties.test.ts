import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskProperties } from './mask-properties.ts'

test('what a name says is personal is masked whatever it looks like, and everything else by its look', () => {
  const properties = {
    email: 'not even one',
    customerPhone: 5,
    client_ip: 'x',
    iban: 'y',
    cardNumber: '12',
    shipping: { phone: '1' },
    description: 'mail ann@example.org',
    list: ['10.0.0.1', { to: 'x' }],
    'ann@example.org': 1,
    pan: 4111111111111111,
  }
  expect(maskProperties(properties)).toEqual({
    email: '[email]',
    customerPhone: '[phone]',
    client_ip: '[ip]',
    iban: '[iban]',
    cardNumber: '[card]',
    shipping: { phone: '[phone]' },
    description: 'mail [email]',
    list: ['[ip]', { to: 'x' }],
    '[email]': 1,
    pan: '[card]',
  })
})

test('names that only remind of it stay', () => {
  const properties = {
    zip: '12345',
    tip: 2,
    ship: 'fast',
    microphone: 'USB',
    emailOptIn: true,
    phoneModel: 'X1',
    description: 'a',
    island: 'Crete',
  }
  expect(maskProperties(properties)).toEqual(properties)
})

test('a card that comes as a number is masked, other numbers stay numbers', () => {
  expect(maskProperties({ x: 4111111111111111, y: 1700000000000, z: 0.5, big: 2 ** 60 })).toEqual({
    x: '[card]',
    y: 1700000000000,
    z: 0.5,
    big: '1152921504606847000',
  })
})

test('too deep and too many are left out, and no key has a dot', () => {
  const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } }
  expect(JSON.stringify(maskProperties(deep))).not.toContain('g')
  const many = Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`k${n}`, n]))
  expect(Object.keys(maskProperties(many))).toHaveLength(500)
  expect(maskProperties({ 'a.b': 1, a: { b: 2 } })).toEqual({ a_b: 1, a: { b: 2 } })
})

test('masking what is masked changes nothing', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 3 }), (properties) => {
      const once = maskProperties(properties)
      expect(maskProperties(once)).toEqual(once)
    }),
  )
})
