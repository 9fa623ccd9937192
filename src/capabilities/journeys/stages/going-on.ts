import { kaplanMeier, type Watched } from '../../../statistics/kaplan-meier.ts'
import { quantileWithInterval } from '../../../statistics/quantile.ts'
import type { Share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { fewUnder, hiddenUnder, measuredAs, measuredShare } from '../measured.ts'
import type { GoingOn } from './contract.ts'
import type { Difference } from './own.ts'

/** So many customers went on, or were last watched, so many seconds after they came; seconds in bins, see `secondsOf`. */
export interface Wait {
  bin: number
  went: boolean
  n: number
}

/** Eight bins for each doubling: a time is told to within nine percent. */
export const binsForDouble = 8

/** The middle of a bin, in seconds. */
function secondsOf(bin: number): number {
  return bin === 0 ? 0 : 2 ** ((bin + 0.5) / binsForDouble) - 1
}

/**
 * Of whom comes to a stage, how many go on within the days: Kaplan and Meier's share, because some came so lately that nobody
 * knows yet. It stands as a share of so many that its variance is Greenwood's, so that it is shown, and compared, as any
 * other share is.
 */
export function settledShare(waits: readonly Wait[]): Share {
  const watched: Watched[] = waits.map(({ bin, went, n }) => ({ time: bin, isLost: went, n }))
  const curve = kaplanMeier(watched)
  const last = curve.findLast(({ lost }) => lost > 0)
  const all = waits.reduce((sum, { n }) => sum + n, 0)
  // Who is watched no longer than everybody else tells nothing at the ends, where there is no variance to go by.
  const settled = curve.at(-1)?.atRisk ?? 0
  if (!last) return { hits: 0, n: settled }
  if (last.share === 0) return { hits: all, n: all }
  const n = Math.round((last.share * (1 - last.share)) / last.variance)
  return { hits: Math.round((1 - last.share) * n), n }
}

export function goingOn(waits: readonly Wait[]): GoingOn {
  const { hits, n } = settledShare(waits)
  const sorted = waits.filter(({ went }) => went).sort((a, b) => a.bin - b.bin)
  return { ...measuredShare(hits, n), median: medianOf(sorted) }
}

function medianOf(went: readonly Wait[]): GoingOn['median'] {
  const n = went.reduce((sum, one) => sum + one.n, 0)
  if (n < hiddenUnder) return measuredAs(n, null)
  const ends: number[] = []
  for (const one of went) ends.push((ends.at(-1) ?? 0) + one.n)
  const nth = (rank: number) => secondsOf(went[ends.findIndex((end) => end > rank)]?.bin ?? 0)
  // Ranks stand for the values: the interval lies between two of them.
  const ranks = quantileWithInterval(ranksUpTo(n))
  if (!ranks) return measuredAs(n, null)
  const at = (rank: number | null) => (rank === null ? null : nth(Math.round(rank)))
  return measuredAs(n, { value: nth(Math.floor(ranks.value)), low: at(ranks.low), high: at(ranks.high) })
}

/** 0, 1, 2 … without holding them. */
function ranksUpTo(n: number): ArrayLike<number> {
  return new Proxy({ length: n } as ArrayLike<number>, {
    get: (target, key) => (key === 'length' ? target.length : Number(key)),
  })
}

/** A change is called real when chance alone would show one as large less often than this. */
const realBelow = 0.05

/** Now against before, or these against the others; null where one of them is nobody. */
export function differenceOf(before: Share, now: Share): Difference | null {
  const found = compareShares(before, now)
  if (!found) return null
  const isFew = Math.min(before.n, now.n) < fewUnder
  const { difference, low, high, p } = found
  const verdict = isFew ? 'too few' : p < realBelow ? 'real change' : 'no real change'
  return { difference, low, high, p, verdict }
}

/** Those who are counted in all, but not in a part of it. */
export function without(all: readonly Wait[], part: readonly Wait[]): Wait[] {
  const key = ({ bin, went }: Wait) => `${bin} ${went}`
  const taken = new Map(part.map((wait) => [key(wait), wait.n]))
  return all.map((wait) => ({ ...wait, n: wait.n - (taken.get(key(wait)) ?? 0) })).filter(({ n }) => n > 0)
}
