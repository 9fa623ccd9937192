import { fisherExact } from './fisher.ts'
import { type Interval, USUAL_LEVEL } from './interval.ts'
import { normalTwoSided } from './normal.ts'
import { type Share, share } from './share.ts'

export interface ShareDifference extends Interval {
  /** After minus before. */
  difference: number
  p: number
  test: 'two-proportion z (N − 1)' | 'Fisher exact'
}

/**
 * Whether a share changed between two separate groups: the two-proportion z test with “N − 1” (Campbell 2007,
 * *Statistics in Medicine*), or Fisher's exact test when an expected cell is below five. The interval is Newcombe's,
 * built from the two Wilson intervals (1998, method 10), so it agrees with what is shown for each share.
 */
export function compareShares(before: Share, after: Share, level = USUAL_LEVEL): ShareDifference | null {
  const was = share(before, level)
  const is = share(after, level)
  if (!was || !is) return null
  const difference = is.value - was.value
  const exact = smallestExpectedCell(before, after) < 5
  return {
    difference,
    low: difference - Math.hypot(is.value - is.low, was.high - was.value),
    high: difference + Math.hypot(is.high - is.value, was.value - was.low),
    p: exact ? fisherExact(before, after) : twoProportionP(before, after),
    test: exact ? 'Fisher exact' : 'two-proportion z (N − 1)',
  }
}

function smallestExpectedCell(before: Share, after: Share): number {
  const total = before.n + after.n
  const hits = before.hits + after.hits
  return (Math.min(before.n, after.n) * Math.min(hits, total - hits)) / total
}

function twoProportionP(before: Share, after: Share): number {
  const total = before.n + after.n
  const pooled = (before.hits + after.hits) / total
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.n + 1 / after.n))
  const z = (after.hits / after.n - before.hits / before.n) / error
  return normalTwoSided(z * Math.sqrt((total - 1) / total))
}
