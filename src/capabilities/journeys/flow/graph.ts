import { fewUnder, hiddenUnder, measuredShare } from '../measured.ts'
import type { TimesRow, VisitsRow } from './closer.ts'
import type { Edge, Step } from './contract.ts'
import type { CountedRow } from './facts.ts'

export interface Counted {
  /** Exact counts of all journeys. */
  counted: readonly CountedRow[]
  /** What was seen looking closer, at all of them or at one in so many. */
  visits: readonly VisitsRow[]
  times: readonly TimesRow[]
}

/** From these on a step stands out: share of those who come by and stop, visits per journey, mean feeling. */
const outstanding = { stops: 0.1, visitsEach: 1.5, feels: -0.2 }

/**
 * The directly-follows graph (van der Aalst, *Process Mining* §5.2). Whoever comes to a step goes on from it or ends
 * there: visits = starts + edges in = ends + edges out, exactly.
 */
export function graphOf({ counted, visits, times }: Counted): {
  steps: Step[]
  edges: Edge[]
  rareTransitions: number
} {
  const edges = edgesOf(counted, times)
  const rows = ofSort(counted, 'step')
  const steps = [...groupedBy(rows, ({ name }) => name)].map(([name, same]) =>
    stepOf(name, same, {
      selfLoops: edges.find(({ from, to }) => from === name && to === name)?.count ?? 0,
      visits: visits.filter(({ step }) => step === name),
    }),
  )
  const transitions = sumOf(rows, 'visits') - sumOf(rows, 'starts')
  const listed = edges.reduce((sum, { count }) => sum + count, 0)
  return { steps: steps.sort(mostFirst), edges, rareTransitions: transitions - listed }
}

/** The counts of one sort of thing. */
export function ofSort(counted: readonly CountedRow[], sort: CountedRow['what']): CountedRow[] {
  return counted.filter(({ what }) => what === sort)
}

function stepOf(
  name: string,
  /** One row for each stage it happens at, the most frequent first. */
  rows: readonly CountedRow[],
  { selfLoops, visits }: { selfLoops: number; visits: readonly VisitsRow[] },
): Step {
  const journeys = sumOf(rows, 'journeys')
  const looked = visits.reduce((sum, one) => sum + one.visits, 0)
  const told = visits.reduce((sum, one) => sum + one.told, 0)
  const feeling = told < hiddenUnder ? null : visits.reduce((sum, one) => sum + one.feelings, 0) / told
  const step = {
    name,
    stage: rows.find(({ beside }) => beside !== '')?.beside ?? '',
    visits: sumOf(rows, 'visits'),
    journeys,
    again: sumOf(rows, 'again'),
    selfLoops,
    starts: sumOf(rows, 'starts'),
    ends: sumOf(rows, 'ends'),
    lost: measuredShare(sumOf(rows, 'lost'), journeys),
    place: journeys === 0 ? 0 : sumOf(rows, 'places') / journeys,
    feeling,
    told,
    channels: visits.map(({ channel, visits: times }) => ({ channel, share: times / looked })),
  }
  return { ...step, problems: problemsOf(step) }
}

function problemsOf({ journeys, visits, lost, feeling, told }: Omit<Step, 'problems'>): Step['problems'] {
  if (journeys < fewUnder) return []
  const found: Step['problems'] = []
  if ((lost.low ?? 0) >= outstanding.stops) found.push('stops')
  if (visits / journeys >= outstanding.visitsEach) found.push('repeats')
  if (feeling !== null && told >= fewUnder && feeling <= outstanding.feels) found.push('feels')
  return found
}

function edgesOf(counted: readonly CountedRow[], times: readonly TimesRow[]): Edge[] {
  const timed = new Map(times.map((one) => [JSON.stringify([one.from, one.to]), one]))
  return ofSort(counted, 'edge').map(({ name, beside, visits, journeys, seconds }) => {
    const seen = timed.get(JSON.stringify([name, beside]))
    return {
      from: name,
      to: beside,
      count: visits,
      journeys,
      seconds: { mean: seconds / visits, median: seen?.median ?? null, p90: seen?.p90 ?? null },
      changesChannel: seen ? seen.changes / seen.n : 0,
    }
  })
}

function mostFirst(one: Step, other: Step): number {
  return other.visits - one.visits || (one.name < other.name ? -1 : 1)
}

type Number = { [K in keyof CountedRow]: CountedRow[K] extends number ? K : never }[keyof CountedRow]

function sumOf(rows: readonly CountedRow[], column: Number): number {
  return rows.reduce((sum, row) => sum + row[column], 0)
}

function groupedBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}
