import { type Estimate, USUAL_LEVEL } from './interval.ts'
import { studentQuantile, studentTwoSided } from './student.ts'
import type { MeanDifference } from './welch.ts'

/**
 * What the mean of values that come in clusters, such as several by one customer, must know of them. With n values of
 * sum s in each cluster c: sums over the clusters, which any store can add up.
 */
export interface ClusterSums {
  clusters: number
  /** Σ n, Σ s, Σ s², Σ s·n, Σ n² */
  n: number
  sum: number
  squares: number
  crossed: number
  sizes: number
}

/** What two groups have in common where one customer may be in both: Σ sₐ·s_b, Σ sₐ·n_b, Σ nₐ·s_b, Σ nₐ·n_b. */
export interface SharedSums {
  sums: number
  sumByN: number
  nBySum: number
  sizes: number
}

export const noClusters: ClusterSums = { clusters: 0, n: 0, sum: 0, squares: 0, crossed: 0, sizes: 0 }

/**
 * The mean of all values with an interval that counts customers, not values: the cluster-robust (sandwich) variance
 * with the correction for few clusters, G/(G − 1) (CR1; Cameron & Miller 2015, §II), and Student's t with G − 1 degrees.
 * Null without values; no ends for a single cluster, which says nothing about the spread.
 */
export function clusteredMean(
  sums: ClusterSums,
  level = USUAL_LEVEL,
): Estimate | { value: number; low: null; high: null } | null {
  if (sums.n === 0) return null
  const value = sums.sum / sums.n
  if (sums.clusters < 2) return { value, low: null, high: null }
  const reach = studentQuantile((1 + level) / 2, sums.clusters - 1) * Math.sqrt(clusteredVariance(sums))
  return { value, low: value - reach, high: value + reach }
}

/** Variance of the mean, from at least two clusters. */
export function clusteredVariance({ clusters, n, sum, squares, crossed, sizes }: ClusterSums): number {
  const mean = sum / n
  const spread = squares - 2 * mean * crossed + mean ** 2 * sizes
  return (forFew(clusters) * Math.max(0, spread)) / n ** 2
}

const forFew = (clusters: number) => clusters / (clusters - 1)

/**
 * Whether a mean differs between two groups; `shared` where the same customers are in both, which usually makes the
 * difference surer. Degrees of freedom are those of the smaller group. Null when a group has fewer than two clusters.
 */
export function compareClustered(
  before: ClusterSums,
  after: ClusterSums,
  { shared, level = USUAL_LEVEL }: { shared?: SharedSums; level?: number } = {},
): MeanDifference | null {
  if (before.clusters < 2 || after.clusters < 2) return null
  const difference = after.sum / after.n - before.sum / before.n
  const together = shared ? covariance(before, after, shared) : 0
  const variance = clusteredVariance(before) + clusteredVariance(after) - 2 * together
  const error = Math.sqrt(Math.max(0, variance))
  if (error === 0) return { difference, low: difference, high: difference, p: difference === 0 ? 1 : 0 }
  const degrees = Math.min(before.clusters, after.clusters) - 1
  const reach = studentQuantile((1 + level) / 2, degrees) * error
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    p: studentTwoSided(difference / error, degrees),
  }
}

function covariance(a: ClusterSums, b: ClusterSums, { sums, sumByN, nBySum, sizes }: SharedSums): number {
  const [meanA, meanB] = [a.sum / a.n, b.sum / b.n]
  const together = sums - meanB * sumByN - meanA * nBySum + meanA * meanB * sizes
  return (Math.sqrt(forFew(a.clusters) * forFew(b.clusters)) * together) / (a.n * b.n)
}
