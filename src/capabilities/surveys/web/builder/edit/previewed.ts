import type { Survey } from '../../../model/survey.ts'
import { onAllQuestions } from './questions.ts'

/** The survey with one question shown to everybody, to look at it whatever its condition. */
export function previewed(survey: Survey, name: string | undefined): Survey {
  const page = survey.pages.find(({ questions }) => questions.some((one) => one.name === name))
  const question = page?.questions.find((one) => one.name === name)
  if (!page || !question || (question.visibleIf === '' && page.visibleIf === '')) return survey
  const pages = survey.pages.map((one) => (one === page ? { ...one, visibleIf: '' } : one))
  return onAllQuestions({ ...survey, pages }, (one) => (one.name === name ? { ...one, visibleIf: '' } : one))
}
