import type { Facts } from '../facts.ts'

/**
 * A mark is good for this long: whoever writes rows marks their days at most this long before the insert starts.
 * Inserts end (or fail) within `writeLimitMs`; a day is rolled up only when it has been quiet for both together.
 */
const markLifeMs = 5_000
const writeLimitMs = 20_000
export const quietMs = markLifeMs + writeLimitMs + 5_000

export interface DayMarks {
  /** Says that rows of these instants are about to be written; returns when that is durable. */
  mark(instants: Iterable<Date>): Promise<void>
}

/** Remembers which days it marked lately, so that a stream of writes costs one small insert every few seconds. */
export function dayMarks(facts: Facts, { zone, now }: { zone: string; now: () => Date }): DayMarks {
  const marked = new Map<string, number>()
  const dayOf = dayIn(zone)
  return {
    async mark(instants) {
      const at = now()
      const due = [...new Set([...instants].map(dayOf))].filter(
        (day) => (marked.get(day) ?? 0) < at.getTime() - markLifeMs,
      )
      if (due.length === 0) return
      await facts.insert(
        'changed_days',
        due.map((day) => ({ day, changed_at: at.toISOString() })),
      )
      for (const day of due) marked.set(day, at.getTime())
    },
  }
}

interface Writes {
  write(table: string, rows: readonly object[]): Promise<void>
}

/**
 * The one writer of facts, marking the days of interactions before they are written. A write that took longer than a
 * mark lives (the store was away) marks once more when it is done.
 */
export function marking(writer: Writes, marks: DayMarks, now: () => Date): Writes {
  return {
    async write(table, rows) {
      if (table !== 'interactions') return writer.write(table, rows)
      const instants = ends(rows as readonly { occurred_at: string | number | Date }[])
      const startedAt = now().getTime()
      await marks.mark(instants)
      await writer.write(table, rows)
      if (now().getTime() - startedAt > markLifeMs) await marks.mark(instants)
    },
  }
}

/**
 * The first and the last instant of each day of UTC are enough: whatever the zone, the days of all between are theirs.
 * Instants of one form are compared as they are written.
 */
function ends(rows: readonly { occurred_at: string | number | Date }[]): Date[] {
  const byDay = new Map<string, { first: string; last: string }>()
  for (const { occurred_at } of rows) {
    const isUtc = typeof occurred_at === 'string' && occurred_at.endsWith('Z')
    const instant = isUtc ? occurred_at : new Date(occurred_at).toISOString()
    const known = byDay.get(instant.slice(0, 10))
    if (!known) byDay.set(instant.slice(0, 10), { first: instant, last: instant })
    else if (instant < known.first) known.first = instant
    else if (instant > known.last) known.last = instant
  }
  return [...byDay.values()].flatMap(({ first, last }) => [new Date(first), new Date(last)])
}

/** After a start: whatever arrived lately may have been cut off between its write and its second mark. */
export function markArrivedLately(facts: Facts, { zone, now }: { zone: string; now: () => Date }) {
  const since = new Date(now().getTime() - lately)
  return facts.command(
    `INSERT INTO changed_days SELECT DISTINCT toDate(occurred_at, {zone:String}) AS day, {at:DateTime64(3)} AS changed_at
    FROM interactions WHERE received_at >= {since:DateTime64(3)}`,
    { zone, since, at: now() },
  )
}

const lately = 15 * 60_000

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. UTC takes a short cut: this runs for every row. */
export function dayIn(zone: string): (instant: Date) => string {
  if (zone === 'UTC') return (instant) => instant.toISOString().slice(0, 10)
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  // No zone changes its day within a minute.
  const known = new Map<number, string>()
  return (instant) => {
    const minute = Math.floor(instant.getTime() / 60_000)
    const before = known.get(minute)
    if (before !== undefined) return before
    if (known.size >= mostMinutes) known.clear()
    const day = format.format(instant)
    known.set(minute, day)
    return day
  }
}

const mostMinutes = 100_000
