/** One bar of a histogram: all gaps from `from` to `to`. The ends hold whatever lies beyond them. */
export interface Bar {
  from: number
  to: number
  n: number
  isFirst: boolean
  isLast: boolean
}

const mostBars = 33

/**
 * Gaps as at most 33 bars of equal width, none of which holds both kept and broken promises: bars end at 0 and begin at
 * 1. The outermost hundredth on each side is gathered in the first and last bar.
 */
export function barsOf(gaps: readonly { gap: number; n: number }[]): Bar[] {
  if (gaps.length === 0) return []
  const total = gaps.reduce((sum, { n }) => sum + n, 0)
  const [low, high] = [reached(gaps, 0.01 * total), reached(gaps, 0.99 * total)]
  const width = Math.max(1, Math.ceil((high - low + 1) / mostBars))
  const place = (gap: number) => Math.ceil(gap / width)
  const [first, last] = [place(low), place(high)]
  const bars = Array.from({ length: last - first + 1 }, (_, i) => {
    const to = (first + i) * width
    return { from: to - width + 1, to, n: 0, isFirst: i === 0, isLast: first + i === last }
  })
  for (const { gap, n } of gaps) bars[Math.min(last, Math.max(first, place(gap))) - first]!.n += n
  return bars
}

/** The gap at which so many have passed; gaps in rising order. */
function reached(gaps: readonly { gap: number; n: number }[], many: number): number {
  let passed = 0
  for (const { gap, n } of gaps) {
    passed += n
    if (passed >= many) return gap
  }
  return gaps.at(-1)!.gap
}
