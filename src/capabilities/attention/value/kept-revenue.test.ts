import { expect, test } from 'vitest'
import type { KeptRow } from './cohort-facts.ts'
import { customersKept, netKept, yearlyChurn } from './kept-revenue.ts'

/** Four customers paid 100 each; then 130, 80, 100 and nothing. */
const row: KeptRow = {
  period: 0,
  customers: 4,
  stayed: 3,
  start: 400,
  expansion: 30,
  contraction: 20,
  churn: 100,
  squares: 40_000,
  later_squares: 130 ** 2 + 80 ** 2 + 100 ** 2,
  crossed: 100 * (130 + 80 + 100),
}

test('(start + expansion − contraction − churn) / start, with an interval by the delta method', () => {
  const { value, low, high } = netKept(row)
  expect(value).toBe(310 / 400)
  // Residuals b − 0.775·a: 52.5, 2.5, 22.5, −77.5; their squares sum to 9,275.
  const reach = (1.96 * Math.sqrt((9_275 * 4) / 3)) / 400
  expect(low).toBeCloseTo(0.775 - reach, 10)
  expect(high).toBeCloseTo(0.775 + reach, 10)
})

test('nothing to keep is no number, and one customer has no interval', () => {
  expect(netKept({ ...row, start: 0 })).toEqual({ value: null, low: null, high: null })
  expect(netKept({ ...row, customers: 1 })).toMatchObject({ low: null, high: null })
})

test('three of four stayed', () => {
  expect(customersKept(row).value).toBe(0.75)
})

test('3 % a month is 30.6 % a year, and not 36 %', () => {
  const months = [{ ...row, customers: 10_000, stayed: 9_700 }]
  const found = yearlyChurn(months, 'month')!
  expect(found.compounded).toBeCloseTo(1 - 0.97 ** 12, 12)
  expect(found.linear).toBeCloseTo(0.36, 12)
  expect(yearlyChurn([], 'month')).toBeNull()
})
