import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { nextAllowed } from './window.ts'

const workdays = { from: '09:00', until: '19:00', weekdays: [1, 2, 3, 4, 5] }
const next = (instant: string, zone = 'UTC') =>
  new Date(nextAllowed(Date.parse(instant), workdays, zone)).toISOString()

test('inside the window it goes out at once', () => {
  expect(next('2026-03-31T12:00:00.000Z')).toBe('2026-03-31T12:00:00.000Z')
  expect(next('2026-03-31T09:00:00.000Z')).toBe('2026-03-31T09:00:00.000Z')
})

test('early in the morning it waits for the hour, in the evening for the next day', () => {
  expect(next('2026-03-31T05:30:00.000Z')).toBe('2026-03-31T09:00:00.000Z')
  expect(next('2026-03-31T19:00:00.000Z')).toBe('2026-04-01T09:00:00.000Z')
})

test('on Friday evening it waits for Monday', () => {
  expect(next('2026-04-03T20:00:00.000Z')).toBe('2026-04-06T09:00:00.000Z')
})

test('the clock is the recipient’s: noon in Berlin is morning in New York, and still night in Los Angeles', () => {
  expect(next('2026-03-31T10:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-31T10:00:00.000Z')
  expect(next('2026-03-31T10:00:00.000Z', 'America/New_York')).toBe('2026-03-31T13:00:00.000Z')
  expect(next('2026-03-31T10:00:00.000Z', 'America/Los_Angeles')).toBe('2026-03-31T16:00:00.000Z')
})

test('the night clocks change, nine is nine', () => {
  expect(next('2026-03-28T20:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-30T07:00:00.000Z')
})

test('whatever the moment and the zone: never earlier, always inside the window, at most a week later', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 0) }),
      fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe'),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      (instant, zone, weekdays) => {
        const due = nextAllowed(instant, { from: '08:30', until: '17:00', weekdays }, zone)
        const local = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(zone)
        expect(due).toBeGreaterThanOrEqual(instant)
        expect(due - instant).toBeLessThan(8 * 86_400_000)
        expect(weekdays).toContain(local.dayOfWeek)
        expect(local.toPlainTime().toString() >= '08:30').toBe(true)
        expect(local.toPlainTime().toString() < '17:00').toBe(true)
      },
    ),
  ))
