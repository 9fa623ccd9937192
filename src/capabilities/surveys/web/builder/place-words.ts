import type { Survey } from '../../model/survey.ts'
import type { TextPlace } from './edit/languages.ts'
import { allQuestions } from './edit/questions.ts'
import { say } from './say.ts'

const ofSurvey = { title: 'placeTitle', intro: 'placeIntro', thanks: 'placeThanks' } as const

/** Where a text stands, for a translator: `Question 2, answer`. */
export function placeWords({ of, name, part }: TextPlace, survey: Survey): string {
  if (of === 'page') return say('placePage')
  if (part === 'intro' || part === 'thanks' || of === 'survey') return say(ofSurvey[part as 'title'])
  const n = allQuestions(survey).findIndex((question) => question.name === name) + 1
  return say(`place_${part}`, { n })
}
