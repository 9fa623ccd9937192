import type { Method, Pattern } from '../listening.ts'
import type { HeardRow } from './facts.ts'
import type { Feeding } from './feeds.ts'
import type { Heard } from './judge.ts'

/** What was heard in one cell: voices and behaviour apart, and by which ways of listening. */
export interface CellHeard {
  voice: Heard | null
  behaviour: Heard | null
  methods: Method[]
}

const dayMs = 86_400_000

/** The rows of one touchpoint that feed one pattern, as one. */
export function cellOf(rows: readonly HeardRow[], pattern: Pattern, feeding: Feeding): CellHeard {
  const fed = rows.flatMap((row) => {
    const feed = feeding(row)
    return feed?.pattern === pattern ? [{ ...row, method: feed.method }] : []
  })
  const isSeen = ({ method }: { method: Method }) => method === 'observation'
  return {
    voice: together(fed.filter((row) => !isSeen(row))),
    behaviour: together(fed.filter(isSeen)),
    methods: [...new Set(fed.map(({ method }) => method))],
  }
}

/** Several kinds in one cell make one rhythm. */
export function together(rows: readonly Pick<HeardRow, 'n90' | 'days'>[]): Heard | null {
  const days = [...new Set(rows.flatMap(({ days }) => days))].toSorted((a, b) => a - b)
  if (days.length === 0) return null
  const gaps = days.slice(1).map((day, index) => day - days[index]!)
  return {
    n90: rows.reduce((sum, { n90 }) => sum + n90, 0),
    firstDay: dayText(days[0]!),
    lastDay: dayText(days.at(-1)!),
    days: days.length,
    longestGap: Math.max(0, ...gaps),
  }
}

function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}
