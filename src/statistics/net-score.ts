import { clamp, type Estimate, type Interval, normalReach, USUAL_LEVEL } from './interval.ts'
import { normalTwoSided } from './normal.ts'

/**
 * Answers that speak for, for neither side, and against: promoters / passives / detractors, easy / neither / difficult,
 * positive / neutral / negative. All net scores share the mathematics of this trinomial. Weighted answers may be fractions.
 */
export interface NetCounts {
  for: number
  neither: number
  against: number
}

/** Answers given to each side before the interval is worked out: ¾ for, 1½ neither, ¾ against (Rocks 2016). */
const ADDED_TO_A_SIDE = 0.75
const ADDED = 3

/**
 * Share for minus share against, −1 to 1, with Rocks's adjusted Wald interval: of those tested it covers best,
 * also for few answers (Rocks, *The American Statistician* 2016). The value itself is plain.
 * With a single answer the adjusted interval would stop short of that answer; it is then widened to hold it.
 */
export function netScore(counts: NetCounts, level = USUAL_LEVEL): Estimate | null {
  if (total(counts) === 0) return null
  const value = plainNet(counts)
  const { centre, error } = adjusted(counts)
  const { low, high } = clamp(around(centre, normalReach(level) * error), -1, 1)
  return { value, low: Math.min(low, value), high: Math.max(high, value) }
}

/**
 * The textbook interval, for comparison with other tools. The two shares are dependent (cov = −pd/n), so the
 * variance is (p + d − (p − d)²) / n, not the sum of two; too narrow for few answers.
 */
export function plainNetScore(counts: NetCounts, level = USUAL_LEVEL): Estimate | null {
  const n = total(counts)
  if (n === 0) return null
  const value = plainNet(counts)
  return { value, ...clamp(around(value, normalReach(level) * Math.sqrt(netVariance(counts) / n)), -1, 1) }
}

/** Variance of one answer counted as +1, 0 or −1: p + d − (p − d)². At most 1, typically 0.6 to 0.7. */
export function netVariance(counts: NetCounts): number {
  const n = total(counts)
  return (counts.for + counts.against) / n - plainNet(counts) ** 2
}

export interface NetDifference extends Interval {
  /** After minus before, of the plain values. */
  difference: number
  p: number
}

/**
 * Whether a net score changed between two separate groups of people: adjusted Wald z on the difference, with the
 * interval of the difference (MeasuringU, “How to statistically compare two Net Promoter Scores”). The interval
 * leaves zero out exactly when p is below 1 − level.
 */
export function compareNetScores(
  before: NetCounts,
  after: NetCounts,
  level = USUAL_LEVEL,
): NetDifference | null {
  if (total(before) === 0 || total(after) === 0) return null
  const [was, is] = [adjusted(before), adjusted(after)]
  const shift = is.centre - was.centre
  const error = Math.hypot(is.error, was.error)
  return {
    difference: plainNet(after) - plainNet(before),
    ...clamp(around(shift, normalReach(level) * error), -2, 2),
    p: normalTwoSided(shift / error),
  }
}

/** Centre and standard error once three answers are added. */
function adjusted(counts: NetCounts): { centre: number; error: number } {
  const eased = {
    for: counts.for + ADDED_TO_A_SIDE,
    neither: counts.neither + ADDED - 2 * ADDED_TO_A_SIDE,
    against: counts.against + ADDED_TO_A_SIDE,
  }
  return { centre: plainNet(eased), error: Math.sqrt(netVariance(eased) / total(eased)) }
}

function plainNet(counts: NetCounts): number {
  return (counts.for - counts.against) / total(counts)
}

function total(counts: NetCounts): number {
  return counts.for + counts.neither + counts.against
}

function around(centre: number, reach: number): Interval {
  return { low: centre - reach, high: centre + reach }
}
