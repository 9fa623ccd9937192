import { inOrder, quantileWithInterval } from '../../../statistics/quantile.ts'
import { compareRates } from '../../../statistics/rate.ts'
import { type Share, share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import type { Answers, Measured, Middle } from '../contract.ts'

/** Fewer are shown in grey and not compared; fewer still would say more about persons than about the company. */
const fewUnder = 30
const hiddenUnder = 5
/** A change is called real when chance alone would show one as large less often than this. */
const realBelow = 0.05

/** Which way is good for the customer; null where neither is. */
export type Better = 'more' | 'less' | null

/** How many of how many, and whether that really changed since the period before. */
export function measured(now: Share, before: Share | null, better: Better): Measured {
  const reliability = now.n < hiddenUnder ? 'hidden' : now.n < fewUnder ? 'few' : 'ok'
  const shown = reliability === 'hidden' ? null : share(now)
  return {
    ...now,
    value: shown?.value ?? null,
    low: shown?.low ?? null,
    high: shown?.high ?? null,
    reliability,
    change: before && shown && changed(before, now, better),
  }
}

function changed(before: Share, now: Share, better: Better): Measured['change'] {
  const found = compareShares(before, now)
  if (!found) return null
  const isFew = Math.min(before.n, now.n) < fewUnder
  const isReal = !isFew && found.p < realBelow
  const { difference, low, high, p } = found
  const isGood = better !== null && difference > 0 === (better === 'more')
  return {
    difference,
    low,
    high,
    p,
    verdict: isFew ? 'too few' : isReal ? 'real change' : 'no real change',
    tone: isReal && better ? (isGood ? 'better' : 'worse') : null,
  }
}

/** Whether something is asked more often per day than before; fewer than five on both sides together are too few. */
export function rateOf(
  now: { events: number; days: number },
  before: { events: number; days: number } | null,
): Answers['rate'] {
  if (!before) return null
  const { ratio, low, high, p } = compareRates(
    { events: before.events, exposure: before.days },
    { events: now.events, exposure: now.days },
  )
  const isFew = now.events + before.events < hiddenUnder * 2
  const isReal = !isFew && p < realBelow
  return {
    ratio: Number.isFinite(ratio) ? ratio : null,
    low,
    high: Number.isFinite(high) ? high : null,
    verdict: isFew ? 'too few' : isReal ? (ratio > 1 ? 'rising' : 'falling') : 'no real change',
  }
}

/** The median of values given as counts, with an interval between two of the values. */
export function middleOf(counted: readonly { value: number; n: number }[]): Middle {
  const values = inOrder(counted.flatMap(({ value, n }) => Array<number>(n).fill(value)))
  const found = values.length < hiddenUnder ? null : quantileWithInterval(values)
  return { n: values.length, value: found?.value ?? null, low: found?.low ?? null, high: found?.high ?? null }
}
