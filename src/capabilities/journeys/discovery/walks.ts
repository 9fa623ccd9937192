import type { EventLog } from './event-log.ts'

/**
 * The events of a log in the order they were walked: case after case, in each by time; events at the same moment keep the
 * order of the log. The events of case `c` are `order[from[c]]` to `order[from[c + 1] - 1]`.
 */
export interface Walks {
  order: Int32Array
  /** One more than there are cases. */
  from: Int32Array
}

export function walksOf({ cases, caseOf, startedAt }: EventLog): Walks {
  const from = new Int32Array(cases.length + 1)
  for (const one of caseOf) from[one + 1]!++
  for (let one = 0; one < cases.length; one++) from[one + 1]! += from[one]!
  const next = from.slice()
  const order = new Int32Array(caseOf.length)
  for (let event = 0; event < caseOf.length; event++) order[next[caseOf[event]!]!++] = event
  for (let one = 0; one < cases.length; one++) sortByTime(order, startedAt, from[one]!, from[one + 1]!)
  return { order, from }
}

/** Most logs are in order already: those cost one look at each event. */
function sortByTime(order: Int32Array, startedAt: Float64Array, from: number, until: number) {
  for (let at = from + 1; at < until; at++) {
    if (startedAt[order[at]!]! >= startedAt[order[at - 1]!]!) continue
    const sorted = order.subarray(from, until)
    sorted.sort((a, b) => startedAt[a]! - startedAt[b]! || a - b)
    return
  }
}
