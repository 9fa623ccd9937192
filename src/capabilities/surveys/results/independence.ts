import { chiSquareAbove } from '../../../statistics/chi-square.ts'

export interface Independence {
  chiSquare: number
  degrees: number
  p: number
  /** Strength, 0 to 1, whatever the number of answers (Cramér 1946). */
  cramersV: number
}

/** Under this many expected in a cell, Pearson's test is not to be trusted (Cochran 1954: in more than a fifth of the cells). */
const enoughInCell = 5

/**
 * Whether what was answered depends on the group at all: Pearson's chi-square over a table of counts, one row for each
 * answer. Null where there is nothing to compare, or where more than a fifth of the cells expect fewer than five.
 */
export function independenceOf(table: readonly (readonly number[])[]): Independence | null {
  const rows = table.map(sum)
  const columns = (table[0] ?? []).map((_, at) => sum(table.map((row) => row[at] ?? 0)))
  const filled = { rows: rows.filter((n) => n > 0).length, columns: columns.filter((n) => n > 0).length }
  if (filled.rows < 2 || filled.columns < 2) return null
  const total = sum(rows)
  let [chiSquare, thin, cells] = [0, 0, 0]
  table.forEach((row, r) => {
    row.forEach((seen, c) => {
      const expected = ((rows[r] as number) * (columns[c] as number)) / total
      if (expected === 0) return
      cells++
      if (expected < enoughInCell) thin++
      chiSquare += (seen - expected) ** 2 / expected
    })
  })
  if (thin > cells / 5) return null
  const degrees = (filled.rows - 1) * (filled.columns - 1)
  const most = Math.min(filled.rows, filled.columns) - 1
  return {
    chiSquare,
    degrees,
    p: chiSquareAbove(chiSquare, degrees),
    cramersV: Math.sqrt(chiSquare / (total * most)),
  }
}

const sum = (list: readonly number[]) => list.reduce((total, n) => total + n, 0)
