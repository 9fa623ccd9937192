import type { Survey, SurveyPage } from '../../../model/survey.ts'
import { numbered } from './names.ts'
import { placeOf } from './questions.ts'

/** A new page begins with this question; nothing changes where one begins there already. */
export function withPageBefore(survey: Survey, question: string): Survey {
  const place = placeOf(survey, question)
  if (!place || place.at === 0) return survey
  const page = survey.pages[place.page]!
  const [stays, goes] = [page.questions.slice(0, place.at), page.questions.slice(place.at)]
  const name = numbered('page1', new Set(survey.pages.map((one) => one.name)), 'page')
  const next: SurveyPage = { name, title: {}, visibleIf: '', isShuffled: false, questions: goes }
  return { ...survey, pages: survey.pages.toSpliced(place.page, 1, { ...page, questions: stays }, next) }
}

/** Its questions go to the page before it. What the page itself asked of them (its condition) is no longer asked. */
export function withPageJoined(survey: Survey, name: string): Survey {
  const at = survey.pages.findIndex((page) => page.name === name)
  const [before, page] = [survey.pages[at - 1], survey.pages[at]]
  if (!before || !page) return survey
  const joined = { ...before, questions: [...before.questions, ...page.questions] }
  return { ...survey, pages: survey.pages.toSpliced(at - 1, 2, joined) }
}

export function withPageChanged(
  survey: Survey,
  name: string,
  change: Partial<Pick<SurveyPage, 'title' | 'visibleIf' | 'isShuffled'>>,
): Survey {
  return {
    ...survey,
    pages: survey.pages.map((page) => (page.name === name ? { ...page, ...change } : page)),
  }
}
