import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rfmCuts, rfmOf } from './rfm.ts'

/** Ten customers: number k bought k times, for 10·k in all, and last k days ago. */
const ten = Array.from({ length: 10 }, (_, k) => ({ days: k + 1, orders: k + 1, spent: 10 * (k + 1) }))

test('two of ten in each grade; whoever came last longest ago has the lowest', () => {
  const cuts = rfmCuts(ten)
  expect(ten.map((one) => rfmOf(one, cuts).monetary)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  expect(ten.map((one) => rfmOf(one, cuts).recency)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1])
})

test('of customers who all bought once none is called frequent', () => {
  const once = ten.map((one) => ({ ...one, orders: 1 }))
  expect(new Set(once.map((one) => rfmOf(one, rfmCuts(once)).frequency))).toEqual(new Set([1]))
})

test('more money is never a lower grade, and grades go from 1 to 5', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ days: fc.nat(900), orders: fc.nat(40), spent: fc.nat(9_999) }), { minLength: 1 }),
      (customers) => {
        const cuts = rfmCuts(customers)
        const grades = [...customers]
          .sort((a, b) => a.spent - b.spent)
          .map((one) => rfmOf(one, cuts).monetary)
        expect(grades).toEqual([...grades].sort((a, b) => a - b))
        expect(grades.every((one) => one >= 1 && one <= 5)).toBe(true)
      },
    ),
  ))
