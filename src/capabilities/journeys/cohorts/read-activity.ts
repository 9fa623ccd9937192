import { calendarOf, type Every, periodOf } from '../../../platform/calendar.ts'
import type { DateOrder } from '../../../platform/files/instants.ts'
import type { Table } from '../../../platform/files/table.ts'
import { timeReader } from '../../../platform/files/times.ts'
import { plusDays, stepsOf } from '../../../platform/period.ts'

export interface ActivityOptions {
  /** Positions of the columns in a row. */
  columns: { customer: number; date: number }
  every: Every
  order?: DateOrder
  zone: string
  /** The last day that can have happened; what is dated later is rejected. */
  today: string
}

export interface ReadActivity {
  /** For each customer the periods in which they were active, as positions in `periods`. */
  active: Set<number>[]
  /** First days of all periods of the data, none left out. */
  periods: string[]
  rejected: { line: number; value: string; reason: string }[]
}

/** Reads who was active when. A row without customer or a readable date that can have been is rejected with its reason. */
export async function readActivity(
  table: Pick<Table, 'name' | 'columns' | 'batches'>,
  { columns, every, order, zone, today }: ActivityOptions,
): Promise<ReadActivity> {
  const rejected: ReadActivity['rejected'] = []
  const calendar = calendarOf(zone)
  const firstDay = periodOf(every, calendar)
  const days = new Map<string, Set<string>>()
  const timing = { column: table.columns[columns.date] ?? '', file: table.name, order, zone }
  const dates = timeReader<{ line: number; customer: string; text: string }>(
    timing,
    ({ line, customer, text }, instant) => {
      if (instant === null) {
        const reason =
          text === '' ? 'There is no date.' : `“${text.slice(0, 40)}” is not a date that can be read.`
        rejected.push({ line, value: text, reason })
        return
      }
      if (calendar.dayOf(instant) > today) {
        rejected.push({ line, value: text, reason: 'This day has not been yet.' })
        return
      }
      const seen = days.get(customer)
      if (seen) seen.add(firstDay(instant))
      else days.set(customer, new Set([firstDay(instant)]))
    },
  )
  for await (const rows of table.batches()) {
    for (const { line, values } of rows) {
      const customer = (values[columns.customer] ?? '').trim()
      const text = (values[columns.date] ?? '').trim()
      if (customer === '') rejected.push({ line, value: text, reason: 'There is no customer.' })
      else dates.take({ line, customer, text }, text)
    }
  }
  dates.finish()
  rejected.sort((a, b) => a.line - b.line)
  return { ...placed([...days.values()], every), rejected }
}

/** Puts days in their places among all periods from the first to the last. */
function placed(seen: readonly Set<string>[], every: Every): Pick<ReadActivity, 'active' | 'periods'> {
  const days = [...new Set(seen.flatMap((one) => [...one]))].sort()
  if (days.length === 0) return { active: [], periods: [] }
  const [first, last] = [days[0]!, days.at(-1)!]
  const periods = stepsOf({ from: first, until: plusDays(last, 1) }, every)
  const place = new Map(periods.map((day, at) => [day, at]))
  return { active: seen.map((days) => new Set([...days].map((day) => place.get(day)!))), periods }
}
