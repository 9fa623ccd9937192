import type { CaseEvent } from '../case.ts'
import type { BusinessTime } from './business-time.ts'
import { type ClockState, clockAt } from './clock.ts'
import { type ClockName, movesOf } from './moves.ts'

/** Both clocks of a case: until the customer is first reached, and until it is solved. */
export type Clocks = Record<ClockName, ClockState>

/** How they stand at an instant, by everything that happened. The first event has to be `opened`. */
export function clocksOf(events: readonly CaseEvent[], time: BusinessTime, now: number): Clocks {
  const at = (name: ClockName) => clockAt(movesOf(name, events), time, now) ?? neverStarted
  return { contact: at('contact'), solution: at('solution') }
}

const neverStarted: ClockState = {
  state: 'stopped',
  spent: 0,
  left: 0,
  dueAt: null,
  stoppedAt: null,
  isLate: false,
}
