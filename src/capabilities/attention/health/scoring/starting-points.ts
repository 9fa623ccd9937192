import { type FeatureKey, featureKeys } from '../features/features.ts'
import type { Arithmetic, HealthModel, Part } from '../model.ts'

/** Cut points, and the points of each bin. What is not known of somebody brings no points. */
type Rule = Partial<Record<FeatureKey, { cuts: readonly number[]; points: readonly number[] }>>

/** What usually goes before leaving: silence beyond the own rhythm, and being let down. */
const leaving: Rule = {
  'own-rhythm': { cuts: [1.5, 2.5, 4], points: [0, 10, 20, 25] },
  'days-since-order': { cuts: [180], points: [0, 5] },
  'order-trend': { cuts: [0.5, 0.8], points: [10, 5, 0] },
  silence: { cuts: [3, 6], points: [0, 5, 10] },
  'use-trend': { cuts: [0.35], points: [5, 0] },
  'broken-in-row': { cuts: [1, 2, 3], points: [0, 5, 10, 15] },
  'open-questions': { cuts: [1, 2], points: [0, 10, 15] },
  'angry-90': { cuts: [1, 2], points: [0, 5, 10] },
  'churn-words-90': { cuts: [1], points: [0, 20] },
  'complaints-90': { cuts: [1], points: [0, 5] },
  'last-feeling': { cuts: [-0.3], points: [5, 0] },
  'back-again-90': { cuts: [1], points: [0, 5] },
  recommends: { cuts: [0.65], points: [10, 0] },
  'last-score': { cuts: [0.3], points: [5, 0] },
}

/** What usually goes before buying more: asking about it, using more, and being happy. */
const growing: Rule = {
  'asked-more-90': { cuts: [1], points: [0, 30] },
  'order-trend': { cuts: [1.25, 2], points: [0, 15, 25] },
  'spend-trend': { cuts: [1.25], points: [0, 10] },
  'use-trend': { cuts: [1.5], points: [0, 5] },
  'orders-90': { cuts: [2, 4], points: [0, 5, 10] },
  recommends: { cuts: [0.85], points: [0, 15] },
  'praise-90': { cuts: [1], points: [0, 10] },
  'broken-in-row': { cuts: [1], points: [0, -10] },
  'open-questions': { cuts: [1], points: [0, -10] },
  'own-rhythm': { cuts: [2], points: [0, -15] },
}

/**
 * Points for what usually goes before leaving and before buying more, for the time before there is a past to learn from. They
 * are our judgement, not measured here; each is shown with what it was given for.
 */
export const startingPoints: HealthModel = {
  id: 'starting-points',
  method: 'points',
  horizonDays: 90,
  features: featureKeys,
  risk: arithmetic(leaving, 75),
  growth: arithmetic(growing, 75),
  bands: { high: 0.6, watch: 0.35 },
  population: { seen: 'anything', withinDays: 365, endedBy: [] },
}

function arithmetic(rule: Rule, outOf: number): Arithmetic {
  const parts = featureKeys.map((feature): Part => {
    const { cuts = [], points = [0] } = rule[feature] ?? {}
    return { feature, cuts, effects: points, unknown: 0 }
  })
  return { intercept: 0, outOf, parts }
}
