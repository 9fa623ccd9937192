import { addDays } from '../../../web/kit/period.ts'
import { dateLocale } from '../../../web/kit/words.ts'
import type { Step } from './address.ts'

interface Days {
  from: string
  /** The day after the last one. */
  until: string
}

const inUtc = { timeZone: 'UTC' } as const
const whole = new Intl.DateTimeFormat(dateLocale, { ...inUtc, dateStyle: 'medium' })
const dayOfYear = new Intl.DateTimeFormat(dateLocale, { ...inUtc, day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat(dateLocale, {
  ...inUtc,
  day: 'numeric',
  month: 'short',
  year: '2-digit',
})
const month = new Intl.DateTimeFormat(dateLocale, { ...inUtc, month: 'short', year: 'numeric' })

/** `1 – 30 Mar 2018`: calendar days of the organisation, which know no time zone any more. */
export function inDays({ from, until }: Days): string {
  return whole.formatRange(Date.parse(from), Date.parse(addDays(until, -1)))
}

/** The steps of a trend as they are read on its axis; the year stands there when there is more than one. */
export function stepNames(trend: readonly Days[], every: Step): string[] {
  const years = new Set(trend.map(({ from }) => from.slice(0, 4)))
  const format = every === 'month' ? month : years.size > 1 ? dayAndYear : dayOfYear
  return trend.map(({ from }) => format.format(Date.parse(from)))
}
