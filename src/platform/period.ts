import { z } from 'zod'
import { Invalid } from './errors.ts'

/** A calendar day of the organisation's time zone, `YYYY-MM-DD`. */
export const Day = z.iso.date()

/** Which time people look at, as it stands in the address, and what it is held against. */
export const PeriodChoice = z.object({
  period: z.enum(['7d', '30d', '90d', '12m', 'all', 'custom']).default('30d'),
  from: Day.optional(),
  until: Day.optional(),
  compare: z.enum(['previous', 'year', 'none']).default('previous'),
})
export type PeriodChoice = z.infer<typeof PeriodChoice>

/** Days from `from` up to, not including, `until`. */
export const Period = z.object({ from: Day, until: Day })
export type Period = z.infer<typeof Period>

export const Periods = z.object({ current: Period, before: Period.nullable() })
export type Periods = z.infer<typeof Periods>

const lengths = { '7d': 7, '30d': 30, '90d': 90, '12m': 365 } as const

/**
 * Works a choice out into days. Rolling periods end with the last day that has data, so that a history imported
 * from a file shows its own last month and not an empty one.
 * @param span first and last day with data, or null where there is none
 */
export function periodsFor(
  choice: PeriodChoice,
  span: { first: string; last: string } | null,
  today: string,
): Periods {
  const current = currentPeriod(choice, span ?? { first: today, last: today })
  return { current, before: beforePeriod(choice, current) }
}

function currentPeriod(choice: PeriodChoice, span: { first: string; last: string }): Period {
  if (choice.period === 'custom') return customPeriod(choice)
  const until = plusDays(span.last, 1)
  if (choice.period === 'all') return { from: span.first, until }
  return { from: plusDays(until, -lengths[choice.period]), until }
}

function customPeriod({ from, until }: PeriodChoice): Period {
  if (!from || !until)
    throw new Invalid('A period of your own needs both its days.', { field: from ? 'until' : 'from' })
  if (from >= until)
    throw new Invalid('The period ends before it starts.', { field: 'until', fix: 'Swap the two days.' })
  return { from, until }
}

/** The same number of days just before, or the same days a year earlier; nothing for all time. */
function beforePeriod({ period, compare }: PeriodChoice, { from, until }: Period): Period | null {
  if (compare === 'none' || period === 'all') return null
  if (compare === 'previous') return { from: plusDays(from, -daysBetween(from, until)), until: from }
  const aYearEarlier = { from: plusDays(from, -364), until: plusDays(until, -364) }
  if (aYearEarlier.until > from) {
    throw new Invalid('The period is longer than a year, so it overlaps with itself a year ago.', {
      field: 'compare',
      fix: 'Compare with the period before, or choose a shorter period.',
    })
  }
  return aYearEarlier
}

export function plusDays(day: string, days: number) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export function daysBetween(from: string, until: string) {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** First days of the weeks or months (or the days themselves) that a period touches; weeks start on Monday. */
export function stepsOf({ from, until }: Period, every: 'day' | 'week' | 'month'): string[] {
  const steps: string[] = []
  for (let step = startOf(from, every); step < until; step = nextStep(step, every)) steps.push(step)
  return steps
}

export function startOf(day: string, every: 'day' | 'week' | 'month') {
  if (every === 'day') return day
  if (every === 'month') return `${day.slice(0, 7)}-01`
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return plusDays(day, -weekday)
}

export function nextStep(step: string, every: 'day' | 'week' | 'month') {
  if (every === 'day') return plusDays(step, 1)
  if (every === 'week') return plusDays(step, 7)
  return startOf(plusDays(step, 31), 'month')
}
