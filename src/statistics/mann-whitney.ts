import { normalTwoSided } from './normal.ts'

export interface RankComparison {
  /** How often a value of the second group beats one of the first; ties count half. 0.5 means neither is higher. */
  superiority: number
  /** U of the second group: the pairs it wins. */
  u: number
  p: number
}

/**
 * Whether one of two separate groups tends to be higher, for answers with an order but no distances
 * (Mann & Whitney 1947): normal approximation with the tie and continuity corrections, right from about eight values each.
 */
export function compareRanks(before: ArrayLike<number>, after: ArrayLike<number>): RankComparison | null {
  const [m, n] = [before.length, after.length]
  if (m === 0 || n === 0) return null
  const { rankSum, tieTerm } = rankTogether(before, after)
  const u = rankSum - (n * (n + 1)) / 2
  const total = m + n
  const variance = ((m * n) / 12) * (total + 1 - tieTerm / (total * (total - 1)))
  const away = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5)
  return { superiority: u / (m * n), u, p: variance > 0 ? normalTwoSided(away / Math.sqrt(variance)) : 1 }
}

/** Ranks both groups as one, ties sharing their middle rank; the second group's rank sum and Σ(t³ − t) over ties. */
function rankTogether(before: ArrayLike<number>, after: ArrayLike<number>) {
  const all = [
    ...Array.from(before, (value) => ({ value, counts: 0 })),
    ...Array.from(after, (value) => ({ value, counts: 1 })),
  ].sort((a, b) => a.value - b.value)
  let rankSum = 0
  let tieTerm = 0
  for (let start = 0, end = 0; start < all.length; start = end) {
    let ofSecond = 0
    while (end < all.length && all[end]?.value === all[start]?.value) ofSecond += all[end++]?.counts ?? 0
    const tied = end - start
    rankSum += (ofSecond * (start + 1 + end)) / 2
    tieTerm += tied ** 3 - tied
  }
  return { rankSum, tieTerm }
}
