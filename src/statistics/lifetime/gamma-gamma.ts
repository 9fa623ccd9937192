import { digamma } from '../digamma.ts'
import { logGamma } from '../gamma.ts'
import type { Sloped } from '../minimise.ts'
import { type Fitted, fitPositive, startsFor } from './fit.ts'

/**
 * Gamma-Gamma model of spend per purchase (Fader & Hardie 2013, “The Gamma-Gamma Model of Monetary Value”): purchases of a
 * customer vary around a mean of their own (gamma: shape p), and means vary between customers (q, v).
 */
export interface GammaGamma {
  p: number
  q: number
  v: number
}

/** A customer's mean spend over so many purchases. */
export interface Spend {
  purchases: number
  mean: number
}

const names = ['p', 'q', 'v'] as const

/** Undefined where fewer than ten customers have spent anything: three parameters need more than that. */
export function fitGammaGamma(spends: readonly Spend[]): Fitted<GammaGamma> | undefined {
  const counted = spends.filter(({ purchases, mean }) => purchases > 0 && mean > 0)
  if (counted.length < 10) return undefined
  const usual = counted.reduce((sum, { mean }) => sum + mean, 0) / counted.length
  const starts = [
    [1, 2, usual],
    [6, 4, usual / 2],
    [2, 10, usual * 4],
  ]
  return fitPositive(names, unlikelihood(counted), startsFor(counted, starts, unlikelihood))
}

/** Minus the log-likelihood (paper, eq. 1a) and its slopes. */
function unlikelihood(spends: readonly Spend[]): Sloped {
  const counts = [...new Set(spends.map(({ purchases }) => purchases))]
  return ([p, q, v]) => {
    const of = new Map(
      counts.map((x) => [
        x,
        {
          value: logGamma(p! * x + q!) - logGamma(p! * x) - logGamma(q!),
          both: digamma(p! * x + q!),
          own: digamma(p! * x),
        },
      ]),
    )
    const fixed = { q: digamma(q!), v: Math.log(v!) }
    let value = 0
    const slope = [0, 0, 0]
    for (const { purchases: x, mean } of spends) {
      const part = of.get(x)!
      const all = Math.log(x * mean + v!)
      value -=
        part.value + q! * fixed.v + (p! * x - 1) * Math.log(mean) + p! * x * Math.log(x) - (p! * x + q!) * all
      slope[0]! -= x * (part.both - part.own + Math.log(mean) + Math.log(x) - all)
      slope[1]! -= part.both - fixed.q + fixed.v - all
      slope[2]! -= q! / v! - (p! * x + q!) / (x * mean + v!)
    }
    return { value, slope }
  }
}

/** What a purchase of the customer is expected to bring: their own mean drawn to that of all (paper, eq. 5). Null where q ≤ 1 leaves no mean of all. */
export function expectedSpend({ p, q, v }: GammaGamma, { purchases: x, mean }: Spend): number | null {
  const divisor = p * x + q - 1
  return divisor > 0 ? (p * (v + mean * x)) / divisor : null
}
