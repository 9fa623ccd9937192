import { daysBetween } from '../../../platform/period.ts'
import { type Cadence, cadenceDays, type Method, type Pattern, patterns } from '../listening.ts'

/** What was heard in one cell: on which days, in how many interactions. */
export interface Heard {
  n90: number
  firstDay: string
  lastDay: string
  /** How many days had any. */
  days: number
  /** The longest time between two of them, in days; 0 where there was one. */
  longestGap: number
}

export interface Planned {
  methods: readonly Method[]
  cadence: Cadence
  /** The day since which it is planned. */
  sinceDay: string
}

/**
 * fine: heard in time · waiting: planned, nothing due yet · watched: only behaviour is seen · stale: older than the cadence
 * allows · silent: unusually quiet by its own rhythm · hole: nothing planned, nothing heard · empty: nothing, and others listen
 */
export const states = ['fine', 'waiting', 'watched', 'stale', 'silent', 'hole', 'empty'] as const
export type State = (typeof states)[number]

export interface Judgement {
  state: State
  /** Its own rhythm, where it was heard often enough to have one. */
  rhythm: { usualGap: number; longestGap: number; now: number } | null
}

/** A cadence may be exceeded by half before it is late. */
const patience = 1.5
/** Without a plan, words older than this tell nothing of today. */
const oldAfterDays = 183
/** Fewer days than this make no rhythm. */
const fewestDays = 8
/** If days with data fell by chance, a silence beyond ln(100) usual gaps would come once in a hundred times. */
const unusual = Math.log(100)
const shortestSilence = 3

export interface CellFacts {
  plan: Planned | null
  /** What customers said. */
  voice: Heard | null
  /** What they were seen doing. */
  behaviour: Heard | null
}

export function judgeCell({ plan, voice, behaviour }: CellFacts, asOf: string): Judgement {
  const heard = heardOf({ plan, voice, behaviour })
  if (!heard) return judgeUnheard({ plan, behaviour }, asOf)
  const now = daysBetween(heard.lastDay, asOf)
  const rhythm = rhythmOf(heard, asOf)
  if (rhythm && isSilent(rhythm)) return { state: 'silent', rhythm }
  const allowed = plan ? cadenceDays[plan.cadence] : null
  const limit = plan ? (allowed === null ? Number.POSITIVE_INFINITY : allowed * patience) : oldAfterDays
  return { state: now > limit ? 'stale' : 'fine', rhythm }
}

/** Behaviour is listened to where that is the plan; else only what customers said counts. */
export function heardOf({ plan, voice, behaviour }: CellFacts): Heard | null {
  if (!plan?.methods.includes('observation')) return voice
  if (!voice || !behaviour) return voice ?? behaviour
  return voice.lastDay >= behaviour.lastDay ? voice : behaviour
}

/** Nobody said anything: the plan may be late, and those who were seen passing may have stopped coming. */
function judgeUnheard({ plan, behaviour }: Pick<CellFacts, 'plan' | 'behaviour'>, asOf: string): Judgement {
  const rhythm = behaviour && rhythmOf(behaviour, asOf)
  if (rhythm && isSilent(rhythm)) return { state: 'silent', rhythm }
  return { state: plan ? unheard(plan, asOf) : behaviour ? 'watched' : 'empty', rhythm: null }
}

function unheard({ cadence, sinceDay }: Planned, asOf: string): State {
  const days = cadenceDays[cadence]
  return days !== null && daysBetween(sinceDay, asOf) > days * patience ? 'stale' : 'waiting'
}

function rhythmOf({ firstDay, lastDay, days, longestGap }: Heard, asOf: string): Judgement['rhythm'] {
  if (days < fewestDays) return null
  const usualGap = daysBetween(firstDay, lastDay) / (days - 1)
  return { usualGap, longestGap, now: daysBetween(lastDay, asOf) }
}

function isSilent({ usualGap, longestGap, now }: NonNullable<Judgement['rhythm']>): boolean {
  return now >= shortestSilence && now > longestGap && now > unusual * usualGap
}

export type Standing = 'listened to' | 'gone silent' | 'hole'

/**
 * A touchpoint is listened to when something is planned or said in any of its cells, silent when one of them fell silent,
 * else a hole: at most customers are seen passing by. The hole shows in the column of the past, where they pass.
 */
export function judgeTouchpoint(cells: Record<Pattern, Judgement>, isAttended: boolean) {
  const all = patterns.map((pattern) => cells[pattern])
  if (all.some(({ state }) => state === 'silent')) return { standing: 'gone silent' as const, cells }
  if (isAttended) return { standing: 'listened to' as const, cells }
  return { standing: 'hole' as const, cells: { ...cells, past: { ...cells.past, state: 'hole' as const } } }
}
