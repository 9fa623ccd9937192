import { expect, test } from 'vitest'
import type { Clock } from '../../handling/contract.ts'
import { clockWords } from './clock-words.ts'

const running: Clock = {
  state: 'running',
  dueAt: '2026-11-23T16:00:00.000Z',
  stoppedAt: null,
  targetMinutes: 480,
  spentMinutes: 350,
  leftMinutes: 130,
  overMinutes: 0,
  isLate: false,
}
const late = { ...running, spentMinutes: 575, leftMinutes: 0, overMinutes: 95, isLate: true }

test('a running clock says what is left of what', () => {
  expect(clockWords(running)).toBe('2 h 10 m left of 8 business hours')
  expect(clockWords({ ...running, targetMinutes: 60, leftMinutes: 5 })).toBe('5 m left of 1 business hour')
})

test('when the time is up it says how far it is over', () => {
  expect(clockWords(late)).toBe('1 h 35 m over its 8 business hours')
})

test('a paused clock stands still with what is left', () => {
  expect(clockWords({ ...running, state: 'paused', dueAt: null })).toBe(
    'stands still with 2 h 10 m left of 8 business hours',
  )
  expect(clockWords({ ...late, state: 'paused' })).toBe('stands still, 1 h 35 m over')
})

test('a stopped clock says how long it took and whether that was in time', () => {
  expect(clockWords({ ...running, state: 'stopped' })).toBe('done after 5 h 50 m, in time')
  expect(clockWords({ ...late, state: 'stopped' })).toBe('done after 9 h 35 m, 1 h 35 m too late')
})
