import { calendarOf } from '../../../platform/calendar.ts'
import type { DateOrder } from '../../../platform/files/instants.ts'
import { readNumber } from '../../../platform/files/numbers.ts'
import type { Table } from '../../../platform/files/table.ts'
import { timeReader } from '../../../platform/files/times.ts'

/** What one customer bought on one day, all purchases of the day together. */
export interface PurchaseDay {
  /** `YYYY-MM-DD` in the zone that was asked for. */
  day: string
  /** Null where no amounts are known. */
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
}

export interface ReadPurchases {
  customers: Purchases[]
  rejected: { line: number; value: string; reason: string }[]
}

/**
 * Reads who bought when, and for how much. Several purchases of a customer on a day count once, with their sum. A row without
 * customer, a readable date or (where amounts are asked for) a number is rejected with its reason.
 */
export async function readPurchases(
  table: Pick<Table, 'name' | 'columns' | 'batches'>,
  { columns, order, zone }: PurchaseOptions,
): Promise<ReadPurchases> {
  const rejected: ReadPurchases['rejected'] = []
  const found = new Map<string, Map<string, number>>()
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
      const days = found.get(customer) ?? new Map<string, number>()
      days.set(day, (days.get(day) ?? 0) + amount)
      found.set(customer, days)
    },
  )
  for await (const rows of table.batches()) {
    for (const { line, values } of rows) {
      const customer = (values[columns.customer] ?? '').trim()
      const text = (values[columns.date] ?? '').trim()
      const paid = columns.amount === undefined ? '' : (values[columns.amount] ?? '').trim()
      const amount = columns.amount === undefined ? 0 : readNumber(paid)
      if (customer === '') rejected.push({ line, value: text, reason: 'There is no customer.' })
      else if (amount === null) rejected.push({ line, value: paid, reason: notAnAmount(paid) })
      else dates.take({ line, customer, text, amount }, text)
    }
  }
  dates.finish()
  rejected.sort((a, b) => a.line - b.line)
  return {
    customers: [...found].map(([customer, days]) => inOrder(customer, days, columns.amount !== undefined)),
    rejected,
  }
}

function notAnAmount(text: string): string {
  return text === '' ? 'There is no amount.' : `“${text.slice(0, 40)}” is not an amount.`
}

function inOrder(customer: string, days: Map<string, number>, hasAmounts: boolean): Purchases {
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1))
  return { customer, days: sorted.map(([day, amount]) => ({ day, amount: hasAmounts ? amount : null })) }
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
