/** Where the bins of each column end, in rising order; bin 0 holds missing values. */
export type Edges = readonly Float64Array[]

/** For each column the bin of each row. */
export type Binned = readonly Uint8Array[]

export const missingBin = 0
const mostBins = 64

/** Bins with about as many rows each, never more than 64; columns with few values get one for each of them. */
export function edgesOf(columns: readonly Float64Array[]): Edges {
  return columns.map((column) => {
    const sorted = column.filter((value) => !Number.isNaN(value)).sort()
    const values = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1])
    if (values.length <= mostBins) return middles(values)
    const cuts = Array.from(
      { length: mostBins - 1 },
      (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / mostBins)]!,
    )
    return Float64Array.from(new Set(cuts))
  })
}

function middles(values: Float64Array): Float64Array {
  return Float64Array.from(
    { length: Math.max(0, values.length - 1) },
    (_, i) => (values[i]! + values[i + 1]!) / 2,
  )
}

/** A value on an edge belongs to the bin above it. */
export function binned(columns: readonly Float64Array[], edges: Edges): Binned {
  return columns.map((column, k) => Uint8Array.from(column, (value) => binOf(value, edges[k]!)))
}

function binOf(value: number, edges: Float64Array): number {
  if (Number.isNaN(value)) return missingBin
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low + 1
}
