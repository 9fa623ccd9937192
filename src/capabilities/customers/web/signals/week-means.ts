import type { Signal } from '../../signals/contract.ts'

export interface WeekMean {
  day: string
  value: number | null
  usual: number | null
  low: number | null
  high: number | null
  isUnusual: boolean
}

/**
 * Each day as the mean of the seven days up to it, so that a small drawing shows where it goes and not which weekday it
 * was. The band is narrower by the root of the days it stands for, as the spread of a mean is.
 */
export function weekMeans(days: Signal['days']): WeekMean[] {
  return days.map(({ day, isUnusual }, at) => {
    const week = days.slice(Math.max(0, at - 6), at + 1).filter(({ n }) => n > 0)
    const n = week.reduce((sum, one) => sum + one.n, 0)
    if (n === 0) return { day, value: null, usual: null, low: null, high: null, isUnusual }
    const value = week.reduce((sum, one) => sum + one.hits, 0) / n
    const known = week.filter((one) => one.usual !== null)
    if (known.length < week.length) return { day, value, usual: null, low: null, high: null, isUnusual }
    const mean = (pick: (one: (typeof week)[number]) => number) =>
      known.reduce((sum, one) => sum + pick(one) * one.n, 0) / n
    const usual = mean((one) => one.usual!)
    const shrink = Math.sqrt(week.length)
    return {
      day,
      value,
      usual,
      low: usual - (usual - mean((one) => one.low!)) / shrink,
      high: usual + (mean((one) => one.high!) - usual) / shrink,
      isUnusual,
    }
  })
}
