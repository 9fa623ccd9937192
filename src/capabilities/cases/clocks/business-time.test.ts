import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessTime } from './business-time.ts'

const workday = [{ from: '09:00', until: '17:00' }]
const hour = 3_600_000

const berlin = (holidays: string[] = []) =>
  businessTime({
    zone: 'Europe/Berlin',
    hours: [workday, workday, workday, workday, workday, [], []],
    holidays: new Set(holidays),
  })
const at = (text: string) => Date.parse(text)

test('from Friday afternoon to Monday morning only what is worked counts', () => {
  // In Berlin it is an hour later than UTC in winter: Friday 16:00 to 17:00, Monday 9:00 to 10:30.
  const worked = berlin().between(at('2026-03-06T15:00:00Z'), at('2026-03-09T09:30:00Z'))
  expect(worked).toBe(2.5 * hour)
})

test('a day off does not count', () => {
  const worked = berlin(['2026-03-09']).between(at('2026-03-06T15:00:00Z'), at('2026-03-09T09:30:00Z'))
  expect(worked).toBe(hour)
})

test('what is due in four hours on Friday at three is due on Monday at eleven', () => {
  expect(berlin().after(at('2026-03-06T14:00:00Z'), 4 * hour)).toBe(at('2026-03-09T10:00:00Z'))
})

test('work begins at nine by the clock on the wall, also when the clocks have changed', () => {
  // On Sunday 29 March 2026 Berlin goes to UTC+2: Monday's nine o'clock is 07:00 UTC, not 08:00.
  expect(berlin().after(at('2026-03-27T16:00:00Z'), hour)).toBe(at('2026-03-30T08:00:00Z'))
})

test('where somebody works through the night of the change, the hour that is skipped does not count', () => {
  const night = businessTime({
    zone: 'Europe/Berlin',
    hours: Array.from({ length: 7 }, () => [{ from: '00:00', until: '06:00' }]),
    holidays: new Set(),
  })
  const whole = (day: string) => night.between(at(`${day}T12:00:00Z`), at(`${day}T12:00:00Z`) + 24 * hour)
  expect(whole('2026-03-27')).toBe(6 * hour)
  expect(whole('2026-03-28')).toBe(5 * hour)
  expect(whole('2026-10-24')).toBe(7 * hour)
})

test('several spans of a day count without the break between them', () => {
  const split = businessTime({
    zone: 'UTC',
    hours: Array.from({ length: 7 }, () => [
      { from: '08:00', until: '12:00' },
      { from: '13:00', until: '24:00' },
    ]),
    holidays: new Set(),
  })
  expect(split.between(at('2026-03-02T11:30:00Z'), at('2026-03-02T13:30:00Z'))).toBe(hour)
  expect(split.between(at('2026-03-02T00:00:00Z'), at('2026-03-03T00:00:00Z'))).toBe(15 * hour)
})

const moments = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') })
const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 6 })
  .map((all) => all.toSorted((one, other) => one - other))
  .map((all) => all.slice(0, all.length - (all.length % 2)))
const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
const spans = times.map((all) =>
  Array.from({ length: all.length / 2 }, (_, n) => ({
    from: clock(all[2 * n]!),
    until: clock(all[2 * n + 1]!),
  })),
)
const anyHours = fc
  .record({
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'),
    hours: fc.array(fc.oneof(spans, fc.constant([])), { minLength: 7, maxLength: 7 }),
    holidays: fc
      .array(moments, { maxLength: 20 })
      .map((all) => new Set(all.map((one) => new Date(one).toISOString().slice(0, 10)))),
  })
  .filter(({ hours }) => hours.some((day) => day.length > 0))

test('business time is never negative, never more than the time that passed, and adds up', () =>
  fc.assert(
    fc.property(anyHours, fc.tuple(moments, moments, moments), (hours, some) => {
      const [first, second, third] = some.toSorted((one, other) => one - other) as [number, number, number]
      const { between } = businessTime(hours)
      const whole = between(first, third)
      expect(whole).toBeGreaterThanOrEqual(0)
      expect(whole).toBeLessThanOrEqual(third - first)
      expect(between(first, second) + between(second, third)).toBe(whole)
      expect(between(third, first)).toBe(0)
    }),
    { numRuns: 60 },
  ))

test('so much time later, exactly so much time has passed', () =>
  fc.assert(
    fc.property(anyHours, moments, fc.integer({ min: 0, max: 60 * hour }), (hours, from, length) => {
      const { between, after } = businessTime(hours)
      const due = after(from, length)
      expect(due).toBeGreaterThanOrEqual(from)
      expect(between(from, due)).toBe(length)
      if (length > 0) expect(between(from, due - 1)).toBe(length - 1)
    }),
    { numRuns: 60 },
  ))
