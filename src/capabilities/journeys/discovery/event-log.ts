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
  /** Where events tell their channel: the names, and for each event its position among them, −1 where it has none. */
  readonly channels: readonly string[]
  readonly channelOf: Int32Array | null
}

export interface LoggedEvent {
  case: string
  activity: string
  startedAt: number
  /** Absent where events have no length. */
  endedAt?: number
  channel?: string
}

/** Gathers events one by one. Either all of them have an end or none has; the same for channels. */
export function createEventLog({ hasEnds = false, hasChannels = false } = {}) {
  const cases = names()
  const activities = names()
  const channels = names()
  let caseOf = new Int32Array(1024)
  let activityOf = new Int32Array(1024)
  let startedAt = new Float64Array(1024)
  let endedAt = hasEnds ? new Float64Array(1024) : startedAt
  let channelOf = hasChannels ? new Int32Array(1024) : null
  let size = 0

  function grow() {
    caseOf = twice(caseOf, Int32Array)
    activityOf = twice(activityOf, Int32Array)
    startedAt = twice(startedAt, Float64Array)
    endedAt = hasEnds ? twice(endedAt, Float64Array) : startedAt
    channelOf = channelOf && twice(channelOf, Int32Array)
  }

  return {
    add(event: LoggedEvent) {
      if (size === caseOf.length) grow()
      caseOf[size] = cases.numberOf(event.case)
      activityOf[size] = activities.numberOf(event.activity)
      startedAt[size] = event.startedAt
      if (hasEnds) endedAt[size] = event.endedAt ?? event.startedAt
      if (channelOf) channelOf[size] = event.channel ? channels.numberOf(event.channel) : -1
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
        channels: channels.list,
        channelOf: channelOf?.subarray(0, size) ?? null,
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
