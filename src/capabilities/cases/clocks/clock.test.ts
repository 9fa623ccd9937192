import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessTime } from './business-time.ts'
import { type ClockState, clockAt, type Move } from './clock.ts'

const hour = 3_600_000
const time = businessTime({
  zone: 'Europe/Berlin',
  hours: [...Array.from({ length: 5 }, () => [{ from: '09:00', until: '17:00' }]), [], []],
  holidays: new Set(['2026-04-03', '2026-04-06']),
})
/** By the clock of Berlin in the first week of March 2026, when it is an hour later than UTC: the 2nd is a Monday. */
const on = (day: number, hours: number) =>
  Date.parse('2026-03-01T23:00:00Z') + (day - 2) * 24 * hour + hours * hour
const starts = (at: number, hours: number): Move => ({ at, kind: 'starts', target: hours * hour })
const stand = (moves: Move[], now: number) => clockAt(moves, time, now)!

test('a clock of eight hours that starts on Monday at noon is up on Tuesday at noon', () => {
  const clock = stand([starts(on(2, 12), 8)], on(2, 15))
  expect(clock).toMatchObject({
    state: 'running',
    spent: 3 * hour,
    left: 5 * hour,
    dueAt: on(3, 12),
    isLate: false,
  })
})

test('a pause of a working day moves the end by a working day', () => {
  const moves: Move[] = [
    starts(on(2, 12), 8),
    { at: on(2, 15), kind: 'pauses' },
    { at: on(3, 15), kind: 'goes-on' },
  ]
  expect(stand(moves, on(3, 9))).toMatchObject({ state: 'paused', spent: 3 * hour, dueAt: null })
  expect(stand(moves, on(3, 16))).toMatchObject({ state: 'running', spent: 4 * hour, dueAt: on(4, 12) })
})

test('opened again it goes on with what was left, and the time in between does not count', () => {
  const moves: Move[] = [
    starts(on(2, 9), 10),
    { at: on(2, 15), kind: 'stops' },
    { at: on(4, 9), kind: 'goes-on' },
  ]
  expect(stand(moves, on(3, 12))).toMatchObject({ state: 'stopped', stoppedAt: on(2, 15), spent: 6 * hour })
  expect(stand(moves, on(4, 9))).toMatchObject({ left: 4 * hour, dueAt: on(4, 13), stoppedAt: null })
})

test('one that was late when it stopped stays late, and is due at once when it goes on', () => {
  const moves: Move[] = [
    starts(on(2, 9), 2),
    { at: on(2, 12), kind: 'stops' },
    { at: on(4, 9), kind: 'goes-on' },
  ]
  expect(stand(moves, on(3, 9))).toMatchObject({ isLate: true, left: -hour })
  expect(stand(moves, on(4, 10))).toMatchObject({ isLate: true, left: -2 * hour })
})

test('met in its very last moment it is in time', () => {
  const moves: Move[] = [starts(on(2, 9), 2), { at: on(2, 11), kind: 'stops' }]
  expect(stand(moves, on(5, 9))).toMatchObject({ isLate: false, left: 0 })
})

test('where another clock joins, the earlier end holds and the longer time behind', () => {
  const other = stand([starts(on(2, 9), 10)], on(3, 10))
  expect(other).toMatchObject({ left: hour, spent: 9 * hour })
  const joins = { kind: 'joins', left: other.left, spent: other.spent, isRunning: true } as const
  const clock = stand([starts(on(3, 9), 8), { at: on(3, 10), ...joins }], on(3, 10))
  expect(clock).toMatchObject({ dueAt: on(3, 11), left: hour, spent: 9 * hour })
})

test('another priority moves the end, and may make it late at once', () => {
  const moves: Move[] = [starts(on(2, 9), 8), { at: on(2, 13), kind: 'moves', by: -5 * hour }]
  expect(stand(moves, on(2, 13))).toMatchObject({ left: -hour, isLate: true })
})

test('before it starts there is no clock', () => {
  expect(clockAt([starts(on(2, 9), 8)], time, on(2, 8))).toBeUndefined()
})

