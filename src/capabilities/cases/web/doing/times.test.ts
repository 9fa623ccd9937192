import { expect, test } from 'vitest'
import { dayIn, instantOf, morningIn, morningOf } from './times.ts'

const now = new Date(2026, 10, 28, 23, 30)

test('days go on over the end of a month', () => {
  expect([dayIn(0, now), dayIn(3, now), dayIn(40, now)]).toEqual(['2026-11-28', '2026-12-01', '2027-01-07'])
})

test('a morning is at nine where the person sits', () => {
  expect(new Date(morningOf('2026-12-01')).getHours()).toBe(9)
  expect(instantOf(morningIn(3, now))).toBe(morningOf('2026-12-01'))
})
