import { supportOf } from '../../../language/languages/support.ts'
import type { Context } from '../../../platform/context.ts'
import { daysBetween, nextStep, type Period, type Periods, stepsOf } from '../../../platform/period.ts'
import { inPlainTerms } from '../../customers/index.ts'
import type { NamedPart, Part, VoiceQuestion } from '../contract.ts'
import { countFeelings, countParts, type FeelingCell, type PartCell } from './facts.ts'
import { changeOf, countOf, feelingsOf, netOf, noFeelings, partOf } from './measure.ts'
import { type Name, namesNow } from './names.ts'

/** How the comments of a period feel and what they are about, against the period before. */
export async function showVoice(context: Context, asked: VoiceQuestion) {
  const { periods, filter } = await inPlainTerms(context, asked)
  const question = { filter, narrowed: asked }
  const every = stepFor(periods.current)
  const [cells, parts, names] = await Promise.all([
    countFeelings(context, question, { periods, every }),
    countParts(context, question, periods),
    namesNow(context),
  ])
  const present = cells.filter(isNow)
  const now = feelingsOf(present)
  const was = periods.before && feelingsOf(cells.filter((cell) => !isNow(cell)))
  const facets = facetsOf(parts, { of: countOf(now), isCompared: was !== null })
  return {
    periods,
    comments: sum(present.map(({ n }) => n)),
    read: countOf(now),
    unsure: sum(present.map(({ unsure }) => unsure)),
    feelings: now,
    net: netOf(now),
    before: was && netOf(was),
    change: was && changeOf(was, now),
    emotions: facets('emotion'),
    signals: facets('signal'),
    topics: named(facets('topic'), names.topics),
    allTopics: [...names.topics].map(([id, name]) => ({ id, ...name })),
    themes: named(facets('theme'), names.themes),
    languages: facets('language').map((part) => ({ ...part, support: supportOf(part.id) })),
    every,
    trend: trendOf(present, periods, every),
  }
}

export type Every = 'day' | 'week' | 'month'

/** A line of some ten to sixty points can be read. */
export function stepFor(period: Period): Every {
  const days = daysBetween(period.from, period.until)
  if (days <= 45) return 'day'
  return days <= 400 ? 'week' : 'month'
}

function isNow({ is_now }: { is_now: number }) {
  return is_now === 1
}

/** The parts of one kind, the largest first. */
export function facetsOf(
  cells: readonly PartCell[],
  { of, isCompared }: { of: number; isCompared: boolean },
) {
  return (facet: string): Part[] => {
    const mine = Map.groupBy(
      cells.filter((cell) => cell.facet === facet),
      ({ id }) => id,
    )
    return [...mine]
      .map(([id, found]) => {
        const before = isCompared ? feelingsOf(found.filter((cell) => !isNow(cell))) : null
        const now = feelingsOf(found.filter(isNow))
        // Words are read while both are counted: a part may hold more than the whole did a moment before.
        return partOf(id, { now, before, of: Math.max(of, countOf(now)) })
      })
      .filter(({ n }) => n > 0)
      .toSorted((one, other) => other.n - one.n || (one.id < other.id ? -1 : 1))
  }
}

/** Parts with their names; what was removed since has none, and is not shown. */
export function named(parts: readonly Part[], names: ReadonlyMap<string, Name>): NamedPart[] {
  return parts.flatMap((part) => {
    const name = names.get(part.id)
    return name ? [{ ...part, ...name }] : []
  })
}

function trendOf(cells: readonly FeelingCell[], { current }: Periods, every: Every) {
  const bySteps = Map.groupBy(cells, ({ step }) => step)
  return stepsOf(current, every).map((from) => {
    const feelings = bySteps.has(from) ? feelingsOf(bySteps.get(from)!) : noFeelings()
    return { from, until: nextStep(from, every), feelings, net: netOf(feelings) }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
