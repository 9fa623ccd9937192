import { z } from 'zod'
import type { Moments } from '../../../../statistics/mean.ts'
import type { Share } from '../../../../statistics/share.ts'
import { compareShares } from '../../../../statistics/share-difference.ts'
import { compareMeans } from '../../../../statistics/welch.ts'
import { fewUnder } from '../../measured.ts'

/** A change is called real when chance alone would show one as large less often than this. */
const realBelow = 0.05

/** A difference (now minus before, or one group minus another) with its interval and what is to be made of it. */
export const Change = z.object({
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
  verdict: z.enum(['real change', 'no real change', 'too few']),
  /** For the customer; null where nothing really changed. */
  tone: z.enum(['better', 'worse']).nullable(),
})
export type Change = z.infer<typeof Change>

/** Which way is good for the customer; null where neither is. */
type Better = 'more' | 'less' | null

type Found = { difference: number; low: number; high: number; p: number } | null

/** Null where one side has nothing to compare. */
export function changedShare(before: Share, now: Share, better: Better): Change | null {
  return judged(compareShares(before, now), Math.min(before.n, now.n), better)
}

export function changedMean(before: Moments | null, now: Moments | null, better: Better): Change | null {
  return before && now ? judged(compareMeans(before, now), Math.min(before.n, now.n), better) : null
}

export function judged(found: Found, fewest: number, better: Better): Change | null {
  if (!found) return null
  const { difference, low, high, p } = found
  const isFew = fewest < fewUnder
  const isReal = !isFew && p < realBelow
  const isGood = difference > 0 === (better === 'more')
  return {
    difference,
    low,
    high,
    p,
    verdict: isFew ? 'too few' : isReal ? 'real change' : 'no real change',
    tone: isReal && better !== null ? (isGood ? 'better' : 'worse') : null,
  }
}
