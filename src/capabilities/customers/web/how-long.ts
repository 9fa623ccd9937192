import { dateLocale } from '../../../web/kit/words.ts'
import { say } from './say.ts'

const day = 86_400_000

/** `3 years 2 months`, in the two largest units that say anything; `0 days` of the same day. */
export function howLong(from: string, until: Date): string {
  const days = Math.max(0, Math.floor((until.getTime() - Date.parse(from)) / day))
  if (days < 31) return say('days', { count: days })
  const months = monthsBetween(new Date(from), until)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years > 0 && say('years', { count: years }), rest > 0 && say('months', { count: rest })]
    .filter(Boolean)
    .join(' ')
}

function monthsBetween(from: Date, until: Date): number {
  const months =
    (until.getUTCFullYear() - from.getUTCFullYear()) * 12 + until.getUTCMonth() - from.getUTCMonth()
  return Math.max(1, until.getUTCDate() < from.getUTCDate() ? months - 1 : months)
}

const relative = new Intl.RelativeTimeFormat(dateLocale, { numeric: 'auto' })
const steps = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `3 days ago`, `yesterday`, `in 2 months`; less than a minute is `this minute`. */
export function ago(instant: string, now: Date): string {
  const past = Date.parse(instant) - now.getTime()
  const [unit, length] = steps.find(([, ms]) => Math.abs(past) >= ms) ?? ['minute', 60_000]
  return relative.format(Math.trunc(past / length), unit)
}
