import { normalReach } from '../../../statistics/interval.ts'

/** Two groups among journeys that are alike in everything else that is known of them. */
export interface Stratum {
  skipped: { hits: number; n: number }
  taken: { hits: number; n: number }
}

export interface AlikeDifference {
  /** Share among those who skipped it minus share among those who took it. */
  difference: number
  low: number
  high: number
  /** How many of each could be compared: strata with one side only tell nothing. */
  skipped: number
  taken: number
}

/**
 * The difference of two shares over strata, each weighted by n₁n₀ / (n₁ + n₀) (Mantel & Haenszel), with Sato's variance
 * (1989), which holds for many small strata as well as for few large ones. Null where no stratum has both sides.
 */
export function differenceAlike(strata: readonly Stratum[], level = 0.95): AlikeDifference | null {
  const sums = { weight: 0, difference: 0, p: 0, q: 0, skipped: 0, taken: 0 }
  for (const { skipped, taken } of strata) {
    if (skipped.n === 0 || taken.n === 0) continue
    const total = skipped.n + taken.n
    const [a, b] = [skipped.hits, skipped.n - skipped.hits]
    const [c, d] = [taken.hits, taken.n - taken.hits]
    sums.weight += (skipped.n * taken.n) / total
    sums.difference += (a * taken.n - c * skipped.n) / total
    sums.p +=
      (skipped.n ** 2 * c - taken.n ** 2 * a + (skipped.n * taken.n * (taken.n - skipped.n)) / 2) / total ** 2
    sums.q += (a * d + c * b) / (2 * total)
    sums.skipped += skipped.n
    sums.taken += taken.n
  }
  if (sums.weight === 0) return null
  const difference = sums.difference / sums.weight
  const variance = (difference * sums.p + sums.q) / sums.weight ** 2
  const reach = normalReach(level) * Math.sqrt(Math.max(0, variance))
  return {
    difference,
    low: Math.max(-1, difference - reach),
    high: Math.min(1, difference + reach),
    skipped: sums.skipped,
    taken: sums.taken,
  }
}
