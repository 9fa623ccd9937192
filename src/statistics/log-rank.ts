import { chiSquareAbove } from './chi-square.ts'
import type { Watched } from './kaplan-meier.ts'

export interface LogRank {
  chiSquare: number
  /** One less than the groups with somebody in them. */
  degrees: number
  p: number
  /** For each group: how many were lost, and how many would have been if all groups were alike. */
  groups: { lost: number; expected: number }[]
}

/**
 * Whether groups are lost at the same pace, over the whole time they were watched: the log-rank test (Mantel 1966; Peto & Peto
 * 1972) with the hypergeometric variance. Null where fewer than two groups have anybody, or nobody was lost.
 */
export function logRank(groups: readonly (readonly Watched[])[]): LogRank | null {
  const tables = groups.map(byTime)
  const atRisk = groups.map((watched) => watched.reduce((sum, { n = 1 }) => sum + n, 0))
  const present = atRisk.flatMap((n, at) => (n > 0 ? [at] : []))
  const counted = groups.map(() => ({ lost: 0, expected: 0 }))
  const variance = groups.map(() => groups.map(() => 0))
  for (const time of [...new Set(tables.flatMap((table) => [...table.keys()]))].sort((a, b) => a - b)) {
    const here = tables.map((table) => table.get(time) ?? { lost: 0, left: 0 })
    addTime(here.map(({ lost }) => lost), atRisk, { counted, variance }) // biome-ignore format: one step
    here.forEach(({ left }, at) => {
      atRisk[at]! -= left
    })
  }
  if (present.length < 2 || counted.every(({ lost }) => lost === 0)) return null
  // The differences add up to nothing, so one group is left out.
  const free = present.slice(1)
  const differences = free.map((at) => counted[at]!.lost - counted[at]!.expected)
  const solved = solve(free.map((row) => free.map((column) => variance[row]![column]!)), differences) // biome-ignore format: one step
  const chiSquare = solved
    ? Math.max(
        0,
        solved.reduce((sum, value, at) => sum + value * differences[at]!, 0),
      )
    : 0
  return { chiSquare, degrees: free.length, p: chiSquareAbove(chiSquare, free.length), groups: counted }
}

function byTime(watched: readonly Watched[]) {
  const times = new Map<number, { lost: number; left: number }>()
  for (const { time, isLost, n = 1 } of watched) {
    const here = times.get(time) ?? { lost: 0, left: 0 }
    if (isLost) here.lost += n
    here.left += n
    times.set(time, here)
  }
  return times
}

function addTime(
  lost: readonly number[],
  atRisk: readonly number[],
  { counted, variance }: { counted: LogRank['groups']; variance: number[][] },
) {
  const [d, n] = [sumOf(lost), sumOf(atRisk)]
  if (d === 0) return
  const pace = n > 1 ? (d * (n - d)) / (n * n * (n - 1)) : 0
  atRisk.forEach((own, row) => {
    counted[row]!.lost += lost[row]!
    counted[row]!.expected += (d * own) / n
    atRisk.forEach((other, column) => {
      variance[row]![column]! += pace * own * ((row === column ? n : 0) - other)
    })
  })
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Gauss with pivots; null where the rows depend on each other, so that nothing can be told. */
function solve(rows: number[][], right: readonly number[]): number[] | null {
  const table = rows.map((row, at) => [...row, right[at]!])
  const size = table.length
  for (let at = 0; at < size; at++) {
    const best = table
      .slice(at)
      .reduce((most, row, i) => (Math.abs(row[at]!) > Math.abs(table[most]![at]!) ? at + i : most), at)
    ;[table[at], table[best]] = [table[best]!, table[at]!]
    const pivot = table[at]![at]!
    if (Math.abs(pivot) < 1e-12) return null
    for (let below = at + 1; below < size; below++) {
      const factor = table[below]![at]! / pivot
      for (let column = at; column <= size; column++) table[below]![column]! -= factor * table[at]![column]!
    }
  }
  const found = new Array<number>(size).fill(0)
  for (let at = size - 1; at >= 0; at--) {
    const known = found.reduce(
      (sum, value, column) => (column > at ? sum + value * table[at]![column]! : sum),
      0,
    )
    found[at] = (table[at]![size]! - known) / table[at]![at]!
  }
  return found
}
