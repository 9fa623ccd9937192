import { quantileWithInterval } from '../../../../statistics/quantile.ts'
import { hiddenUnder, type Measured, measuredAs } from '../../measured.ts'

/** A value and how often it came. */
export interface Counted {
  value: number
  n: number
}

/** The same values added up, in rising order. */
export function tallied(counted: Iterable<Counted>): Counted[] {
  const times = new Map<number, number>()
  for (const { value, n } of counted) times.set(value, (times.get(value) ?? 0) + n)
  return [...times].map(([value, n]) => ({ value, n })).sort((one, other) => one.value - other.value)
}

export function totalOf(counted: readonly { n: number }[]): number {
  return counted.reduce((sum, { n }) => sum + n, 0)
}

/** A quantile of counted values with an interval between two of the values. */
export function measuredQuantile(counted: readonly Counted[], q: number): Measured {
  const rising = tallied(counted)
  const values = new Float64Array(totalOf(rising))
  let at = 0
  for (const { value, n } of rising) {
    values.fill(value, at, at + n)
    at += n
  }
  return measuredAs(values.length, values.length < hiddenUnder ? null : quantileWithInterval(values, q))
}

/** The plain median, without an interval; null where there is nothing. */
export function middle(counted: readonly Counted[]): number | null {
  const rising = tallied(counted)
  const half = totalOf(rising) / 2
  let passed = 0
  for (const { value, n } of rising) {
    passed += n
    if (passed >= half && n > 0) return value
  }
  return null
}
