import { type Estimate, normalReach, USUAL_LEVEL } from './interval.ts'

/**
 * The interval of Spearman's rank correlation from its value and how many pairs it rests on: Fisher's z with the
 * standard error √((1 + r²/2) / (n − 3)) of Bonett & Wright 2000, which holds for ranks. Null under ten pairs.
 */
export function rankCorrelation(r: number, n: number, level = USUAL_LEVEL): Estimate | null {
  if (n < 10 || !Number.isFinite(r)) return null
  const value = Math.min(1, Math.max(-1, r))
  if (Math.abs(value) === 1) return { value, low: value, high: value }
  const reach = normalReach(level) * Math.sqrt((1 + value ** 2 / 2) / (n - 3))
  const z = Math.atanh(value)
  return { value, low: Math.tanh(z - reach), high: Math.tanh(z + reach) }
}
