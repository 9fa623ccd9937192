import { Temporal } from 'temporal-polyfill'

/** When something may go out: hours of the day, days of the week (1 is Monday). */
export interface Window {
  from: string
  until: string
  weekdays: readonly number[]
}

/**
 * The first moment from `instant` on at which something may go out, by the clock of a zone; `instant` itself inside the
 * window. Both in ms since 1970. `from` belongs to the window, `until` does not.
 */
export function nextAllowed(instant: number, { from, until, weekdays }: Window, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const time = local.toPlainTime().toString({ smallestUnit: 'millisecond' })
  const isDay = weekdays.includes(local.dayOfWeek)
  if (isDay && time >= from && time < until) return instant
  let day = local.toPlainDate()
  if (!isDay || time >= from) day = nextDay(day, weekdays)
  return day.toZonedDateTime({ timeZone: zone, plainTime: from }).epochMilliseconds
}

function nextDay(today: Temporal.PlainDate, weekdays: readonly number[]): Temporal.PlainDate {
  const ahead = [1, 2, 3, 4, 5, 6, 7].find((days) => weekdays.includes(today.add({ days }).dayOfWeek))
  return today.add({ days: ahead ?? 1 })
}

/** Whether a time zone is one; what customers told is not always. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
