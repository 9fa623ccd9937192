import { bootstrap } from '../../src/statistics/bootstrap.ts'
import type { Estimate } from '../../src/statistics/interval.ts'
import { share } from '../../src/statistics/share.ts'

/** A value, and with its interval for whoever wants to wait for it. */
export interface Measured {
  value: number
  estimate(): Estimate | null
}

/** Share of texts with the right answer, with Wilson's interval. */
export function accuracy(wanted: readonly string[], found: readonly string[]): Measured {
  const hits = wanted.filter((name, at) => name === found[at]).length
  const n = wanted.length
  return { value: hits / n, estimate: () => share({ hits, n }) }
}

/** Mean over the classes of how many of their texts were found: each class counts the same, however rare. */
export function macroRecall(wanted: readonly string[], found: readonly string[]): Measured {
  return resampled(wanted.length, (rows) =>
    meanOf(tallies(wanted, found, rows), ({ right, wanted }) => right / wanted),
  )
}

/** Mean over the classes of F1. */
export function macroF1(wanted: readonly string[], found: readonly string[]): Measured {
  return resampled(wanted.length, (rows) =>
    meanOf(tallies(wanted, found, rows), ({ right, wanted, found }) => (2 * right) / (wanted + found)),
  )
}

interface Tally {
  right: number
  wanted: number
  found: number
}

function tallies(wanted: readonly string[], found: readonly string[], rows: Iterable<number>): Tally[] {
  const byName = new Map<string, Tally>()
  const tally = (name: string) => {
    const known = byName.get(name) ?? { right: 0, wanted: 0, found: 0 }
    byName.set(name, known)
    return known
  }
  for (const row of rows) {
    const [truth, answer] = [wanted[row]!, found[row]!]
    tally(truth).wanted++
    tally(answer).found++
    if (truth === answer) tally(truth).right++
  }
  return [...byName.values()].filter(({ wanted }) => wanted > 0)
}

function meanOf(all: readonly Tally[], measure: (tally: Tally) => number): number {
  return all.reduce((sum, tally) => sum + measure(tally), 0) / all.length
}

/** Pearson's r. */
export function correlation(wanted: readonly number[], found: readonly number[]): Measured {
  return resampled(wanted.length, (rows) => pearson(rows, wanted, found))
}

function pearson(rows: Float64Array, x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length
  const [meanX, meanY] = [mean(x), mean(y)]
  let [both, ofX, ofY] = [0, 0, 0]
  for (const row of rows) {
    const [dx, dy] = [x[row]! - meanX, y[row]! - meanY]
    both += dx * dy
    ofX += dx * dx
    ofY += dy * dy
  }
  return ofX && ofY ? both / Math.sqrt(ofX * ofY) : 0
}

export interface Found {
  precision: Estimate | null
  recall: Estimate | null
  f1: Measured
  n: number
}

/** How well one thing is found among many: of those found how many are right, of those there how many were found. */
export function finding(wanted: readonly boolean[], found: readonly boolean[]): Found {
  const right = wanted.filter((is, at) => is && found[at]).length
  const n = wanted.filter(Boolean).length
  const all = found.filter(Boolean).length
  const f1 = resampled(wanted.length, (rows) => {
    let [hits, either] = [0, 0]
    for (const row of rows) {
      if (wanted[row] && found[row]) hits++
      either += Number(wanted[row]) + Number(found[row])
    }
    return either === 0 ? 0 : (2 * hits) / either
  })
  return { precision: share({ hits: right, n: all }), recall: share({ hits: right, n }), f1, n }
}

/** A measure of rows; its interval is that of drawing as many rows again. */
function resampled(count: number, measure: (rows: Float64Array) => number): Measured {
  const rows = Float64Array.from({ length: count }, (_, row) => row)
  return { value: measure(rows), estimate: () => bootstrap(rows, measure) }
}
