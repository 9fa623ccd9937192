import { compareNetScores, type NetCounts, netScore } from '../../../statistics/net-score.ts'
import { share } from '../../../statistics/share.ts'
import type { Feelings, Net, Part } from '../contract.ts'

/** A number of comments under this is not compared; the same rule stands on every page. */
const fewUnder = 30
/** A change is called real when chance alone would show one as large less often than this. */
const realBelow = 0.05

export function noFeelings(): Feelings {
  return { negative: 0, neutral: 0, positive: 0 }
}

/** Adds up cells; what nobody has read yet has no feeling and is left out. */
export function feelingsOf(cells: readonly { feeling: string; n: number }[]): Feelings {
  const feelings = noFeelings()
  for (const { feeling, n } of cells) {
    if (feeling === 'negative' || feeling === 'neutral' || feeling === 'positive') feelings[feeling] += n
  }
  return feelings
}

export function countOf({ negative, neutral, positive }: Feelings): number {
  return negative + neutral + positive
}

/**
 * Net sentiment: share of positive comments minus share of negative ones, −100 to 100, with its 95 % interval
 * (adjusted Wald, as for every net score: the two shares are dependent). Null without comments.
 */
export function netOf(feelings: Feelings): Net | null {
  const found = netScore(sides(feelings))
  if (!found) return null
  return {
    n: countOf(feelings),
    value: points(found.value),
    low: points(found.low),
    high: points(found.high),
  }
}

/** Whether net sentiment moved, and which way that is for the customer; null where a side has no comment. */
export function changeOf(before: Feelings, now: Feelings): Part['change'] {
  const found = compareNetScores(sides(before), sides(now))
  if (!found) return null
  const isFew = Math.min(countOf(before), countOf(now)) < fewUnder
  const isReal = !isFew && found.p < realBelow
  return {
    difference: points(found.difference),
    low: points(found.low),
    high: points(found.high),
    p: found.p,
    verdict: isFew ? 'too few' : isReal ? 'real change' : 'no real change',
    tone: isReal ? (found.difference > 0 ? 'better' : 'worse') : null,
  }
}

/**
 * One part of the comments, such as those about a topic.
 * @param of all comments that were read, of which it is a share
 * @param before the same part in the period before; null where nothing is compared
 */
export function partOf(
  id: string,
  { now, before, of }: { now: Feelings; before: Feelings | null; of: number },
): Part {
  const n = countOf(now)
  return {
    id,
    n,
    share: share({ hits: n, n: of }) ?? { value: 0, low: 0, high: 0 },
    feelings: now,
    net: netOf(now),
    before: before && countOf(before),
    change: before && changeOf(before, now),
  }
}

function sides({ negative, neutral, positive }: Feelings): NetCounts {
  return { for: positive, neither: neutral, against: negative }
}

function points(fraction: number): number {
  return Number((fraction * 100).toPrecision(15))
}
