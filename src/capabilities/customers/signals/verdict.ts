import type { DayCount } from '../../../statistics/usual-days.ts'
import {
  type Episode,
  type Rules,
  usualRules,
  type Watched,
  watchTogether,
} from '../../../statistics/watch.ts'
import { definitions, type SignalId, signalIds, toneOf } from './definitions.ts'
import type { SignalSettings } from './settings.ts'
import type { DaySeries } from './store.ts'

/** How much it is against how much it usually was. Values are a day's number, a share from 0 to 1, or so many for each. */
export interface Level {
  value: number
  usual: number
  /** Where the mean of so many usual days nearly always lies. */
  low: number
  high: number
}

export interface Found {
  since: string
  /** The last unusual day; null while it goes on. */
  until: string | null
  foundOn: string
  direction: 'up' | 'down'
  tone: 'good' | 'bad'
  ended: 'back' | 'new usual' | null
  level: Level
}

export interface SignalDayShown {
  day: string
  hits: number
  n: number
  /** Null where there was nothing to count from. */
  value: number | null
  usual: number | null
  low: number | null
  high: number | null
  isUnusual: boolean
}

export interface Verdict {
  id: SignalId
  state: 'unusual' | 'usual' | 'too few' | 'nothing' | 'off'
  /** What goes on now. */
  open: Found | null
  /** What was unusual before, the latest first. */
  past: Found[]
  /** The last seven days against what is usual. */
  lately: Level | null
  /** Events and n of the last eight weeks. */
  n: { hits: number; n: number }
  days: SignalDayShown[]
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

export function rulesOf({ falseAlarms, leastChange }: SignalSettings): Rules {
  return { ...usualRules, falseAlarms: falseAlarms / 100, leastChange: leastChange / 100 }
}

/** Judges all signals that are watched together. */
export function verdictsOn(days: readonly string[], series: DaySeries, settings: SignalSettings): Verdict[] {
  const watchedIds = signalIds.filter((id) => !settings.off.includes(id))
  const counts = watchedIds.map((id) => ({
    kind: definitions[id].kind,
    days: days.map((day, i): DayCount => ({ ...series[id][i]!, weekday: weekdayOf(day) })),
  }))
  const rules = rulesOf(settings)
  const watched = watchTogether(
    counts,
    counts.map(() => rules),
  )
  return signalIds.map((id) => {
    const at = watchedIds.indexOf(id)
    if (at < 0) return offVerdict(id)
    return verdictOf(id, days, counts[at]!.days, watched[at]!)
  })
}

function offVerdict(id: SignalId): Verdict {
  return { id, state: 'off', open: null, past: [], lately: null, n: { hits: 0, n: 0 }, days: [] }
}

function verdictOf(
  id: SignalId,
  days: readonly string[],
  counts: readonly DayCount[],
  { episodes, range, usual }: Watched,
): Verdict {
  const found = episodes.map((episode) => foundOf(id, episode, { days, counts, range }))
  const open = found.at(-1)?.ended === null ? found.at(-1)! : null
  const recent = sumOf(counts.slice(-56))
  return {
    id,
    open,
    past: found.filter((one) => one !== open).toReversed(),
    state: open ? 'unusual' : usual ? 'usual' : isNothing(id, counts) ? 'nothing' : 'too few',
    lately: usual && levelOf(counts, range, { from: counts.length - 7, until: counts.length - 1 }),
    n: recent,
    days: days.map((day, i) => shownDay(day, counts[i]!, range[i] ?? null, episodes.some(during(i)))),
  }
}

/** Nothing of the kind was ever told: no orders, no answers, no conversations. */
function isNothing(id: SignalId, counts: readonly DayCount[]) {
  const { hits, n } = sumOf(counts)
  return definitions[id].display === 'count' ? hits === 0 : n === 0
}

function during(day: number) {
  return ({ since, until }: Episode) => day >= since && day <= (until ?? day)
}

interface Around {
  days: readonly string[]
  counts: readonly DayCount[]
  range: Watched['range']
}

function foundOf(id: SignalId, episode: Episode, { days, counts, range }: Around): Found {
  const { since, until, found, direction, ended } = episode
  return {
    since: days[since]!,
    until: until === null ? null : days[until]!,
    foundOn: days[found]!,
    direction,
    tone: toneOf(id, direction),
    ended,
    // What was usual is what the day it was found was judged by: it stays as it was before the change.
    level: levelOf(counts, range, { from: since, until: until ?? counts.length - 1, judgedOn: found })!,
  }
}

function levelOf(
  counts: readonly DayCount[],
  range: Watched['range'],
  { from, until, judgedOn }: { from: number; until: number; judgedOn?: number },
): Level | null {
  const places = Array.from({ length: until - from + 1 }, (_, i) => from + i).filter((at) => at >= 0)
  const known = places.filter((at) => range[judgedOn ?? at] && counts[at]!.n > 0)
  if (known.length === 0) return null
  const seen = sumOf(known.map((at) => counts[at]!))
  const one = known.map((at) => ({ n: counts[at]!.n, ...(range[at] ?? range[judgedOn!]!) }))
  const n = one.reduce((sum, day) => sum + day.n, 0)
  const mean = (pick: (day: (typeof one)[number]) => number) =>
    one.reduce((sum, day) => sum + pick(day), 0) / n
  const usual = mean(({ expected }) => expected)
  // The mean of several days varies less than one day does, by the root of their number.
  const shrink = Math.sqrt(known.length)
  return {
    value: seen.hits / seen.n,
    usual,
    low: usual - (usual - mean(({ low }) => low)) / shrink,
    high: usual + (mean(({ high }) => high) - usual) / shrink,
  }
}

function sumOf(counts: readonly { hits: number; n: number }[]) {
  return {
    hits: counts.reduce((sum, { hits }) => sum + hits, 0),
    n: counts.reduce((sum, { n }) => sum + n, 0),
  }
}

function shownDay(
  day: string,
  { hits, n }: DayCount,
  range: Watched['range'][number],
  isUnusual: boolean,
): SignalDayShown {
  const per = (value: number) => (n > 0 ? value / n : null)
  return {
    day,
    hits,
    n,
    value: per(hits),
    usual: range ? per(range.expected) : null,
    low: range ? per(range.low) : null,
    high: range ? per(range.high) : null,
    isUnusual,
  }
}
