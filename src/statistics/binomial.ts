import { betaBelow } from './beta.ts'

/** Chance of at most k successes in n tries that each succeed with chance p (through the incomplete beta function). */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return betaBelow(1 - p, n - k, k + 1, p)
}
