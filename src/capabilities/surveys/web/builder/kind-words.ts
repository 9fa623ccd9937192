import { words } from '../../../../web/kit/words.ts'
import type { Question, QuestionKind } from '../../model/survey.ts'

const say = words('surveys-kinds', {
  nps: 'Recommend (NPS)',
  csat: 'Satisfaction (CSAT)',
  ces: 'Effort (CES)',
  nes: 'Easy or difficult (NES)',
  stars: 'Stars',
  smileys: 'Smileys',
  thumbs: 'Thumbs up or down',
  likert: 'Scale in words',
  matrix: 'Table of ratings',
  single: 'One of several',
  multiple: 'Several of several',
  ranking: 'Put in order',
  text: 'In their own words',
  date: 'Date',
  contact: 'Name, e-mail or phone',
  consent: 'Consent',
  file: 'File or photo',
  image: 'Choose a picture',
  statement: 'Text without a question',
})

export function kindName(kind: QuestionKind): string {
  return say(kind)
}

/** With the numbers it goes over, where it has any: two of one name on other scales are other metrics. */
export function kindLabel({ kind, lowest, highest, choices }: Question): string {
  if (kind === 'thumbs' || kind === 'nes' || lowest >= highest || choices.length > 0) return say(kind)
  return `${say(kind)} ${lowest}–${highest}`
}
