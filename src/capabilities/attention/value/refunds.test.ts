import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DayOfTrade, withRefundsTaken } from './refunds.ts'

const buys = (at: number, bought: number): DayOfTrade => ({ at, bought, back: 0, isPurchase: true })
const sendsBack = (at: number, back: number): DayOfTrade => ({ at, bought: 0, back, isPurchase: false })

test('money back is taken from the last purchase, and what is more from the one before', () => {
  expect(withRefundsTaken([buys(1, 60), buys(5, 40), sendsBack(9, 50), buys(12, 20)])).toEqual({
    purchases: [
      { at: 1, amount: 50 },
      { at: 5, amount: 0 },
      { at: 12, amount: 20 },
    ],
    unmatched: 0,
  })
})

test('money back without a purchase before it is no purchase and takes nothing from later ones', () => {
  expect(withRefundsTaken([sendsBack(1, 30), buys(2, 10)])).toEqual({
    purchases: [{ at: 2, amount: 10 }],
    unmatched: 30,
  })
})

test('something given away for nothing is a purchase', () => {
  expect(withRefundsTaken([buys(3, 0)]).purchases).toEqual([{ at: 3, amount: 0 }])
})

test('no purchase is worth less than nothing, and every cent is accounted for', () => {
  const day = fc.record({
    at: fc.nat(500),
    bought: fc.nat(1_000),
    back: fc.nat(1_000),
    isPurchase: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(day), (drawn) => {
      const days = drawn
        .map((one) => ({ ...one, bought: one.isPurchase ? one.bought : 0 }))
        .sort((a, b) => a.at - b.at)
      const { purchases, unmatched } = withRefundsTaken(days)
      const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
      expect(purchases.every(({ amount }) => amount >= 0)).toBe(true)
      expect(purchases).toHaveLength(days.filter(({ isPurchase }) => isPurchase).length)
      expect(sum(purchases.map(({ amount }) => amount)) - unmatched).toBe(
        sum(days.map(({ bought, back }) => bought - back)),
      )
    }),
  )
})