const start = Date.parse('2026-02-16T09:00:00Z')
const step = fc.integer({ min: 0, max: 80 * hour })
const kinds = fc.constantFrom('pauses', 'goes-on', 'stops', 'moves', 'joins')
const later = fc.array(
  fc.record({ step, kind: kinds, by: fc.integer({ min: -20 * hour, max: 20 * hour }) }),
  {
    maxLength: 12,
  },
)
const anyMoves = fc.tuple(fc.integer({ min: 0, max: 80 * hour }), later).map(([target, all]) => {
  let at = start
  const moves: Move[] = [{ at, kind: 'starts', target }]
  for (const { step: passed, kind, by } of all) {
    at += passed
    if (kind === 'moves') moves.push({ at, kind, by })
    else if (kind === 'joins') moves.push({ at, kind, left: by, spent: Math.abs(by), isRunning: by > 0 })
    else moves.push({ at, kind })
  }
  return moves
})
const check = (moves: Move[], passed: number): ClockState => stand(moves, moves.at(-1)!.at + passed)

test('time spent is never negative and never runs back', () =>
  fc.assert(
    fc.property(anyMoves, step, step, (moves, one, more) => {
      const first = check(moves, one)
      const second = check(moves, one + more)
      expect(first.spent).toBeGreaterThanOrEqual(0)
      expect(second.spent).toBeGreaterThanOrEqual(first.spent)
      expect(second.left).toBeLessThanOrEqual(first.left)
    }),
  ))

test('what was spent and what is left are together what was spent and left before', () =>
  fc.assert(
    fc.property(anyMoves, step, (moves, passed) => {
      const [now, soon] = [check(moves, 0), check(moves, passed)]
      expect(soon.spent + soon.left).toBe(now.spent + now.left)
    }),
  ))

test('looking at a clock in between changes nothing', () =>
  fc.assert(
    fc.property(anyMoves, step, (moves, passed) => {
      // A move that has no effect on a running clock: it goes on.
      const now = check(moves, passed)
      if (now.state !== 'running') return
      const looked: Move[] = [...moves, { at: moves.at(-1)!.at + passed, kind: 'goes-on' }]
      expect(check(looked, 0)).toEqual(now)
    }),
  ))

test('pausing never makes it due earlier, and never brings time back', () =>
  fc.assert(
    fc.property(anyMoves, step, step, (moves, before, pause) => {
      const at = moves.at(-1)!.at + before
      const without = check(moves, before)
      if (without.state !== 'running') return
      const paused = stand(
        [...moves, { at, kind: 'pauses' }, { at: at + pause, kind: 'goes-on' }],
        at + pause,
      )
      expect(paused.dueAt!).toBeGreaterThanOrEqual(without.dueAt!)
      expect(paused.left).toBe(without.left)
      expect(paused.spent).toBe(without.spent)
    }),
  ))

test('merging makes nothing due later', () =>
  fc.assert(
    fc.property(anyMoves, anyMoves, step, (into, other, passed) => {
      const at = Math.max(into.at(-1)!.at, other.at(-1)!.at) + passed
      const [mine, theirs] = [stand(into, at), stand(other, at)]
      if (mine.state !== 'running' || theirs.state !== 'running') return
      const { left, spent } = theirs
      const merged = stand([...into, { at, kind: 'joins', left, spent, isRunning: true }], at)
      expect(merged.left).toBe(Math.min(mine.left, theirs.left))
      expect(merged.dueAt!).toBeLessThanOrEqual(Math.max(at, Math.min(mine.dueAt!, theirs.dueAt!)))
      expect(merged.spent).toBe(Math.max(mine.spent, theirs.spent))
    }),
  ))

test('a running clock is due exactly when nothing is left', () =>
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const now = check(moves, 0)
      if (now.state !== 'running' || now.left < 0) return
      expect(stand(moves, Math.max(now.dueAt!, moves.at(-1)!.at)).left).toBe(0)
    }),
  ))

test('an event that tells an earlier time than the one before it counts from there', () => {
  const moves: Move[] = [starts(on(3, 9), 8), { at: on(2, 9), kind: 'pauses' }]
  expect(stand(moves, on(3, 12))).toMatchObject({ state: 'paused', spent: 0 })
})
