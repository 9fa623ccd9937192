import type { QualitySettings } from './settings.ts'

/** How many of n customers pass each test. A value that is not there passes none. */
export interface Passed {
  n: number
  there: number
  valid: number
  /** Null where it cannot be asked: nobody has a name of their own. */
  unique: number | null
  fresh: number
}

/**
 * The points that customers earn on average, 0 to 100: each earns the weight of every test their value passes, of the
 * weights that apply. See docs/metrics.md#data-quality.
 */
export function fieldScore({ n, there, valid, unique, fresh }: Passed, weights: QualitySettings['weights']) {
  const points = weights.there * there + weights.valid * valid + weights.fresh * fresh
  const all = weights.there + weights.valid + weights.fresh + (unique === null ? 0 : weights.unique)
  if (n === 0 || all === 0) return null
  return (100 * (points + (unique === null ? 0 : weights.unique * unique))) / (n * all)
}

/** What is asked of interactions, and how much each counts. */
export const interactionWeights = {
  person: 30,
  touchpoint: 25,
  accepted: 20,
  clock: 10,
  text: 5,
  value: 5,
  language: 5,
} as const
export type InteractionCheck = keyof typeof interactionWeights

/** Shares that are good, weighted; what does not occur (orders in a chat) does not count. */
export function sourceScore(checks: readonly { check: InteractionCheck; n: number; good: number }[]) {
  const asked = checks.filter(({ n }) => n > 0)
  const all = asked.reduce((sum, { check }) => sum + interactionWeights[check], 0)
  if (all === 0) return null
  return (
    (100 * asked.reduce((sum, { check, n, good }) => sum + (interactionWeights[check] * good) / n, 0)) / all
  )
}
