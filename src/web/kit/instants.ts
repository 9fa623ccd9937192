import { dateLocale } from './words.ts'

/** `21 Nov 2026` of a UTC ISO instant; in the browser's zone unless another is given. */
export function day(instant: string, zone?: string): string {
  return new Intl.DateTimeFormat(dateLocale, { dateStyle: 'medium', timeZone: zone }).format(
    new Date(instant),
  )
}

/** `14:05` */
export function clock(instant: string, zone?: string): string {
  const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const
  return new Intl.DateTimeFormat(dateLocale, format).format(new Date(instant))
}

/** Day and time together. */
export function moment(instant: string, zone?: string): string {
  return `${day(instant, zone)}, ${clock(instant, zone)}`
}
