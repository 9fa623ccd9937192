import { clamp, type Interval } from './interval.ts'
import type { Share } from './share.ts'

/** A series of periods judged by its own usual variation: most ups and downs are noise, and the chart says so. */
export interface ControlChart {
  centre: number
  periods: (Interval & { value: number; usual: boolean })[]
}

/**
 * XmR chart of single values, one per period: mean ± 2.66 times the mean moving range, which is three standard
 * deviations whatever the distribution, near enough (Wheeler & Chambers). Null for fewer than two periods.
 */
export function singleValues(values: readonly number[]): ControlChart | null {
  if (values.length < 2) return null
  const centre = mean(values)
  const reach = 2.66 * mean(values.slice(1).map((value, i) => Math.abs(value - (values[i] as number))))
  return judge(
    centre,
    values.map((value) => ({ value, low: centre - reach, high: centre + reach })),
  )
}

/**
 * p-chart of shares: p̄ ± 3·√(p̄(1 − p̄)/n), wider where fewer answered (Shewhart 1931). Periods without answers must be
 * left out; null when nobody answered at all.
 */
export function shares(periods: readonly Share[]): ControlChart | null {
  const n = periods.reduce((sum, period) => sum + period.n, 0)
  if (n === 0) return null
  const centre = periods.reduce((sum, period) => sum + period.hits, 0) / n
  return judge(
    centre,
    periods.map(({ hits, n }) => {
      const reach = 3 * Math.sqrt((centre * (1 - centre)) / n)
      return { value: hits / n, ...clamp({ low: centre - reach, high: centre + reach }, 0, 1) }
    }),
  )
}

function judge(centre: number, periods: readonly (Interval & { value: number })[]): ControlChart {
  const inside = ({ value, low, high }: Interval & { value: number }) => value >= low && value <= high
  return { centre, periods: periods.map((period) => ({ ...period, usual: inside(period) })) }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
