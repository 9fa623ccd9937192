import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import {
  type ClusterSums,
  clusteredMean,
  compareClustered,
  noClusters,
} from '../../../statistics/clustered-mean.ts'
import { clamp } from '../../../statistics/interval.ts'
import { hiddenUnder, reliabilityOf } from '../measured.ts'
import type { Felt, FeltChange } from './contract.ts'

/** What customers told of one step: sums by customer, and how many words and answers told it. */
export interface Told extends ClusterSums {
  words: number
  answers: number
}

export const nothingTold: Told = { ...noClusters, words: 0, answers: 0 }

/** The mean feeling as it is shown: how much it can be relied on hangs on how many customers told it, not how often. */
export function feltOf(told: Told): Felt {
  const { n, clusters, words, answers } = told
  const counted = { n, customers: clusters, words, answers, reliability: reliabilityOf(clusters) }
  const found = clusters < hiddenUnder ? null : clusteredMean(told)
  if (!found) return { ...counted, value: null, low: null, high: null }
  const ends = found.low === null ? { low: null, high: null } : clamp(found, -1, 1)
  return { ...counted, value: found.value, ...ends }
}

/** Each step against the period before, judged together: of many steps one would seem changed by chance alone. */
export function changesOf(pairs: readonly { now: Told; before: Told | null }[]): (FeltChange | null)[] {
  const compared = pairs.map(({ now, before }) => before && compareClustered(before, now))
  const isEnough = pairs.map(
    ({ now, before }) => reliabilityOf(Math.min(now.clusters, before?.clusters ?? 0)) === 'ok',
  )
  const judged = judgeTogether(compared.flatMap((found, at) => (found && isEnough[at] ? [found.p] : [])))
  return compared.map((found, at) => {
    if (!found) return null
    if (!isEnough[at]) return { ...found, verdict: 'too few', tone: null }
    const isReal = judged.shift()?.real ?? false
    return {
      ...found,
      verdict: isReal ? 'real change' : 'no real change',
      tone: isReal ? (found.difference > 0 ? 'better' : 'worse') : null,
    }
  })
}
