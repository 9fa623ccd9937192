import { type Estimate, USUAL_LEVEL } from './interval.ts'
import { studentQuantile } from './student.ts'

/** What a mean's interval and tests need to know of the answers. Variance is the sample's (n − 1). */
export interface Moments {
  n: number
  mean: number
  variance: number
}

/** Moments of values that each came a number of times, such as [[1, 12], [2, 30]]; two passes, so nothing cancels. */
export function momentsOf(counts: Iterable<readonly [value: number, times: number]>): Moments | null {
  const list = [...counts]
  const n = list.reduce((sum, [, times]) => sum + times, 0)
  if (n === 0) return null
  const mean = list.reduce((sum, [value, times]) => sum + value * times, 0) / n
  const squares = list.reduce((sum, [value, times]) => sum + times * (value - mean) ** 2, 0)
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 }
}

/**
 * A mean with Student's t interval. One value alone says nothing about its spread: there is no interval then (null ends).
 */
export function meanWithInterval(
  { n, mean, variance }: Moments,
  level = USUAL_LEVEL,
): Estimate | { value: number; low: null; high: null } {
  if (n < 2) return { value: mean, low: null, high: null }
  const reach = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n)
  return { value: mean, low: mean - reach, high: mean + reach }
}
