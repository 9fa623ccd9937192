import { minutesFor } from '../lint/minutes.ts'
import { readSurvey } from '../lint/survey.ts'
import { readDefinition } from '../model/read-definition.ts'
import type { Question } from '../model/survey.ts'
import { inLanguage } from '../model/words.ts'
import type * as contract from './contract.ts'
import { readyQuestions } from './questions/index.ts'
import type { ReadyQuestion } from './ready-question.ts'
import type { ReadySurvey } from './ready-survey.ts'
import { readySurveys } from './surveys/index.ts'

/** Ready surveys and questions, as they can be begun with. */
export function listTemplates() {
  return { surveys: readySurveys.map(surveyLine), questions: readyQuestions.map(questionLine) }
}

function surveyLine({ definition, ...ready }: ReadySurvey): contract.ReadySurvey {
  const { languages, pages } = readDefinition(definition)
  const questions = pages.flatMap((page) => page.questions.map(titleOf))
  const minutes = minutesFor(readSurvey(definition, ready.name).questions)
  return { ...ready, languages, questions, minutes }
}

function questionLine({ key, theme, element }: ReadyQuestion): contract.ReadyQuestion {
  const { languages, pages } = readDefinition({ elements: [element] })
  const question = pages[0]?.questions[0] as Question
  return {
    key,
    theme,
    title: titleOf(question),
    kind: question.kind,
    element: { ...element },
    question,
    languages,
  }
}

function titleOf({ title }: Question): string {
  return inLanguage(title, 'en', 'en')
}
