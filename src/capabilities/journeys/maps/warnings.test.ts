import { expect, test } from 'vitest'
import { About, type Cell, MapCard } from './map.ts'
import { warningsOf } from './warnings.ts'

const people = About.parse({
  owner: { name: 'Elena', department: 'Service' },
  sponsor: { name: 'Max', department: 'Sales' },
})
const cell = (...cards: Partial<MapCard>[]): Cell => ({
  columnId: 'a',
  laneId: 'does',
  believed: null,
  cards: cards.map((card, index) => MapCard.parse({ id: `c${index}`, text: 'Waits', ...card })),
})
const good = {
  about: people,
  cells: [cell({ stamp: 'evidence', day: '2026-03-01' }, {})],
  interviewed: { customers: 3, lastDay: '2026-03-01' },
  changedDay: '2026-03-20',
  today: '2026-03-31',
}

test('a map with an owner, a sponsor, two departments, customers and evidence is not warned of', () => {
  expect(warningsOf(good)).toEqual([])
})

test('it rests on colleagues alone where no customer was asked and nothing is measured', () => {
  const alone = { ...good, interviewed: { customers: 0, lastDay: null } }
  expect(warningsOf(alone)).toEqual(['colleagues alone'])
  const measured = { ...alone, cells: [cell({ measure: { what: 'contacts' } })] }
  expect(warningsOf(measured)).toEqual([])
})

test('all of one department, whatever its capitals', () => {
  const about = About.parse({ ...people, sponsor: { name: 'Max', department: 'SERVICE' } })
  expect(warningsOf({ ...good, about })).toEqual(['one department'])
})

test('nobody owns it, nobody stands behind it', () => {
  expect(warningsOf({ ...good, about: About.parse({}) })).toEqual(['no owner', 'no sponsor'])
})

test('181 days without a change is old, 180 are not', () => {
  expect(
    warningsOf({ ...good, today: '2026-09-16', cells: [cell({ measure: { what: 'contacts' } })] }),
  ).toEqual([])
  expect(
    warningsOf({ ...good, today: '2026-09-17', cells: [cell({ measure: { what: 'contacts' } })] }),
  ).toEqual(['old'])
})

test('everything an assumption, or all evidence older than 180 days', () => {
  expect(warningsOf({ ...good, cells: [cell({}, {})] })).toEqual(['all assumptions'])
  expect(warningsOf({ ...good, cells: [cell({ stamp: 'evidence', day: '2025-09-01' }, {})] })).toEqual([
    'stale evidence',
  ])
  expect(warningsOf({ ...good, cells: [] })).toEqual([])
})
