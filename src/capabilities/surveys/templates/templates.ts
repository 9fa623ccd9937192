import { NotFound } from '../../../platform/errors.ts'
import { type ReadySurvey, readySurvey, two } from './ready-survey.ts'
import { readySurveys } from './surveys/index.ts'

/** What a survey begins with that begins with nothing. */
export const blankSurvey: ReadySurvey = readySurvey({
  key: 'blank',
  name: 'New survey',
  about: 'An empty page.',
  purpose: 'transaction',
  languages: [],
  title: two('New survey', ''),
  intro: two('', ''),
  thanks: two('Thank you.', ''),
  pages: [[]],
})

/** @throws NotFound where there is no ready survey of this key */
export function findTemplate(key: string): ReadySurvey {
  const found = readySurveys.find((template) => template.key === key)
  if (found) return found
  throw new NotFound(`There is no ready survey “${key}”.`, {
    fix: 'Choose one of GET /api/survey-templates.',
  })
}
