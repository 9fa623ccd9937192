import { quantile } from '../../../statistics/quantile.ts'
import { type ChannelChanges, channelChanges } from './channel-changes.ts'
import { type Conformance, conformanceTo } from './conformance.ts'
import { type DropOff, dropOff } from './drop-off.ts'
import { type Edge, edgesOf } from './edges.ts'
import type { EventLog } from './event-log.ts'
import { alphabetically, type Variant, variantsOf, variantsToCover } from './variants.ts'
import { type Walks, walksOf } from './walks.ts'

export interface Counted {
  name: string
  count: number
}

/** What a log shows of the journeys that were really made. Times in seconds; lists by count, then alphabetically. */
export interface Discovery {
  cases: number
  events: number
  first: string | null
  last: string | null
  activities: Counted[]
  variants: { count: number; for_80_percent: number; top: Variant[] }
  edges: Edge[]
  starts: Counted[]
  ends: Counted[]
  /** From the first event of a case to its last; null where there are no cases. */
  duration: {
    median_seconds: number | null
    mean_seconds: number | null
    p90_seconds: number | null
    max_seconds: number | null
  }
  /** Share of cases in which some activity happens more than once, 0 to 1. */
  cases_with_repeat: number | null
  /** How often an activity directly followed itself. */
  self_loops: number
  /** For each step how many came to it and how many of them went no further. */
  drop_off: DropOff[]
  /** Null where the log tells no channels. */
  channel_changes: ChannelChanges | null
  /** Null where nobody said how cases should go. */
  conformance: Conformance | null
}

/**
 * Works out what a log shows: exact counts, the same on every machine. Quantiles interpolate linearly (type 7).
 * @param top how many of the most travelled ways are listed
 * @param happy the way cases should go
 */
export function discover(
  log: EventLog,
  { top = 10, happy }: { top?: number; happy?: readonly string[] } = {},
): Discovery {
  const walks = walksOf(log)
  const variants = variantsOf(log, walks)
  const edges = edgesOf(log, walks)
  return {
    cases: log.cases.length,
    events: log.caseOf.length,
    ...span(log),
    activities: counted(log, log.activityOf),
    variants: {
      count: variants.length,
      for_80_percent: variantsToCover(variants, 0.8),
      top: variants.slice(0, top),
    },
    edges,
    starts: counted(log, edgeOfCases(log, walks, 'first')),
    ends: counted(log, edgeOfCases(log, walks, 'last')),
    duration: durations(log, walks),
    cases_with_repeat: shareWithRepeat(variants, log.cases.length),
    self_loops: edges.reduce((sum, { from, to, count }) => sum + (from === to ? count : 0), 0),
    drop_off: dropOff(variants),
    channel_changes: channelChanges(log, walks),
    conformance: happy ? conformanceTo(happy, variants) : null,
  }
}

function span({ startedAt, endedAt }: EventLog): Pick<Discovery, 'first' | 'last'> {
  if (startedAt.length === 0) return { first: null, last: null }
  const first = startedAt.reduce((a, b) => Math.min(a, b))
  const last = endedAt.reduce((a, b) => Math.max(a, b))
  return { first: new Date(first).toISOString(), last: new Date(last).toISOString() }
}

function counted({ activities }: EventLog, found: Int32Array): Counted[] {
  const counts = new Int32Array(activities.length)
  for (const activity of found) counts[activity]!++
  return activities
    .map((name, position) => ({ name, count: counts[position]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || alphabetically(a.name, b.name))
}

/** For each case the activity it begins or ends with. */
function edgeOfCases({ activityOf }: EventLog, { order, from }: Walks, edge: 'first' | 'last'): Int32Array {
  return Int32Array.from({ length: from.length - 1 }, (_, one) => {
    const at = edge === 'first' ? from[one]! : from[one + 1]! - 1
    return activityOf[order[at]!]!
  })
}

function durations({ startedAt, endedAt }: EventLog, { order, from }: Walks): Discovery['duration'] {
  const seconds = new Float64Array(from.length - 1)
  for (let one = 0; one < seconds.length; one++) {
    let end = Number.NEGATIVE_INFINITY
    for (let at = from[one]!; at < from[one + 1]!; at++) end = Math.max(end, endedAt[order[at]!]!)
    seconds[one] = (end - startedAt[order[from[one]!]!]!) / 1_000
  }
  seconds.sort()
  return {
    median_seconds: quantile(seconds, 0.5),
    mean_seconds: seconds.length === 0 ? null : seconds.reduce((sum, one) => sum + one, 0) / seconds.length,
    p90_seconds: quantile(seconds, 0.9),
    max_seconds: seconds.at(-1) ?? null,
  }
}

/** Cases that take the same way repeat the same: looking at the ways is enough. */
function shareWithRepeat(variants: readonly Variant[], cases: number): number | null {
  if (cases === 0) return null
  const repeating = variants.filter(({ path }) => new Set(path).size < path.length)
  return repeating.reduce((sum, variant) => sum + variant.cases, 0) / cases
}
