const mostBins = 8
/** Fewest rows of a bin, as a share of all and at least. */
const leastShare = 0.02
const least = 20

/**
 * Cut points that share the rows about evenly, as numbers of two digits that people can read; few values get a bin each.
 * A value on a cut belongs to the bin above it. NaN is not known.
 */
export function cutsOf(column: Float64Array): number[] {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort()
  const fewest = Math.max(least, leastShare * sorted.length)
  const cuts: number[] = []
  let from = 0
  for (const cut of candidates(sorted)) {
    const until = firstAtLeast(sorted, cut)
    if (until - from < fewest || sorted.length - until < fewest) continue
    cuts.push(cut)
    from = until
  }
  return cuts
}

function candidates(sorted: Float64Array): number[] {
  const values = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1])
  if (values.length <= mostBins) return [...values.subarray(1)]
  const quantiles = Array.from({ length: mostBins - 1 }, (_, at) =>
    readable(sorted[Math.floor(((at + 1) * sorted.length) / mostBins)]!),
  )
  return [...new Set(quantiles)].sort((a, b) => a - b)
}

function readable(value: number): number {
  return Number(value.toPrecision(2))
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
