import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { disclosedTable } from '../anonymity/crossing.ts'
import { disclosed } from '../anonymity/groups.ts'
import { notApplicable } from '../model/read-question.ts'
import type { Question } from '../model/survey.ts'
import { judged, scoreAgainst, shareAgainst, type Tested, without } from './against.ts'
import { type Answered, answersOf, sharesOf } from './answers-of.ts'
import { answerIn, isAnswered, shapeOf } from './cells.ts'
import type * as contract from './contract.ts'
import { weighed } from './counting.ts'
import { type Grouped, grouped } from './grouping.ts'
import { independenceOf } from './independence.ts'
import { questionShown } from './results.ts'
import { questionIn, type Scope, scopeOf } from './scope.ts'
import { effectiveCounts, type Total, totalOf } from './tally.ts'

/** One question in each group, each against everybody else. */
export async function showGroups(
  context: Context,
  asked: InputOf<typeof contract.showGroups>,
): Promise<contract.QuestionGroups> {
  const scope = await scopeOf(context, asked)
  const question = comparable(questionIn(scope, asked.question).question, asked.item)
  const found = await grouped(context, scope, {
    question: question.name,
    by: asked.by,
    weighed: await weighed(context, scope, asked.weigh),
  })
  const sides = found.groups.map((group) => ({ ...group, ...ofItem(group, asked.item) }))
  const compared = comparedGroups({ groups: sides, whole: ofItem(found.whole, asked.item) }, question, scope)
  return {
    period: scope.period,
    question: questionShown(scope, question.name),
    by: asked.by,
    ...compared,
  }
}

/** One row of a matrix is a question with its columns as choices. */
function comparable(question: Question, item: string): Question {
  const shape = shapeOf(question)
  if (shape === 'matrix') {
    if (question.rows.some(({ value }) => value === item)) return { ...question, kind: 'single' }
    throw new Invalid('Rows of this question are compared one by one.', {
      field: 'item',
      fix: `Name one of its rows: ${question.rows.map(({ value }) => value).join(', ')}.`,
    })
  }
  if (['score', 'rating', 'choice', 'several'].includes(shape)) return question
  throw new Invalid('Answers to this question cannot be compared by group.', {
    field: 'question',
    fix: 'Choose a question with a score or with choices.',
  })
}

function ofItem<Side extends Answered>({ cells, people }: Side, item: string) {
  return {
    cells: cells.filter((cell) => cell.item === item && cell.choice !== notApplicable && isAnswered(cell)),
    people: people.filter((one) => one.item === item),
  }
}

interface Side extends Answered {
  value: string
  label: string
}

/** Scores or shares of each group with what is really different, and whether the answers depend on the group at all. */
export function comparedGroups(
  { groups, whole }: { groups: Side[]; whole: Pick<Grouped['whole'], 'cells' | 'people'> },
  question: Question,
  {
    language,
    thresholds,
    survey,
  }: Pick<Scope, 'language' | 'thresholds'> & { survey: { isAnonymous: boolean } },
): Pick<contract.QuestionGroups, 'groups' | 'hidden' | 'independence'> {
  const told = { question, language, threshold: thresholds.numbers }
  const isSeveral = shapeOf(question) === 'several'
  const totalIn = ({ cells, people }: Answered) =>
    totalOf(isSeveral ? people.filter(({ item }) => item === '') : cells)
  const sizes = groups.map((group) => ({ key: group.value, n: totalIn(group).n }))
  const mayShow = survey.isAnonymous
    ? disclosed(sizes, thresholds.numbers).shown
    : sizes.map(({ key }) => key)
  const shown = groups.filter(({ value }) => mayShow.includes(value))
  const sides = shown.map((group) => {
    const rest = { cells: without(whole.cells, group.cells), people: without(whole.people, group.people) }
    return { group, total: totalIn(group), rest, restTotal: totalIn(rest), answers: answersOf(group, told) }
  })
  const scored = judged(
    sides.map(({ group, rest, answers }) =>
      answers.score || answers.mean ? scoreAgainst(question, group.cells, rest.cells) : null,
    ),
  )
  const inCells = survey.isAnonymous ? tellableCells(shown, thresholds.numbers) : mayShow
  const choices = sides.map(({ group, total }) =>
    inCells.includes(group.value) ? sharesOf(group.cells, total, told) : [],
  )
  const shares = judged(
    sides.flatMap(({ group, rest, total, restTotal }, at) =>
      (choices[at] ?? []).map(({ value }) =>
        shareTested(value, { own: group, total }, { own: rest, total: restTotal }),
      ),
    ),
  )
  let next = 0
  return {
    hidden: groups.length - shown.length,
    groups: sides.map(({ group: { value, label }, answers }, at) => ({
      value,
      label,
      n: answers.n,
      reliability: answers.reliability,
      score: answers.score && (survey.isAnonymous ? { ...answers.score, counts: {} } : answers.score),
      mean: answers.mean,
      against: scored[at] ?? null,
      choices: inCells.includes(value)
        ? (choices[at] ?? []).map((choice) => ({ ...choice, against: shares[next++] ?? null }))
        : null,
    })),
    independence: isSeveral ? null : independenceIn(sides.map(({ group }) => group)),
  }
}

/** Groups whose every answer was given by nobody or by enough people: of the others each answer would tell on somebody. */
function tellableCells(groups: readonly Side[], threshold: number): string[] {
  const values = [...new Set(groups.flatMap(({ cells }) => cells.map(answerIn)))]
  const lines = groups.map(({ value, cells }) => ({
    key: value,
    counts: values.map((one) => totalOf(cells.filter((cell) => answerIn(cell) === one)).n),
  }))
  return disclosedTable(lines, threshold)?.shown.map(({ key }) => key) ?? []
}

interface OneSide {
  own: Answered
  total: Total
}

function shareTested(value: string, own: OneSide, rest: OneSide): Tested | null {
  const hits = ({ own: { cells }, total }: OneSide) => effectiveCounts(cells, answerIn, total).get(value) ?? 0
  return shareAgainst({ hits: hits(own), of: own.total }, { hits: hits(rest), of: rest.total })
}

function independenceIn(groups: readonly Answered[]) {
  const counts = groups.map(({ cells }) => effectiveCounts(cells, answerIn))
  const values = [...new Set(counts.flatMap((one) => [...one.keys()]))]
  return independenceOf(values.map((value) => counts.map((one) => one.get(value) ?? 0)))
}
