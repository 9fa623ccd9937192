import type { EffortPart } from './weights.ts'

/** How often each value of a part occurs among all journeys of a kind. */
export interface ValueCount {
  value: number
  n: number
}

/** For each value that occurs, the share of journeys with less of it, 0 to 100. */
export interface Ranks {
  values: number[]
  ranks: number[]
}

/**
 * Percentile ranks: of a hundred journeys, how many took less than this, those that took as much counted half. So every part
 * is on one scale whatever it counts in, a single endless case moves nothing, and the mean of each part over all journeys is
 * 50: a part that is missing neither raises nor lowers what the others say.
 */
export function ranksOf(counts: readonly ValueCount[]): Ranks {
  const inOrder = counts.toSorted((a, b) => a.value - b.value)
  const total = inOrder.reduce((sum, { n }) => sum + n, 0)
  let below = 0
  const ranks = inOrder.map(({ n }) => {
    const rank = (100 * (below + n / 2)) / total
    below += n
    return rank
  })
  return { values: inOrder.map(({ value }) => value), ranks }
}

export type RanksOfParts = Record<EffortPart, Ranks>
