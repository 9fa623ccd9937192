import { type ClusterSums, compareClustered, type SharedSums } from '../../../statistics/clustered-mean.ts'
import { USUAL_LEVEL } from '../../../statistics/interval.ts'
import type { Turn } from './contract.ts'

export interface MeasuredStep {
  key: string
  told: ClusterSums
}

/**
 * Every fall and rise from one measured step to the next. Whoever names the largest of several must not take chance for
 * a turn, so p is multiplied by how many there are and the intervals are as much wider (Bonferroni).
 * @param shared what each step and the next one share, as the same customers tell of both
 */
export function turnsAlong(steps: readonly MeasuredStep[], shared: readonly SharedSums[]): Turn[] {
  const pairs = steps.length - 1
  const level = 1 - (1 - USUAL_LEVEL) / Math.max(1, pairs)
  return steps.slice(1).flatMap((to, at) => {
    const from = steps[at] as MeasuredStep
    const found = compareClustered(from.told, to.told, { shared: shared[at], level })
    if (!found) return []
    const p = Math.min(1, found.p * pairs)
    return [{ from: from.key, to: to.key, ...found, p, isReal: p < 1 - USUAL_LEVEL }]
  })
}

/** The largest real fall; null where no step really turns it. */
export function largestFall(turns: readonly Turn[]): Turn | null {
  return furthest(turns.filter(({ isReal, difference }) => isReal && difference < 0))
}

/** The largest real rise. */
export function largestRise(turns: readonly Turn[]): Turn | null {
  return furthest(turns.filter(({ isReal, difference }) => isReal && difference > 0))
}

function furthest(turns: readonly Turn[]): Turn | null {
  return turns.reduce<Turn | null>(
    (most, turn) => (most && Math.abs(most.difference) >= Math.abs(turn.difference) ? most : turn),
    null,
  )
}
