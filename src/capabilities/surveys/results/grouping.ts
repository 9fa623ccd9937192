import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import { isScaleName, type Scale, scales } from '../../../statistics/scales.ts'
import { eachSegment, groupColumn } from '../../customers/index.ts'
import { valuesOf } from './answers-of.ts'
import { type AnswerCell, type PeopleCell, shapeOf } from './cells.ts'
import { countedAnswers, type Weighed } from './counting.ts'
import { byAnswerTo, type GroupedBy } from './facts.ts'
import { questionIn, type Scope } from './scope.ts'

export interface Grouped {
  groups: { value: string; label: string; cells: AnswerCell[]; people: PeopleCell[] }[]
  /** All of them together. */
  whole: { cells: AnswerCell[]; people: PeopleCell[] }
}

interface Asked {
  question: string
  by: string
  weighed: Weighed | undefined
}

const mostGroups = 50

/** The answers to one question by a column, a trait, segments or another question; most answers first, or in its order. */
export async function grouped(context: Context, scope: Scope, asked: Asked): Promise<Grouped> {
  if (asked.by === 'segment') return bySegment(context, scope, asked)
  if (asked.by.startsWith('question:')) return byQuestion(context, scope, asked)
  const by = columnOf(asked.by)
  if (scope.survey.isAnonymous && by.asksTraits) throw nobodyKnows()
  const counted = await countedAnswers(context, scope, {
    questions: [asked.question],
    by,
    weighed: asked.weighed,
  })
  const found = splitBy(counted, (name) => name).map((group) => ({ ...group, label: group.value }))
  return { groups: found.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostGroups), whole: counted }
}

function columnOf(by: string): GroupedBy {
  if (!by.startsWith('trait:')) return { sql: `${groupColumn(by)}::String` }
  return {
    sql: 'known[{groupTrait:String}]',
    values: { groupTrait: by.slice('trait:'.length) },
    asksTraits: true,
  }
}

function nobodyKnows() {
  return new Invalid('This survey is anonymous: nobody knows which customers answered.', {
    field: 'by',
    fix: 'Compare by channel, touchpoint or another question.',
  })
}

/** Segments may overlap; everybody in none of them is in the whole. */
async function bySegment(context: Context, scope: Scope, { question, weighed }: Asked): Promise<Grouped> {
  if (scope.survey.isAnonymous) throw nobodyKnows()
  const only = { questions: [question], weighed }
  const [segments, whole] = await Promise.all([eachSegment(context), countedAnswers(context, scope, only)])
  const groups = await Promise.all(
    segments.slice(0, mostGroups).map(async ({ id, name, among }) => {
      const which = { ...scope.which, filter: [...scope.which.filter, among] }
      return { value: id, label: name, ...(await countedAnswers(context, { ...scope, which }, only)) }
    }),
  )
  return {
    groups: groups.filter((group) => sizeOf(group) > 0).toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    whole,
  }
}

/** A cross-tab: answers of a net score come as its sides, all others as they were given. */
async function byQuestion(
  context: Context,
  scope: Scope,
  { question, by, weighed }: Asked,
): Promise<Grouped> {
  const other = questionIn(scope, by.slice('question:'.length))
  if (
    other.question.name === question ||
    !['score', 'rating', 'choice', 'several'].includes(shapeOf(other.question))
  ) {
    throw new Invalid('Answers cannot be compared by this question.', {
      field: 'by',
      fix: 'Choose another question, with a score or with choices.',
    })
  }
  const counted = await countedAnswers(context, scope, {
    questions: [question],
    by: byAnswerTo(other.question.name, other.together),
    weighed,
  })
  const sides = sidesOf(other.question.scale)
  const groups = splitBy(counted, sides ?? ((name) => name))
  const names = sides ? sideNames : undefined
  const order = names
    ? Object.entries(names).map(([value, label]) => ({ value, label }))
    : valuesOf(
        other.question,
        groups.map(({ value }) => value),
        scope.language,
      )
  const found = order.flatMap((one) =>
    groups.filter(({ value }) => value === one.value).map((group) => ({ ...group, ...one })),
  )
  const isSeveral = shapeOf(other.question) === 'several'
  const whole = isSeveral ? await countedAnswers(context, scope, { questions: [question], weighed }) : counted
  return { groups: found, whole }
}

const sideNames = { promoters: 'Promoters', passives: 'Passives', detractors: 'Detractors' } as const

/** Which side of a net score an answer is on; undefined for all other scales. */
function sidesOf(scale: string | undefined) {
  const known: Scale | undefined = scale !== undefined && isScaleName(scale) ? scales[scale] : undefined
  if (known?.kind !== 'net' || known.highest - known.lowest < 4) return undefined
  return (name: string) =>
    Number(name) >= known.promotersFrom
      ? 'promoters'
      : Number(name) <= known.detractorsTo
        ? 'detractors'
        : 'passives'
}

function splitBy(counted: { cells: AnswerCell[]; people: PeopleCell[] }, groupOf: (name: string) => string) {
  const cells = Map.groupBy(counted.cells, ({ name }) => groupOf(name))
  const people = Map.groupBy(counted.people, ({ name }) => groupOf(name))
  return [...new Set([...cells.keys(), ...people.keys()])].map((value) => ({
    value,
    cells: cells.get(value) ?? [],
    people: people.get(value) ?? [],
  }))
}

const sizeOf = ({ cells }: { cells: readonly AnswerCell[] }) => cells.reduce((sum, { n }) => sum + n, 0)
