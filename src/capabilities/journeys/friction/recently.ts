import type { Settings } from '../../../platform/config.ts'
import type { Context } from '../../../platform/context.ts'
import type { ofJourney } from '../instances/facts.ts'
import type { Frictions } from './friction.ts'

type Asked = Pick<Awaited<ReturnType<typeof ofJourney>>, 'journey' | 'now' | 'before'>

/** The same for so long, unless something came to the journey meanwhile. */
const goodForMs = 60_000
/** So many answers are kept at most. */
const most = 60
const kept = new WeakMap<Settings, Map<string, { answer: Promise<Frictions>; until: number }>>()

/** The answer to this question where it was worked out lately for the same units, else worked out now. */
export function recently(
  { settings, actor }: Context,
  { journey, now, before }: Asked,
  workOut: () => Promise<Frictions>,
): Promise<Frictions> {
  const answers = kept.get(settings) ?? new Map()
  kept.set(settings, answers)
  const about = JSON.stringify([actor.units, journey.name, journey.built, journey.followedUntil, now, before])
  const known = answers.get(about)
  if (known && known.until > performance.now()) return known.answer
  const answer = workOut()
  answers.delete(about)
  answers.set(about, { answer, until: performance.now() + goodForMs })
  if (answers.size > most) answers.delete(answers.keys().next().value as string)
  answer.catch(() => answers.delete(about))
  return answer
}
