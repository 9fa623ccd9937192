import type { Context } from '../../platform/context.ts'
import { Invalid } from '../../platform/errors.ts'
import { isScaleName, type ScaleName, scaleNames } from '../../statistics/scales.ts'
import { type CountQuestion, countAnswers } from './facts.ts'

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
