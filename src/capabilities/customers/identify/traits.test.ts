import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeAll, nothingTold } from './traits.ts'

const about = { unit: '', source: 's', importId: '' }
const told = (at: number, person: object) => ({ ...about, at, person })

test('the newest wins for each trait by itself, whatever comes first', () => {
  const merged = mergeAll(nothingTold, [
    told(20, { name: 'Ann Lee', traits: { plan: 'pro', city: 'Graz' } }),
    told(10, { name: 'Ann', email: 'ann@example.org', traits: { plan: 'free', tier: 1 } }),
  ])
  expect(merged).toMatchObject({
    name: 'Ann Lee',
    email: 'ann@example.org',
    traits: { plan: 'pro', city: 'Graz', tier: 1 },
  })
})

test('told again at the same moment nothing changes', () => {
  const once = mergeAll(nothingTold, [told(10, { name: 'Ann', traits: { plan: 'pro' } })])!
  expect(mergeAll(once, [told(10, { name: 'Ann', traits: { plan: 'pro' } })])).toBeUndefined()
})

test('a trait that is called name or __proto__ does no harm', () => {
  const traits = JSON.parse('{"name": "trait", "__proto__": "x"}')
  expect(mergeAll(nothingTold, [told(1, { name: 'Ann', traits })])).toMatchObject({
    name: 'Ann',
    traits: { name: 'trait' },
  })
})

test('in any order of arrival the outcome is the same', () => {
  const entry = fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 9 }))
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 8 }),
      fc.array(entry, { minLength: 8, maxLength: 8 }),
      (times, entries) => {
        const list = times.map((at, index) =>
          told(at, { traits: { [entries[index]![0]]: entries[index]![1] } }),
        )
        expect(mergeAll(nothingTold, list)?.traits).toEqual(mergeAll(nothingTold, list.toReversed())?.traits)
      },
    ),
  )
})
