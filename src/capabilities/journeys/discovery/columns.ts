import { Invalid } from '../../../platform/errors.ts'

/** Which columns of a log tell what; positions in a row. */
export interface LogColumns {
  case: number
  activity: number
  time: number
  end?: number
  lifecycle?: number
  channel?: number
}

/** Names of columns as somebody gave them. */
export interface NamedColumns {
  case?: string
  activity?: string
  time?: string
  end?: string
  channel?: string
}

/** As XES and the usual tools name them; what stands first is taken first. Spaces, `_` and `-` are the same, and so is case. */
const usualNames = {
  case: ['case:concept:name', 'case id', 'caseid', 'case', 'trace id', 'case number', 'ticket id', 'conversation id'],
  activity: ['concept:name', 'activity', 'activity name', 'event name', 'event', 'task', 'step', 'status'],
  time: ['time:timestamp', 'timestamp', 'complete timestamp', 'event time', 'occurred at', 'time', 'datetime', 'date time', 'date'],
  lifecycle: ['lifecycle:transition', 'lifecycle'],
  channel: ['channel', 'org:channel', 'event:channel'],
} as const // biome-ignore format: one line each

/**
 * Finds the columns of an event log: those that were named, else those with a usual name.
 * @param at tells where a named column stands, and refuses one that is not there
 * @throws Invalid (wrong use) where one is neither named nor usual
 */
export function logColumns(
  { name: file, columns }: { name: string; columns: readonly string[] },
  named: NamedColumns,
  at: (column: string, option: string) => number,
): LogColumns {
  const find = (part: 'case' | 'activity' | 'time') => {
    const given = named[part]
    if (given !== undefined) return at(given, part)
    const found = usual(columns, part)
    if (found >= 0) return found
    throw new Invalid(`${file} has no column that is known to hold the ${meanings[part]}.`, {
      file,
      field: part,
      fix: `Name it with --${part}. The columns are: ${columns.slice(0, 30).join(', ')}.`,
    })
  }
  const lifecycle = usual(columns, 'lifecycle')
  const channel = named.channel === undefined ? usual(columns, 'channel') : at(named.channel, 'channel')
  return {
    case: find('case'),
    activity: find('activity'),
    time: find('time'),
    ...(named.end !== undefined && { end: at(named.end, 'end') }),
    ...(lifecycle >= 0 && { lifecycle }),
    ...(channel >= 0 && { channel }),
  }
}

const meanings = {
  case: 'case (what walks: an order, a ticket, a customer)',
  activity: 'activity (what happened)',
  time: 'time',
}

function usual(columns: readonly string[], part: keyof typeof usualNames): number {
  const plain = columns.map((column) =>
    column
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' '),
  )
  for (const name of usualNames[part]) {
    const position = plain.indexOf(name)
    if (position >= 0) return position
  }
  return -1
}
