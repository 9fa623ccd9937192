import { dateLocale } from '../../../../web/kit/words.ts'

/** `Mar 2026`, `Q1 2026`, `2026` of the first day of a period. */
export function periodName(from: string, every: 'month' | 'quarter' | 'year'): string {
  const day = new Date(`${from}T00:00:00Z`)
  if (every === 'year') return String(day.getUTCFullYear())
  if (every === 'quarter') return `Q${Math.floor(day.getUTCMonth() / 3) + 1} ${day.getUTCFullYear()}`
  return new Intl.DateTimeFormat(dateLocale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(day)
}
