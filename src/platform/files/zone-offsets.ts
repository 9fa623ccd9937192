import { Temporal } from 'temporal-polyfill'
import { Invalid } from '../errors.ts'

const hour = 3_600_000
const day = 24 * hour

/** From local wall time, told as if it were UTC, to the instant; both in milliseconds since 1970. */
export type ToInstant = (local: number) => number

const known = new Map<string, ToInstant>([['UTC', (local) => local]])

/**
 * How wall times of a zone become instants. Temporal works out the offset once for each day; only days near a
 * change of clocks are worked out for each value: a time that comes twice is the first, one that is skipped moves on.
 */
export function instantsIn(zone: string): ToInstant {
  const found = known.get(zone)
  if (found) return found
  const made = withDailyOffsets(zone)
  known.set(zone, made)
  return made
}

function withDailyOffsets(zone: string): ToInstant {
  refuseUnknown(zone)
  const offsets = new Map<number, number | null>()
  const offsetOf = (number: number) => {
    const before = offsetAt(number * day - 12 * hour, zone)
    return before === offsetAt((number + 1) * day + 12 * hour, zone) ? before : null
  }
  return (local) => {
    const number = Math.floor(local / day)
    let offset = offsets.get(number)
    if (offset === undefined) {
      offset = offsetOf(number)
      if (offsets.size > 50_000) offsets.clear()
      offsets.set(number, offset)
    }
    return local - (offset ?? offsetAt(local, zone))
  }
}

function offsetAt(local: number, zone: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime()
  return local - wall.toZonedDateTime(zone).epochMilliseconds
}

function refuseUnknown(zone: string): void {
  try {
    Temporal.Now.zonedDateTimeISO(zone)
  } catch (error) {
    const fix = 'Name one such as Europe/Berlin or America/New_York.'
    throw new Invalid(`There is no time zone “${zone}”.`, { field: 'zone', fix }, { cause: error })
  }
}
