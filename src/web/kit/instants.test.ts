import { expect, test } from 'vitest'
import { clock, day, moment } from './instants.ts'

test('an instant is read in the zone that is given', () => {
  const nearMidnight = '2026-03-10T23:30:00.000Z'
  expect(clock(nearMidnight, 'UTC')).toBe('23:30')
  expect(clock(nearMidnight, 'Europe/Berlin')).toBe('00:30')
  expect(day(nearMidnight, 'Europe/Berlin')).toContain('11')
  expect(moment(nearMidnight, 'UTC')).toBe(`${day(nearMidnight, 'UTC')}, 23:30`)
})
