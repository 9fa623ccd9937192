/**
 * How many unweighted answers the weighted ones are worth: (Σw)² / Σw². Use it as n in every interval of weighted answers.
 */
export function effectiveCount(weights: readonly number[]): number {
  const squares = weights.reduce((sum, w) => sum + w * w, 0)
  return squares === 0 ? 0 : weights.reduce((sum, w) => sum + w, 0) ** 2 / squares
}

/** Kish's design effect, n·Σw² / (Σw)²: by how much weighting widens the variance. 1 when all weights are equal. */
export function designEffect(weights: readonly number[]): number {
  const effective = effectiveCount(weights)
  return effective === 0 ? 1 : weights.length / effective
}
