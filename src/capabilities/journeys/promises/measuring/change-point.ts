import { type Counted, middle, tallied, totalOf } from './counted.ts'

/** What was promised on one day, as values with how often each came. */
export interface DayOfPromises {
  day: string
  promised: readonly Counted[]
}

export interface ChangePoint {
  /** The first day of the new promise. */
  day: string
  before: number
  since: number
  /** How likely a change as clear as this is where nothing changed. */
  p: number
  /** Share of all pairs of a promise before and one since in which the later one is longer (ties count half). */
  longer: number
}

/** Fewer promises on either side make no promise of their own. */
const fewestOnASide = 30
const likelyBelow = 0.001
/** So clearly must one side differ from the other: a change of what is promised, not a drift of what is ordered. */
const clearFrom = 0.8

/**
 * The day on which what is promised changed: where the ranks of the promises before and after it lie furthest apart
 * (Pettitt 1979, *Applied Statistics* 28: K = max |U(t)|, p ≈ 2·exp(−6K²/(n³ + n²))). Null where no day is clear enough,
 * or the typical (median) promise is the same on both sides. Days in their order; several changes show as the largest.
 */
export function changeOfPromise(days: readonly DayOfPromises[]): ChangePoint | null {
  const all = tallied(days.flatMap(({ promised }) => promised))
  const n = totalOf(all)
  const above = ranksAbove(all, n)
  let [u, passed] = [0, 0]
  let best = { at: -1, u: 0, passed: 0 }
  days.slice(0, -1).forEach(({ promised }, at) => {
    for (const one of promised) {
      u += one.n * above.get(one.value)!
      passed += one.n
    }
    const isEnough = Math.min(passed, n - passed) >= fewestOnASide
    if (isEnough && Math.abs(u) > Math.abs(best.u)) best = { at: at + 1, u, passed }
  })
  if (best.at < 0) return null
  const before = middle(days.slice(0, best.at).flatMap(({ promised }) => promised))!
  const since = middle(days.slice(best.at).flatMap(({ promised }) => promised))!
  const p = Math.min(1, 2 * Math.exp((-6 * best.u ** 2) / (n ** 3 + n ** 2)))
  const longer = (1 + best.u / (best.passed * (n - best.passed))) / 2
  const isClear = p < likelyBelow && Math.max(longer, 1 - longer) >= clearFrom && before !== since
  return isClear ? { day: days[best.at]!.day, before, since, p, longer } : null
}

/** Of each value, how many of all are longer less how many are shorter: summed over the first days this is U(t). */
function ranksAbove(all: readonly Counted[], n: number): Map<number, number> {
  let below = 0
  return new Map(
    all.map(({ value, n: times }) => {
      const difference = n - below - times - below
      below += times
      return [value, difference]
    }),
  )
}
