import { expect, test } from 'vitest'
import { lint } from '../lint/lint.ts'
import { readSurvey } from '../lint/survey.ts'
import { open } from '../model/asking.ts'
import { readDefinition } from '../model/read-definition.ts'
import type { Survey, Words } from '../model/survey.ts'
import { questionsOf } from '../results/same-question.ts'
import { listTemplates } from './list.ts'
import { readyQuestions } from './questions/index.ts'
import { readySurveys } from './surveys/index.ts'
import { blankSurvey, findTemplate } from './templates.ts'

const read = readySurveys.map(({ key, definition }) => [key, readDefinition(definition)] as const)

test('there are the ready questions and ready surveys that people look for', () => {
  expect(readyQuestions).toHaveLength(27)
  expect(readySurveys.map(({ key }) => key).toSorted()).toEqual(
    'churn-exit clinic employee-pulse hotel onboarding post-purchase relationship support visit website'.split(
      ' ',
    ),
  )
  expect(() => findTemplate('nothing')).toThrow('There is no ready survey “nothing”.')
  expect(readDefinition(blankSurvey.definition)).toMatchObject({
    languages: ['en'],
    pages: [{ questions: [] }],
  })
})

test('every ready question is said in English, German and Arabic, down to the last answer', () => {
  for (const { key, element } of readyQuestions) {
    const survey = readDefinition({ elements: [element] })
    expect(survey.languages, key).toEqual(['en', 'de', 'ar'])
    expect(missing(survey), key).toEqual([])
  }
})

test.each(read)('“%s” can be asked, and lacks no word in any of its languages', (_, survey) => {
  open(survey)
  expect(survey.languages.slice(0, 2)).toEqual(['en', 'de'])
  expect(missing(survey)).toEqual([])
})

test.each(read)(
  '“%s” is short, gives room for words and asks one required question at most',
  (key, survey) => {
    const questions = questionsOf(survey)
    expect(questions.length).toBeLessThanOrEqual(6)
    expect(questions.some(({ kind, isLong }) => kind === 'text' && isLong)).toBe(true)
    expect(questions.filter(({ isRequired }) => isRequired)).toHaveLength(1)
    const shown = listTemplates().surveys.find((one) => one.key === key)
    expect(shown?.minutes).toBeLessThan(2.5)
  },
)

test('questions that measure something keep their scale, and what is no known measure has none', () => {
  const scales = listTemplates().questions.map(({ key, element }) => [key, element.scale ?? 'none'])
  expect(Object.fromEntries(scales.filter(([, scale]) => scale !== 'none'))).toEqual({
    recommend: 'nps',
    effort: 'ces5',
    'made-easy': 'ces7',
    ease: 'nes',
    satisfaction: 'csat5',
    service: 'csat5',
    today: 'csat2',
    responsiveness: 'csat5',
    blog: 'stars5',
    stay: 'csat5',
  })
})

test('the linter finds nothing to better in a ready survey', () => {
  const found = readySurveys.flatMap(({ key, definition }) =>
    lint(readSurvey(definition, key), new Date('2026-03-31T12:00:00Z')).findings.map(
      ({ question, message }) => `${key} ${question}: ${message}`,
    ),
  )
  expect(found).toEqual([])
})

/** Texts that lack one of the survey's languages. */
function missing(survey: Survey): Words[] {
  const texts = questionsOf(survey).flatMap(({ title, help, lowLabel, highLabel, choices, rows }) => [
    ...[title, help, lowLabel, highLabel],
    ...[...choices, ...rows].map(({ label }) => label),
  ])
  const said = [survey.title, survey.intro, survey.thanks, ...texts].filter(
    (words) => Object.keys(words).length > 0,
  )
  const isNumber = (words: Words) => Object.values(words).every((text) => /^\d+$/.test(text))
  return said.filter((words) => !isNumber(words) && survey.languages.some((language) => !words[language]))
}
