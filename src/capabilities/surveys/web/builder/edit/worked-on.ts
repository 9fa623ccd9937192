import type { Survey } from '../../../model/survey.ts'
import { onAllQuestions } from './questions.ts'

/** As people work on it: a question without words has none, where whoever is asked would be shown its name. */
export function workedOn(survey: Survey): Survey {
  const [first = 'en'] = survey.languages
  return onAllQuestions(survey, (question) =>
    question.title[first] === question.name
      ? { ...question, title: { ...question.title, [first]: '' } }
      : question,
  )
}
