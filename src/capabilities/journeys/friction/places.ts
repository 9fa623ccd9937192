import type { WayOn } from './facts.ts'
import type { GroupField } from './strata-sql.ts'

/** Places that fewer came to say nothing yet. */
const fewest = 30
/** Beyond these, a list is read by nobody. */
const mostSteps = 60
const mostWays = 80
/** Waits are only looked at where they are waits: seconds between two pages are not. */
const shortestWait = 600

/** The common values of each field, most common first. */
export type Groups = Record<GroupField, string[]>

export interface Way {
  step: string
  next: string
  /** Median seconds of all who went there. */
  usual: number
  /** Longer than this is long; null where nobody really waits. */
  beyond: number | null
}

/** Where friction is looked for: steps and ways with enough journeys. Their numbers in the store's questions count from 1. */
export interface Places {
  steps: string[]
  ways: Way[]
  /** Steps at which customers turn to people. */
  contacts: string[]
  /** Told apart when like is compared with like. */
  groups: Groups
}

export function placesAmong(rows: readonly WayOn[], groups: Groups): Places {
  const reached = new Map<string, number>()
  for (const { step, n } of rows) reached.set(step, (reached.get(step) ?? 0) + n)
  return {
    steps: [...reached]
      .filter(([, n]) => n >= fewest)
      .sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
      .slice(0, mostSteps)
      .map(([step]) => step),
    ways: rows
      .filter(({ next, n }) => next !== '' && n >= fewest)
      .slice(0, mostWays)
      .map((row) => ({ step: row.step, next: row.next, usual: row.median, beyond: longBeyond(row) })),
    contacts: [...new Set(rows.filter(({ is_contact }) => is_contact === 1).map(({ step }) => step))].sort(),
    groups,
  }
}

/**
 * A wait is long beyond twice the median of its own way; where (nearly) nobody waits so long, beyond the ninth tenth. So
 * each way is measured by itself, and a way that always takes weeks is not called long.
 */
export function longBeyond({ median, p90, p99 }: Pick<WayOn, 'median' | 'p90' | 'p99'>): number | null {
  const beyond = p99 > 2 * median ? 2 * median : p90
  return beyond >= shortestWait ? beyond : null
}
