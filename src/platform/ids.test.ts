import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idFrom, newId } from './ids.ts'

const uuid = (version: number) =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

test('a new id begins with the milliseconds of its time', () => {
  // The example of RFC 9562, appendix A.6: 22 February 2022, 14:22:22 −05:00 is 017F22E279B0 in hexadecimal.
  const id = newId(new Date('2022-02-22T19:22:22.000Z'))
  expect(id.slice(0, 13)).toBe('017f22e2-79b0')
  expect(id).toMatch(uuid(7))
})

test('later ids sort after earlier ones, and none comes twice', () => {
  const instant = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      if (one < other) expect(newId(one) < newId(other)).toBe(true)
    }),
  )
  const now = new Date()
  const made = Array.from({ length: 1000 }, () => newId(now))
  expect(new Set(made).size).toBe(1000)
  expect(made.toSorted()).toEqual(made) // also within one millisecond
})

test('an id worked out from a value never changes', () => {
  // sha1("8:web-shop:order-1"), first 16 bytes, with the bits of version 5 and variant 10 set
  expect(idFrom('web-shop', 'order-1')).toBe(idFrom('web-shop', 'order-1'))
  expect(idFrom('web-shop', 'order-1')).toBe('51d58494-2b99-514a-83ab-76dbc7557af2')
})

test('different sources or values have different ids, also where their texts run together', () => {
  expect(idFrom('a', 'bc')).not.toBe(idFrom('ab', 'c'))
  expect(idFrom('a:1', 'b')).not.toBe(idFrom('a', '1:b'))
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (n1, v1, n2, v2) => {
      expect(idFrom(n1, v1)).toMatch(uuid(5))
      expect(idFrom(n1, v1) === idFrom(n2, v2)).toBe(n1 === n2 && v1 === v2)
    }),
  )
})
