/** Lengths of time that end with the newest data, all of it, or two days of one's own. */
export const periods = ['7d', '30d', '90d', '12m', 'all', 'custom'] as const

/** What a period is held against: the equally long one before it, the same weeks a year earlier, or nothing. */
export const comparisons = ['previous', 'year', 'none'] as const

export interface PeriodChoice {
  period: (typeof periods)[number]
  /** Calendar days `YYYY-MM-DD` of a custom period; `until` is the day after the last one. */
  from?: string
  until?: string
  compare: (typeof comparisons)[number]
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Is it a day of the calendar, written `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
