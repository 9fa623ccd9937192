import { z } from 'zod'
import { type Share, share } from '../../../statistics/share.ts'
import type { Total } from './tally.ts'

export const Reliability = z.enum(['ok', 'few', 'hidden'])
export type Reliability = z.infer<typeof Reliability>

/** A share as a fraction with Wilson's interval, and how many people it is of; null where too few answered. */
export const Estimated = z.object({
  /** People it is of, however they are weighted. */
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reliability: Reliability,
})
export type Estimated = z.infer<typeof Estimated>

const fewUnder = 30
/** Fewer would say more about persons than about the company. */
export const hiddenUnder = 5

/**
 * What may be said of so many: hidden by the number of people alone, few by what they are worth.
 * @param threshold people who must stand behind a number
 */
export function reliabilityOf({ n, effective }: Omit<Total, 'weight'>, threshold = hiddenUnder): Reliability {
  if (n < threshold) return 'hidden'
  return effective < fewUnder ? 'few' : 'ok'
}

/**
 * A share of people.
 * @param hits in effective answers, as `effectiveCounts` gives them
 */
export function estimated(
  hits: number,
  { n, effective }: Omit<Total, 'weight'>,
  threshold = hiddenUnder,
): Estimated {
  const reliability = reliabilityOf({ n, effective }, threshold)
  if (reliability === 'hidden') return hiddenShare(n)
  // Weighted parts may miss their whole by the dust of binary fractions.
  const within = Math.min(hits, effective)
  const { value, low, high } = share({ hits: within, n: effective }) ?? nothing
  return { n, value, low, high, reliability }
}

export function plainShare({ hits, n }: Share, threshold = hiddenUnder): Estimated {
  return estimated(hits, { n, effective: n }, threshold)
}

export function hiddenShare(n: number): Estimated {
  return { n, ...nothing, reliability: 'hidden' }
}

const nothing = { value: null, low: null, high: null }
