/** What a forecast said of each case, 0 to 1, and whether it came true. */
export interface Forecast {
  scores: ArrayLike<number>
  outcomes: ArrayLike<number>
}

/** A stretch of forecasts, and how often they came true. */
export interface ReliabilityBin {
  from: number
  to: number
  n: number
  predicted: number
  observed: number
}

/**
 * The chance that a case that came true was scored above one that did not; ties count half (the area under the ROC curve, by
 * ranks: Hanley & McNeil 1982). Null where only one outcome happened.
 */
export function auc({ scores, outcomes }: Forecast): number | null {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!)
  let positives = 0
  let ranks = 0
  for (let from = 0; from < order.length; ) {
    let until = from
    while (until < order.length && scores[order[until]!] === scores[order[from]!]) until++
    const rank = (from + 1 + until) / 2
    for (let at = from; at < until; at++) {
      if (outcomes[order[at]!] !== 1) continue
      positives++
      ranks += rank
    }
    from = until
  }
  const negatives = order.length - positives
  if (positives === 0 || negatives === 0) return null
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** Mean squared distance between forecast and outcome (Brier 1950): 0 is perfect; null without cases. */
export function brier({ scores, outcomes }: Forecast): number | null {
  if (scores.length === 0) return null
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += (scores[i]! - outcomes[i]!) ** 2
  return sum / scores.length
}

/**
 * How many times more often than usual the outcome happens among the tenth with the highest scores. Cases that tie at its
 * edge count as their share. Null where it never happened.
 */
export function liftTopDecile({ scores, outcomes }: Forecast): number | null {
  const n = scores.length
  const all = Array.from(outcomes).reduce((sum, one) => sum + one, 0)
  if (all === 0) return null
  const top = n / 10
  const sorted = Array.from({ length: n }, (_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  let taken = 0
  let hits = 0
  for (let from = 0; from < n && taken < top; ) {
    let until = from
    let here = 0
    while (until < n && scores[sorted[until]!] === scores[sorted[from]!]) here += outcomes[sorted[until++]!]!
    const share = Math.min(1, (top - taken) / (until - from))
    hits += here * share
    taken += (until - from) * share
    from = until
  }
  return hits / top / (all / n)
}

/** Mean of −ln of what was said of the outcome that came: what fitting makes small. Null without cases. */
export function logLoss({ scores, outcomes }: Forecast): number | null {
  if (scores.length === 0) return null
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    const said = outcomes[i] === 1 ? scores[i]! : 1 - scores[i]!
    sum -= Math.log(Math.max(said, 1e-15))
  }
  return sum / scores.length
}

/** Forecasts in stretches of a tenth each, beside how often they came true; empty stretches are left out. */
export function reliability({ scores, outcomes }: Forecast, bins = 10): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ n: 0, predicted: 0, observed: 0 }))
  for (let i = 0; i < scores.length; i++) {
    const bin = sums[Math.min(bins - 1, Math.floor(scores[i]! * bins))]!
    bin.n++
    bin.predicted += scores[i]!
    bin.observed += outcomes[i]!
  }
  return sums.flatMap(({ n, predicted, observed }, at) =>
    n === 0
      ? []
      : [{ from: at / bins, to: (at + 1) / bins, n, predicted: predicted / n, observed: observed / n }],
  )
}
