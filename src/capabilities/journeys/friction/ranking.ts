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

/**
 * What a friction weighs: the harm that is sure (the low end of its interval), and what is new in it once more. What has
 * always been so may be how the journey is made; what began lately has a cause that can be found and undone.
 * @param shown the low end of the harm; of a stop only the part that shows trouble, since the others may have changed their mind
 * @param risen the low end of what is more than before
 */
export function weightOf(shown: number, risen: number): number {
  return Math.max(shown, risen, 0) + Math.max(risen, 0)
}

/**
 * Real ones first, then by what they weigh. Equal ones by the harm and by how many journeys it touched, then by id, so
 * that the list is the same each time.
 */
export function ranked(found: readonly Found[]): Found[] {
  return found.toSorted(({ candidate: one }, { candidate: other }) => compareCandidates(one, other))
}

export function compareCandidates(one: FrictionCandidate, other: FrictionCandidate): number {
  return (
    order[one.verdict] - order[other.verdict] ||
    other.weight - one.weight ||
    other.harm.value - one.harm.value ||
    other.journeys.hits - one.journeys.hits ||
    (one.id < other.id ? -1 : 1)
  )
}
