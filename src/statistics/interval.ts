import { normalQuantile } from './normal.ts'

/** The level of every interval unless told otherwise. */
export const USUAL_LEVEL = 0.95

/** Where the truth lies, with the level of confidence it was asked for. */
export interface Interval {
  low: number
  high: number
}

/** A value that was measured, with its interval. Shares and net scores are fractions, not percent or points. */
export interface Estimate extends Interval {
  value: number
}

/** Normal value that leaves (1 − level) outside, half on each side: 1.96 at 95 %. */
export function normalReach(level: number): number {
  return normalQuantile((1 + level) / 2)
}

/** Keeps an interval inside what is possible, such as −1 to 1. */
export function clamp({ low, high }: Interval, least: number, most: number): Interval {
  return { low: Math.min(Math.max(low, least), most), high: Math.max(Math.min(high, most), least) }
}
