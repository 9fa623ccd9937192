import type { Question } from '../model/survey.ts'
import type { Weighed } from './tally.ts'

/** Alike answers to one question: the same value, in the same group and step of time, weighted alike. */
export interface AnswerCell extends Weighed {
  question: string
  version: number
  /** Row of a matrix, option of a ranking. */
  item: string
  choice: string
  score: number | null
  /** First day of the step of time; empty where no time is asked. */
  step: string
  /** Value of what they are grouped by; empty where they are not. */
  name: string
}

/** People who answered a question at all: what shares of several choices are of. */
export type PeopleCell = Pick<AnswerCell, 'question' | 'version' | 'item' | 'step' | 'name' | 'n' | 'weight'>

/** How a question's answers are counted. */
export type Shape =
  | 'score'
  | 'rating'
  | 'choice'
  | 'several'
  | 'matrix'
  | 'ranking'
  | 'words'
  | 'given'
  | 'none'

const shapes = {
  nps: 'rating',
  csat: 'rating',
  ces: 'rating',
  nes: 'rating',
  stars: 'rating',
  smileys: 'rating',
  thumbs: 'rating',
  likert: 'rating',
  matrix: 'matrix',
  single: 'choice',
  multiple: 'several',
  ranking: 'ranking',
  text: 'words',
  date: 'given',
  contact: 'given',
  consent: 'choice',
  file: 'given',
  image: 'several',
  statement: 'none',
} as const satisfies Record<Question['kind'], Shape>

export function shapeOf({ kind, scale, most }: Question): Shape {
  if (kind === 'image' && most === 1) return 'choice'
  const shape = shapes[kind]
  return shape === 'rating' && scale !== undefined ? 'score' : shape
}

/** What was answered, as one word: the choice, else the number. */
export function answerIn({ choice, score }: Pick<AnswerCell, 'choice' | 'score'>): string {
  return choice !== '' || score === null ? choice : String(score)
}

/** Whether there is an answer beside words of their own: somebody may have left a comment alone. */
export function isAnswered(cell: Pick<AnswerCell, 'choice' | 'score'>): boolean {
  return cell.choice !== '' || cell.score !== null
}
