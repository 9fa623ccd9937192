import { judgeTogether } from './benjamini-hochberg.ts'
import { normalTwoSided } from './normal.ts'
import {
  type CountKind,
  type DayCount,
  expectedHits,
  strangeness,
  type UsualDays,
  usualDays,
  usualRange,
} from './usual-days.ts'

/** A signal day by day, without gaps, the oldest first; all series that are watched together have the same days. */
export interface Series {
  kind: CountKind
  days: readonly DayCount[]
}

export interface Episode {
  /** Places in the series: the first and the last unusual day, and where it was found. */
  since: number
  until: number | null
  found: number
  direction: 'up' | 'down'
  /** Of all that was called unusual on the day it was found, this share may be chance. */
  q: number
  ended: 'back' | 'new usual' | null
}

export interface Watched {
  episodes: Episode[]
  /** Per day what was usual, as hits; null while too little was known. */
  range: ({ expected: number; low: number; high: number } | null)[]
  /** What the last day was judged by; null where there was too little. */
  usual: UsualDays | null
}

export interface Rules {
  /** What is usual is learnt from so many days that were not unusual themselves. */
  learnFrom: number
  fewestDays: number
  /** Fewer events than this make nothing usual. */
  fewestHits: number
  /** Days that are judged together: a leap shows in one, a small lasting change in many. */
  windows: readonly number[]
  /** Among all signals of a day, so large a share of the alarms may be false; on a quiet day that is the chance of any. */
  falseAlarms: number
  /** A difference below this share of the usual is not told, however sure. */
  leastChange: number
  /** What lasts so many days is what is usual from then on. */
  newUsualAfter: number
  /** Fewer hits than this in the days that are judged are told by nobody. */
  fewestFound?: number
  /** Only what grows is told. */
  onlyUp?: boolean
}

export const usualRules: Rules = {
  learnFrom: 56,
  fewestDays: 28,
  fewestHits: 30,
  windows: [1, 7, 14],
  falseAlarms: 0.01,
  leastChange: 0.1,
  newUsualAfter: 56,
}

/** One series while the days go by. */
interface State {
  series: Series
  rules: Rules
  open: Episode | null
  /** What was usual before the open episode. */
  frozen: UsualDays | null
  /** Days before this one are not learnt from: another usual held then. */
  learnAfter: number
  watched: Watched
}

/**
 * Goes through the days as they came and finds what was unusual, judging all series of a day together: of 100 days on
 * which nothing happened about `falseAlarms` × 100 see any alarm, however many series are watched.
 */
export function watchTogether(all: readonly Series[], rules: readonly Rules[]): Watched[] {
  const states = all.map((series, i) => startOf(series, rules[i] ?? usualRules))
  const days = Math.max(0, ...all.map(({ days }) => days.length))
  for (let day = 0; day < days; day++) {
    const judged = states.map((state) => judgeDay(state, day))
    const waiting = judged.flatMap((one, i) => (one ? [{ ...one, state: states[i]! }] : []))
    const found = judgeTogether(
      waiting.map(({ p }) => p),
      Math.min(...states.map(({ rules }) => rules.falseAlarms)),
    )
    waiting.forEach(({ state, z, usual, isLarge }, i) => {
      if (found[i]!.real && isLarge) open(state, { day, z, usual, q: found[i]!.q })
    })
  }
  return states.map(({ watched }) => watched)
}

function startOf(series: Series, rules: Rules): State {
  const watched: Watched = { episodes: [], range: [], usual: null }
  return { series, rules, open: null, frozen: null, learnAfter: 0, watched }
}

