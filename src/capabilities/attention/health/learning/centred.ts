import { type Binned, missingBin } from '../../../../statistics/learning/bins.ts'
import type { Arithmetic, Part } from '../model.ts'

/** So that each effect is told against the usual customer: effects of a feature are 0 on average, the rest is the intercept. */
export function centred({ intercept, parts }: Arithmetic, bins: Binned): Arithmetic {
  const means = parts.map((part, k) => meanEffect(part, bins[k]!))
  return {
    intercept: rounded(intercept + means.reduce((sum, one) => sum + one, 0)),
    parts: parts.map((part, k) => lessMean(part, means[k]!)),
  }
}

function meanEffect({ effects, unknown }: Part, bins: Uint8Array): number {
  let sum = 0
  for (const bin of bins) sum += bin === missingBin ? unknown : effects[bin - 1]!
  return bins.length === 0 ? 0 : sum / bins.length
}

function lessMean({ feature, cuts, effects, unknown }: Part, mean: number): Part {
  return {
    feature,
    cuts,
    effects: effects.map((one) => rounded(one - mean)),
    unknown: rounded(unknown - mean),
  }
}

/** Four digits are more than anybody can know, and keep the arithmetic readable. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 || 0
}
