import { readNumber } from '../../../platform/files/numbers.ts'
import type { Matrix } from '../../../statistics/learning/logistic.ts'
import { inOrder, quantile } from '../../../statistics/quantile.ts'

/** A table of texts by columns, as read from a file. */
export interface TextTable {
  names: readonly string[]
  columns: readonly (readonly string[])[]
  rows: number
}

/** What a column tells: a number, or one of a few values. */
type Feature =
  | { name: string; kind: 'number'; median: number; mean: number; deviation: number; hasMissing: boolean }
  | { name: string; kind: 'choice'; values: string[]; shares: number[] }

export interface Features {
  features: Feature[]
  /** Columns that tell nothing, and why. */
  left: { name: string; why: 'always the same' | 'different in every row' }[]
}

const mostChoices = 30
/** What people write for nothing. */
const nothing = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-'])

/** Learns from the rows of a table what its columns are. */
export function featuresOf({ names, columns, rows }: TextTable): Features {
  const features: Feature[] = []
  const left: Features['left'] = []
  for (const [at, name] of names.entries()) {
    const texts = columns[at]!
    const values = new Set(texts)
    const numbers = numbersIn(texts)
    if (values.size <= 1) left.push({ name, why: 'always the same' })
    else if (numbers && values.size > 2) features.push(numeric(name, numbers))
    else if (values.size > Math.max(mostChoices, rows / 2)) left.push({ name, why: 'different in every row' })
    else features.push(choice(name, texts))
  }
  return { features, left }
}

/** All of them as numbers, missing ones as NaN; undefined where one is neither a number nor missing. */
function numbersIn(texts: readonly string[]): Float64Array | undefined {
  const numbers = new Float64Array(texts.length)
  let known = 0
  for (const [row, text] of texts.entries()) {
    const number = numberOf(text)
    if (number === undefined) return undefined
    numbers[row] = number
    if (!Number.isNaN(number)) known++
  }
  return known > 0 ? numbers : undefined
}

function numberOf(text: string): number | undefined {
  const trimmed = text.trim()
  if (nothing.has(trimmed.toLowerCase())) return Number.NaN
  return readNumber(trimmed) ?? undefined
}

function numeric(name: string, numbers: Float64Array): Feature {
  const known = inOrder(numbers.filter((one) => !Number.isNaN(one)))
  const median = quantile(known, 0.5)!
  const filled = Float64Array.from(numbers, (one) => (Number.isNaN(one) ? median : one))
  const mean = filled.reduce((sum, one) => sum + one, 0) / filled.length
  const variance = filled.reduce((sum, one) => sum + (one - mean) ** 2, 0) / filled.length
  return {
    name,
    kind: 'number',
    median,
    mean,
    deviation: Math.sqrt(variance) || 1,
    hasMissing: known.length < numbers.length,
  }
}

/** The most frequent values; all rarer ones count as none of them. */
function choice(name: string, texts: readonly string[]): Feature {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostChoices)
  return {
    name,
    kind: 'choice',
    values: sorted.map(([value]) => value),
    shares: sorted.map(([, n]) => n / texts.length),
  }
}

/** A column of numbers for learning, and what it says. */
export interface Numbered {
  feature: string
  /** The value of a choice; undefined for numbers, `(missing)` where nothing was told. */
  value: string | undefined
}

/**
 * The rows as numbers. Numbers are brought to mean 0 and deviation 1, missing ones are taken to be the median and marked in a
 * column of their own; a choice becomes a column for each of its values.
 * @param columnOf finds the texts of a feature by its name; a table without one has nothing there
 */
export function numbered(
  { features }: Features,
  rows: number,
  columnOf: (name: string) => readonly string[] | undefined,
) {
  const meaning: Numbered[] = []
  const scaled: Float64Array[] = []
  /** For trees: as they are, NaN where missing. */
  const plain: Float64Array[] = []
  for (const feature of features) {
    const texts = columnOf(feature.name)
    const at = (row: number) => texts?.[row] ?? ''
    if (feature.kind === 'choice') {
      for (const value of feature.values) {
        const column = Float64Array.from({ length: rows }, (_, row) => (at(row) === value ? 1 : 0))
        meaning.push({ feature: feature.name, value: value === '' ? '(missing)' : value })
        scaled.push(column)
        plain.push(column)
      }
      continue
    }
    const numbers = Float64Array.from({ length: rows }, (_, row) => numberOf(at(row)) ?? Number.NaN)
    const { median, mean, deviation } = feature
    meaning.push({ feature: feature.name, value: undefined })
    scaled.push(numbers.map((one) => ((Number.isNaN(one) ? median : one) - mean) / deviation))
    plain.push(numbers)
    if (!feature.hasMissing) continue
    meaning.push({ feature: feature.name, value: '(missing)' })
    scaled.push(numbers.map((one) => (Number.isNaN(one) ? 1 : 0)))
    plain.push(scaled.at(-1)!)
  }
  return { meaning, matrix: rowByRow(scaled, rows), columns: plain }
}

export type NumberedRows = ReturnType<typeof numbered>

function rowByRow(columns: readonly Float64Array[], rows: number): Matrix {
  const values = new Float64Array(rows * columns.length)
  for (const [k, column] of columns.entries()) {
    for (let row = 0; row < rows; row++) values[row * columns.length + k] = column[row]!
  }
  return { values, rows, columns: columns.length }
}

/** Some of the rows, in the order given. */
export function rowsOf({ meaning, matrix, columns }: NumberedRows, rows: Int32Array): NumberedRows {
  const values = new Float64Array(rows.length * matrix.columns)
  for (const [at, row] of rows.entries()) {
    values.set(matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns), at * matrix.columns)
  }
  return {
    meaning,
    matrix: { values, rows: rows.length, columns: matrix.columns },
    columns: columns.map((column) => Float64Array.from(rows, (row) => column[row]!)),
  }
}
