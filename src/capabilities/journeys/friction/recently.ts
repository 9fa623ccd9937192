import type { Settings } from '../../../platform/config.ts'
import type { Context } from '../../../platform/context.ts'
import type { ofJourney } from '../instances/facts.ts'
import type { Frictions } from './friction.ts'

type Asked = Pick<Awaited<ReturnType<typeof ofJourney>>, 'journey' | 'now' | 'before'>

/** The same for so long, unless something came to the journey meanwhile. */
const goodForMs = 60_000
/** A list over all journeys takes seconds: it may be as old as this, and is worked out anew for whoever asks next. */
const goodEnoughForMs = 3_600_000
/** So many answers are kept at most. */
const most = 60
const kept = new WeakMap<Settings, Map<string, Kept>>()

interface Kept {
  answer: Promise<Frictions>
  since: number
  /** How far the journey had been followed. */
  until: string
}

/**
 * The answer to this question where it was worked out lately for the same units, else worked out now.
 * @param mayBeOlder an answer of the last hour will do; a newer one is begun
 */
export function recently(
  { settings, actor }: Context,
  { journey, now, before }: Asked,
  workOut: () => Promise<Frictions>,
  { mayBeOlder = false } = {},
): Promise<Frictions> {
  const answers = kept.get(settings) ?? new Map<string, Kept>()
  kept.set(settings, answers)
  const about = JSON.stringify([actor.units, journey.name, journey.built, now, before])
  const until = String(journey.followedUntil)
  const known = answers.get(about)
  const age = known ? performance.now() - known.since : Number.POSITIVE_INFINITY
  if (known && known.until === until && age < goodForMs) return known.answer
  const answer = workOut()
  answers.delete(about)
  answers.set(about, { answer, since: performance.now(), until })
  if (answers.size > most) answers.delete(answers.keys().next().value as string)
  answer.catch(() => answers.delete(about))
  return known && mayBeOlder && age < goodEnoughForMs ? known.answer : answer
}
