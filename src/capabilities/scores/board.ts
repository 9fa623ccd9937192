import { isScaleName, type ScaleName, scales } from '../../statistics/scales.ts'
import { compare } from './comparison.ts'
import type { Comparison, Metric, ScoreTile, Summary } from './contract.ts'
import type { Cell } from './facts.ts'
import { type ScoreCounts, summarise } from './metrics.ts'

/** What is counted of a cell, in whatever step or group it stands. */
type Counted = Pick<Cell, 'scale' | 'wording' | 'score' | 'n'>

/** A metric's counts on both sides of a comparison. */
export interface Sides {
  scale: ScaleName
  wording: string
  now: ScoreCounts
  before: ScoreCounts
}

/** The order people read them in: how they feel overall first, single moments later. */
const usualOrder: readonly string[] = Object.keys(scales)

/** One tile for each scale and wording that was answered in the period or the one before. */
export function tilesOf(now: readonly Cell[], before: readonly Cell[] | null): ScoreTile[] {
  return sidesOf(now, before ?? [])
    .map((sides) => ({ ...metricOf(sides), ...measured(sides, before !== null) }))
    .toSorted(
      (a, b) => usualOrder.indexOf(a.scale) - usualOrder.indexOf(b.scale) || b.summary.n - a.summary.n,
    )
}

/** Brings both periods together by metric; scales that nobody knows any more are left out. */
export function sidesOf(now: readonly Counted[], before: readonly Counted[]): Sides[] {
  const sides = new Map<string, Sides & { now: Map<number, number>; before: Map<number, number> }>()
  for (const [cells, side] of [
    [now, 'now'],
    [before, 'before'],
  ] as const) {
    for (const { scale, wording, score, n } of cells) {
      if (!isScaleName(scale)) continue
      const key = `${scale}\u0000${wording}`
      const found = sides.get(key) ?? { scale, wording, now: new Map(), before: new Map() }
      found[side].set(score, (found[side].get(score) ?? 0) + n)
      sides.set(key, found)
    }
  }
  return [...sides.values()]
}

export function measured({ scale, now, before }: Sides, isCompared: boolean) {
  const summary = summaryOf(scale, now)
  if (!isCompared) return { summary, before: null, change: null }
  return { summary, before: summaryOf(scale, before), change: changeOf({ scale, now, before }) }
}

/** Nothing is shown under the threshold, not even the value that could be worked back from the difference. */
export function changeOf({ scale, now, before }: Pick<Sides, 'scale' | 'now' | 'before'>): Comparison | null {
  const isHidden = [now, before].some((counts) => summarise(scale, counts).reliability === 'hidden')
  return isHidden ? null : compare(scale, before, now)
}

export function summaryOf(scale: ScaleName, counts: ScoreCounts): Summary {
  const { n, value, low, high, mean, counts: shown, shares, reliability } = summarise(scale, counts)
  if (reliability === 'hidden') {
    return { n, value: null, low: null, high: null, mean: null, counts: {}, shares: null, reliability }
  }
  return { n, value, low, high, mean, counts: shown, shares, reliability }
}

export function metricOf({ scale, wording }: Pick<Sides, 'scale' | 'wording'>): Metric {
  const { metric, label, unit, direction, lowest, highest } = scales[scale]
  return { scale, wording, metric, label, unit, direction, lowest, highest }
}
