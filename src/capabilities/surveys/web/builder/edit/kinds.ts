import { type ScaleName, scales } from '../../../../../statistics/scales.ts'
import type { Choice, Question, QuestionKind, Survey } from '../../../model/survey.ts'
import { freshName } from './names.ts'
import { type StartingWord, startingIn } from './starting-words.ts'

interface Start {
  scale?: ScaleName
  ends?: readonly [StartingWord, StartingWord]
  /** Values of what can be chosen, with their words; 'A' and 'B' have none and wait for them. */
  choices?: Readonly<Record<string, StartingWord | null>>
  rows?: readonly string[]
  more?: Partial<Question>
}

const agreement = {
  disagree_strongly: 'disagree',
  disagree: 'rather',
  neither: 'neither',
  agree: 'ratherAgree',
  agree_strongly: 'agree',
} as const
const twoToWord = { choice1: null, choice2: null } as const

/** What a new question of each kind begins with. */
const starts: Record<QuestionKind, Start> = {
  nps: { scale: 'nps', ends: ['unlikely', 'likely'] },
  csat: { scale: 'csat5', ends: ['dissatisfied', 'satisfied'] },
  ces: { scale: 'ces5', ends: ['littleEffort', 'muchEffort'] },
  nes: { scale: 'nes', choices: { easy: 'easy', neither: 'neither', difficult: 'difficult' } },
  stars: { scale: 'stars5' },
  smileys: { scale: 'csat5', ends: ['veryBad', 'veryGood'] },
  thumbs: { scale: 'csat2', ends: ['bad', 'good'] },
  likert: { choices: agreement },
  matrix: {
    rows: ['row1', 'row2'],
    choices: { poor: 'poor', fair: 'fair', good: 'good', excellent: 'excellent' },
    more: { hasNotApplicable: true },
  },
  single: { choices: twoToWord },
  multiple: { choices: twoToWord },
  ranking: { choices: twoToWord },
  text: { more: { isLong: true, longest: 2_000 } },
  date: {},
  contact: { more: { input: 'email' } },
  consent: {},
  file: { more: { most: 1 } },
  image: { choices: twoToWord },
  statement: {},
}

/** What can be added, in the order it is offered. */
export const kindGroups = {
  score: ['nps', 'csat', 'ces', 'nes', 'stars', 'smileys', 'thumbs'],
  choice: ['single', 'multiple', 'likert', 'matrix', 'ranking', 'image'],
  words: ['text', 'date', 'contact', 'consent', 'file', 'statement'],
} as const satisfies Record<string, readonly QuestionKind[]>

/** A new question under a name of its own, ready to be worded. */
export function newQuestion(survey: Survey, kind: QuestionKind): Question {
  const { scale, ends, choices = {}, rows = [], more } = starts[kind]
  const say = (word: StartingWord | null) => (word ? startingIn(survey.languages, word) : {})
  const worded = Object.entries(choices).map(
    ([value, word]): Choice => ({ value, label: say(word), image: '' }),
  )
  return {
    ...plainQuestion,
    name: freshName(survey, kind),
    kind,
    scale,
    ...(scale && { lowest: scales[scale].lowest, highest: scales[scale].highest }),
    ...(ends && { lowLabel: say(ends[0]), highLabel: say(ends[1]) }),
    choices: worded,
    rows: rows.map((value) => ({ value, label: {}, image: '' })),
    ...more,
  }
}

const plainQuestion: Omit<Question, 'name' | 'kind'> = {
  title: {},
  help: {},
  isRequired: false,
  visibleIf: '',
  requiredIf: '',
  scale: undefined,
  lowest: 0,
  highest: 0,
  lowLabel: {},
  highLabel: {},
  choices: [],
  rows: [],
  isShuffled: false,
  hasOther: false,
  hasNone: false,
  hasNotApplicable: false,
  needsEveryRow: false,
  hasComment: false,
  isLong: false,
  longest: 0,
  input: 'text',
  most: 0,
}

/** The scales a kind may be asked on; none where it measures nothing or has but one. */
export const scalesOf: Partial<Record<QuestionKind, readonly ScaleName[]>> = {
  nps: ['nps', 'nps10', 'nps5'],
  csat: ['csat5', 'csat7'],
  ces: ['ces5', 'ces7'],
}

/** On another scale, with the words its ends usually have. Answers of different scales are never put together. */
export function withScale(question: Question, scale: ScaleName, languages: readonly string[]): Question {
  const { lowest, highest } = scales[scale]
  const changed = { ...question, scale, lowest, highest }
  if (question.kind !== 'ces' || scale === question.scale) return changed
  const ends: [StartingWord, StartingWord] =
    scale === 'ces7' ? ['disagree', 'agree'] : ['littleEffort', 'muchEffort']
  return { ...changed, lowLabel: startingIn(languages, ends[0]), highLabel: startingIn(languages, ends[1]) }
}

/** Kinds that ask the same otherwise: what can be chosen stays when one becomes another. */
const alike: readonly QuestionKind[] = ['single', 'multiple', 'ranking', 'likert']

export function kindsAlike(kind: QuestionKind): readonly QuestionKind[] {
  return alike.includes(kind) ? alike : []
}

/** Asked as another kind alike: with the same answers, and without what only the kind before had. */
export function withKind(question: Question, kind: QuestionKind): Question {
  const { hasOther, hasNone, most, scale, lowest, highest } = plainQuestion
  const hasExtra = kind === 'single' || kind === 'multiple'
  return {
    ...question,
    kind,
    hasOther: hasExtra ? question.hasOther : hasOther,
    hasNone: hasExtra ? question.hasNone : hasNone,
    ...{ most, scale, lowest, highest },
  }
}
