import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import {
  type ClusterSums,
  clusteredMean,
  clusteredVariance,
  compareClustered,
} from '../../../statistics/clustered-mean.ts'
import type { Moments } from '../../../statistics/mean.ts'
import { compareMeans } from '../../../statistics/welch.ts'
import { hiddenUnder, reliabilityOf } from '../measured.ts'
import type { EffortChange, EffortIndex } from './contract.ts'

/** A mean as it is shown: how much it can be relied on hangs on how many customers it rests on. */
export function indexOf(sums: ClusterSums, scale = 1): EffortIndex {
  const { n, clusters } = sums
  const found = clusters < hiddenUnder ? null : clusteredMean(sums)
  const scaled = (value: number | null | undefined) => (value == null ? null : value / scale)
  return {
    n,
    customers: clusters,
    value: scaled(found?.value),
    low: scaled(found?.low),
    high: scaled(found?.high),
    reliability: reliabilityOf(clusters),
  }
}

/** Each against the period before, judged together; more effort is worse. */
export function changesOf(
  pairs: readonly { now: ClusterSums; before: ClusterSums | null; scale?: number }[],
): (EffortChange | null)[] {
  const compared = pairs.map(({ now, before }) => before && compareClustered(before, now))
  const isEnough = pairs.map(
    ({ now, before }) => reliabilityOf(Math.min(now.clusters, before?.clusters ?? 0)) === 'ok',
  )
  const judged = judgeTogether(compared.flatMap((found, at) => (found && isEnough[at] ? [found.p] : [])))
  return compared.map((found, at) => {
    if (!found) return null
    const scale = pairs[at]?.scale ?? 1
    const { difference, low, high, p } = found
    const told = { difference: difference / scale, low: low / scale, high: high / scale, p }
    if (!isEnough[at]) return { ...told, verdict: 'too few', tone: null }
    const isReal = judged.shift()?.real ?? false
    return {
      ...told,
      verdict: isReal ? 'real change' : 'no real change',
      tone: isReal ? (difference < 0 ? 'better' : 'worse') : null,
    }
  })
}

/** Count, sum and sum of squares of single journeys. */
export interface PlainSums {
  n: number
  sum: number
  squares: number
}

/**
 * How much less sure the mean of all journeys is because several are one customer's (Kish's design effect), at least 1. Parts
 * of the journeys are taken to be as much less sure.
 */
export function designEffect(clustered: ClusterSums, plain: PlainSums): number {
  const { n, variance } = momentsOf(plain)
  if (clustered.clusters < 2 || variance <= 0) return 1
  return Math.max(1, clusteredVariance(clustered) / (variance / n))
}

/** Some journeys beside all the others: their mean, and whether it differs. */
export function besideOthers(some: PlainSums, all: PlainSums, effect: number) {
  const others = { n: all.n - some.n, sum: all.sum - some.sum, squares: all.squares - some.squares }
  const [here, elsewhere] = [some, others].map((sums) => spread(momentsOf(sums), effect)) as [
    Moments,
    Moments,
  ]
  return { moments: here, found: others.n > 0 ? compareMeans(elsewhere, here) : null }
}

function momentsOf({ n, sum, squares }: PlainSums): Moments {
  if (n === 0) return { n, mean: 0, variance: 0 }
  const mean = sum / n
  return { n, mean, variance: n > 1 ? Math.max(0, (squares - n * mean ** 2) / (n - 1)) : 0 }
}

function spread(moments: Moments, effect: number): Moments {
  return { ...moments, variance: moments.variance * effect }
}
