import { clamp, type Interval, normalReach, USUAL_LEVEL } from './interval.ts'
import { normalTwoSided } from './normal.ts'
import type { Share } from './share.ts'
import { compareShares } from './share-difference.ts'

/** Those of one stratum with something and those without it: like compared with like. */
export interface Stratum {
  with: Share
  without: Share
}

export interface StratifiedDifference extends Interval {
  /** Share with minus share without, in like strata. */
  difference: number
  p: number
  /** How many stand in strata that have both; all others have nobody to be compared with and tell nothing. */
  compared: { with: Share; without: Share }
}

/**
 * The difference of a share between those with something and those without it, among their like: the risk difference of
 * Mantel & Haenszel, Σ w (p₁ − p₀) / Σ w with w = n₁ n₀ / (n₁ + n₀) in each stratum. It holds for few large strata as for
 * many small ones (Greenland & Robins 1985, *Biometrics* 41:55). Variance by Sato (1989, *Biometrics* 45:1323), which is
 * good in both; p by Cochran's and Mantel & Haenszel's test without continuity correction. With one stratum the difference
 * is the plain one and p the two-proportion z test with N − 1. Where nobody differs from anybody there is no variance to
 * judge by, and the interval is Newcombe's over all. Null where no stratum has both.
 */
export function stratifiedDifference(
  strata: Iterable<Stratum>,
  level = USUAL_LEVEL,
): StratifiedDifference | null {
  const both = [...strata].filter((one) => one.with.n > 0 && one.without.n > 0)
  if (both.length === 0) return null
  const [withIt, without] = [total(both, 'with'), total(both, 'without')]
  const terms = both.map(termsOf)
  const weight = sum(terms, 'weight')
  const difference = sum(terms, 'weighted') / weight
  const variance = (difference * sum(terms, 'slope') + sum(terms, 'level')) / weight ** 2
  const reach = normalReach(level) * Math.sqrt(Math.max(variance, 0))
  const interval = variance > 0 ? { low: difference - reach, high: difference + reach } : null
  return {
    difference,
    ...(interval ? clamp(interval, -1, 1) : plain(withIt, without, level)),
    p: testOf(terms),
    compared: { with: withIt, without },
  }
}

type Terms = ReturnType<typeof termsOf>

/** What one stratum adds to each sum, in the letters of the papers: a of n₁ with it, c of n₀ without. */
function termsOf({ with: { hits: a, n: n1 }, without: { hits: c, n: n0 } }: Stratum) {
  const all = n1 + n0
  const hits = a + c
  return {
    weight: (n1 * n0) / all,
    weighted: (a * n0 - c * n1) / all,
    slope: (n1 ** 2 * c - n0 ** 2 * a + (n1 * n0 * (n0 - n1)) / 2) / all ** 2,
    level: (a * (n0 - c) + c * (n1 - a)) / (2 * all),
    beyond: a - (n1 * hits) / all,
    chance: all > 1 ? (n1 * n0 * hits * (all - hits)) / (all ** 2 * (all - 1)) : 0,
  }
}

function testOf(terms: readonly Terms[]): number {
  const chance = sum(terms, 'chance')
  return chance > 0 ? normalTwoSided(sum(terms, 'beyond') / Math.sqrt(chance)) : 1
}

function plain(withIt: Share, without: Share, level: number): Interval {
  const { low, high } = compareShares(without, withIt, level) as Interval
  return { low, high }
}

function total(strata: readonly Stratum[], side: keyof Stratum): Share {
  return strata.reduce((so, one) => ({ hits: so.hits + one[side].hits, n: so.n + one[side].n }), {
    hits: 0,
    n: 0,
  })
}

function sum(terms: readonly Terms[], of: keyof Terms): number {
  return terms.reduce((so, term) => so + term[of], 0)
}
