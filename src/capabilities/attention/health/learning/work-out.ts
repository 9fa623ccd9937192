import type { Estimate } from '../../../../statistics/interval.ts'
import { aucWithInterval } from '../../../../statistics/learning/auc-interval.ts'
import type { HealthModel, Population } from '../model.ts'
import { type Judged, judge, meanDifference } from './judge.ts'
import { logLossOf, scoresOf } from './score.ts'
import type { PastTable } from './table.ts'

/** What is learned from, and what it is held against. Plain data, so that a thread can be handed it. */
export interface Learning {
  id: string
  horizonDays: number
  population: Population
  learned: PastTable
  later: PastTable
  /** The points that are used where nothing can be learned. */
  points: HealthModel
  /** What is in force, where it means the same by leaving; null where there is nothing to compare with. */
  before: HealthModel | null
}

export interface Learned {
  model: HealthModel
  risk: Judged
  growth: Judged
  /** Against the model before, on the later customers; null where there is none. */
  against: Against | null
  /** What the model says of every row, learned ones first. */
  scores: { risk: Float64Array; growth: Float64Array }
}

export interface Against {
  /** How much worse (above 0) the new one foretells them, as log-loss; null where one of both says no chances. */
  difference: Estimate | null
  /** How well the one before tells who leaves. */
  areaBefore: Estimate | null
}

/** Learns who leaves and who buys more, and judges both on the later time. */
export function workOut({ id, horizonDays, population, learned, later, points, before }: Learning): Learned {
  const outcome = (of: 'left' | 'grew') => ({
    learned: { ...learned, outcomes: learned[of] },
    later: { ...later, outcomes: later[of] },
  })
  const risk = judge({ ...outcome('left'), points: points.risk, what: { did: 'left', didNot: 'stayed' } })
  const growth = judge({
    ...outcome('grew'),
    points: points.growth ?? { intercept: 0, outOf: 1, parts: [] },
    what: { did: 'bought more', didNot: 'did not buy more' },
  })
  const model: HealthModel = {
    id,
    method: risk.way === 'points' ? 'points' : 'learned',
    horizonDays,
    features: learned.keys,
    risk: risk.arithmetic,
    growth: growth.arithmetic,
    bands: risk.way === 'points' ? points.bands : bandsOf(scoresOf(risk.arithmetic, later.columns)),
    population,
  }
  return {
    model,
    risk,
    growth,
    against: againstBefore(model, before, later),
    scores: allScores(model, learned, later),
  }
}

/** High is who would have been in the highest tenth of the later time, whose hit rate is known; watch the two tenths below. */
function bandsOf(scores: Float64Array): HealthModel['bands'] {
  const sorted = scores.toSorted()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { high: at(0.9), watch: at(0.7) }
}

function againstBefore(model: HealthModel, before: HealthModel | null, later: PastTable): Against | null {
  if (!before || later.left.length === 0) return null
  const scores = ({ risk, features }: HealthModel) => scoresOf(risk, columnsFor(features, later))
  const loss = (one: HealthModel) => logLossOf(scores(one), later.left)
  // Only what was learned says chances, so only that can be compared by them.
  const areChances = model.method === 'learned' && before.method === 'learned'
  return {
    difference: areChances ? meanDifference(loss(model), loss(before)) : null,
    areaBefore: aucWithInterval({ scores: scores(before), outcomes: later.left }),
  }
}

/** A model of an earlier time may know fewer features, or others. */
function columnsFor(features: readonly string[], { keys, columns, left }: PastTable): Float64Array[] {
  return features.map((key) => columns[keys.indexOf(key)] ?? new Float64Array(left.length).fill(Number.NaN))
}

function allScores({ risk, growth }: HealthModel, learned: PastTable, later: PastTable) {
  const columns = learned.columns.map((column, k) => Float64Array.from([...column, ...later.columns[k]!]))
  const said = (arithmetic: HealthModel['growth']) =>
    arithmetic ? scoresOf(arithmetic, columns) : new Float64Array(columns[0]?.length ?? 0)
  return { risk: said(risk), growth: said(growth) }
}
