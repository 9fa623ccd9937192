import { type Estimate, normalReach, USUAL_LEVEL } from '../../../../statistics/interval.ts'
import { aucWithInterval } from '../../../../statistics/learning/auc-interval.ts'
import {
  brier,
  type Forecast,
  type ReliabilityBin,
  reliability,
} from '../../../../statistics/learning/measures.ts'
import { share } from '../../../../statistics/share.ts'

/** A tenth of the customers, those with the highest scores first. Customers with equal scores are shared out. */
export interface Tenth {
  n: number
  hits: number
  /** How often it came true among them. */
  rate: Estimate
  /** What was said of them on average. */
  said: number
}

/** How well scores foretold what came later. */
export interface Tested {
  n: number
  hits: number
  /** What would come of customers taken by chance. */
  chance: Estimate
  auc: Estimate | null
  brier: number
  /** Of saying the usual share of everybody. */
  brierOfChance: number
  tenths: Tenth[]
  /** How many times more often than by chance it came true in the highest tenth. */
  lift: Estimate | null
  reliability: (ReliabilityBin & Estimate)[]
}

/** Null without anybody to look at. */
export function tested(forecast: Forecast): Tested | null {
  const n = forecast.scores.length
  if (n === 0) return null
  const hits = Array.from(forecast.outcomes).reduce((sum, one) => sum + one, 0)
  const tenths = tenthsOf(forecast)
  return {
    n,
    hits,
    chance: share({ hits, n })!,
    auc: aucWithInterval(forecast),
    brier: brier(forecast)!,
    brierOfChance: (hits / n) * (1 - hits / n),
    tenths,
    lift: liftOf(tenths[0]!, { n, hits }),
    reliability: reliability(forecast).map((bin) => ({
      ...bin,
      ...share({ hits: bin.observed * bin.n, n: bin.n })!,
    })),
  }
}

export function tenthsOf({ scores, outcomes }: Forecast): Tenth[] {
  const n = scores.length
  const order = Array.from({ length: n }, (_, at) => at).sort((a, b) => scores[b]! - scores[a]!)
  const tenths = Array.from({ length: 10 }, () => ({ n: 0, hits: 0, said: 0 }))
  let placed = 0
  for (let from = 0; from < n; ) {
    let until = from
    let hits = 0
    while (until < n && scores[order[until]!] === scores[order[from]!]) hits += outcomes[order[until++]!]!
    for (const [at, some] of parts(placed, until, n / 10)) {
      tenths[at]!.n += some
      tenths[at]!.hits += (hits * some) / (until - from)
      tenths[at]!.said += scores[order[from]!]! * some
    }
    placed = until
    from = until
  }
  return tenths.map((one) => ({ ...one, said: one.said / one.n, rate: share(one)! }))
}

/** How much of a stretch of places falls into which tenth. */
function parts(from: number, until: number, size: number): [tenth: number, some: number][] {
  const [first, last] = [Math.floor(from / size), Math.min(9, Math.ceil(until / size) - 1)]
  return Array.from({ length: last - first + 1 }, (_, k): [number, number] => {
    const [start, end] = [Math.max(from, (first + k) * size), Math.min(until, (first + k + 1) * size)]
    return [first + k, end - start]
  }).filter(([, some]) => some > 1e-9)
}

/**
 * The rate of the highest tenth over that of all, with the interval of its logarithm (delta method; the tenth is a part of all,
 * so the two go together). Null where it never came true in one of them.
 */
function liftOf(top: { n: number; hits: number }, all: { n: number; hits: number }): Estimate | null {
  if (top.hits === 0 || all.hits === 0) return null
  const rest = { n: all.n - top.n, hits: all.hits - top.hits }
  const spread = ({ n, hits }: { n: number; hits: number }) => (n === 0 ? 0 : hits * (1 - hits / n))
  const variance = spread(top) * (1 / top.hits - 1 / all.hits) ** 2 + spread(rest) * (1 / all.hits) ** 2
  const value = top.hits / top.n / (all.hits / all.n)
  const reach = Math.exp(normalReach(USUAL_LEVEL) * Math.sqrt(variance))
  return { value, low: value / reach, high: value * reach }
}
