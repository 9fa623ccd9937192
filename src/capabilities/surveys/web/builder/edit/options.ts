import type { Question, QuestionKind } from '../../../model/survey.ts'

type Switch =
  | 'isRequired'
  | 'needsEveryRow'
  | 'hasComment'
  | 'isShuffled'
  | 'hasOther'
  | 'hasNone'
  | 'hasNotApplicable'
  | 'isLong'

const ofKind: Record<QuestionKind, readonly Switch[]> = {
  nps: ['hasComment'],
  csat: ['hasComment'],
  ces: ['hasComment'],
  nes: ['hasComment'],
  stars: ['hasComment'],
  smileys: ['hasComment'],
  thumbs: ['hasComment'],
  likert: ['hasComment'],
  matrix: ['needsEveryRow', 'hasNotApplicable', 'isShuffled', 'hasComment'],
  single: ['hasOther', 'hasNone', 'isShuffled', 'hasComment'],
  multiple: ['hasOther', 'hasNone', 'isShuffled', 'hasComment'],
  ranking: ['isShuffled', 'hasComment'],
  text: ['isLong'],
  date: [],
  contact: [],
  consent: [],
  file: [],
  image: ['isShuffled'],
  statement: [],
}

/** What can be switched on and off for a question; every row of a table can be demanded once the table is. */
export function switchesOf({ kind, isRequired }: Question): Switch[] {
  const own = ofKind[kind].filter((option) => option !== 'needsEveryRow' || isRequired)
  return kind === 'statement' ? own : ['isRequired', ...own]
}

/** What can be limited. */
export function numbersOf(kind: QuestionKind): ('longest' | 'most')[] {
  if (kind === 'text') return ['longest']
  return kind === 'multiple' || kind === 'file' || kind === 'image' ? ['most'] : []
}
