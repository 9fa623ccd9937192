import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Leaving, leavingInWords } from './definition.ts'
import { type OwnRhythm, proposeLeaving } from './propose.ts'

const shop: OwnRhythm = {
  orders: { gaps: 4894, threeOfFour: 52 },
  visits: { gaps: 20_000, threeOfFour: 20 },
  history: 365,
  endings: [],
}

test('a silence longer than three of four gaps, as a round number', () => {
  expect(proposeLeaving(shop)).toEqual({
    leaving: { kind: 'silence', of: 'order', days: 60 },
    because: 'Three of four purchases come within 52 days of the one before (4894 gaps).',
  })
})

test('short enough that it fits four times into what is known', () => {
  const { leaving, because } = proposeLeaving({ ...shop, orders: { gaps: 4894, threeOfFour: 112 } })
  expect(leaving).toEqual({ kind: 'silence', of: 'order', days: 90 })
  expect(because).toContain('90 days leave a later time to test on')
})

test('where nobody buys twice, visits tell; where contracts end by an event, that', () => {
  const seldom = { ...shop, orders: { gaps: 3, threeOfFour: 10 } }
  expect(proposeLeaving(seldom).leaving).toEqual({ kind: 'silence', of: 'anything', days: 30 })
  const endings = [{ name: 'Subscription Cancelled', customers: 120 }]
  expect(proposeLeaving({ ...shop, endings }).leaving).toEqual({
    kind: 'event',
    names: ['Subscription Cancelled'],
    days: 90,
  })
})

test('without any customer there is still a beginning, and it says that it is one', () => {
  const nothing = { gaps: 0, threeOfFour: null }
  const { leaving, because } = proposeLeaving({ orders: nothing, visits: nothing, history: 0, endings: [] })
  expect(leavingInWords(leaving)).toBe('no purchase for 90 days')
  expect(because).toContain('a beginning')
})

test('whatever the rhythm, what is proposed may be saved', () => {
  const rhythm = fc.record({
    gaps: fc.nat(),
    threeOfFour: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
  })
  fc.assert(
    fc.property(rhythm, rhythm, fc.nat({ max: 10_000 }), (orders, visits, history) => {
      const { leaving } = proposeLeaving({ orders, visits, history, endings: [] })
      expect(Leaving.parse(leaving)).toEqual(leaving)
    }),
  )
})
