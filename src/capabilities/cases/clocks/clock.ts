import type { BusinessTime } from './business-time.ts'

/** Something that happens to a clock. Lengths are business milliseconds, instants milliseconds since 1970. */
export type Move =
  | { at: number; kind: 'starts'; target: number }
  | { at: number; kind: 'pauses' }
  | { at: number; kind: 'goes-on' }
  | { at: number; kind: 'stops' }
  /** More time, or less: its target is another one now. */
  | { at: number; kind: 'moves'; by: number }
  /** Another clock goes on in this one: the one with more behind it and less before it holds. */
  | { at: number; kind: 'joins'; left: number; spent: number; isRunning: boolean }

export interface ClockState {
  state: 'running' | 'paused' | 'stopped'
  spent: number
  /** Below 0 once the time is up. */
  left: number
  /** When the time is up if nothing pauses it; null while it is paused. */
  dueAt: number | null
  stoppedAt: number | null
  /** Whether the time was up before it stopped, or is by now. */
  isLate: boolean
}

/** How a clock stands at an instant; undefined before it starts. Moves that tell an earlier time than the one before count from there. */
export function clockAt(moves: readonly Move[], time: BusinessTime, now: number): ClockState | undefined {
  let clock: ClockState | undefined
  let last = Number.NEGATIVE_INFINITY
  for (const move of moves) {
    const at = Math.max(move.at, last)
    if (at > now) break
    clock = moved(clock && ticked(clock, time, [last, at]), move, at)
    if (clock?.state === 'running') clock.dueAt = dueOf(clock, time, at)
    last = at
  }
  return clock && ticked(clock, time, [last, Math.max(now, last)])
}

/** Time has passed: a running clock has less of it left. */
function ticked(clock: ClockState, time: BusinessTime, [from, until]: readonly [number, number]): ClockState {
  if (clock.state !== 'running') return clock
  const passed = time.between(from, until)
  const left = clock.left - passed
  return { ...clock, spent: clock.spent + passed, left, isLate: left < 0 }
}

/** A clock that is late already is due by now: pausing it brings nothing back, and takes nothing. */
function dueOf({ left, dueAt }: ClockState, time: BusinessTime, at: number): number {
  return left <= 0 ? Math.min(dueAt ?? at, at) : time.after(at, left)
}

function moved(clock: ClockState | undefined, move: Move, at: number): ClockState | undefined {
  if (move.kind === 'starts')
    return { state: 'running', spent: 0, left: move.target, dueAt: null, stoppedAt: null, isLate: false }
  if (!clock) return undefined
  switch (move.kind) {
    case 'pauses':
      return clock.state === 'running' ? { ...clock, state: 'paused', dueAt: null } : clock
    case 'goes-on':
      return clock.state === 'running' ? clock : { ...clock, state: 'running', stoppedAt: null }
    case 'stops':
      return clock.state === 'stopped' ? clock : { ...clock, state: 'stopped', stoppedAt: at }
    case 'moves':
      return late({ ...clock, left: clock.left + move.by })
    case 'joins':
      return late({
        ...clock,
        state: move.isRunning && clock.state === 'paused' ? 'running' : clock.state,
        left: Math.min(clock.left, move.left),
        spent: Math.max(clock.spent, move.spent),
      })
  }
}

function late(clock: ClockState): ClockState {
  return { ...clock, isLate: clock.left < 0 }
}
