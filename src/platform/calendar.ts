import { instantsIn } from './files/zone-offsets.ts'
import { startOf } from './period.ts'

export type Every = 'day' | 'week' | 'month'

const day = 86_400_000

/**
 * The calendar of a time zone: which local day an instant belongs to, when a local day begins. Instants are
 * milliseconds since 1970; days are `YYYY-MM-DD`.
 */
export function calendarOf(zone: string) {
  const toInstant = instantsIn(zone)
  const midnight = (number: number) => toInstant(number * day)
  const names = new Map<number, string>()
  const nameOf = (number: number) => {
    const name = names.get(number) ?? new Date(number * day).toISOString().slice(0, 10)
    names.set(number, name)
    return name
  }

  /** Zones lie within a day of UTC, so the local day is the UTC day or one beside it. */
  function dayOf(instant: number): string {
    const number = Math.floor(instant / day)
    const shift = instant < midnight(number) ? -1 : instant >= midnight(number + 1) ? 1 : 0
    return nameOf(number + shift)
  }

  const startOfDay = (date: string) => toInstant(Date.parse(`${date}T00:00:00Z`))
  return { dayOf, startOfDay }
}

export type Calendar = ReturnType<typeof calendarOf>

/** Tells the first day of the period an instant falls in. Weeks begin on Monday (ISO 8601). */
export function periodOf(every: Every, { dayOf }: Calendar): (instant: number) => string {
  const known = new Map<string, string>()
  return (instant) => {
    const date = dayOf(instant)
    const first = known.get(date) ?? startOf(date, every)
    known.set(date, first)
    return first
  }
}
