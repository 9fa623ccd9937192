import type { Share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { fewUnder } from '../measured.ts'
import { none, times } from './among-like.ts'
import type { Number95 } from './candidate.ts'

/** Rises that chance alone shows less often than this count. */
const realBelow = 0.01

/**
 * Trouble that people did not have before: in how many more journeys it happened than the share of the time before would
 * make. A trouble begins on some day, which need not be the first of the period; so the rise is looked for at the start of
 * the period and at each month within, up to the period's end (what came and went again is no rise). The clearest counts,
 * and its p as often as was looked (Bonferroni).
 * @param before the period before; @param months those of the period, in their order
 */
export function risenSince(before: Share, months: readonly Share[]): { added: Number95; p: number } {
  const cuts = months.flatMap((_, at) => {
    const earlier = [before, ...months.slice(0, at)].reduce(together)
    const later = months.slice(at).reduce(together)
    const found = Math.min(earlier.n, later.n) < fewUnder ? null : compareShares(earlier, later)
    return found ? [{ ...found, n: later.n }] : []
  })
  const [clearest] = cuts.filter(({ difference }) => difference > 0).toSorted((one, other) => one.p - other.p)
  if (!clearest) return { added: none, p: 1 }
  const { difference: value, low, high, n } = clearest
  const p = Math.min(1, clearest.p * cuts.length)
  return { added: p < realBelow ? times({ value, low, high }, n) : none, p }
}

function together(one: Share, other: Share): Share {
  return { hits: one.hits + other.hits, n: one.n + other.n }
}
