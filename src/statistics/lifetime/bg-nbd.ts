import { digamma } from '../digamma.ts'
import { logGamma } from '../gamma.ts'
import { hypergeometric } from '../hypergeometric.ts'
import type { Sloped } from '../minimise.ts'
import type { Buying, SharedBuying } from './buying.ts'
import { type Fitted, fitPositive, startsFor } from './fit.ts'

/**
 * BG/NBD (Fader, Hardie & Lee 2005, “Counting Your Customers” the Easy Way): while alive a customer buys at random at a rate of
 * their own (gamma: shape r, scale α); after each purchase they may leave for good with a chance of their own (beta: a, b).
 */
export interface BgNbd {
  r: number
  alpha: number
  a: number
  b: number
}

const names = ['r', 'alpha', 'a', 'b'] as const
const starts = [
  [1, 1, 1, 1],
  [0.3, 5, 0.8, 2.5],
  [0.5, 10, 0.5, 5],
  [2, 20, 2, 2],
]

/** The parameters that make what was seen most likely; several starts, the best is kept. Undefined without customers who came again. */
export function fitBgNbd(customers: readonly SharedBuying[]): Fitted<BgNbd> | undefined {
  if (!customers.some(({ frequency }) => frequency > 0)) return undefined
  return fitPositive(names, unlikelihood(customers), startsFor(customers, starts, unlikelihood))
}

/** Minus the log-likelihood (paper, eq. 6) and its slopes. What depends on the count of purchases alone is worked out once for each count. */
function unlikelihood(customers: readonly SharedBuying[]): Sloped {
  const counts = [...new Set(customers.map(({ frequency }) => frequency))]
  return ([r, alpha, a, b]) => {
    const of = new Map(counts.map((x) => [x, partOfCount({ r: r!, alpha: alpha!, a: a!, b: b! }, x)]))
    let value = 0
    const slope = [0, 0, 0, 0]
    for (const { frequency: x, recency, age, n } of customers) {
      const part = of.get(x)!
      const still = -(r! + x) * Math.log(alpha! + age)
      const gone = x > 0 ? part.left - (r! + x) * Math.log(alpha! + recency) : Number.NEGATIVE_INFINITY
      const most = Math.max(still, gone)
      const [p, q] = [Math.exp(still - most), Math.exp(gone - most)]
      const [isStill, isGone] = [p / (p + q), q / (p + q)]
      value -= n * (part.value + most + Math.log(p + q))
      slope[0]! -=
        n * (part.r - isStill * Math.log(alpha! + age) - (x > 0 ? isGone * Math.log(alpha! + recency) : 0))
      slope[1]! -=
        n * (r! / alpha! - ((r! + x) * isStill) / (alpha! + age) - ((r! + x) * isGone) / (alpha! + recency))
      slope[2]! -= n * (part.a + isGone / a!)
      slope[3]! -= n * (part.b - (x > 0 ? isGone / (b! + x - 1) : 0))
    }
    return { value, slope }
  }
}

function partOfCount({ r, alpha, a, b }: BgNbd, x: number) {
  return {
    value:
      logGamma(r + x) - logGamma(r) + r * Math.log(alpha) +
      logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x),
    left: x > 0 ? Math.log(a) - Math.log(b + x - 1) : 0,
    r: digamma(r + x) - digamma(r) + Math.log(alpha),
    a: digamma(a + b) - digamma(a + b + x),
    b: digamma(a + b) + digamma(b + x) - digamma(b) - digamma(a + b + x),
  } // biome-ignore format: formulas as in the paper
}

/** The chance that the customer is still there (Fader, Hardie & Lee 2008, note on P(alive), eq. 7). */
export function probabilityAlive({ r, alpha, a, b }: BgNbd, { frequency: x, recency, age }: Buying): number {
  if (x === 0) return 1
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x))
}

/** How many purchases are expected of the customer within the next weeks (paper, eq. 10). */
export function expectedPurchases(model: BgNbd, buying: Buying, weeks: number): number {
  const { r, alpha, b } = model
  // The formula divides by a − 1, though nothing special happens there.
  const a = Math.abs(model.a - 1) < 1e-6 ? 1 + 1e-6 : model.a
  const { frequency: x, age } = buying
  const z = weeks / (alpha + age + weeks)
  const rest =
    ((alpha + age) / (alpha + age + weeks)) ** (r + x) * hypergeometric(r + x, b + x, a + b + x - 1, z)
  return ((a + b + x - 1) / (a - 1)) * (1 - rest) * probabilityAlive(model, buying)
}
