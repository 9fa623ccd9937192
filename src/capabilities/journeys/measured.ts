import { z } from 'zod'
import { type Moments, meanWithInterval } from '../../statistics/mean.ts'
import { share } from '../../statistics/share.ts'

/** Fewer are shown in grey; fewer still would say more about persons than about the company, and are not shown. */
export const fewUnder = 30
export const hiddenUnder = 5

/** A number with how many it rests on and its 95 % interval; null where there are too few to show. */
export const Measured = z.object({
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reliability: z.enum(['ok', 'few', 'hidden']),
})
export type Measured = z.infer<typeof Measured>

/** How many of how many, as a fraction with Wilson's interval. */
export const MeasuredShare = Measured.extend({ hits: z.number() })
export type MeasuredShare = z.infer<typeof MeasuredShare>

export function reliabilityOf(n: number): Measured['reliability'] {
  return n < hiddenUnder ? 'hidden' : n < fewUnder ? 'few' : 'ok'
}

export function measuredShare(hits: number, n: number): MeasuredShare {
  const found = n < hiddenUnder ? null : share({ hits, n })
  return { hits, ...measuredAs(n, found) }
}

/** A mean with Student's interval. */
export function measuredMean(moments: Moments | null): Measured {
  return measuredAs(moments?.n ?? 0, moments && moments.n >= hiddenUnder ? meanWithInterval(moments) : null)
}

/** Any estimate of n things as it is shown. */
export function measuredAs(
  n: number,
  found: { value: number; low: number | null; high: number | null } | null,
): Measured {
  const { value = null, low = null, high = null } = n < hiddenUnder ? {} : (found ?? {})
  return { n, value, low, high, reliability: reliabilityOf(n) }
}
