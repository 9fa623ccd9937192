import type { RetentionQuestion } from './contract.ts'

type Every = RetentionQuestion['every']

/** Periods as whole numbers that follow each other, of a day of the organisation's zone; weeks begin on Monday. */
export const indexSql: Record<Every, (day: string) => string> = {
  week: (day) => `intDiv(toInt32(toMonday(${day})) + 3, 7)`,
  month: (day) => `toInt32(toYear(${day})) * 12 + toMonth(${day}) - 1`,
  quarter: (day) => `toInt32(toYear(${day})) * 4 + toQuarter(${day}) - 1`,
}

/** The first day of a period by its number. */
export function firstDayOf(every: Every, index: number): string {
  if (every === 'week') return new Date((index * 7 - 3) * 86_400_000).toISOString().slice(0, 10)
  const months = every === 'month' ? index : index * 3
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** The number of the period a day lies in. */
export function indexOf(every: Every, day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  if (every === 'month') return year * 12 + month - 1
  if (every === 'quarter') return year * 4 + Math.floor((month - 1) / 3)
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) / 7)
}