/** How strange a day is for a series that is not unusual already; undefined where it cannot be judged. */
function judgeDay(state: State, day: number) {
  if (state.open) follow(state, day)
  const usual = state.open ? state.frozen : learn(state, day)
  state.watched.usual = usual
  state.watched.range[day] = usual ? usualRange(usual, state.series.days[day]!) : null
  if (!usual || state.open) return
  // What was unusual before and is over is not found again.
  const after = (state.watched.episodes.at(-1)?.until ?? -1) + 1
  const looks = state.rules.windows.map((window) =>
    look(state, usual, { from: Math.max(after, day - window + 1), until: day }),
  )
  const [strangest] = looks.toSorted((one, other) => Math.abs(other.z) - Math.abs(one.z))
  const p = Math.min(1, normalTwoSided(strangest!.z) * looks.length)
  return { ...strangest!, p, usual }
}

/** From the last days that were not unusual, up to where the longest window begins. */
function learn({ series, rules, watched, learnAfter }: State, day: number): UsualDays | null {
  const until = day - Math.max(...rules.windows)
  const days: DayCount[] = []
  for (let at = until; at >= learnAfter && days.length < rules.learnFrom; at--) {
    const wasUnusual = watched.episodes.some(
      (episode) => at >= episode.since && at <= (episode.until ?? at) && episode.ended !== 'new usual',
    )
    if (!wasUnusual) days.unshift(series.days[at]!)
  }
  const known = days.filter(({ n }) => n > 0)
  if (known.length < rules.fewestDays) return null
  const usual = usualDays(known, series.kind)
  const others = series.kind === 'share' ? usual.n - usual.hits : usual.hits
  return Math.min(usual.hits, others) < rules.fewestHits ? null : usual
}

function look({ series, rules }: State, usual: UsualDays, { from, until }: { from: number; until: number }) {
  const days = series.days.slice(Math.max(0, from), until + 1)
  const expected = days.reduce((sum, day) => sum + expectedHits(usual, day), 0)
  const hits = days.reduce((sum, day) => sum + day.hits, 0)
  const isTold = hits >= (rules.fewestFound ?? 0) && !(rules.onlyUp && hits < expected)
  return {
    z: strangeness(usual, days),
    isLarge: isTold && expected > 0 && Math.abs(hits / expected - 1) >= rules.leastChange,
  }
}

/** The episode began where the days since then are strangest together (the likeliest place of the change). */
function open(state: State, { day, z, usual, q }: { day: number; z: number; usual: UsualDays; q: number }) {
  const sign = Math.sign(z)
  const before = state.watched.episodes.at(-1)?.until ?? -1
  const earliest = Math.max(before + 1, state.learnAfter, day - mostDaysBack + 1)
  let [since, strangest] = [day, Number.NEGATIVE_INFINITY]
  for (let from = day; from >= earliest; from--) {
    const away = sign * look(state, usual, { from, until: day }).z
    if (away > strangest) [since, strangest] = [from, away]
  }
  state.open = { since, until: null, found: day, direction: sign > 0 ? 'up' : 'down', q, ended: null }
  state.frozen = usual
  state.watched.episodes.push(state.open)
}

const mostDaysBack = 42
/** A week so near to the usual ends an episode. */
const backWithin = 1.5

function follow(state: State, day: number) {
  const { rules, frozen } = state
  const episode = state.open!
  const sign = episode.direction === 'up' ? 1 : -1
  const lately = look(state, frozen!, { from: Math.max(episode.since, day - 6), until: day })
  if (sign * lately.z < backWithin) {
    episode.until = lastUnusual(state, episode, { day, sign })
    episode.ended = 'back'
    state.open = null
  } else if (day - episode.since >= rules.newUsualAfter) {
    episode.until = day
    episode.ended = 'new usual'
    state.learnAfter = episode.since
    state.open = null
  }
}

/** The day up to which the episode is strangest. */
function lastUnusual(state: State, { since }: Episode, { day, sign }: { day: number; sign: number }) {
  let [last, strangest] = [since, Number.NEGATIVE_INFINITY]
  for (let until = since; until <= day; until++) {
    const away = sign * look(state, state.frozen!, { from: since, until }).z
    if (away > strangest) [last, strangest] = [until, away]
  }
  return last
}
