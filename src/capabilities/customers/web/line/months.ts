/** A month of the strip above a line of time. */
export interface Month {
  /** Its first day. */
  month: string
  n: number
  /** How many of them hold words. */
  words: number
}

/** So many at most, so that each stays wide enough to be met. */
const mostShown = 60

/** Every month from the first to the last with something, the empty ones too; the newest sixty. */
export function everyMonth(months: readonly Month[]): Month[] {
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) return []
  const known = new Map(months.map((one) => [one.month, one]))
  const all: Month[] = []
  for (let month = last.month; month >= first.month && all.length < mostShown; month = before(month))
    all.unshift(known.get(month) ?? { month, n: 0, words: 0 })
  return all
}

/** The last day of a month given by its first. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

function before(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 10)
}
