import { binomialCdf } from './binomial.ts'
import { type Interval, USUAL_LEVEL } from './interval.ts'
import { share } from './share.ts'

/** How often something happened over how much time (or people, or parcels). */
export interface Rate {
  events: number
  exposure: number
}

export interface RateRatio extends Interval {
  /** Rate after over rate before; infinite where nothing happened before. */
  ratio: number
  p: number
}

/**
 * Whether a rate changed: given how many events there were in all, those of the second side are binomial with its
 * share of the exposure (Przyborowski & Wileński 1940). The p value is exact, twice the smaller tail; the interval
 * turns Wilson's interval of that share into a ratio.
 */
export function compareRates(before: Rate, after: Rate, level = USUAL_LEVEL): RateRatio {
  const n = before.events + after.events
  const expected = after.exposure / (before.exposure + after.exposure)
  const toRatio = (part: number) => ((part / (1 - part)) * before.exposure) / after.exposure
  const found = share({ hits: after.events, n }, level)
  if (!found) return { ratio: 1, low: 0, high: Number.POSITIVE_INFINITY, p: 1 }
  const atMost = binomialCdf(after.events, n, expected)
  const atLeast = 1 - binomialCdf(after.events - 1, n, expected)
  return {
    ratio: toRatio(found.value),
    low: toRatio(found.low),
    high: toRatio(found.high),
    p: Math.min(1, 2 * Math.min(atMost, atLeast)),
  }
}
