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

async function daysNow(context: Context) {
  const pending = await daysPending(context)
  return { pending, span: await daysWithData(context, pending) }
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
