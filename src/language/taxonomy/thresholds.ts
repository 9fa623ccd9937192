/** A judgement on one topic: how probable it was held, and whether it was so. */
export interface Judgement {
  p: number
  isTrue: boolean
}

/** Where nothing was measured: phrases part from each other more easily than comments do, so it asks for more than half. */
const usualThreshold = 0.7

/** The threshold with the best F1: halfway between the judgements it parts. */
export function bestThreshold(judgements: readonly Judgement[]): number {
  const sorted = judgements.toSorted((a, b) => b.p - a.p)
  const all = sorted.filter(({ isTrue }) => isTrue).length
  let [right, best, threshold] = [0, 0, usualThreshold]
  for (const [i, { p, isTrue }] of sorted.entries()) {
    if (isTrue) right++
    const next = sorted[i + 1]?.p ?? 0
    const score = (2 * right) / (i + 1 + all)
    if (next === p || score <= best) continue
    best = score
    threshold = (p + next) / 2
  }
  return threshold
}

/** So many true cases of its own count as much as what holds for all topics together. */
const asMuchAsAll = 20

/** A topic's own threshold, drawn towards that of all topics while its cases are few. */
export function ownThreshold(own: readonly Judgement[], ofAll: number): number {
  const cases = own.filter(({ isTrue }) => isTrue).length
  return (cases * bestThreshold(own) + asMuchAsAll * ofAll) / (cases + asMuchAsAll)
}
