import { calendarOf } from '../../../platform/calendar.ts'
import { instantsIn } from '../../../platform/files/zone-offsets.ts'

/** When somebody works: spans of each weekday, Monday first, by the clock on the wall of a time zone. */
export interface BusinessHours {
  zone: string
  hours: readonly (readonly { from: string; until: string }[])[]
  /** Days off, `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>
}

type Span = readonly [from: number, until: number]

const dayMs = 86_400_000
const minuteMs = 60_000

/**
 * Time as it passes at work: instants are milliseconds since 1970, lengths are milliseconds that really passed. On the
 * day on which the clocks change, hours that come twice count once and those that are skipped do not count.
 */
export function businessTime({ zone, hours, holidays }: BusinessHours) {
  const toInstant = instantsIn(zone)
  const { dayOf } = calendarOf(zone)
  const known = new Map<number, readonly Span[]>()

  function spansOn(day: number): readonly Span[] {
    const found = known.get(day) ?? workedOut(day)
    known.set(day, found)
    return found
  }

  function workedOut(day: number): readonly Span[] {
    const midnight = day * dayMs
    if (holidays.has(new Date(midnight).toISOString().slice(0, 10))) return []
    let end = Number.NEGATIVE_INFINITY
    return hours[weekdayOf(day)]!.flatMap(({ from, until }) => {
      const begin = Math.max(toInstant(midnight + minutesOf(from) * minuteMs), end)
      end = Math.max(toInstant(midnight + minutesOf(until) * minuteMs), begin)
      return end > begin ? [[begin, end] as const] : []
    })
  }

  const numberOf = (instant: number) => Date.parse(`${dayOf(instant)}T00:00:00Z`) / dayMs

  /** How much of the time from one instant to a later one is business time; 0 where it is not later. */
  function between(from: number, until: number): number {
    if (until <= from) return 0
    let sum = 0
    for (let day = numberOf(from); day <= numberOf(until); day += 1)
      for (const [begin, end] of spansOn(day))
        sum += Math.max(0, Math.min(end, until) - Math.max(begin, from))
    return sum
  }

  /** The first instant at which so much business time has passed since `from`. */
  function after(from: number, length: number): number {
    if (length <= 0) return from
    let left = length
    for (let day = numberOf(from); ; day += 1) {
      for (const [begin, end] of spansOn(day)) {
        const start = Math.max(begin, from)
        if (end - start >= left) return start + left
        left -= Math.max(0, end - start)
      }
    }
  }

  return { between, after }
}

export type BusinessTime = ReturnType<typeof businessTime>

/** 0 is Monday; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

function minutesOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number)
  return hour! * 60 + minute!
}
