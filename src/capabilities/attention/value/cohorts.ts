import type { Context } from '../../../platform/context.ts'
import { plusDays } from '../../../platform/period.ts'
import { kaplanMeier } from '../../../statistics/kaplan-meier.ts'
import { type CohortRow, type Every, keptRevenue, revenueCohorts, watchedBuyers } from './cohort-facts.ts'
import type { RevenueCohorts } from './contract.ts'
import { customersKept, netKept, yearlyChurn } from './kept-revenue.ts'
import { lastRuns } from './store.ts'

/** How many steps from a period to the next are shown, and how many cohorts. */
const mostShown: Record<Every, number> = { month: 12, quarter: 8, year: 5 }

interface Question {
  currency?: string
  every: Every
  quietDays: number
}

/** What became of customers and their money: from period to period, by cohort, and over time since the first order. */
export async function showRevenueCohorts(
  context: Context,
  { currency, every, quietDays }: Question,
): Promise<RevenueCohorts> {
  const runs = await lastRuns(context)
  const run = runs.find((one) => one.currency === currency) ?? runs[0]
  const currencies = runs.map(({ currency, customers }) => ({ currency, customers }))
  if (!run) return { ...nothing, currencies, every, quietDays }
  const orders = { currency: run.currency, asOf: run.asOf }
  const last = lastWhole(run.asOf, every)
  const asked = { ...orders, every, last, first: last - mostShown[every] }
  const [kept, cohorts, watched] = await Promise.all([
    keptRevenue(context, asked),
    revenueCohorts(context, asked),
    watchedBuyers(context, orders, quietDays),
  ])
  return {
    currencies,
    ...orders,
    every,
    periods: kept.map((row) => ({
      from: firstDayOf(row.period, every),
      start: row.start,
      expansion: row.expansion,
      contraction: row.contraction,
      churn: row.churn,
      customers: row.customers,
      stayed: row.stayed,
      net: netKept(row),
      kept: customersKept(row),
    })),
    cohorts: cohortsIn(cohorts, asked),
    churn: yearlyChurn(kept, every),
    survival: survivalOf(watched),
    quietDays,
  }
}

const nothing = { currency: null, asOf: null, periods: [], cohorts: [], churn: null, survival: [] }

const months: Record<Every, number> = { month: 1, quarter: 3, year: 12 }

/** The number of the last period that is over by the end of this day. */
export function lastWhole(day: string, every: Every): number {
  return numberOf(plusDays(day, 1), every) - 1
}

function numberOf(day: string, every: Every): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Math.floor((year * 12 + month - 1) / months[every])
}

export function firstDayOf(number: number, every: Every): string {
  const month = number * months[every]
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

function cohortsIn(
  rows: readonly CohortRow[],
  { every, last }: { every: Every; last: number },
): RevenueCohorts['cohorts'] {
  return [...Map.groupBy(rows, ({ first }) => first)].map(([first, own]) => {
    const ages = Array.from({ length: last - first + 1 }, (_, age) => own.find((row) => row.age === age))
    return {
      from: firstDayOf(first, every),
      customers: ages[0]?.active ?? 0,
      active: ages.map((row) => row?.active ?? 0),
      revenue: ages.map((row) => row?.revenue ?? 0),
    }
  })
}

/** A point for each month or so; what lies between is the step of the week before. */
function survivalOf(
  watched: readonly { weeks: number; is_lost: number; n: number }[],
): RevenueCohorts['survival'] {
  const curve = kaplanMeier(
    watched.map(({ weeks, is_lost, n }) => ({ time: weeks, isLost: is_lost === 1, n })),
  )
  const all = watched.reduce((sum, { n }) => sum + n, 0)
  if (all === 0) return []
  const longest = curve.at(-1)!.time
  const step = Math.max(1, Math.ceil(longest / 40))
  const weeks = Array.from({ length: Math.floor(longest / step) + 1 }, (_, at) => at * step)
  return [
    { days: 0, share: 1, low: 1, high: 1, atRisk: all },
    ...weeks.flatMap((week) => {
      const row = curve.findLast(({ time }) => time <= week)
      if (!row) return []
      // Losses of a week are seen at its end.
      return [{ days: (week + 1) * 7, share: row.share, low: row.low, high: row.high, atRisk: row.atRisk }]
    }),
  ]
}
