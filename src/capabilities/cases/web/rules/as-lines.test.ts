import { expect, test } from 'vitest'
import { holidaysText, hoursText, readChoices, readHolidays, readHours } from './as-lines.ts'

test('hours are read as they are written', () => {
  const day = [
    { from: '09:00', until: '12:00' },
    { from: '13:00', until: '17:30' },
  ]
  expect(hoursText(day)).toBe('09:00-12:00, 13:00-17:30')
  expect(readHours('9:00 – 12:00; 13:00-17:30')).toEqual(day)
  expect(readHours(' ')).toEqual([])
  expect(readHours('in the morning')).toBeNull()
})

test('days off are one a line, each with its date', () => {
  const days = [
    { date: '2026-12-25', name: 'Christmas' },
    { date: '2027-01-01', name: '' },
  ]
  expect(readHolidays(holidaysText(days))).toEqual(days)
  expect(readHolidays('Christmas')).toBeNull()
})

const before = [
  { key: 'waiting', name: 'It took too long' },
  { key: 'tone', name: 'How somebody was treated' },
]

test('a choice that is reworded or moved stays the same choice', () => {
  expect(readChoices('Too slow\nHow somebody was treated', before).map(({ key }) => key)).toEqual([
    'waiting',
    'tone',
  ])
  expect(readChoices('How somebody was treated\nNew: damaged\nIt took too long', before)).toEqual([
    { key: 'tone', name: 'How somebody was treated' },
    { key: 'new-damaged', name: 'New: damaged' },
    { key: 'waiting', name: 'It took too long' },
  ])
})

test('two choices never share a key', () => {
  const keys = readChoices('A b\nA-b\nÄ B', []).map(({ key }) => key)
  expect(keys).toEqual(['a-b', 'a-b-2', 'a-b-3'])
})
