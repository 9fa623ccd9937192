import type { DayCount } from '../../statistics/usual-days.ts'
import { type Rules, type Series, type Watched, watchTogether } from '../../statistics/watch.ts'

/** Something that is said much more often than usual. */
export interface Emerging {
  /** Place of the day on which it most likely began. */
  since: number
  /** Place of the day on which it was found. */
  found: number
  /** How many times more often it is said since then than was usual. */
  ratio: number
  /** Of all that was found on that day, this share may be chance. */
  q: number
  /** Place of the last day of it; null while it goes on. */
  until: number | null
}

/**
 * Themes are many and each is small: what is usual is learnt from twelve weeks, and a theme that nobody spoke about has a
 * usual of its own, nearly nothing. What is told is at least five comments, at least twice the usual, and rarer than one
 * false alarm in five hundred quiet days over all themes together.
 */
export const emergingRules: Rules = {
  learnFrom: 84,
  fewestDays: 28,
  fewestHits: 0,
  windows: [1, 3, 7, 14],
  falseAlarms: 0.002,
  leastChange: 1,
  newUsualAfter: 56,
  fewestFound: 5,
  onlyUp: true,
}

/**
 * What grew in the past, for each series: counts of comments about it among all comments of the day, without gaps, the
 * oldest first. Judged as shares, since a day on which everybody writes more is no news about a theme. All series are
 * judged together (Benjamini & Hochberg 1995), and only by what was known on each day.
 */
export function emergingIn(counts: readonly (readonly DayCount[])[], rules = emergingRules): Emerging[][] {
  const series = counts.map((days): Series => ({ kind: 'share', days }))
  const watched = watchTogether(
    series,
    series.map(() => rules),
  )
  return watched.map((one, i) => one.episodes.map((episode) => told(series[i] as Series, one, episode)))
}

function told(
  { days }: Series,
  { range }: Watched,
  { since, found, until, q }: Watched['episodes'][number],
): Emerging {
  let hits = 0
  let expected = 0
  for (let day = since; day <= (until ?? days.length - 1); day++) {
    hits += days[day]!.hits
    expected += range[day]?.expected ?? 0
  }
  return { since, found, until, q, ratio: hits / expected }
}
