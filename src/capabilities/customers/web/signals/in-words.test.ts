import { expect, test } from 'vitest'
import { dayInWords, valueInWords } from './in-words.ts'
import { weekMeans } from './week-means.ts'

test('figures are as fine as they are small', () => {
  expect(valueInWords(41.3, 'count')).toBe('41')
  expect(valueInWords(0.0016, 'percent')).toBe('0.16%')
  expect(valueInWords(0.127, 'percent')).toBe('12.7%')
  expect(valueInWords(0.36, 'percent')).toBe('36%')
  expect(valueInWords(4.534, 'ratio')).toBe('4.53')
})

test('a day of another year says so', () => {
  const today = new Date('2026-11-22')
  expect(dayInWords('2026-11-01', today)).toBe('1 Nov')
  expect(dayInWords('2025-11-01', today)).toBe('1 Nov 2025')
})

test('the small line is a mean of seven days, and its band narrower by their root', () => {
  const days = Array.from({ length: 8 }, (_, i) => ({
    day: `2026-03-0${i + 1}`,
    hits: i === 7 ? 80 : 10,
    n: 1,
    value: 10,
    usual: 10,
    low: 10 - Math.sqrt(7),
    high: 10 + Math.sqrt(7),
    isUnusual: i === 7,
  }))
  const means = weekMeans(days)
  expect(means[6]).toMatchObject({ value: 10, low: expect.closeTo(9, 10), high: expect.closeTo(11, 10) })
  expect(means[7]).toMatchObject({ value: 20, usual: 10, isUnusual: true })
})
