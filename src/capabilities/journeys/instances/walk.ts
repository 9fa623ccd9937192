import type { Definition, Outcome } from '../definitions/definition.ts'
import type { Happening } from './event.ts'

/** A step of a journey, and what was said of it. */
export interface Step {
  name: string
  at: number
  /** The interaction that made it; the first, where several messages of a contact did. */
  first: Happening
  felt: number[]
  rated: number[]
}

/** A journey as it was walked. */
export interface Walk {
  steps: Step[]
  /** Everything that happened in it, our replies and the answers about it too, in order of time. */
  things: Happening[]
  outcome: Outcome
  /** Its last step, or the reply of ours that ended it. */
  latestAt: number
}

type Rules = Pick<Definition, 'case' | 'start' | 'otherwise' | 'timeoutDays'>

const dayMs = 86_400_000

/**
 * The journeys of one case, one after another.
 *
 * One begins where the definition says; it ends with what meets or misses the need, or is given up when nothing came for
 * longer than the time-out. What comes between two journeys belongs to none, but for answers: these are about the step
 * before them, also after the end, within the time-out. A case without a start of its own (an order, a visit) is one
 * journey from its first thing to its last, whatever lies in between; only a customer may begin another.
 * @param happenings in order of time
 */
export function walk(happenings: readonly Happening[], rules: Rules, now: number): Walk[] {
  const isOneOnly = rules.start.length === 0 && rules.case !== 'customer'
  const timeoutMs = rules.timeoutDays * dayMs
  const walks: Walk[] = []
  let latest: Walk | undefined
  for (const happening of happenings) {
    if (latest && !isOneOnly) giveUp(latest, happening.at, timeoutMs)
    if (happening.isAnswer) {
      if (latest && happening.at - latest.latestAt <= timeoutMs) hear(latest, happening)
      continue
    }
    if (latest?.outcome !== 'open') {
      if (!happening.isStart || (isOneOnly && latest)) continue
      latest = { steps: [], things: [], outcome: 'open', latestAt: happening.at }
      walks.push(latest)
    }
    if (belongsIn(happening)) goOn(latest as Walk, happening, rules)
  }
  if (latest) giveUp(latest, now, timeoutMs)
  return walks
}

function belongsIn({ belongs, isStart, isSuccess, isFailure }: Happening): boolean {
  return belongs || isStart || isSuccess || isFailure
}

function giveUp(walk: Walk, at: number, timeoutMs: number): void {
  if (walk.outcome === 'open' && at - walk.latestAt > timeoutMs) walk.outcome = 'given up'
}

function goOn(walk: Walk, happening: Happening, { otherwise }: Rules): void {
  walk.things.push(happening)
  const name = nameOf(happening, otherwise, walk.steps.length === 0)
  const latest = walk.steps.at(-1)
  if (name !== '' && !(latest && isSameContact(latest, happening, name)))
    walk.steps.push({ name, at: happening.at, first: happening, felt: [], rated: [] })
  if (name !== '') walk.latestAt = happening.at
  feel(walk, happening)
  if (!happening.isSuccess && !happening.isFailure) return
  walk.outcome = happening.isSuccess ? 'success' : 'failure'
  walk.latestAt = happening.at
}

/** Several messages of one contact in a row are one step. */
function isSameContact({ name, first }: Step, happening: Happening, called: string): boolean {
  if (happening.conversation === '' || first.conversation !== happening.conversation) return false
  return happening.isContact && name === called
}

/**
 * What a step is called, '' where it is none. Where a journey begins, ends well or ends badly is always a step; our
 * replies within a conversation are none, unless a step with a name of its own says so.
 */
function nameOf(happening: Happening, otherwise: Rules['otherwise'], isFirst: boolean): string {
  const { named, isReply, isContact, channel, touchpoint, name, isSuccess, isFailure } = happening
  if (named !== '') return named
  if (isReply && !isFirst) return ''
  if (otherwise === 'leave out' && !isFirst && !isSuccess && !isFailure) return ''
  if (isContact || isReply) return `Contact by ${channel === '' ? 'message' : channel}`
  const called = otherwise === 'touchpoint' ? touchpoint || name : name || touchpoint
  return called || happening.about?.kind || 'Something'
}

function hear(walk: Walk, happening: Happening): void {
  walk.things.push(happening)
  feel(walk, happening)
}

function feel(walk: Walk, { words, answer, rated }: Happening): void {
  const step = walk.steps.at(-1)
  if (!step) return
  if (words) step.felt.push(words.sentiment)
  if (answer && rated !== undefined) step.rated.push(rated)
}
