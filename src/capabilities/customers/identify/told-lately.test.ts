import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ToldLately } from './told-lately.ts'
import { type Described, mergeAll, nothingTold, type Told } from './traits.ts'

const told = (at: number, plan: string): Described => ({
  person: { email: 'ann@example.org', traits: { plan } },
  at,
  unit: '',
  source: 'shop',
  importId: '',
})

test('the same words again are no news; their later moment waits to be written', () => {
  const lately = new ToldLately()
  expect(lately.news('ann', told(10, 'pro'))).toHaveLength(1)
  expect(lately.news('ann', told(30, 'pro'))).toEqual([])
  expect(lately.news('ann', told(20, 'pro'))).toEqual([])
  expect(lately.later()).toEqual([['ann', told(30, 'pro')]])
  expect(lately.later()).toEqual([])
})

test('other words come with the moment that waited', () => {
  const lately = new ToldLately()
  lately.news('ann', told(10, 'pro'))
  lately.news('ann', told(30, 'pro'))
  expect(lately.news('ann', told(20, 'free'))).toEqual([told(30, 'pro'), told(20, 'free')])
})

test('whatever is left out, the record ends as if everything had been written', () => {
  const words = fc.tuple(fc.nat(50), fc.constantFrom('free', 'pro', 'team'))
  fc.assert(
    fc.property(fc.uniqueArray(words, { selector: ([at]) => at }), (all) => {
      const lately = new ToldLately()
      const whole = all.map(([at, plan]) => told(at, plan))
      let written: Told = nothingTold
      for (const one of whole) written = mergeAll(written, lately.news('ann', one)) ?? written
      for (const [, one] of lately.later()) written = mergeAll(written, [one]) ?? written
      expect(written).toEqual(mergeAll(nothingTold, whole) ?? nothingTold)
    }),
  )
})
