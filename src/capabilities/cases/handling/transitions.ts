import { Conflict } from '../../../platform/errors.ts'
import type { CaseState } from '../case.ts'
import type { CaseRow } from './store.ts'

const stateWords: Record<CaseState, string> = {
  open: 'open',
  waiting: 'waiting for the customer',
  resolved: 'solved',
  closed: 'closed',
  merged: 'part of another case',
}

/** Refuses what does not fit the state of a case, and says what to do instead. @throws Conflict */
export function refuseUnless(
  { number, state }: Pick<CaseRow, 'number' | 'state'>,
  allowed: readonly CaseState[],
  what: string,
): void {
  if (allowed.includes(state)) return
  throw new Conflict(`Case ${number} is ${stateWords[state]}: it cannot be ${what}.`, { fix: fixes[state] })
}

const fixes: Record<CaseState, string> = {
  open: 'Solve it first.',
  waiting: 'Let it go on first.',
  resolved: 'Open it again first.',
  closed: 'Open it again first.',
  merged: 'Go on in the case it is part of.',
}
