/**
 * An event log as process mining knows it: what happened (activity), to which case, and when. Kept as columns of numbers, so
 * that millions of events fit: names stand once, events point to them. Events keep the order in which they were added.
 */
export interface EventLog {
  readonly cases: readonly string[]
  readonly activities: readonly string[]
  /** For each event: its case and activity, as positions in the lists above. */
  readonly caseOf: Int32Array
  readonly activityOf: Int32Array
  /** For each event: when it began and ended, in ms since 1970; the same array where events have no length. */
  readonly startedAt: Float64Array
  readonly endedAt: Float64Array
}

export interface LoggedEvent {
  case: string
  activity: string
  startedAt: number
  /** Absent where events have no length. */
  endedAt?: number
}

/** Gathers events one by one. Either all of them have an end or none has. */
export function createEventLog({ hasEnds = false } = {}) {
  const cases = names()
  const activities = names()
  let caseOf = new Int32Array(1024)
  let activityOf = new Int32Array(1024)
  let startedAt = new Float64Array(1024)
  let endedAt = hasEnds ? new Float64Array(1024) : startedAt
  let size = 0

  function grow() {
    caseOf = twice(caseOf, Int32Array)
    activityOf = twice(activityOf, Int32Array)
    startedAt = twice(startedAt, Float64Array)
    endedAt = hasEnds ? twice(endedAt, Float64Array) : startedAt
  }

  return {
    add(event: LoggedEvent) {
      if (size === caseOf.length) grow()
      caseOf[size] = cases.numberOf(event.case)
      activityOf[size] = activities.numberOf(event.activity)
      startedAt[size] = event.startedAt
      if (hasEnds) endedAt[size] = event.endedAt ?? event.startedAt
      size++
    },
    finished(): EventLog {
      const starts = startedAt.subarray(0, size)
      return {
        cases: cases.list,
        activities: activities.list,
        caseOf: caseOf.subarray(0, size),
        activityOf: activityOf.subarray(0, size),
        startedAt: starts,
        endedAt: hasEnds ? endedAt.subarray(0, size) : starts,
      }
    },
  }
}

/** Gives each name a number, in the order of their first coming. */
function names() {
  const list: string[] = []
  const numbers = new Map<string, number>()
  return {
    list,
    numberOf(name: string): number {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, list.length)
      return list.push(name) - 1
    },
  }
}

function twice<T extends Int32Array | Float64Array>(values: T, Kind: new (length: number) => T): T {
  const grown = new Kind(values.length * 2)
  grown.set(values)
  return grown
}
