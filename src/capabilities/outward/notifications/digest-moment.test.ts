import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastDigestMoment } from './digest-moment.ts'

const berlin = { hour: 8, zone: 'Europe/Berlin' }
const last = (now: string, choice = berlin) => lastDigestMoment(new Date(now), choice).toISOString()

test('before eight in the morning it was yesterday at eight, from eight on it is today', () => {
  expect(last('2026-03-10T06:59:59Z')).toBe('2026-03-09T07:00:00.000Z')
  expect(last('2026-03-10T07:00:00Z')).toBe('2026-03-10T07:00:00.000Z')
})

test('it stays eight by the clock on the wall when summer begins', () => {
  expect(last('2026-03-29T12:00:00Z')).toBe('2026-03-29T06:00:00.000Z')
})

test('an hour that is jumped over counts as the moment after the jump', () => {
  expect(last('2026-03-29T12:00:00Z', { hour: 2, zone: 'Europe/Berlin' })).toBe('2026-03-29T01:00:00.000Z')
})

test('it is never in the future, and never more than 25 hours ago', () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe'),
      (now, hour, zone) => {
        const ago = now.getTime() - lastDigestMoment(now, { hour, zone }).getTime()
        expect(ago).toBeGreaterThanOrEqual(0)
        expect(ago).toBeLessThanOrEqual(25 * 3_600_000)
      },
    ),
  ))
