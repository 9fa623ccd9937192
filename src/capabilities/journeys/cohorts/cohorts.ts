import { kaplanMeier, type Watched } from '../../../statistics/kaplan-meier.ts'

/** Customers who came first in the same period, and how many of them were there again in each period after. */
export interface Cohort {
  /** First day of the period. */
  from: string
  size: number
  /** Customers active in the period itself (all of them) and in each one after it, up to the last of the data. */
  retained: number[]
}

/** The share of customers that stays at least so many periods. */
export interface Staying {
  /** Whole periods since the first. */
  age: number
  share: number
  low: number
  high: number
  at_risk: number
}

export interface Cohorts {
  cohorts: Cohort[]
  survival: Staying[]
}

/**
 * Cohorts by the period of the first activity, and how long customers stay.
 * Survival is Kaplan and Meier's: a customer is lost after the last period in which they were active, unless that is the last
 * period of the data: of those nobody can say yet, so they are only watched until then. Whoever comes back after a pause
 * was never lost.
 * @param active for each customer the periods in which they were active, as positions in `periods`
 * @param periods first days of all periods from the first to the last of the data, none left out
 */
export function cohortsOf(active: Iterable<ReadonlySet<number>>, periods: readonly string[]): Cohorts {
  const last = periods.length - 1
  const cohorts = periods.map((from, at) => ({
    from,
    size: 0,
    retained: new Array<number>(last - at + 1).fill(0),
  }))
  const watched: Watched[] = []
  for (const seen of active) {
    const first = Math.min(...seen)
    const final = Math.max(...seen)
    const cohort = cohorts[first]!
    cohort.size++
    for (const period of seen) cohort.retained[period - first]!++
    watched.push(watchedUntil({ first, final, last }))
  }
  return { cohorts: cohorts.filter(({ size }) => size > 0), survival: stayingBy(watched) }
}

/**
 * How long somebody was watched, in periods: lost in the period after their final one, if so many have been quiet since (one
 * unless told). Of all others it is known that they were not lost up to that many periods before the end, whenever they were
 * last there: all are watched until then, so that nobody leaves the watch for a reason of their own.
 */
export function watchedUntil(
  { first, final, last }: { first: number; final: number; last: number },
  quiet = 1,
): Watched {
  return last - final >= quiet
    ? { time: final - first + 1, isLost: true }
    : { time: Math.max(0, last - quiet + 1 - first), isLost: false }
}

/** At age 0 everybody is there; from then on one line for each age that somebody could reach. */
export function stayingBy(watched: readonly Watched[]): Staying[] {
  if (watched.length === 0) return []
  const rows = kaplanMeier(watched)
    .filter(({ time }) => time > 0)
    .map(({ time, share, low, high, atRisk }) => ({ age: time, share, low, high, at_risk: atRisk }))
  return [{ age: 0, share: 1, low: 1, high: 1, at_risk: watched.length }, ...rows]
}
