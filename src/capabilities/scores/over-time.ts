import type { Calendar, Every } from '../../platform/calendar.ts'
import { Invalid } from '../../platform/errors.ts'
import { nextStep } from '../../platform/period.ts'
import type { ScaleName } from '../../statistics/scales.ts'
import { type Comparison, compare } from './comparison.ts'
import { type ScoreCounts, type ScoreSummary, summarise } from './metrics.ts'
import { type Filled, outerPeriodsWhole } from './whole-periods.ts'

/** A period with the counts of its answers. */
export type Slot = Filled & { counts: Map<number, number> }

interface Between {
  /** Instants in UTC: the local start of the period and of the one after it. */
  from: string
  until: string
}

export type ScorePeriod = Between & ScoreSummary

/** The later of the last two whole periods (`from`, `until`) against the earlier one. */
export type Change = Between & { against: Between } & (
    | Comparison
    | { difference: null; low: null; high: null; p: null; verdict: 'too few'; tone: null }
  )

interface Question {
  scale: ScaleName
  every: Every
  /** Name of the column and of the file, for messages. */
  column: string
  file?: string
}

/** Every period from the first to the last answer, also those without any, and what changed between the last two. */
export function overTime(slots: ReadonlyMap<string, Slot>, question: Question, calendar: Calendar) {
  const { scale, every } = question
  const filled = [...slots.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
  const days = daysOf(filled, question)
  const between = (day: string): Between => ({
    from: new Date(calendar.startOfDay(day)).toISOString(),
    until: new Date(calendar.startOfDay(nextStep(day, every))).toISOString(),
  })
  const counts = (day: string): ScoreCounts => slots.get(day)?.counts ?? new Map()
  const periods: ScorePeriod[] = days.map((day) => ({ ...between(day), ...summarise(scale, counts(day)) }))

  const isWhole = outerPeriodsWhole(filled, every, calendar)
  const whole = days.slice(isWhole.first ? 0 : 1, isWhole.last ? days.length : -1)
  const [before, after] = whole.slice(-2)
  if (before === undefined || after === undefined) return { periods, change: null }
  const compared = compare(scale, counts(before), counts(after)) ?? nothingToCompare
  const change: Change = { ...between(after), against: between(before), ...compared }
  return { periods, change }
}

const nothingToCompare = {
  difference: null,
  low: null,
  high: null,
  p: null,
  verdict: 'too few',
  tone: null,
} as const

/** Far more periods than this come from a wrong year, not from customers. */
const MOST_PERIODS = 10_000

/** The first days of all periods from the first to the last with answers. */
function daysOf(filled: readonly Slot[], { every, column, file }: Question): string[] {
  const days: string[] = []
  const [first, last] = [filled[0]?.day, filled.at(-1)?.day]
  if (first === undefined || last === undefined) return days
  for (let day = first; day <= last; day = nextStep(day, every)) {
    if (days.length === MOST_PERIODS) {
      throw new Invalid(
        `The times in “${column}” run from ${first} to ${last}: too many periods of a ${every}.`,
        {
          file,
          column,
          field: 'every',
          fix: 'Mend the years that are wrong, or choose longer periods.',
        },
      )
    }
    days.push(day)
  }
  return days
}
