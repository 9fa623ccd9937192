import { quantile } from '../../../statistics/quantile.ts'
import type { EventLog } from './event-log.ts'
import { alphabetically } from './variants.ts'
import type { Walks } from './walks.ts'

/** How often one activity directly followed another in the same case, and how long that took. */
export interface Edge {
  from: string
  to: string
  count: number
  median_seconds: number
  mean_seconds: number
  p90_seconds: number
}

/**
 * The directly-follows graph (van der Aalst, *Process Mining* §5.2). The time of an edge runs from the end of one activity to
 * the beginning of the next, where events have ends; from one time to the other where they have none. Never below 0.
 */
export function edgesOf(log: EventLog, walks: Walks): Edge[] {
  const { activities } = log
  const { key, seconds } = transitions(log, walks)
  const { order, from, kinds } = byKind(key)
  const edges: Edge[] = []
  for (const [position, kind] of kinds.entries()) {
    const times = Float64Array.from(
      order.subarray(from[position], from[position + 1]),
      (one) => seconds[one]!,
    ).sort()
    edges.push({
      from: activities[Math.floor(kind / activities.length)]!,
      to: activities[kind % activities.length]!,
      count: times.length,
      median_seconds: quantile(times, 0.5)!,
      mean_seconds: times.reduce((sum, one) => sum + one, 0) / times.length,
      p90_seconds: quantile(times, 0.9)!,
    })
  }
  return edges.sort(
    (a, b) => b.count - a.count || alphabetically(a.from, b.from) || alphabetically(a.to, b.to),
  )
}

/** Each step from one event of a case to its next: which kind of step, and how long it took. */
function transitions({ activities, activityOf, startedAt, endedAt }: EventLog, { order, from }: Walks) {
  const most = Math.max(0, order.length - (from.length - 1))
  const key = new Float64Array(most)
  const seconds = new Float64Array(most)
  let at = 0
  for (let one = 0; one + 1 < from.length; one++) {
    for (let step = from[one]! + 1; step < from[one + 1]!; step++) {
      const [before, after] = [order[step - 1]!, order[step]!]
      key[at] = activityOf[before]! * activities.length + activityOf[after]!
      seconds[at++] = Math.max(0, startedAt[after]! - endedAt[before]!) / 1_000
    }
  }
  return { key, seconds }
}

/** Brings steps of one kind together, by counting. */
function byKind(key: Float64Array) {
  const counts = new Map<number, number>()
  for (const kind of key) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const kinds = [...counts.keys()]
  const places = new Map(kinds.map((kind, position) => [kind, position]))
  const from = new Int32Array(kinds.length + 1)
  for (const [position, kind] of kinds.entries()) from[position + 1] = from[position]! + counts.get(kind)!
  const next = from.slice()
  const order = new Int32Array(key.length)
  for (let step = 0; step < key.length; step++) order[next[places.get(key[step]!)!]!++] = step
  return { order, from, kinds }
}
