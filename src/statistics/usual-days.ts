import { betaBelow } from './beta.ts'
import { gammaAbove, gammaBelow } from './gamma.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from './normal.ts'

/**
 * One day: how often something happened, over how much there was to it. For a `rate` n is the exposure (1 for a plain
 * count a day); for a `share` it is how many could have been hits.
 */
export interface DayCount {
  hits: number
  n: number
  /** 0 to 6, wherever the week begins. */
  weekday: number
}

export type CountKind = 'rate' | 'share'

/** What is usual, learnt from days on which nothing special happened. */
export interface UsualDays {
  kind: CountKind
  days: number
  hits: number
  n: number
  /** Hits and n that each weekday is judged by: its own where weekdays differ, else those of all days. */
  byWeekday: { hits: number; n: number }[]
  isWeekly: boolean
  /** How much more days vary than chance alone would let them; at least 1. */
  spread: number
}

/** Weekdays are told apart only if chance would show such differences in fewer than 1 of 100 cases. */
const weekdayLevel = 0.01

/**
 * u- and p-charts for days, after Laney (2002, *Quality Engineering* 14): limits of Poisson or binomial counts, widened by
 * how much more the days really vary. Weekdays have their own rate if a chi-square test says that they differ.
 */
export function usualDays(days: readonly DayCount[], kind: CountKind): UsualDays {
  const total = sumOf(days)
  const each = Array.from({ length: 7 }, (_, weekday) => sumOf(days.filter((day) => day.weekday === weekday)))
  const everyDay: UsualDays = {
    kind,
    days: days.length,
    ...total,
    byWeekday: each.map(() => total),
    isWeekly: false,
    spread: 1,
  }
  const spread = spreadOf(everyDay, days)
  if (!weekdaysDiffer(everyDay, each, spreadWithinWeekdays(everyDay, each, days)))
    return { ...everyDay, spread }
  const weekly = { ...everyDay, byWeekday: each, isWeekly: true }
  return { ...weekly, spread: spreadOf(weekly, days) }
}

function sumOf(days: readonly DayCount[]) {
  return {
    hits: days.reduce((sum, { hits }) => sum + hits, 0),
    n: days.reduce((sum, { n }) => sum + n, 0),
  }
}

/** Hits to be expected on a day. Half an event more than was seen, so that what never happened is not impossible. */
export function expectedHits({ byWeekday, kind }: UsualDays, { n, weekday }: DayCount): number {
  const own = byWeekday[weekday]!
  if (own.n === 0) return 0
  return kind === 'share' ? (n * (own.hits + 0.5)) / (own.n + 1) : (n * (own.hits + 0.5)) / own.n
}

/**
 * How far these days together are from what is usual, in standard deviations: exact tails of the Poisson or binomial
 * distribution (their middle where the value itself is among them), widened by the days' spread and by how little is
 * known of what is usual.
 */
export function strangeness(usual: UsualDays, days: readonly DayCount[]): number {
  const { hits, n } = sumOf(days)
  const expected = days.reduce((sum, day) => sum + expectedHits(usual, day), 0)
  if (n === 0 || expected === 0) return 0
  return normalOf(usual.kind, { hits, n, expected }) / (usual.spread * Math.sqrt(1 + ignorance(usual, days)))
}

/** Where nearly every day of its kind lies: three standard deviations around what is expected, as hits. */
export function usualRange(usual: UsualDays, day: DayCount): Interval & { expected: number } {
  const expected = expectedHits(usual, day)
  const variance = usual.kind === 'share' && day.n > 0 ? expected * (1 - expected / day.n) : expected
  const reach = 3 * usual.spread * Math.sqrt(Math.max(0, variance) * (1 + ignorance(usual, [day])))
  const most = usual.kind === 'share' ? day.n : Number.POSITIVE_INFINITY
  return { expected, low: Math.max(0, expected - reach), high: Math.min(most, expected + reach) }
}

/** The variance of the expectation itself, as a share of the variance of what is expected. */
function ignorance(usual: UsualDays, days: readonly DayCount[]): number {
  const asked = Map.groupBy(days, ({ weekday }) => (usual.isWeekly ? weekday : 0))
  let [variance, expected] = [0, 0]
  for (const group of asked.values()) {
    const part = group.reduce((sum, day) => sum + expectedHits(usual, day), 0)
    const known = usual.byWeekday[group[0]!.weekday]!.hits + 0.5
    variance += part ** 2 / known
    expected += part
  }
  return expected === 0 ? 0 : variance / expected
}

/** Beyond this the distributions are normal to all digits that matter, and their exact tails take long. */
const manyHits = 10_000
const smallest = 1e-300

function normalOf(kind: CountKind, { hits, n, expected }: { hits: number; n: number; expected: number }) {
  const share = Math.min(expected / n, 1 - 1e-12)
  if (expected > manyHits)
    return (hits - expected) / Math.sqrt(kind === 'share' ? expected * (1 - share) : expected)
  const isAbove = hits >= expected
  const atLeast = (k: number) =>
    k <= 0 ? 1 : kind === 'share' ? (k > n ? 0 : betaBelow(share, k, n - k + 1)) : gammaBelow(k, expected)
  const atMost = (k: number) =>
    k < 0
      ? 0
      : kind === 'share'
        ? k >= n
          ? 1
          : betaBelow(1 - share, n - k, k + 1, share)
        : gammaAbove(k + 1, expected)
  const tail = isAbove ? (atLeast(hits) + atLeast(hits + 1)) / 2 : (atMost(hits) + atMost(hits - 1)) / 2
  const z = normalQuantile(Math.min(0.5, Math.max(smallest, tail)))
  return isAbove ? -z : z
}

/**
 * The larger of two looks at how much days vary beyond chance: from one day to the next (mean moving range / 1.128) and
 * around the mean. Both are 1 for pure chance.
 */
function spreadOf(usual: UsualDays, days: readonly DayCount[]): number {
  const away = days.flatMap((day) => deviationOf(usual, day) ?? [])
  if (away.length < 2) return 1
  const steps = away.slice(1).map((z, i) => Math.abs(z - away[i]!))
  const moving = steps.reduce((sum, step) => sum + step, 0) / steps.length / 1.128
  const known = usual.isWeekly ? 7 : 1
  const around = Math.sqrt(away.reduce((sum, z) => sum + z * z, 0) / Math.max(1, away.length - known))
  return Math.max(1, moving, around)
}

function deviationOf(usual: UsualDays, day: DayCount): number | undefined {
  const expected = expectedHits(usual, day)
  const variance = usual.kind === 'share' ? expected * (1 - expected / Math.max(day.n, 1)) : expected
  return variance > 0 ? (day.hits - expected) / Math.sqrt(variance) : undefined
}

/** How much days of the same weekday vary, so that weekdays which differ do not hide it from themselves. */
function spreadWithinWeekdays(
  usual: UsualDays,
  each: readonly { hits: number; n: number }[],
  days: readonly DayCount[],
) {
  return spreadOf({ ...usual, byWeekday: [...each], isWeekly: true }, days)
}

function weekdaysDiffer(usual: UsualDays, each: readonly { hits: number; n: number }[], spread: number) {
  if (usual.hits === 0 || each.some(({ n }) => n === 0)) return false
  const rate = usual.hits / usual.n
  const chance = usual.kind === 'share' ? 1 - rate : 1
  if (chance <= 0) return false
  const square = each.reduce((sum, { hits, n }) => sum + (hits - n * rate) ** 2 / (n * rate * chance), 0)
  return gammaAbove(3, square / spread ** 2 / 2) < weekdayLevel
}
