import { normalReach, USUAL_LEVEL } from '../../../statistics/interval.ts'
import { fitLogistic, logisticScores, type Matrix } from '../../../statistics/learning/logistic.ts'
import { inverseOf } from '../../../statistics/minimise.ts'
import type { Numbered } from './features.ts'

/** What goes with leaving: how much it moves the log-odds, with an interval. */
export interface Reason {
  /** `tenure` (for one standard deviation more) or `Contract = Month-to-month` (for having it). */
  feature: string
  effect: number
  low: number
  high: number
}

/**
 * What moves the chance of leaving, strongest first, by logistic regression over all columns together: a number by one
 * standard deviation, a choice against the average customer (of two values only the rarer is told, against the other). They are
 * associations: what changes if one of them is changed is for an experiment to say. The interval comes from the curvature of
 * the penalised likelihood (Laplace's approximation).
 */
export function reasonsFor(
  matrix: Matrix,
  outcomes: ArrayLike<number>,
  meaning: readonly Numbered[],
): Reason[] {
  const fitted = fitLogistic(matrix, outcomes)
  const covariance = inverseOf(information(matrix, logisticScores(fitted, matrix)))
  const reach = normalReach(USUAL_LEVEL)
  const reasons = contrasts(matrix, meaning).map(({ feature, parts }) => {
    const effect = parts.reduce((sum, [k, times]) => sum + times * fitted.weights[k]!, 0)
    const error = covariance ? Math.sqrt(varianceOf(parts, covariance)) : Number.POSITIVE_INFINITY
    return { feature, effect, low: effect - reach * error, high: effect + reach * error }
  })
  return reasons.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1))
}

/** A sum of weights, each so many times: `[column, times]`. */
type Parts = [number, number][]

/** What each reason is held against. */
function contrasts(matrix: Matrix, meaning: readonly Numbered[]): { feature: string; parts: Parts }[] {
  const groups = Map.groupBy(meaning.entries(), ([, { feature }]) => feature)
  return [...groups].flatMap(([feature, entries]) => {
    const isChoice = entries[0]![1].value !== undefined
    if (!isChoice)
      return entries.map(([k, { value }]) => ({ feature: named(feature, value), parts: [[k, 1]] as Parts }))
    const shares = entries.map(([k]) => shareOf(matrix, k))
    const told = entries.length === 2 ? [shares[0]! <= shares[1]! ? 0 : 1] : entries.keys()
    return Array.from(told, (one) => {
      const weights = entries.map((_, i) =>
        entries.length === 2 ? (i === one ? 1 : -1) : (i === one ? 1 : 0) - shares[i]!,
      )
      const parts = entries.map(([k], i): [number, number] => [k, weights[i]!])
      return { feature: named(feature, entries[one]![1].value), parts }
    })
  })
}

function named(feature: string, value: string | undefined): string {
  return value === undefined ? feature : `${feature} = ${value}`
}

function shareOf({ values, rows, columns }: Matrix, k: number): number {
  let sum = 0
  for (let row = 0; row < rows; row++) sum += values[row * columns + k]!
  return sum / rows
}

function varianceOf(parts: Parts, covariance: readonly (readonly number[])[]): number {
  let variance = 0
  for (const [i, a] of parts) for (const [k, b] of parts) variance += a * b * covariance[i]![k]!
  return variance
}

/** Second derivatives of the penalised likelihood, with the intercept as the last. */
function information({ values, rows, columns }: Matrix, scores: Float64Array): number[][] {
  const size = columns + 1
  const sums = new Float64Array(size * size)
  for (let row = 0; row < rows; row++) {
    const weight = scores[row]! * (1 - scores[row]!)
    const at = (k: number) => (k === columns ? 1 : values[row * columns + k]!)
    for (let i = 0; i < size; i++) {
      const left = weight * at(i)
      if (left === 0) continue
      for (let k = 0; k <= i; k++) sums[i * size + k]! += left * at(k)
    }
  }
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, k) => {
      const [a, b] = i >= k ? [i, k] : [k, i]
      return sums[a * size + b]! + (i === k && i < columns ? 1 : 0)
    }),
  )
}
