import { expect, test } from 'vitest'
import { utcInstant } from './utc-instant.ts'

test('every instant that is written is read again', () => {
  const first = Date.UTC(100, 0, 1)
  const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
  for (let step = 0; step <= 20_000; step++) {
    const instant = Math.round(first + ((last - first) * step) / 20_000)
    expect(utcInstant(new Date(instant).toISOString())).toBe(instant)
  }
  expect(utcInstant('2024-02-29T00:00:00.000Z')).toBe(Date.UTC(2024, 1, 29))
  expect(utcInstant('2000-02-29T23:59:59.999Z')).toBe(Date.UTC(2000, 1, 29, 23, 59, 59, 999))
})

test.each([
  '', '2026-01-02', '2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678', '2026-01-02 03:04:05.678Z',
  '2026-01-02T03:04:05.678z', '2026-13-02T03:04:05.678Z', '2026-00-02T03:04:05.678Z', '2026-04-31T03:04:05.678Z',
  '2025-02-29T03:04:05.678Z', '1900-02-29T03:04:05.678Z', '2026-01-00T03:04:05.678Z', '2026-01-02T24:00:00.000Z',
  '2026-01-02T03:60:05.678Z', '2026-01-02T03:04:60.678Z', '2026-01-02T03:04:05,678Z', '2026/01/02T03:04:05.678Z',
  '+026-01-02T03:04:05.678Z', '2O26-01-02T03:04:05.678Z', '2026-01-02T03:04:05.6 8Z', '0099-01-02T03:04:05.678Z',
])('“%s” is not written so', (text) => {
  expect(utcInstant(text)).toBeNaN()
}) // biome-ignore format: one glance
