import { expect, test } from 'vitest'
import { newQuestion } from './kinds.ts'
import { fromLibrary } from './ready.ts'
import { deliverySurvey } from './testing.ts'

const survey = deliverySurvey()
const ready = {
  ...newQuestion(survey, 'nes'),
  name: 'way',
  title: { en: 'How easy was it?', de: 'Wie leicht war es?', ar: '…' },
}

test('a ready question comes in the languages of the survey alone, under a name of its own', () => {
  const german = fromLibrary({ ...survey, languages: ['de', 'en'] }, ready)
  expect([german.name, german.title]).toEqual(['way2', { de: 'Wie leicht war es?', en: 'How easy was it?' }])
  expect(fromLibrary(survey, ready).title).toEqual({ en: 'How easy was it?' })
})

test('where it does not know the first language, it begins in English there', () => {
  const french = fromLibrary({ ...survey, languages: ['fr'] }, ready)
  expect(french.title).toEqual({ fr: 'How easy was it?' })
  expect(french.choices[0]?.label).toEqual({ fr: 'Easy' })
})
