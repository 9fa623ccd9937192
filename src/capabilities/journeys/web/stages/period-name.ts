import { dateLocale } from '../../../../web/kit/words.ts'

const monthName = new Intl.DateTimeFormat(dateLocale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const dayName = new Intl.DateTimeFormat(dateLocale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A period by its first day: `Nov 2025`, `2025, quarter 4`, `3 Nov 2025`. */
export function periodName(from: string, every: 'week' | 'month' | 'quarter'): string {
  const first = new Date(from)
  if (every === 'month') return monthName.format(first)
  if (every === 'week') return dayName.format(first)
  return `Q${Math.floor(first.getUTCMonth() / 3) + 1} ${first.getUTCFullYear()}`
}
