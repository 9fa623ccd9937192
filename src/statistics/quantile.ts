import { binomialCdf } from './binomial.ts'
import { type Estimate, USUAL_LEVEL } from './interval.ts'

/** The value below which the share q lies, interpolated linearly (Hyndman & Fan 1996, type 7: as R, NumPy and Excel). */
export function quantile(sorted: ArrayLike<number>, q: number): number | null {
  if (sorted.length === 0) return null
  const position = (sorted.length - 1) * q
  const below = Math.floor(position)
  const [low, high] = [sorted[below] as number, sorted[Math.ceil(position)] as number]
  return low + (high - low) * (position - below)
}

/** A copy in rising order, as `quantile` and `quantileWithInterval` want it. */
export function inOrder(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort()
}

/**
 * A median (or other quantile) with an interval between two of the values themselves, whatever their distribution:
 * how many of n lie below the true quantile is binomial (Conover, *Practical Nonparametric Statistics* §3.2).
 * Each side leaves at most half of 1 − level outside; null ends where there are too few values for that (a median needs six).
 */
export function quantileWithInterval(
  sorted: ArrayLike<number>,
  q = 0.5,
  level = USUAL_LEVEL,
): Estimate | { value: number; low: null; high: null } | null {
  const value = quantile(sorted, q)
  if (value === null) return null
  const n = sorted.length
  const outside = (1 - level) / 2
  const low = countBelow(n, q, outside) - 1
  const high = n - countBelow(n, 1 - q, outside)
  if (low < 0 || high >= n) return { value, low: null, high: null }
  return { value, low: sorted[low] as number, high: sorted[high] as number }
}

/** The largest r with P(fewer than r of n lie below the quantile) ≤ outside; by halving, since the chance rises with r. */
function countBelow(n: number, q: number, outside: number): number {
  let [holds, fails] = [0, n + 1]
  while (fails - holds > 1) {
    const r = Math.floor((holds + fails) / 2)
    if (binomialCdf(r - 1, n, q) <= outside) holds = r
    else fails = r
  }
  return holds
}
