import { logGamma } from './gamma.ts'
import type { Share } from './share.ts'

/** Tables whose chances differ by rounding alone count as equally likely (as R and SciPy do). */
const ROUNDING = 1 + 1e-7

/**
 * Fisher's exact test, two-sided: with all margins fixed, the chance of a table no likelier than the one seen.
 * For whole counts.
 */
export function fisherExact(one: Share, other: Share): number {
  const hits = one.hits + other.hits
  const least = Math.max(0, hits - other.n)
  const most = Math.min(hits, one.n)
  const all = logChoose(one.n + other.n, hits)
  const chance = (k: number) => Math.exp(logChoose(one.n, k) + logChoose(other.n, hits - k) - all)
  const limit = chance(one.hits) * ROUNDING
  let p = 0
  for (let k = least; k <= most; k++) {
    const likely = chance(k)
    if (likely <= limit) p += likely
  }
  return Math.min(1, p)
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
