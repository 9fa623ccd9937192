import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { fewUnder, hiddenUnder } from '../measured.ts'
import type { FrictionCandidate } from './candidate.ts'

/** A candidate with its place in the store's questions. */
export interface Found {
  candidate: FrictionCandidate
  at: { kind: number; at: number }
}

/** Which are real among all that were looked at together; too few on either side says nothing either way. */
export function judged(found: readonly Found[]): Found[] {
  const judgements = judgeTogether(found.map(({ candidate }) => candidate.p))
  return found.map(({ candidate, at }, index) => {
    const { q, real } = judgements[index] as (typeof judgements)[number]
    const verdict = isTooFew(candidate) ? 'too few' : real && candidate.harm.value > 0 ? 'real' : 'not sure'
    return { at, candidate: { ...candidate, q, verdict } }
  })
}

function isTooFew({ journeys: { hits, n } }: FrictionCandidate): boolean {
  return hits < hiddenUnder || n < fewUnder
}

const order = { real: 0, 'not sure': 1, 'too few': 2 } as const

/** Who stops without any sign of trouble may have changed their mind: such stops come after what shows trouble. */
function isSilentStop({ kind, troubled }: FrictionCandidate): boolean {
  return kind === 'stop' && troubled.hits < troubled.n / 2
}

/**
 * Real ones first, those that show trouble before silent stops, then by the harm it did. Equal ones by how many
 * journeys it touched, then by id, so that the list is the same each time.
 */
export function ranked(found: readonly Found[]): Found[] {
  return found.toSorted(({ candidate: one }, { candidate: other }) => compareCandidates(one, other))
}

export function compareCandidates(one: FrictionCandidate, other: FrictionCandidate): number {
  return (
    order[one.verdict] - order[other.verdict] ||
    Number(isSilentStop(one)) - Number(isSilentStop(other)) ||
    other.harm.value - one.harm.value ||
    other.journeys.hits - one.journeys.hits ||
    (one.id < other.id ? -1 : 1)
  )
}
