import { calendarOf } from '../../../platform/calendar.ts'
import type { DateOrder } from '../../../platform/files/instants.ts'
import { readNumber } from '../../../platform/files/numbers.ts'
import type { Table } from '../../../platform/files/table.ts'
import { timeReader } from '../../../platform/files/times.ts'
import { withRefundsTaken } from './refunds.ts'

/** What one customer bought on one day, all purchases of the day together. */
export interface PurchaseDay {
  /** `YYYY-MM-DD` in the zone that was asked for. */
  day: string
  /** Without what went back; null where no amounts are known. */
  amount: number | null
}

/** A customer's purchases, in the order of their days. */
export interface Purchases {
  customer: string
  days: PurchaseDay[]
}

export interface PurchaseOptions {
  /** Positions of the columns in a row. */
  columns: { customer: number; date: number; amount?: number }
  order?: DateOrder
  zone: string
  /** The last day that can have happened; what is dated later is rejected. */
  today: string
  /** The column that tells the currency; rows in others than the `only` one are left out and counted. */
  currency?: { column: number; only?: string }
}

export interface ReadPurchases {
  customers: Purchases[]
  rejected: { line: number; value: string; reason: string }[]
  /** Currencies that were read, sorted: amounts in several must not be added. Empty where no column tells them. */
  currencies: string[]
  /** What was read but could not be used, in words. */
  warnings: string[]
}

/** What happened on a day of one customer, before money that went back is taken from what it was paid for. */
interface Traded {
  bought: number
  back: number
  isPurchase: boolean
}

/**
 * Reads who bought when, and for how much. Several purchases of a customer on a day count once, with their sum; an amount
 * below 0 is money that went back: it is no purchase, and is taken from the last one before it. A row without customer, a
 * readable date that can have been or (where amounts are asked for) a number is rejected with its reason.
 */
export async function readPurchases(
  table: Pick<Table, 'name' | 'columns' | 'batches'>,
  { columns, order, zone, today, currency }: PurchaseOptions,
): Promise<ReadPurchases> {
  const rejected: ReadPurchases['rejected'] = []
  const found = new Map<string, Map<string, Traded>>()
  const currencies = new Set<string>()
  let inOthers = 0
  const { dayOf } = calendarOf(zone)
  const timing = { column: table.columns[columns.date] ?? '', file: table.name, order, zone }
  const dates = timeReader<{ line: number; customer: string; text: string; amount: number }>(
    timing,
    ({ line, customer, text, amount }, instant) => {
      if (instant === null) {
        const reason =
          text === '' ? 'There is no date.' : `“${text.slice(0, 40)}” is not a date that can be read.`
        rejected.push({ line, value: text, reason })
        return
      }
      const day = dayOf(instant)
      if (day > today) {
        rejected.push({ line, value: text, reason: 'This day has not been yet.' })
        return
      }
      const days = found.get(customer) ?? new Map<string, Traded>()
      days.set(day, traded(days.get(day), amount))
      found.set(customer, days)
    },
  )
  for await (const rows of table.batches()) {
    for (const { line, values } of rows) {
      const customer = (values[columns.customer] ?? '').trim()
      const text = (values[columns.date] ?? '').trim()
      const paid = columns.amount === undefined ? '' : (values[columns.amount] ?? '').trim()
      const amount = columns.amount === undefined ? 0 : readNumber(paid)
      const code = currency && codeIn(values[currency.column])
      const isOther = currency?.only !== undefined && code !== currency.only
      if (isOther) inOthers++
      else if (code !== undefined) currencies.add(code)
      if (isOther) continue
      if (customer === '') rejected.push({ line, value: text, reason: 'There is no customer.' })
      else if (amount === null) rejected.push({ line, value: paid, reason: notAnAmount(paid) })
      else dates.take({ line, customer, text, amount }, text)
    }
  }
  dates.finish()
  rejected.sort((a, b) => a.line - b.line)
  const customers = [...found].map(([customer, days]) => paid(customer, days, columns.amount !== undefined))
  return {
    customers: customers.filter(({ days }) => days.length > 0),
    rejected,
    currencies: [...currencies].sort(),
    warnings: warningsOf(customers, inOthers, currency?.only),
  }
}

function notAnAmount(text: string): string {
  return text === '' ? 'There is no amount.' : `“${text.slice(0, 40)}” is not an amount.`
}

/** How a currency is written, for comparing: `eur` and ` EUR ` are one. */
export function codeIn(text: string | undefined): string {
  return (text ?? '').trim().toUpperCase()
}

function traded(before: Traded = { bought: 0, back: 0, isPurchase: false }, amount: number): Traded {
  if (amount < 0) return { ...before, back: before.back - amount }
  return { ...before, bought: before.bought + amount, isPurchase: true }
}

interface Paid extends Purchases {
  unmatched: number
}

function paid(customer: string, days: Map<string, Traded>, hasAmounts: boolean): Paid {
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1))
  const { purchases, unmatched } = withRefundsTaken(sorted.map(([, day], at) => ({ at, ...day })))
  return {
    customer,
    unmatched,
    days: purchases.map(({ at, amount }) => ({ day: sorted[at]![0], amount: hasAmounts ? amount : null })),
  }
}

function warningsOf(customers: readonly Paid[], inOthers: number, code: string | undefined): string[] {
  const without = customers.filter(({ days }) => days.length === 0).length
  const more = customers.filter(({ days, unmatched }) => days.length > 0 && unmatched > 0).length
  return [
    ...(inOthers > 0 ? [`${inOthers} rows in other currencies than ${code} were left out.`] : []),
    ...(without > 0
      ? [`${without} customers got money back but bought nothing in this history: they were left out.`]
      : []),
    ...(more > 0
      ? [`${more} customers got more back than they had paid until then: the rest was left out.`]
      : []),
  ]
}

/** The last day on which anybody bought; '' where nobody did. */
export function lastDayOf(customers: readonly Purchases[]): string {
  return (
    customers
      .map(({ days }) => days.at(-1)!.day)
      .sort()
      .at(-1) ?? ''
  )
}
