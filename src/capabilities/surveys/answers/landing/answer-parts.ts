import { readScore } from '../../../../statistics/scales.ts'
import type { Answers, AnswerValue, Question } from '../../model/survey.ts'
import { commentOf, otherValue } from '../../model/values.ts'

/** One thing that was said: a number, a choice, words, or one row of a matrix or of a ranking. */
export interface AnswerPart {
  /** Row of a matrix, option of a ranking; empty for all others. */
  item: string
  /** What was chosen, by its value; empty where nothing was. */
  choice: string
  /** The number on its scale, the column of a matrix from 1, the place in a ranking. */
  score: number | null
  /** As they wrote it. */
  text: string
}

const empty: AnswerPart = { item: '', choice: '', score: null, text: '' }

/** What was said to one question, part by part; nothing where it was not answered or its answer is not for counting. */
export function partsOf(question: Question, answers: Answers): AnswerPart[] {
  const value = answers[question.name]
  const comment = textOf(answers[commentOf(question.name)])
  const parts =
    value === undefined || value === null ? [] : (readers[question.kind] ?? rated)(question, value)
  return comment === '' ? parts : withComment(parts, comment)
}

type Reader = (question: Question, value: AnswerValue) => AnswerPart[]

/** Names, addresses and files say who somebody is: they stay with the response. Statements are not answered. */
const none: Reader = () => []

const readers: Partial<Record<Question['kind'], Reader>> = {
  matrix: matrixRows,
  single: (_question, value) => [{ ...empty, choice: textOf(value) }],
  multiple: chosen,
  image: chosen,
  ranking: (_question, value) => listOf(value).map((item, at) => ({ ...empty, item, score: at + 1 })),
  text: (_question, value) => [{ ...empty, text: textOf(value) }],
  date: (_question, value) => [{ ...empty, text: textOf(value) }],
  consent: (_question, value) => [
    { ...empty, choice: value === true ? 'yes' : 'no', score: Number(value === true) },
  ],
  likert: likert,
  contact: none,
  file: none,
  statement: none,
}

/** On its scale where it measures one, else the number itself. */
function rated({ scale }: Question, value: AnswerValue): AnswerPart[] {
  const score = scale ? readScore(scale, textOf(value)) : Number(value)
  return typeof score === 'number' && Number.isFinite(score) ? [{ ...empty, score }] : []
}

/** The choice, and which one it is from 1: or on its scale where it measures one. */
function likert(question: Question, value: AnswerValue): AnswerPart[] {
  if (question.scale) return rated(question, value)
  const choice = textOf(value)
  return [{ ...empty, choice, score: placeAmong(question, choice) }]
}

/** In the order of the survey, not in that of the store. */
function matrixRows(question: Question, value: AnswerValue): AnswerPart[] {
  if (typeof value !== 'object' || value === null) return []
  const columns = new Map(Object.entries(value))
  return question.rows.flatMap(({ value: item }) => {
    const choice = textOf(columns.get(item))
    return choice === '' ? [] : [{ ...empty, item, choice, score: placeAmong(question, choice) }]
  })
}

function chosen(_question: Question, value: AnswerValue): AnswerPart[] {
  return listOf(value).map((choice) => ({ ...empty, choice }))
}

/** From 1; null for what stands outside the scale, as “does not apply”. */
function placeAmong({ choices }: Question, choice: string): number | null {
  const at = choices.findIndex(({ value }) => value === choice)
  return at < 0 ? null : at + 1
}

/** Words beside an answer stand with it; beside several choices with “other”, else on their own. */
function withComment(parts: readonly AnswerPart[], text: string): AnswerPart[] {
  const other = parts.length === 1 ? 0 : parts.findIndex(({ choice }) => choice === otherValue)
  if (other < 0) return [...parts, { ...empty, text }]
  return parts.map((part, at) => (at === other ? { ...part, text } : part))
}

function listOf(value: AnswerValue): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf)
}

function textOf(value: AnswerValue | undefined): string {
  return value === undefined || value === null ? '' : String(value)
}
