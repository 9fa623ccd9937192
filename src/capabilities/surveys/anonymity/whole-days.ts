/** How many answered on a day: `2026-03-31`. */
export interface Day {
  day: string
  n: number
}

/** Days that are shown as one, because on each of them alone too few answered. */
export interface Span {
  /** First and last day, both within. */
  from: string
  until: string
  n: number
}

/**
 * Days joined so that on each span enough people answered; the latest days are left out until they are enough. Whoever looks
 * again later, or at a day more, then learns of whole spans only, never of the one who answered meanwhile. Anonymous answers
 * are kept by the day they arrived, so that a span that was shown never changes.
 * @param days in order; days without answers may be left out
 */
export function wholeSpans(days: readonly Day[], threshold: number): Span[] {
  const spans: Span[] = []
  let open: Span | undefined
  for (const { day, n } of days) {
    open = open ? { ...open, until: day, n: open.n + n } : { from: day, until: day, n }
    if (open.n < threshold) continue
    spans.push(open)
    open = undefined
  }
  return spans
}

/** The part of a period that whole spans cover; undefined where none lies within it. */
export function coveredBy(
  spans: readonly Span[],
  { from, until }: { from: string; until: string },
): Span | undefined {
  const within = spans.filter((span) => span.from >= from && span.until <= until)
  const [first] = within
  if (!first) return undefined
  return { from: first.from, until: within.at(-1)!.until, n: within.reduce((sum, { n }) => sum + n, 0) }
}
