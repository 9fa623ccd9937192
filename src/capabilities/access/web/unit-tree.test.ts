import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asTree, idFor, unitNames } from './unit-tree.ts'

const unit = (id: string, parent: string | null = null) => ({ id, name: id.toUpperCase(), parent })

test('a unit stands under its parent, one step in', () => {
  const tree = asTree([unit('shop', 'north'), unit('south'), unit('north'), unit('till', 'shop')])
  expect(tree.map(({ id, depth }) => [id, depth])).toEqual([
    ['south', 0],
    ['north', 0],
    ['shop', 1],
    ['till', 2],
  ])
})

test('a unit whose parent is out of sight stands at the top', () => {
  expect(asTree([unit('shop', 'north')])).toEqual([{ ...unit('shop', 'north'), depth: 0 }])
})

test('every unit appears once, after its parent', () => {
  const parents = fc.array(fc.nat(), { maxLength: 30 })
  fc.assert(
    fc.property(parents, (picks) => {
      // The first hangs on nothing, each later one on one before it.
      const units = picks.map((pick, at) => unit(`u${at}`, at === 0 ? null : `u${pick % at}`))
      const order = asTree(units.toReversed()).map(({ id }) => id)
      expect(order.toSorted()).toEqual(units.map(({ id }) => id).toSorted())
      for (const { id, parent } of units) {
        if (parent) expect(order.indexOf(parent)).toBeLessThan(order.indexOf(id))
      }
    }),
  )
})

test('people read names, and an id where the name is not theirs to see', () => {
  expect(unitNames(['north', 'gone'], [unit('north')])).toEqual(['NORTH', 'gone'])
})

test('an id is suggested from the name', () => {
  expect(idFor('Café Zürich (west)')).toBe('cafe-zurich-west')
  expect(idFor('  North ')).toBe('north')
  expect(idFor('東京')).toBe('')
})

test('whatever the name, the suggested id is one the server takes, or none', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      expect(idFor(name)).toMatch(/^([a-z0-9][a-z0-9-]{0,62})?$/)
    }),
  ))
