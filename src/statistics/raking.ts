/** What each answer is known by (segment, country …), and the true share of each value among everyone. */
export type Known = Readonly<Record<string, string>>
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface Raked {
  /** One for each answer, 1 on average. */
  weights: number[]
  /** The largest distance left between a weighted share and its margin, as a fraction; never hide it. */
  worstGap: number
  /** Whether every margin is met to a thousandth. Trimming and values that nobody answered can prevent it. */
  met: boolean
}

/** No answer counts for less or more than this many. */
const TRIM = { least: 0.3, most: 3 } as const
const ROUNDS = 200
const CLOSE = 1e-3

/**
 * Weights that make the answers resemble everyone on several known margins at once: iterative proportional fitting
 * (Deming & Stephan 1940), trimmed in each round so that no single voice rules.
 * @param times how often each of these answers came, where alike ones are told once; each of them gets the weight
 */
export function rake(
  answers: readonly Known[],
  margins: Margins,
  times: readonly number[] = answers.map(() => 1),
): Raked {
  const told = { answers, times }
  let weights = answers.map(() => 1)
  for (let round = 0; round < ROUNDS && worstGap(told, weights, margins) > CLOSE / 100; round++) {
    for (const [trait, shares] of Object.entries(margins)) weights = scale(told, weights, trait, shares)
    weights = trim(weights, times)
  }
  const gap = worstGap(told, weights, margins)
  return { weights, worstGap: gap, met: gap <= CLOSE }
}

interface Told {
  answers: readonly Known[]
  times: readonly number[]
}

/** Scales the weights so that one trait meets its margin. Values outside the margin keep theirs. */
function scale(told: Told, weights: readonly number[], trait: string, shares: Margins[string]) {
  const have = sharesOf(told, weights, trait)
  return weights.map((weight, i) => {
    const value = told.answers[i]?.[trait] ?? ''
    const wanted = shares[value]
    return wanted === undefined ? weight : (weight * wanted) / (have.get(value) as number)
  })
}

/**
 * Brings the mean to 1 with every weight inside the bounds. Plain scaling after cutting would push some out again, so
 * the one factor c with mean(clip(c·w)) = 1 is sought by halving; the mean rises with c.
 */
function trim(weights: readonly number[], times: readonly number[]): number[] {
  const clip = (c: number) => weights.map((w) => Math.min(Math.max(c * w, TRIM.least), TRIM.most))
  const n = times.reduce((sum, one) => sum + one, 0)
  const mean = (list: readonly number[]) => weighed(list, times) / n
  let [low, high] = [0, TRIM.most / Math.min(...weights.filter((w) => w > 0))]
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (mean(clip(middle)) < 1) low = middle
    else high = middle
  }
  return clip(high)
}

function worstGap(told: Told, weights: readonly number[], margins: Margins): number {
  let worst = 0
  for (const [trait, shares] of Object.entries(margins)) {
    const have = sharesOf(told, weights, trait)
    for (const [value, wanted] of Object.entries(shares)) {
      worst = Math.max(worst, Math.abs((have.get(value) ?? 0) - wanted))
    }
  }
  return worst
}

function sharesOf({ answers, times }: Told, weights: readonly number[], trait: string): Map<string, number> {
  const total = weighed(weights, times)
  const shares = new Map<string, number>()
  answers.forEach((answer, i) => {
    const value = answer[trait] ?? ''
    const share = ((weights[i] as number) * (times[i] as number)) / total
    shares.set(value, (shares.get(value) ?? 0) + share)
  })
  return shares
}

function weighed(weights: readonly number[], times: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (times[i] as number), 0)
}
