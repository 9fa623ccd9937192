import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

const day = 86_400_000
const manner = {
  solvedBy: (at: number) => at + 2 * day,
  quietDays: 3,
  mostPerDay: 2,
  dayOf: (at: number) => String(Math.floor(at / day)),
}
const seen = (customerId: string, onDay: number) => ({ customerId, at: onDay * day })

test('what a customer does while their case is open, or is quiet after, opens no other', () => {
  const all = [seen('ann', 0), seen('ann', 1), seen('ann', 4), seen('ann', 5)]
  expect(simulate(all, manner)).toEqual({ wouldOpen: 2, mostInADay: 1, heldBack: 0 })
})

test('more than the most of a day are held back', () => {
  const all = ['ann', 'bob', 'cleo', 'dora'].map((one) => seen(one, 0))
  expect(simulate(all, manner)).toEqual({ wouldOpen: 2, mostInADay: 4, heldBack: 2 })
})

test('nothing seen opens nothing', () => {
  expect(simulate([], manner)).toEqual({ wouldOpen: 0, mostInADay: 0, heldBack: 0 })
})

const anySeen = fc
  .array(
    fc.record({ customerId: fc.constantFrom('a', 'b', 'c', 'd'), at: fc.integer({ min: 0, max: 40 * day }) }),
  )
  .map((all) => all.toSorted((one, other) => one.at - other.at))

test('it never opens more than it saw, and a longer quiet never opens more', () =>
  fc.assert(
    fc.property(anySeen, fc.integer({ min: 0, max: 20 }), (all, more) => {
      const free = { ...manner, mostPerDay: 1_000 }
      const some = simulate(all, free).wouldOpen
      expect(some).toBeLessThanOrEqual(all.length)
      expect(simulate(all, { ...free, quietDays: free.quietDays + more }).wouldOpen).toBeLessThanOrEqual(some)
    }),
  ))
