import { momentsOf } from '../../statistics/mean.ts'
import { compareNetScores } from '../../statistics/net-score.ts'
import { type Scale, type ScaleName, scales } from '../../statistics/scales.ts'
import { compareShares } from '../../statistics/share-difference.ts'
import { compareMeans } from '../../statistics/welch.ts'
import { FEW_UNDER, hundredfold, netCounts, type ScoreCounts, satisfied, summarise } from './metrics.ts'

export interface Comparison {
  /** After minus before, in the unit of the scale; low and high are its 95 % interval. */
  difference: number
  low: number
  high: number
  p: number
  verdict: 'real change' | 'no real change' | 'too few'
  /** Good or bad for the customer, whichever way the scale runs; null where there is no real change. */
  tone: 'better' | 'worse' | null
}

/** A change is called real when chance alone would show one as large less often than this. */
const REAL_BELOW = 0.05

/**
 * Whether a score changed between two separate groups of answers, by the test of its kind: adjusted Wald for net
 * scores, two proportions (N − 1) or Fisher for shares, Welch for means. Fewer than 30 answers on either side are
 * too few to judge, whatever p says. Null where there is nothing to compare: no answer on a side, or one for a mean.
 * The groups must not overlap: rolling windows that share answers are not separate.
 */
export function compare(name: ScaleName, before: ScoreCounts, after: ScoreCounts): Comparison | null {
  const smaller = Math.min(summarise(name, before).n, summarise(name, after).n)
  const tested = test(scales[name], before, after)
  if (!tested) return null
  const isReal = smaller >= FEW_UNDER && tested.p < REAL_BELOW
  const isBetter = tested.difference > 0 === (scales[name].direction === 'higher')
  return {
    ...tested,
    verdict: smaller < FEW_UNDER ? 'too few' : isReal ? 'real change' : 'no real change',
    tone: isReal ? (isBetter ? 'better' : 'worse') : null,
  }
}

type Tested = Pick<Comparison, 'difference' | 'low' | 'high' | 'p'>

function test(scale: Scale, before: ScoreCounts, after: ScoreCounts): Tested | null {
  if (scale.kind === 'mean') {
    const [was, is] = [momentsOf(before), momentsOf(after)]
    return was && is && compareMeans(was, is)
  }
  const found =
    scale.kind === 'net'
      ? compareNetScores(netCounts(scale, before), netCounts(scale, after))
      : compareShares(satisfied(scale, before), satisfied(scale, after))
  return (
    found && {
      difference: hundredfold(found.difference),
      low: hundredfold(found.low),
      high: hundredfold(found.high),
      p: found.p,
    }
  )
}
