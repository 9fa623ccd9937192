import type { Question } from '../../model/survey.ts'
import { inLanguage } from '../../model/words.ts'
import { valuesOf } from '../answers-of.ts'
import { shapeOf } from '../cells.ts'
import type { Scope } from '../scope.ts'

/** One column of single answers: which part of which question it holds. */
export interface AnswerColumn {
  /** As it stands above the column. */
  name: string
  /** The question in full, with what the column is of it. */
  label: string
  question: string
  /** Row of a matrix, option of a ranking, choice of several. */
  part: string
  holds: 'number' | 'choice' | 'chosen' | 'text'
  /** Words for the values, in the order they are offered. */
  values: { value: string; label: string }[]
}

/**
 * The columns of every question of the version that is shown: of several choices, of a matrix and of a ranking one for each.
 * @param withWords words of their own are for whoever may read them
 */
export function columnsOf(
  { questions, language }: Pick<Scope, 'questions' | 'language'>,
  withWords: boolean,
): AnswerColumn[] {
  return [...questions.values()].flatMap(({ question }) => [
    ...answersOf(question, language),
    ...(withWords && hasWords(question) ? [wordsOf(question, language)] : []),
  ])
}

function answersOf(question: Question, language: string): AnswerColumn[] {
  const { name, title, rows, choices } = question
  const label = inLanguage(title, language, language)
  const one = { name, label, question: name, part: '', values: [] }
  const of = (value: string, words: string) => ({
    name: `${name}_${value}`,
    label: `${label}: ${words}`,
    part: value,
  })
  const values = () => valuesOf(question, [], language)
  switch (shapeOf(question)) {
    case 'score':
      return [{ ...one, holds: 'number' }]
    case 'rating':
      return [{ ...one, holds: 'number', values: numbered(question, language) }]
    case 'choice':
      return [{ ...one, holds: 'choice', values: values() }]
    case 'several':
      return values().map(({ value, label: words }) => ({ ...one, ...of(value, words), holds: 'chosen' }))
    case 'matrix':
      return rows.map((row) => ({
        ...one,
        ...of(row.value, inLanguage(row.label, language, language)),
        holds: 'choice',
        values: values(),
      }))
    case 'ranking':
      return choices.map((choice) => ({
        ...one,
        ...of(choice.value, inLanguage(choice.label, language, language)),
        holds: 'number',
      }))
    default:
      return []
  }
}

/** A rating that is chosen in words is kept as the place of its choice, from 1. */
function numbered(question: Question, language: string) {
  if (question.choices.length === 0) return []
  return valuesOf(question, [], language).map(({ label }, at) => ({ value: String(at + 1), label }))
}

function hasWords(question: Question) {
  return shapeOf(question) === 'words' || question.kind === 'date' || question.hasComment || question.hasOther
}

function wordsOf(question: Question, language: string): AnswerColumn {
  const isAnswer = shapeOf(question) === 'words' || question.kind === 'date'
  const title = inLanguage(question.title, language, language)
  return {
    name: isAnswer ? question.name : `${question.name}_words`,
    label: isAnswer ? title : `${title}: in their words`,
    question: question.name,
    part: '',
    holds: 'text',
    values: [],
  }
}
