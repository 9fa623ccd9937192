import { logistic, softmax } from './decide.ts'

/** How decision values become probabilities. */
export interface Calibration {
  slope: number
  offset: number
}

/** What is taken where nothing can be measured: a decision value of 1 is nine in ten. */
const usualCalibration: Calibration = { slope: 2.2, offset: 0 }

/**
 * Platt's scaling (1999): the logistic curve that makes what came true most probable, by Newton's method, with his softened
 * targets so that few cases never claim certainty.
 */
export function plattScaling(values: readonly number[], isTrue: readonly boolean[]): Calibration {
  const hits = isTrue.filter(Boolean).length
  const [yes, no] = [(hits + 1) / (hits + 2), 1 / (values.length - hits + 2)]
  let { slope, offset } = usualCalibration
  for (let round = 0; round < 50; round++) {
    let [gradient, gradient0, curve, curve01, curve0] = [0, 0, caution, 0, caution]
    for (const [i, value] of values.entries()) {
      const p = logistic(slope * value + offset)
      const error = p - (isTrue[i] ? yes : no)
      const weight = p * (1 - p)
      gradient += error * value
      gradient0 += error
      curve += weight * value * value
      curve01 += weight * value
      curve0 += weight
    }
    const determinant = curve * curve0 - curve01 * curve01
    const step = (gradient * curve0 - gradient0 * curve01) / determinant
    const step0 = (gradient0 * curve - gradient * curve01) / determinant
    slope -= clamp(step)
    offset -= clamp(step0)
    if (Math.abs(step) + Math.abs(step0) < 1e-6) break
  }
  return slope > 0 ? { slope, offset } : usualCalibration
}

/** Keeps Newton's step finite where all values are alike. */
const caution = 1e-6
const clamp = (step: number) => Math.max(-1, Math.min(1, step))

/** The slope that makes the right topics most probable, where each text has one; by golden section on its logarithm. */
export function softmaxSlope(values: readonly Float64Array[], right: readonly number[]): number {
  const loss = (logSlope: number) => {
    const slope = Math.exp(logSlope)
    return values.reduce((sum, one, i) => sum - Math.log(Math.max(softmax(one, slope)[right[i]!]!, 1e-12)), 0)
  }
  let [low, high] = [Math.log(0.2), Math.log(20)]
  const golden = (Math.sqrt(5) - 1) / 2
  while (high - low > 0.02) {
    const [left, rightward] = [high - golden * (high - low), low + golden * (high - low)]
    if (loss(left) < loss(rightward)) high = rightward
    else low = left
  }
  return Math.exp((low + high) / 2)
}
