import { daysBetween } from '../../../platform/period.ts'
import { lastDayOf, type Purchases } from './purchases.ts'

export interface SimpleQuestion {
  /** What it cost to win a customer. */
  acquisitionCost: number
  /** Years a customer stays. */
  years: number
  /** The last day that counts; the last day of the data unless told. */
  until?: string
}

export interface SimpleValue {
  model: 'simple'
  unit: 'year'
  until: string
  parameters: { years: number; acquisition_cost: number }
  customers: {
    customer: string
    /** Purchases on days of their own after the first; years since the first. */
    frequency: number
    age: number
    annual_revenue: number
    /** A formula has no interval. */
    clv: { value: number; low: null; high: null }
  }[]
  warnings: string[]
}

const daysOfYear = 365.25

/** What a customer spent in a year; a first week is not multiplied by 52. @param age years since the first purchase */
export function annualRevenue(spent: number, age: number): number {
  return spent / Math.max(1, age)
}

/**
 * The simple formula: annual revenue × years of the relationship − acquisition cost. Annual revenue is what the customer spent
 * divided by the years since their first purchase, but at least by one year: a first week is not multiplied by 52.
 */
export function simpleValue(customers: readonly Purchases[], question: SimpleQuestion): SimpleValue {
  const until = question.until ?? lastDayOf(customers)
  const { years, acquisitionCost } = question
  return {
    model: 'simple',
    unit: 'year',
    until,
    parameters: { years, acquisition_cost: acquisitionCost },
    customers: customers.flatMap(({ customer, days }) => {
      const seen = days.filter(({ day }) => day <= until)
      if (!seen[0]) return []
      const age = daysBetween(seen[0].day, until) / daysOfYear
      const spent = seen.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
      const annual = annualRevenue(spent, age)
      const value = annual * years - acquisitionCost
      return [
        {
          customer,
          frequency: seen.length - 1,
          age,
          annual_revenue: annual,
          clv: { value, low: null, high: null },
        },
      ]
    }),
    warnings: [],
  }
}
