import { type Interval, normalReach, USUAL_LEVEL } from './interval.ts'

/** How long some were watched, in whole or broken units of time, and whether they were lost then or only no longer watched. */
export interface Watched {
  time: number
  isLost: boolean
  /** How many; 1 unless told. */
  n?: number
}

/** The share still there after a time, among those who were watched until then. */
export interface Survival extends Interval {
  time: number
  share: number
  atRisk: number
  lost: number
  /** Greenwood's variance of the share; 0 while nobody was lost, and once nobody is left. */
  variance: number
}

/**
 * Kaplan & Meier's estimate (1958): at each time at which somebody was lost or last watched, the share that outlived it.
 * The interval uses Greenwood's variance on the log(−log) scale (Kalbfleisch & Prentice 2002, §1.4), so it stays within 0
 * and 1; it is the value itself while nobody was lost, and once nobody is left.
 */
export function kaplanMeier(watched: Iterable<Watched>, level = USUAL_LEVEL): Survival[] {
  const times = new Map<number, { lost: number; left: number }>()
  let atRisk = 0
  for (const { time, isLost, n = 1 } of watched) {
    const here = times.get(time) ?? { lost: 0, left: 0 }
    if (isLost) here.lost += n
    here.left += n
    times.set(time, here)
    atRisk += n
  }
  const reach = normalReach(level)
  let share = 1
  let greenwood = 0
  return [...times]
    .sort(([a], [b]) => a - b)
    .map(([time, { lost, left }]) => {
      const before = atRisk
      share *= 1 - lost / before
      if (before > lost) greenwood += lost / (before * (before - lost))
      atRisk -= left
      return {
        time,
        share,
        ...band(share, greenwood, reach),
        atRisk: before,
        lost,
        variance: share * share * greenwood,
      }
    })
}

function band(share: number, greenwood: number, reach: number): Interval {
  if (share <= 0 || share >= 1) return { low: share, high: share }
  const step = Math.exp((reach * Math.sqrt(greenwood)) / Math.abs(Math.log(share)))
  return { low: share ** step, high: share ** (1 / step) }
}
