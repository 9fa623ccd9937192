import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { daysBetween, type Periods } from '../../../platform/period.ts'
import { inPlainTerms } from '../../customers/index.ts'
import { namesNow } from '../../understanding/index.ts'
import type * as contract from '../contract.ts'
import { answersOf, type Frame, type Sides, sidesAt } from './answers.ts'
import { type Cell, countByPlace, countSteps, nothing, someQuestions } from './facts.ts'
import { gapsAmong } from './gaps.ts'
import { middleOf } from './measured.ts'

type Grouping = (typeof contract.groupings)[number]

/** The four questions as one standing report. */
export async function showQuestions(
  context: Context,
  question: InputOf<typeof contract.showQuestions>,
): Promise<contract.Questions> {
  const { periods, filter } = await inPlainTerms(context, question)
  const { days } = question
  const [cells, steps, names] = await Promise.all([
    countByPlace(context, { periods, filter, days }),
    countSteps(context, { period: periods.current, filter }),
    namesNow(context),
  ])
  const by = question.by ?? groupingFor(cells)
  const isCompared = periods.before !== null
  const overall = sidesAt(cells, '', isCompared)[0] ?? nobody(isCompared)
  const groups = sidesAt(cells, by, isCompared)
    .filter(({ now, before }) => now.asked + (before?.asked ?? 0) > 0)
    .sort(byHowOften)
    .slice(0, mostGroups)
  const examples = await examplesOf(context, { period: periods.current, filter, by, groups })
  const nameOf = (key: string) => names[by === 'theme' ? 'themes' : 'topics'].get(key)?.name ?? key
  const frame = frameOf(periods, overall, { nameOf, examplesOf: (key) => examples.get(key) ?? [] })
  const plainly = { ...frame, nameOf: (key: string) => key, examplesOf: () => [] }
  const step = (what: string) => middleOf(steps.filter((one) => one.what === what))
  return {
    periods,
    days,
    by,
    unread: overall.now.unread,
    overall: answersOf(overall, plainly),
    groups: groups.map((one) => answersOf(one, frame)),
    channels: placesOf(cells, 'channel', isCompared).map((one) => answersOf(one, plainly)),
    units: placesOf(cells, 'unit', isCompared).map((one) => answersOf(one, plainly)),
    gaps: gapsAmong(groups, { ...frame, overall: overall.now }),
    firstReplyMinutes: step('first reply'),
    escalatedAfter: { replies: step('escalated replies'), minutes: step('escalated minutes') },
    movedAfter: { replies: step('moved replies'), minutes: step('moved minutes') },
  }
}

const mostGroups = 60

/** Most asked first; what belongs to no group comes last. */
function byHowOften(one: Sides, other: Sides): number {
  return Number(one.key === '') - Number(other.key === '') || other.now.asked - one.now.asked
}

/** Themes are found, topics are taught: whichever there is; before either, the place where it was asked. */
function groupingFor(cells: readonly Cell[]): Grouping {
  const isThere = (place: string) => cells.some((cell) => cell.place === place && cell.key !== '')
  return isThere('theme') ? 'theme' : isThere('topic') ? 'topic' : 'touchpoint'
}

function placesOf(cells: readonly Cell[], place: string, isCompared: boolean): Sides[] {
  return sidesAt(cells, place, isCompared)
    .filter(({ key, now }) => key !== '' && now.conversations > 0)
    .sort((one, other) => other.now.conversations - one.now.conversations)
}

function frameOf(
  { current, before }: Periods,
  overall: Sides,
  words: Pick<Frame, 'nameOf' | 'examplesOf'>,
): Frame {
  return {
    asked: { now: overall.now.asked, before: overall.before?.asked ?? null },
    days: {
      now: daysBetween(current.from, current.until),
      before: before && daysBetween(before.from, before.until),
    },
    ...words,
  }
}

async function examplesOf(
  context: Context,
  {
    period,
    filter,
    by,
    groups,
  }: Pick<Parameters<typeof someQuestions>[1], 'period' | 'filter'> & {
    by: Grouping
    groups: readonly Sides[]
  },
): Promise<Map<string, string[]>> {
  const keys = groups.map(({ key }) => key).filter((key) => key !== '')
  if (keys.length === 0 || !context.actor.permissions.has('conversations:read')) return new Map()
  const column = by === 'topic' ? 'arrayJoin(topics)::String' : `${by}::String`
  const rows = await someQuestions(context, { period, filter, key: column, keys })
  const grouped = Map.groupBy(rows, ({ key }) => key)
  return new Map([...grouped].map(([key, found]) => [key, found.map(({ question }) => question)]))
}

function nobody(isCompared: boolean): Sides {
  return { key: '', now: nothing, before: isCompared ? nothing : null }
}
