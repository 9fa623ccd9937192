import { normalReach, USUAL_LEVEL } from './interval.ts'
import { normalQuantile } from './normal.ts'

/** Variance of one net-score answer: what companies usually see, and the most there can be. */
export const NET_VARIANCE = { typical: 0.65, worst: 1 } as const

/** Rocks's three added answers need not be collected. */
const ADDED = 3

/**
 * How many answers a net score needs to be known to ± `margin` (a fraction: ten points are 0.1): z²·Var/m² − 3,
 * to the nearest whole answer as the tables in print do.
 */
export function answersForMargin(
  margin: number,
  variance: number = NET_VARIANCE.typical,
  level = USUAL_LEVEL,
): number {
  return atLeastOne((normalReach(level) ** 2 * variance) / margin ** 2 - ADDED)
}

export interface ChangeToDetect {
  /** Smallest difference worth finding, as a fraction. */
  difference: number
  variances?: readonly [number, number]
  power?: number
  level?: number
}

/** How many answers each of two separate groups needs so that a difference is found with the given power. */
export function answersPerGroup({
  difference,
  variances: [one, other] = [NET_VARIANCE.typical, NET_VARIANCE.typical],
  power = 0.8,
  level = USUAL_LEVEL,
}: ChangeToDetect): number {
  const reach = normalReach(level) + normalQuantile(power)
  return atLeastOne(((one + other) * reach ** 2) / difference ** 2 - ADDED)
}

function atLeastOne(n: number): number {
  return Math.max(1, Math.round(n))
}
