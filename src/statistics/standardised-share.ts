import { type Estimate, normalReach, USUAL_LEVEL } from './interval.ts'
import { normalTwoSided } from './normal.ts'
import { type Share, share } from './share.ts'

/** One part of a mix, such as a topic: what came of it here, and its weight in the mix all are held to. */
export interface PartOfMix {
  share: Share
  weight: number
}

export interface StandardisedShare extends Estimate {
  n: number
  /** Which share of the mix was seen here at all, 0 to 1; the rest tells nothing. */
  seen: number
}

/**
 * What a share would be if the parts came in the same mix everywhere: direct standardisation, Σ w p / Σ w over the parts
 * that were seen here. The interval is Wilson's for as many things as carry the same variance, n* = p (1 − p) / Σ w² v with
 * each part's variance v from its Agresti–Coull share, so that small parts at 0 or 1 do not feign certainty.
 * With one part, or with the mix all are held to, the value is the plain share. Null where nothing was seen.
 */
export function standardisedShare(
  parts: readonly PartOfMix[],
  level = USUAL_LEVEL,
): StandardisedShare | null {
  const seen = parts.filter(({ share: { n }, weight }) => n > 0 && weight > 0)
  const weight = seen.reduce((sum, part) => sum + part.weight, 0)
  if (weight === 0) return null
  const all = parts.reduce((sum, part) => sum + part.weight, 0)
  const n = seen.reduce((sum, { share: { n } }) => sum + n, 0)
  const value = seen.reduce((sum, { share: { hits, n }, weight: w }) => sum + ((w / weight) * hits) / n, 0)
  const variance = varianceOf(seen, weight)
  const worth = Math.min(n, usualVariance(value, n) / variance)
  const interval = share({ hits: value * worth, n: worth }, level) as Estimate
  return { ...interval, value, n, seen: weight / all }
}

/**
 * Whether two standardised shares differ: z of their difference by their standard errors, the interval by Newcombe's way
 * of joining both (as for plain shares).
 */
export function compareStandardised(one: StandardisedShare, other: StandardisedShare, level = USUAL_LEVEL) {
  const difference = one.value - other.value
  const low = difference - Math.hypot(one.value - one.low, other.high - other.value)
  const high = difference + Math.hypot(one.high - one.value, other.value - other.low)
  const error = (high - low) / (2 * normalReach(level))
  return { difference, low, high, p: error > 0 ? normalTwoSided(difference / error) : 1 }
}

function varianceOf(seen: readonly PartOfMix[], weight: number): number {
  return seen.reduce((sum, { share: { hits, n }, weight: w }) => {
    const near = (hits + 2) / (n + 4)
    return sum + (w / weight) ** 2 * ((near * (1 - near)) / n)
  }, 0)
}

function usualVariance(value: number, n: number): number {
  const near = (value * n + 2) / (n + 4)
  return near * (1 - near)
}
