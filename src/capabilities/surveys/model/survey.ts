import type { ScaleName } from '../../../statistics/scales.ts'

/**
 * A survey as Attune asks it: read from the JSON of SurveyJS (the stored format) by `readDefinition`, so that whoever draws,
 * judges or counts it never reads that JSON themselves.
 */
export interface Survey {
  /** Two-letter codes; the first is what is shown where a text has no other. */
  languages: string[]
  title: Words
  /** Shown before the first question; empty where there is nothing to say. */
  intro: Words
  thanks: Words
  pages: SurveyPage[]
  showsProgress: boolean
  mayGoBack: boolean
  quotas: Quota[]
}

/** A text by language; SurveyJS's `default` stands under the first language. */
export type Words = Readonly<Record<string, string>>

export interface SurveyPage {
  name: string
  title: Words
  visibleIf: string
  /** The order of its questions is drawn anew for everybody. */
  isShuffled: boolean
  questions: Question[]
}

export const questionKinds = [
  'nps',
  'csat',
  'ces',
  'nes',
  'stars',
  'smileys',
  'thumbs',
  'likert',
  'matrix',
  'single',
  'multiple',
  'ranking',
  'text',
  'date',
  'contact',
  'consent',
  'file',
  'image',
  'statement',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** One question. What a kind has no use for is empty. */
export interface Question {
  /** The name answers are kept under; unique in the survey. */
  name: string
  kind: QuestionKind
  title: Words
  help: Words
  isRequired: boolean
  visibleIf: string
  requiredIf: string
  /** The metric it measures: scale and direction with it. Undefined where it measures none. */
  scale: ScaleName | undefined
  /** Numbers from … to; likert and matrix questions have `choices` (columns) instead. */
  lowest: number
  highest: number
  lowLabel: Words
  highLabel: Words
  choices: Choice[]
  /** Of a matrix. */
  rows: Choice[]
  isShuffled: boolean
  hasOther: boolean
  hasNone: boolean
  /** A matrix whose rows may be “does not apply”: answered as `na`. */
  hasNotApplicable: boolean
  /** Of a matrix that is required: every row must be answered, not just one. */
  needsEveryRow: boolean
  /** Room for words of their own beside the answer. */
  hasComment: boolean
  /** Of open words: several lines, and how many characters at most. */
  isLong: boolean
  longest: number
  /** Of contact: email, tel or name. */
  input: 'text' | 'email' | 'tel' | 'name'
  /** Of several choices and files: how many at most; 0 for no limit. */
  most: number
}

export interface Choice {
  value: string
  label: Words
  /** Address of a picture; empty where there is none. */
  image: string
}

/** No more answers are taken from those it holds for, once so many have come. */
export interface Quota {
  name: string
  /** An expression of SurveyJS over the answers. */
  holdsFor: string
  limit: number
}

/** What people answer, by name of the question: the values SurveyJS keeps. A comment is at `NAME-Comment`. */
export type Answers = Readonly<Record<string, AnswerValue>>
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | readonly AnswerValue[]
  | { readonly [key: string]: AnswerValue }

/** What is known of whom is asked, for piping (`{name}`) and for the facts. */
export interface Known {
  name?: string
  product?: string
  agent?: string
  orderId?: string
  conversationId?: string
  journey?: string
  touchpoint?: string
  stage?: string
  [own: string]: string | undefined
}
