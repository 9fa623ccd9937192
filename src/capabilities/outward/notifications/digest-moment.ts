import { Temporal } from 'temporal-polyfill'

/**
 * The last moment, not after now, at which a person's digest was due: their hour of a day in their zone. Where clocks
 * jump over that hour, it is the moment just after the jump.
 */
export function lastDigestMoment(now: Date, { hour, zone }: { hour: number; zone: string }): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  const today = momentOn(local.toPlainDate(), hour, zone)
  if (today <= now.getTime()) return new Date(today)
  return new Date(momentOn(local.toPlainDate().subtract({ days: 1 }), hour, zone))
}

function momentOn(day: Temporal.PlainDate, hour: number, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds
}
