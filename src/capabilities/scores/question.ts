import type { Settings } from '../../platform/config.ts'
import type { Context } from '../../platform/context.ts'
import { Invalid } from '../../platform/errors.ts'
import { dayIn } from '../../platform/facts/rollups/marks.ts'
import { periodsFor } from '../../platform/period.ts'
import { isScaleName, type ScaleName, scaleNames } from '../../statistics/scales.ts'
import { filterInForce } from '../customers/index.ts'
import type { Question } from './contract.ts'
import { type CountQuestion, countAnswers, daysPending, daysWithData } from './facts.ts'

/** What was asked in plain terms: days instead of “last 30 days”, sentences instead of a segment's name. */
export async function understood(context: Context, question: Question) {
  const [{ span, pending }, filter] = await Promise.all([daysNow(context), filterInForce(context, question)])
  const today = dayIn(context.settings.zone)(context.now())
  return { periods: periodsFor(question, span, today), filter, pending }
}

/** Days with data, worked out once for the questions that a page asks at the same moment. */
export async function daysNow(context: Context) {
  const pending = await daysPending(context)
  return { pending, span: await spanOf(context, pending) }
}

interface Known {
  about: string
  span: ReturnType<typeof daysWithData>
  until: number
}

/** What is written meanwhile makes another day pending, and is then asked anew. */
const goodForMs = 1_000
const lately = new WeakMap<Settings, Known>()

function spanOf(context: Context, pending: readonly string[]): Known['span'] {
  const { settings, actor } = context
  const about = JSON.stringify([actor.units, pending])
  const known = lately.get(settings)
  if (known?.about === about && known.until > performance.now()) return known.span
  const span = daysWithData(context, pending)
  lately.set(settings, { about, span, until: performance.now() + goodForMs })
  span.catch(() => lately.delete(settings))
  return span
}

/** Which wording is meant where none is named: none at all if there are such answers, else the most answered one. */
export async function wordingMeant(
  context: Context,
  { wording, ...question }: CountQuestion & { scale: ScaleName; wording?: string },
): Promise<string> {
  if (wording !== undefined) return wording
  const answered = new Map<string, number>()
  for (const { wording, n } of await countAnswers(context, question)) {
    answered.set(wording, (answered.get(wording) ?? 0) + n)
  }
  if (answered.has('')) return ''
  return [...answered].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

export function knownScale(name: string): ScaleName {
  if (isScaleName(name)) return name
  throw new Invalid(`There is no scale “${name}”.`, {
    field: 'scale',
    fix: `Use one of ${scaleNames.join(', ')}.`,
  })
}
