import { meanWithInterval, momentsOf } from '../../../statistics/mean.ts'
import { type Summary, summaryOf } from '../../scores/index.ts'
import { notApplicable } from '../model/read-question.ts'
import type { Choice, Question } from '../model/survey.ts'
import { noneValue, otherValue } from '../model/values.ts'
import { inLanguage } from '../model/words.ts'
import { type AnswerCell, answerIn, isAnswered, type PeopleCell, shapeOf } from './cells.ts'
import type { ChoiceShown, MatrixRow, MeanShown, QuestionAnswers, RankShown } from './contract.ts'
import { estimated, hiddenUnder, reliabilityOf } from './estimated.ts'
import { effectiveCounts, type Total, totalOf } from './tally.ts'

/** The answers to one question (or to it in one group): its cells, and the people who answered it at all. */
export interface Answered {
  cells: readonly AnswerCell[]
  people: readonly PeopleCell[]
}

export interface Told {
  question: Question
  /** Two letters; texts that are not there in it come in the first there is. */
  language: string
  /** People who must stand behind a number. */
  threshold?: number
}

/** What was answered to a question, in the way its kind is read. What a kind has no use for is null. */
export function answersOf({ cells, people }: Answered, told: Told): QuestionAnswers {
  const { question, threshold = hiddenUnder } = told
  const answered = { cells: cells.filter(isAnswered), people }
  const total = peopleIn(answered, question)
  const { n } = total
  const nothing = { score: null, mean: null, choices: null, rows: null, ranks: null }
  const shown = { n, effective: total.effective, reliability: reliabilityOf(total, threshold), ...nothing }
  switch (shapeOf(question)) {
    case 'score':
      return {
        ...shown,
        score: scoreOf(answered.cells, total, told),
        choices: sharesOf(answered.cells, total, told),
      }
    case 'rating':
      return {
        ...shown,
        mean: meanOf(answered.cells, threshold),
        choices: sharesOf(answered.cells, total, told),
      }
    case 'choice':
    case 'several':
      return { ...shown, choices: sharesOf(answered.cells, total, told) }
    case 'matrix':
      return { ...shown, rows: matrixOf(answered, told) }
    case 'ranking':
      return { ...shown, ranks: ranksOf(answered.cells, told) }
    default:
      return shown
  }
}

/** Of one choice each person has one row; of several, of a matrix and of a ranking they have many. */
function peopleIn({ cells, people }: Answered, question: Question): Total {
  const isOneEach = ['score', 'rating', 'choice'].includes(shapeOf(question))
  return totalOf(isOneEach ? cells : people.filter(({ item }) => item === ''))
}

/** A score with the n of the people, and the interval of what they are worth. */
export function scoreOf(
  cells: readonly AnswerCell[],
  total: Total,
  { question, threshold }: Told,
): Summary | null {
  if (question.scale === undefined) return null
  const numbers = cells.filter(({ score }) => score !== null)
  const summary = summaryOf(
    question.scale,
    effectiveCounts(numbers, ({ score }) => score as number, total),
  )
  const reliability = reliabilityOf(total, threshold)
  if (reliability === 'hidden') {
    const none = { value: null, low: null, high: null, mean: null, counts: {}, shares: null }
    return { n: total.n, ...none, reliability }
  }
  return { ...summary, n: total.n, reliability }
}

/** The mean of a rating that is no known metric. */
export function meanOf(cells: readonly AnswerCell[], threshold = hiddenUnder): MeanShown {
  const numbers = cells.filter(({ score }) => score !== null)
  const total = totalOf(numbers)
  const reliability = reliabilityOf(total, threshold)
  const moments = momentsOf(effectiveCounts(numbers, ({ score }) => score as number))
  if (reliability === 'hidden' || !moments)
    return { n: total.n, value: null, low: null, high: null, reliability }
  return { n: total.n, ...meanWithInterval(moments), reliability }
}

/** Every choice there is, also the never chosen ones; then what else was answered. */
export function sharesOf(cells: readonly AnswerCell[], total: Total, told: Told): ChoiceShown[] {
  const counts = effectiveCounts(cells, answerIn, total)
  return valuesOf(told.question, [...counts.keys()], told.language).map(({ value, label }) => ({
    value,
    label,
    share: estimated(counts.get(value) ?? 0, total, told.threshold),
  }))
}

/** The values of a question in the order they are offered, each with its words; unforeseen ones come last. */
export function valuesOf(question: Question, found: readonly string[], language: string) {
  const offered = offeredBy(question).map(({ value, label }) => ({
    value,
    label: inLanguage(label, language, language) || value,
  }))
  const others = found.filter((value) => value !== '' && !offered.some((one) => one.value === value))
  return [...offered, ...others.toSorted().map((value) => ({ value, label: value }))]
}

function offeredBy({ kind, choices, lowest, highest, hasOther, hasNone }: Question): Choice[] {
  const own = (value: string, label: string): Choice => ({ value, label: { en: label }, image: '' })
  if (kind === 'consent') return [own('yes', 'Agrees'), own('no', 'Does not agree')]
  const offered =
    choices.length > 0 || highest <= lowest
      ? choices
      : Array.from({ length: highest - lowest + 1 }, (_, i) => own(String(lowest + i), ''))
  return [
    ...offered,
    ...(hasOther ? [own(otherValue, 'Other')] : []),
    ...(hasNone ? [own(noneValue, 'None of these')] : []),
  ]
}

function matrixOf({ cells, people }: Answered, told: Told): MatrixRow[] {
  const { question, language } = told
  return question.rows.map(({ value: item, label }) => {
    const own = cells.filter((cell) => cell.item === item && answerIn(cell) !== notApplicable)
    const total = totalOf(own)
    const all = totalOf(people.filter((one) => one.item === item))
    return {
      item,
      label: inLanguage(label, language, language) || item,
      n: total.n,
      notApplicable: Math.max(0, all.n - total.n),
      mean: isNumbered(question) ? meanOf(own, told.threshold) : null,
      choices: sharesOf(own, total, told),
    }
  })
}

/** Whether the columns of a matrix are the numbers from 1, which have a mean: answers carry the place of their column. */
function isNumbered({ choices }: Question) {
  return choices.length > 0 && choices.every(({ value }, at) => Number(value) === at + 1)
}

/** Options by their mean place, best first; with the share of people who put each first. */
function ranksOf(cells: readonly AnswerCell[], told: Told): RankShown[] {
  const { question, language, threshold } = told
  return question.choices
    .map(({ value: item, label }) => {
      const own = cells.filter((cell) => cell.item === item)
      const total = totalOf(own)
      const first = effectiveCounts(own, ({ score }) => score, total).get(1) ?? 0
      const place = meanOf(own, threshold)
      return {
        item,
        label: inLanguage(label, language, language) || item,
        place,
        first: estimated(first, total, threshold),
      }
    })
    .toSorted((a, b) => (a.place.value ?? Infinity) - (b.place.value ?? Infinity))
}
