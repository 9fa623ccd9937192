import { netRevenueRetention, retainedAfter } from '../../../statistics/retention.ts'
import { share } from '../../../statistics/share.ts'
import type { Every, KeptRow } from './cohort-facts.ts'
import type { RevenueCohorts } from './contract.ts'

const perYear: Record<Every, number> = { month: 12, quarter: 4, year: 1 }

/**
 * Net revenue retention with its interval: a ratio of two sums over the same customers, so by the delta method its variance
 * is that of b − R·a over customers, divided by (Σa)². Null where nothing was there to keep; without an interval for one customer.
 */
export function netKept(row: KeptRow): { value: number | null; low: number | null; high: number | null } {
  const value = netRevenueRetention(row)
  if (value === null || row.customers < 2) return { value, low: null, high: null }
  const { customers: n, squares, later_squares, crossed } = row
  const residuals = Math.max(0, later_squares - 2 * value * crossed + value ** 2 * squares)
  const reach = (1.96 * Math.sqrt((residuals * n) / (n - 1))) / row.start
  return { value, low: Math.max(0, value - reach), high: value + reach }
}

/** Of the customers of one period, the share that bought again in the next (Wilson). */
export function customersKept({ stayed, customers }: Pick<KeptRow, 'stayed' | 'customers'>) {
  const found = share({ hits: stayed, n: customers })
  return { value: found?.value ?? null, low: found?.low ?? null, high: found?.high ?? null }
}

/**
 * Churn of one period over all of these, and what it makes of a year. Churn compounds: of who is left after one period only
 * the rest can leave in the next, so a year keeps (1 − c)^k and not 1 − k·c.
 */
export function yearlyChurn(rows: readonly KeptRow[], every: Every): RevenueCohorts['churn'] {
  const n = rows.reduce((sum, { customers }) => sum + customers, 0)
  const stayed = rows.reduce((sum, one) => sum + one.stayed, 0)
  const found = share({ hits: n - stayed, n })
  if (!found) return null
  const periodsPerYear = perYear[every]
  const { value, low, high } = found
  return {
    perPeriod: { value, low, high },
    n,
    periodsPerYear,
    compounded: 1 - retainedAfter(periodsPerYear, value),
    linear: value * periodsPerYear,
  }
}
