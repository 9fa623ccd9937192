import { Invalid } from '../../../platform/errors.ts'
import type { DateOrder } from '../../../platform/files/instants.ts'
import type { Table } from '../../../platform/files/table.ts'
import { timeReader } from '../../../platform/files/times.ts'
import type { LogColumns } from './columns.ts'
import { createEventLog, type EventLog } from './event-log.ts'

export interface RejectedRow {
  line: number
  value: string
  reason: string
}

export interface ReadLog {
  log: EventLog
  rejected: RejectedRow[]
  /** What people should know about the reading. */
  notices: string[]
}

export interface LogOptions {
  columns: LogColumns
  order?: DateOrder
  zone: string
  /** Only events of this life cycle transition, such as `complete`; whatever the case of its letters. */
  lifecycle?: string
}

interface Happened {
  line: number
  case: string
  activity: string
  channel?: string
  startedAt?: number
}

/**
 * Reads a table as an event log. A row without case, activity or a readable time is rejected with its reason. An event that
 * ends before it begins is taken to have no length, and that is said.
 */
export async function readEventLog(
  table: Pick<Table, 'name' | 'columns' | 'batches'>,
  options: LogOptions,
): Promise<ReadLog> {
  const { columns, lifecycle } = options
  const takes = lifecycle === undefined ? () => true : onlyOf(table, columns, lifecycle)
  const reading = newReading(table, options)
  let seen = 0
  for await (const rows of table.batches()) {
    seen += rows.length
    for (const { line, values } of rows) {
      if (!takes(values)) continue
      const happened = {
        line,
        case: cell(values, columns.case),
        activity: cell(values, columns.activity),
        channel: columns.channel === undefined ? undefined : cell(values, columns.channel),
      }
      if (happened.case === '') reading.reject(line, '', 'There is no case.')
      else if (happened.activity === '') reading.reject(line, '', 'There is no activity.')
      else reading.take(happened, values)
    }
  }
  return reading.finished(seen)
}

function cell(values: readonly string[], at: number): string {
  return (values[at] ?? '').trim()
}

function onlyOf(table: { name: string }, { lifecycle: at }: LogColumns, wanted: string) {
  if (at === undefined) {
    throw new Invalid(`${table.name} has no column for the life cycle of events.`, {
      file: table.name,
      field: 'lifecycle',
      fix: 'Leave --lifecycle out, or name the column lifecycle:transition.',
    })
  }
  const lower = wanted.toLowerCase()
  return (values: readonly string[]) => cell(values, at).toLowerCase() === lower
}

/** Times whose order of day and month is not clear yet wait; so events are added in the order of the file. */
function newReading(
  { name: file, columns: names }: { name: string; columns: readonly string[] },
  options: LogOptions,
) {
  const { columns, order, zone } = options
  const { end } = columns
  const log = createEventLog({ hasEnds: end !== undefined, hasChannels: columns.channel !== undefined })
  const rejected: RejectedRow[] = []
  let reversed = 0
  let events = 0
  const reject = (line: number, value: string, reason: string) => rejected.push({ line, value, reason })
  const timing = (at: number) => ({ column: names[at] ?? '', file, order, zone })

  const add = ({ case: one, activity, channel, startedAt }: Happened, endedAt?: number) => {
    const started = startedAt as number
    if (endedAt !== undefined && endedAt < started) reversed++
    events++
    log.add({
      case: one,
      activity,
      channel,
      startedAt: started,
      endedAt: Math.max(started, endedAt ?? started),
    })
  }
  const ends = timeReader<{ happened: Happened; text: string }>(
    timing(end ?? columns.time),
    ({ happened, text }, instant) => {
      if (instant === null) reject(happened.line, text, unreadable(text))
      else add(happened, instant)
    },
  )
  const starts = timeReader<{ happened: Happened; text: string; endText?: string }>(
    timing(columns.time),
    ({ happened, text, endText }, instant) => {
      if (instant === null) return reject(happened.line, text, unreadable(text))
      const known = { ...happened, startedAt: instant }
      if (endText === undefined || endText === '') add(known)
      else ends.take({ happened: known, text: endText }, endText)
    },
  )

  return {
    reject,
    take(happened: Happened, values: readonly string[]) {
      const text = cell(values, columns.time)
      starts.take({ happened, text, endText: end === undefined ? undefined : cell(values, end) }, text)
    },
    finished(rows: number): ReadLog {
      starts.finish()
      ends.finish()
      rejected.sort((a, b) => a.line - b.line)
      if (rows === 0) throw headingOnly(file)
      if (events === 0) throw nothingRead(file, names[columns.time] ?? '', rejected)
      const notices = reversed > 0 ? [reversedInWords(reversed)] : []
      if (order && rejected.length > rows / 10) notices.push(oddOrderInWords(rejected.length, rows, order))
      return { log: log.finished(), rejected, notices }
    },
  }
}

function unreadable(text: string): string {
  return text === '' ? 'There is no time.' : `“${text.slice(0, 40)}” is not a time that can be read.`
}

function reversedInWords(count: number): string {
  const events = count === 1 ? '1 event ends' : `${count} events end`
  return `${events} before the time it begins; such an event is taken to have no length.`
}

/** Days above twelve are no months: a wrong order turns up as times that cannot be read. */
function oddOrderInWords(rejected: number, rows: number, order: DateOrder): string {
  return `${rejected} of ${rows} rows cannot be read with --date-order ${order}; perhaps the order is another.`
}

function headingOnly(file: string): Invalid {
  return new Invalid(`${file} names its columns, but has no rows.`, {
    file,
    fix: 'Export it with its events.',
  })
}

function nothingRead(file: string, column: string, [first]: readonly RejectedRow[]): Invalid {
  const why = first ? ` Line ${first.line}: ${first.reason}` : ''
  return new Invalid(`No event of ${file} can be read.${why}`, {
    file,
    column,
    ...(first && { line: first.line }),
    fix: 'Name the columns with --case, --activity and --time, or correct the times.',
  })
}
