import { minimise } from '../minimise.ts'

/** Rows of numbers, row after row. */
export interface Matrix {
  values: Float64Array
  rows: number
  columns: number
}

export interface Logistic {
  intercept: number
  /** One for each column, in the units of the column. */
  weights: Float64Array
}

/**
 * Logistic regression with a penalty of half the sum of squared weights over `strength` (C in other tools; the intercept is
 * free). Columns should be on one scale. Outcomes are 0 or 1.
 * @param weigh how much each row counts; 1 unless told
 */
export function fitLogistic(
  { values, rows, columns }: Matrix,
  outcomes: ArrayLike<number>,
  { strength = 1, weigh }: { strength?: number; weigh?: ArrayLike<number> } = {},
): Logistic {
  const { at } = minimise(
    (beta) => {
      const slope = new Float64Array(columns + 1)
      let value = 0
      for (let row = 0; row < rows; row++) {
        const counts = weigh ? weigh[row]! : 1
        if (counts === 0) continue
        const start = row * columns
        let z = beta[columns]!
        for (let k = 0; k < columns; k++) z += values[start + k]! * beta[k]!
        const y = outcomes[row]!
        // ln(1 + e^z) without overflow.
        value += counts * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y * z)
        const miss = counts * (sigmoid(z) - y)
        for (let k = 0; k < columns; k++) slope[k]! += miss * values[start + k]!
        slope[columns]! += miss
      }
      for (let k = 0; k < columns; k++) {
        value += beta[k]! ** 2 / (2 * strength)
        slope[k]! += beta[k]! / strength
      }
      return { value, slope: Array.from(slope) }
    },
    new Array<number>(columns + 1).fill(0),
    { steps: 300, tolerance: 1e-6 },
  )
  return { intercept: at[columns]!, weights: Float64Array.from(at.slice(0, columns)) }
}

/** The chance of the outcome for each row. */
export function logisticScores(
  { intercept, weights }: Logistic,
  { values, rows, columns }: Matrix,
): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    let z = intercept
    for (let k = 0; k < columns; k++) z += values[row * columns + k]! * weights[k]!
    return sigmoid(z)
  })
}

export function sigmoid(z: number): number {
  return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z))
}
