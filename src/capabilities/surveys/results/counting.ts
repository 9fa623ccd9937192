import type { Context } from '../../../platform/context.ts'
import { referenceOf } from '../weighting/reference.ts'
import { type Weights, weightsFor } from '../weighting/weights.ts'
import { type AnswerCell, type PeopleCell, shapeOf } from './cells.ts'
import type { Results } from './contract.ts'
import { type CountQuestion, countAnswers, countPeople } from './facts.ts'
import { countByTraits } from './passage-facts.ts'
import type { Scope } from './scope.ts'

/** How answers are weighed: by which traits, and how much each of their values counts. */
export interface Weighed {
  traits: string[]
  weights: Weights
  told: Results['weighing']
}

/** Undefined where nothing is weighed. */
export async function weighed(
  context: Context,
  { which }: Pick<Scope, 'which'>,
  by: readonly string[],
): Promise<Weighed | undefined> {
  if (by.length === 0) return undefined
  const traits = by.map((one) => one.slice('trait:'.length))
  const [people, reference] = await Promise.all([
    countByTraits(context, which, traits),
    referenceOf(context, which, traits),
  ])
  const weights = weightsFor(people, traits, reference.counts)
  const { of: _, ...told } = weights
  return { traits, weights, told: { by: [...by], ...told, reference: reference.of } }
}

type Question = Omit<CountQuestion, keyof Scope['which'] | 'traits'>

/** The answers meant, each with its weight: those to a question only in the versions that asked it in the same words. */
export async function countedAnswers(
  context: Context,
  scope: Scope,
  { weighed, ...question }: Question & { weighed: Weighed | undefined },
): Promise<{ cells: AnswerCell[]; people: PeopleCell[] }> {
  const asked = { ...scope.which, ...question, traits: weighed?.traits ?? [] }
  const names = question.questions ?? [...scope.questions.keys()]
  const many = names.filter((name) => leavesManyRows(scope, name))
  const [answers, people] = await Promise.all([
    countAnswers(context, asked),
    many.length > 0
      ? countPeople(context, {
          ...asked,
          questions: many,
          worded: many.filter((name) => isWorded(scope, name)),
        })
      : [],
  ])
  const weigh = <Row extends { question: string; version: number; traits: string[] }>(rows: Row[]) =>
    rows
      .filter((row) => scope.questions.get(row.question)?.together.includes(row.version))
      .map(({ traits, ...row }) => ({ ...row, weight: weighed?.weights.of(traits) ?? 1 }))
  return { cells: weigh(answers), people: weigh(people) }
}

function isWorded({ questions }: Scope, name: string) {
  const question = questions.get(name)?.question
  return question !== undefined && ['words', 'given'].includes(shapeOf(question))
}

function leavesManyRows({ questions }: Scope, name: string) {
  const question = questions.get(name)?.question
  return question !== undefined && !['score', 'rating', 'choice', 'none'].includes(shapeOf(question))
}
