import { expect, test } from 'vitest'
import { ago, howLong } from './how-long.ts'

const now = new Date('2026-03-31T12:00:00.000Z')

test.each([
  ['2026-03-31T10:00:00.000Z', '0 days'],
  ['2026-03-30T12:00:00.000Z', '1 day'],
  ['2026-02-20T12:00:00.000Z', '1 month'],
  ['2025-03-31T12:00:00.000Z', '1 year'],
  ['2023-01-15T12:00:00.000Z', '3 years 2 months'],
])('since %s is %s', (from, words) => expect(howLong(from, now)).toBe(words))

test.each([
  ['2026-03-31T11:59:40.000Z', 'this minute'],
  ['2026-03-31T11:30:00.000Z', '30 minutes ago'],
  ['2026-03-30T11:00:00.000Z', 'yesterday'],
  ['2026-01-01T12:00:00.000Z', '2 months ago'],
  ['2026-04-02T12:00:00.000Z', 'in 2 days'],
])('%s was %s', (instant, words) => expect(ago(instant, now)).toBe(words))
