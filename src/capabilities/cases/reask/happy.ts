import { scales } from '../../../statistics/scales.ts'

export interface Score {
  scale: string
  score: number
}

/** How good an answer is, 0 worst to 1 best, whichever way its scale runs; undefined for a scale that is not known. */
export function goodness({ scale, score }: Score): number | undefined {
  const known = (scales as Record<string, (typeof scales)[keyof typeof scales] | undefined>)[scale]
  if (!known) return undefined
  const { lowest, highest, direction } = known
  const share = (score - lowest) / (highest - lowest)
  return direction === 'higher' ? share : 1 - share
}

/** The worst of what somebody answered: whoever is unhappy with one thing is not happy. */
export function worstOf(scores: readonly Score[]): (Score & { goodness: number }) | undefined {
  const known = scores.flatMap((one) => {
    const good = goodness(one)
    return good === undefined ? [] : [{ ...one, goodness: good }]
  })
  return known.toSorted((one, other) => one.goodness - other.goodness)[0]
}
