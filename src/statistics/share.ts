import { type Estimate, normalReach, USUAL_LEVEL } from './interval.ts'

/** How many of how many. Weighted answers may be fractions. */
export interface Share {
  hits: number
  n: number
}

/**
 * A share with Wilson's score interval (Wilson 1927; recommended by Brown, Cai & DasGupta 2001): never outside 0 to 1,
 * honest for few answers and for shares near the ends.
 */
export function share({ hits, n }: Share, level = USUAL_LEVEL): Estimate | null {
  if (n === 0) return null
  const z = normalReach(level)
  const value = hits / n
  const centre = (hits + (z * z) / 2) / (n + z * z)
  const reach = (z / (n + z * z)) * Math.sqrt((hits * (n - hits)) / n + (z * z) / 4)
  // At 0 of n and n of n Wilson ends exactly at 0 and 1; rounding must not leave the value outside.
  return {
    value,
    low: Math.min(value, Math.max(0, centre - reach)),
    high: Math.max(value, Math.min(1, centre + reach)),
  }
}
