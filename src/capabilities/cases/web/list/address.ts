import type { CaseKind, CaseState } from '../../case.ts'
import type { CasesAsked } from '../queries.ts'

/* The same words as in `case.ts`, which the web takes no values from. */
export const shownStates: readonly ShownState[] = ['open', 'waiting', 'resolved', 'closed']
export const kinds: readonly CaseKind[] = ['recovery', 'renewal', 'growth']

type ShownState = Exclude<CaseState, 'merged'>

/** Which cases are shown and how, as it stands in the address; absent is everybody's unsolved ones, as a list. */
export interface CasesAddress {
  view?: 'board'
  /** `mine`, `nobody`, or somebody's id. */
  owner?: string
  state?: ShownState
  overdue?: true
  followUp?: true
  kind?: CaseKind
  unit?: string
  search?: string
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readCasesAddress(typed: Record<string, unknown>): CasesAddress {
  const read: CasesAddress = {
    view: typed.view === 'board' ? 'board' : undefined,
    owner: ownerOf(typed.owner),
    state: shownStates.find((one) => one === typed.state),
    overdue: isOn(typed.overdue),
    followUp: isOn(typed.followUp),
    kind: kinds.find((one) => one === typed.kind),
    unit: text(typed.unit, 100),
    search: text(typed.search, 200),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

/** The address as the question of the API wants it. Solved ones are found by their end: the newest first. */
export function askedBy({ view: _, state, overdue, followUp, ...rest }: CasesAddress): CasesAsked {
  const isSolved = state === 'resolved' || state === 'closed'
  return {
    ...(rest as Pick<CasesAsked, 'owner' | 'kind' | 'unit' | 'search'>),
    state: state ?? (followUp ? 'resolved' : 'unsolved'),
    order: isSolved && !followUp ? 'newest' : 'due',
    ...(overdue && { overdue: 'yes' }),
    ...(followUp && { followUp: 'due' }),
  }
}

function isOn(value: unknown): true | undefined {
  return value === true || value === 'true' ? true : undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function ownerOf(value: unknown): string | undefined {
  const isKnown = value === 'mine' || value === 'nobody' || (typeof value === 'string' && uuid.test(value))
  return isKnown ? (value as string) : undefined
}

function text(value: unknown, mostLetters: number): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, mostLetters) : undefined
}
