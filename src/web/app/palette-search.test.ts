import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, groupsFor, usedLately } from './palette-search.ts'

const entry = (id: string, group: string, rest: Partial<Entry> = {}): Entry => ({
  id,
  group,
  label: id,
  run: () => undefined,
  ...rest,
})
const home = entry('Home', 'Go to')
const audit = entry('Audit log', 'Go to', { also: 'history' })
const zurich = entry('Zürich shoppers', 'Segments')
const entries = [home, audit, zurich]

const labels = (sought: string, lately: string[] = []) =>
  groupsFor(entries, sought, lately).map(({ name, entries }) => [name, ...entries.map(({ label }) => label)])

test('every word typed must begin a word of the entry, in any order', () => {
  expect(labels('log aud')).toEqual([['Go to', 'Audit log']])
  expect(labels('log home')).toEqual([])
  expect(labels('udit')).toEqual([])
})

test('marks and capitals do not matter', () => {
  expect(labels('ZURI')).toEqual([['Segments', 'Zürich shoppers']])
})

test('an entry is found by other words for it', () => {
  expect(labels('history')).toEqual([['Go to', 'Audit log']])
})

test('what was used lately comes first in its group, and groups keep their order', () => {
  expect(labels('', ['Zürich shoppers', 'Audit log'])).toEqual([
    ['Go to', 'Audit log', 'Home'],
    ['Segments', 'Zürich shoppers'],
  ])
})

test('of what was used lately, only what may still be used is offered', () => {
  expect(usedLately(entries, ['gone', 'Audit log', 'Home'])).toEqual([audit, home])
})

test('nothing typed shows everything once; more typing never shows more', () => {
  const some = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 })
  fc.assert(
    fc.property(some, fc.string(), fc.string(), (names, sought, more) => {
      const all = names.map((name, at) => entry(name, at % 2 ? 'odd' : 'even'))
      const ids = (typed: string) =>
        groupsFor(all, typed, []).flatMap(({ entries }) => entries.map(({ id }) => id))
      expect(ids('').toSorted()).toEqual(names.toSorted())
      expect(ids(sought)).toEqual(expect.arrayContaining(ids(`${sought} ${more}`)))
    }),
  )
})
