import { type Interval, USUAL_LEVEL } from './interval.ts'
import type { Moments } from './mean.ts'
import { studentQuantile, studentTwoSided } from './student.ts'

export interface MeanDifference extends Interval {
  /** After minus before. */
  difference: number
  p: number
}

/**
 * Whether a mean changed between two separate groups, without assuming that they spread equally (Welch 1947, degrees of
 * freedom by Satterthwaite). Null when a group has fewer than two values. When nobody differs from anybody inside
 * both groups there is no spread to judge by: p is 1 for equal means and 0 for different ones.
 */
export function compareMeans(before: Moments, after: Moments, level = USUAL_LEVEL): MeanDifference | null {
  if (before.n < 2 || after.n < 2) return null
  const [a, b] = [before.variance / before.n, after.variance / after.n]
  const difference = after.mean - before.mean
  const error = Math.sqrt(a + b)
  if (error === 0) return { difference, low: difference, high: difference, p: difference === 0 ? 1 : 0 }
  const degrees = (a + b) ** 2 / (a ** 2 / (before.n - 1) + b ** 2 / (after.n - 1))
  const reach = studentQuantile((1 + level) / 2, degrees) * error
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    p: studentTwoSided(difference / error, degrees),
  }
}
