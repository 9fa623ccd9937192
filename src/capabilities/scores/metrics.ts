import { Invalid } from '../../platform/errors.ts'
import { USUAL_LEVEL } from '../../statistics/interval.ts'
import { meanWithInterval, momentsOf } from '../../statistics/mean.ts'
import { type NetCounts, netScore } from '../../statistics/net-score.ts'
import {
  allowedScores,
  type MeanScale,
  type NetScale,
  type Scale,
  type ScaleName,
  type ShareScale,
  scales,
} from '../../statistics/scales.ts'
import { share } from '../../statistics/share.ts'

/** How often each score was given. All arithmetic starts from this, so the stores only ever count. */
export type ScoreCounts = ReadonlyMap<number, number>

/** Under this nothing should be shown to people, under that a score is too uncertain to judge. */
export const HIDDEN_UNDER = 5
export const FEW_UNDER = 30

export interface ScoreSummary {
  metric: string
  scale: ScaleName
  n: number
  /** Points for net scores (−100 to 100), percent for shares, the scale's own numbers for means. */
  value: number | null
  low: number | null
  high: number | null
  level: number
  method: 'adjusted Wald' | 'Wilson' | 't'
  unit: Scale['unit']
  direction: Scale['direction']
  /** The plain mean beside a share (a second look at CSAT) or as the score itself; null for net scores. */
  mean: number | null
  /** How often each allowed score was given, also the never given ones. */
  counts: Record<string, number>
  /** As fractions of n; for the net easy score: easy, neither, difficult. */
  shares: { promoters: number; passives: number; detractors: number } | null
  reliability: 'ok' | 'few' | 'hidden'
}

/** One score from its counts, with interval and everything needed to judge it. Empty counts have no value. */
export function summarise(name: ScaleName, counts: ScoreCounts): ScoreSummary {
  const scale: Scale = scales[name]
  refuseForeignScores(name, counts)
  const { n } = momentsOf(counts) ?? { n: 0 }
  return {
    metric: scale.metric,
    scale: name,
    n,
    ...estimate(scale, counts),
    level: USUAL_LEVEL,
    unit: scale.unit,
    direction: scale.direction,
    mean: scale.kind === 'net' ? null : (momentsOf(counts)?.mean ?? null),
    counts: Object.fromEntries(allowedScores(name).map((score) => [score, counts.get(score) ?? 0])),
    shares: scale.kind === 'net' ? sharesOf(scale, counts) : null,
    reliability: n < HIDDEN_UNDER ? 'hidden' : n < FEW_UNDER ? 'few' : 'ok',
  }
}

/**
 * Adds up counts of the same question, such as days into a month. Another scale or another wording is another
 * metric: they are refused, however alike they look.
 */
export function combine(
  parts: readonly { scale: ScaleName; wording?: string; counts: ScoreCounts }[],
): ScoreCounts {
  const together = new Map<number, number>()
  const [first] = parts
  for (const { scale, wording = '', counts } of parts) {
    if (first && scale !== first.scale) throw mixed(scales[first.scale].label, scales[scale].label)
    if (first && wording !== (first.wording ?? '')) throw mixed(`“${first.wording ?? ''}”`, `“${wording}”`)
    for (const [score, times] of counts) together.set(score, (together.get(score) ?? 0) + times)
  }
  return together
}

function mixed(one: string, other: string): Invalid {
  return new Invalid(`${one} and ${other} are different metrics and cannot be added up.`, {
    field: 'scale',
    fix: 'Ask for one scale and one wording at a time.',
  })
}

function refuseForeignScores(name: ScaleName, counts: ScoreCounts): void {
  const allowed = new Set(allowedScores(name))
  const foreign = [...counts.keys()].find((score) => !allowed.has(score))
  if (foreign === undefined) return
  const { label, lowest, highest } = scales[name]
  throw new Invalid(`${foreign} is no answer on the scale of ${label}, ${lowest} to ${highest}.`, {
    field: 'scale',
    fix: 'Look whether answers of another scale were stored under this one.',
  })
}

type EstimateOf = Pick<ScoreSummary, 'value' | 'low' | 'high' | 'method'>

function estimate(scale: Scale, counts: ScoreCounts): EstimateOf {
  if (scale.kind === 'mean') return { ...meanOnScale(scale, counts), method: 't' }
  const found = scale.kind === 'net' ? netScore(netCounts(scale, counts)) : share(satisfied(scale, counts))
  const method = scale.kind === 'net' ? 'adjusted Wald' : 'Wilson'
  if (!found) return { value: null, low: null, high: null, method }
  return {
    value: hundredfold(found.value),
    low: hundredfold(found.low),
    high: hundredfold(found.high),
    method,
  }
}

/** A mean of answers from 1 to 5 cannot lie outside 1 to 5, so neither does its interval. */
function meanOnScale({ lowest, highest }: MeanScale, counts: ScoreCounts) {
  const moments = momentsOf(counts)
  if (!moments) return { value: null, low: null, high: null }
  const { value, low, high } = meanWithInterval(moments)
  if (low === null || high === null) return { value, low: null, high: null }
  return { value, low: Math.max(lowest, low), high: Math.min(highest, high) }
}

/** Promoters, passives and detractors (or easy, neither, difficult). */
export function netCounts({ promotersFrom, detractorsTo }: NetScale, counts: ScoreCounts): NetCounts {
  const grouped = { for: 0, neither: 0, against: 0 }
  for (const [score, times] of counts) {
    if (score >= promotersFrom) grouped.for += times
    else if (score <= detractorsTo) grouped.against += times
    else grouped.neither += times
  }
  return grouped
}

/** How many of how many gave one of the upper answers. */
export function satisfied({ satisfiedFrom }: ShareScale, counts: ScoreCounts): { hits: number; n: number } {
  const total = { hits: 0, n: 0 }
  for (const [score, times] of counts) {
    total.n += times
    if (score >= satisfiedFrom) total.hits += times
  }
  return total
}

function sharesOf(scale: NetScale, counts: ScoreCounts): ScoreSummary['shares'] {
  const { for: promoters, neither: passives, against: detractors } = netCounts(scale, counts)
  const n = promoters + passives + detractors
  return n === 0 ? null : { promoters: promoters / n, passives: passives / n, detractors: detractors / n }
}

/** A fraction as percent or points, without the dust of binary fractions: 0.29 · 100 is 28.999999999999996. */
export function hundredfold(fraction: number): number {
  return Number((fraction * 100).toPrecision(15))
}
