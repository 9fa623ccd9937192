import { expect, test } from 'vitest'
import { rolling, watchedEachDay } from './collect.ts'
import { chunksOf } from './rhythm-facts.ts'
import { monthsOf } from './signals.ts'

test('orders of the two days before each day', () => {
  const orders = [
    { day: '2026-03-01', unit: 'north', n: 4 },
    { day: '2026-03-02', unit: 'north', n: 2 },
    { day: '2026-03-04', unit: 'north', n: 1 },
  ]
  const sums = rolling(orders, { firstDay: '2026-03-03', lastDay: '2026-03-06', days: 2 })
  expect(sums.map(({ customers }) => customers)).toEqual([6, 2, 1, 1])
})

test('who is watched: those who came before, less those who are overdue, and again when they are back', () => {
  const happened = [
    { day: '2026-03-01', hits: 0, gone: 0, entered: 3 },
    { day: '2026-03-03', hits: 1, gone: 1, entered: 0 },
    { day: '2026-03-04', hits: 0, gone: 0, entered: 1 },
  ]
  const days = watchedEachDay(happened, { firstDay: '2026-03-02', lastDay: '2026-03-05' })
  expect(days.map(({ hits, n }) => [hits, n])).toEqual([
    [0, 3],
    [1, 3],
    [0, 2],
    [0, 3],
  ])
})

test('parts of the customers meet without a gap', () => {
  expect(chunksOf(10)).toEqual(['1'])
  const parts = chunksOf(3_000_000)
  expect(parts).toHaveLength(3)
  const bound = (text: string, sign: string) => text.split(sign)[1]?.split(' AND')[0]?.trim()
  expect(bound(parts[0]!, '<')).toBe(bound(parts[1]!, '>='))
  expect(bound(parts[1]!, '<')).toBe(bound(parts[2]!, '>='))
})

test('months of purchases are whole, and a real change is told from chance', () => {
  const day = (day: string, hits: number, n: number) => ({
    day,
    hits,
    n,
    value: null,
    usual: null,
    low: null,
    high: null,
    isUnusual: false,
  })
  const days = Array.from({ length: 90 }, (_, i) => {
    const at = new Date(Date.UTC(2026, 0, 8) + i * 86_400_000).toISOString().slice(0, 10)
    // Bought seven days before: January (31 days) half came back, from February on a quarter.
    return i < 31 ? day(at, 5, 10) : day(at, 2.5, 10)
  })
  const months = monthsOf(days, { repeatDays: 7 })
  expect(months.map(({ month, hits, n }) => [month, hits, n])).toEqual([
    ['2026-01-01', 155, 310],
    ['2026-02-01', 70, 280],
    ['2026-03-01', 77.5, 310],
  ])
  expect(months[1]?.change).toMatchObject({ difference: -0.25 })
  expect(months[1]!.change!.p).toBeLessThan(0.001)
  expect(months[2]!.change!.p).toBeGreaterThan(0.9)
})
