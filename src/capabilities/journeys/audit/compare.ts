import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import type { Moments } from '../../../statistics/mean.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { compareMeans } from '../../../statistics/welch.ts'

export interface Difference {
  difference: number
  low: number
  high: number
  p: number
}

/** Two shares as counts, or two means by their moments. */
export type Side = { hits: number; n: number } | Moments

/** The second against the first; null where one of them has nothing to compare. */
export function differenceOf(one: Side, other: Side): Difference | null {
  if ('hits' in one && 'hits' in other) return compareShares(one, other)
  if ('mean' in one && 'mean' in other) return compareMeans(one, other)
  return null
}

/** Everybody but these: what is left of all when the moments of some are taken away. */
export function without(all: Moments, some: Moments): Moments {
  const n = all.n - some.n
  if (n <= 0) return { n: 0, mean: 0, variance: 0 }
  const mean = (all.n * all.mean - some.n * some.mean) / n
  const squares = ({ n: count, mean: centre, variance }: Moments) =>
    Math.max(0, count - 1) * variance + count * centre ** 2
  const left = squares(all) - squares(some) - n * mean ** 2
  return { n, mean, variance: n > 1 ? Math.max(0, left / (n - 1)) : 0 }
}

/** Moments of both together (Chan, Golub & LeVeque 1979). */
export function merged(a: Moments, b: Moments): Moments {
  const n = a.n + b.n
  if (n === 0) return a
  const apart = b.mean - a.mean
  const squares =
    Math.max(0, a.n - 1) * a.variance + Math.max(0, b.n - 1) * b.variance + (apart ** 2 * a.n * b.n) / n
  return { n, mean: a.mean + (apart * b.n) / n, variance: n > 1 ? squares / (n - 1) : 0 }
}

/** Those of many comparisons that chance does not explain, with all of them judged together. */
export function realOnes<T extends { found: Difference | null }>(
  all: readonly T[],
): (T & { found: Difference; q: number })[] {
  const compared = all.flatMap((one) => (one.found ? [{ ...one, found: one.found }] : []))
  const judged = judgeTogether(compared.map(({ found }) => found.p))
  return compared.flatMap((one, at) => (judged[at]?.real ? [{ ...one, q: judged[at].q }] : []))
}
