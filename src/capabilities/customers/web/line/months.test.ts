import { expect, test } from 'vitest'
import { everyMonth, lastDayOf } from './months.ts'

test('months without anything are there, too', () => {
  const months = [
    { month: '2025-11-01', n: 2, words: 1 },
    { month: '2026-02-01', n: 1, words: 0 },
  ]
  expect(everyMonth(months).map(({ month, n }) => [month, n])).toEqual([
    ['2025-11-01', 2],
    ['2025-12-01', 0],
    ['2026-01-01', 0],
    ['2026-02-01', 1],
  ])
  expect(everyMonth([])).toEqual([])
})

test('a long history shows its newest sixty months', () => {
  const shown = everyMonth([
    { month: '1999-01-01', n: 1, words: 0 },
    { month: '2026-02-01', n: 1, words: 0 },
  ])
  expect([shown.length, shown.at(0)?.month, shown.at(-1)?.month]).toEqual([60, '2021-03-01', '2026-02-01'])
})

test.each([
  ['2026-02-01', '2026-02-28'],
  ['2024-02-01', '2024-02-29'],
  ['2025-12-01', '2025-12-31'],
])('the last day of %s is %s', (month, day) => expect(lastDayOf(month)).toBe(day))
