import { expect, test } from 'vitest'
import { missingIn, textsOf, withLanguage, withoutLanguage, withTranslation } from './languages.ts'
import { deliverySurvey } from './testing.ts'

const survey = deliverySurvey()
const german = withLanguage(survey, 'de')
const title = { of: 'survey', name: '', part: 'title' } as const

test('texts stand in the order people read them, empty ones left out', () => {
  expect(textsOf(survey).map(({ words }) => words.en)).toEqual([
    'After delivery',
    'How likely are you to recommend us?',
    'Not at all likely',
    'Extremely likely',
    'What could we do better?',
    'How did it come?',
  ])
})

test('a new language lacks every text until it is translated', () => {
  expect(missingIn(survey, 'en')).toBe(0)
  expect(missingIn(german, 'de')).toBe(6)
  const translated = withTranslation(german, title, 'de', 'Nach der Lieferung')
  expect(missingIn(translated, 'de')).toBe(5)
  expect(translated.title).toEqual({ en: 'After delivery', de: 'Nach der Lieferung' })
  expect(missingIn(withTranslation(translated, title, 'de', ''), 'de')).toBe(6)
})

test('every text can be translated where it stands', () => {
  const all = textsOf(german).reduce(
    (sum, { place, words }) => withTranslation(sum, place, 'de', `de: ${words.en}`),
    german,
  )
  expect(missingIn(all, 'de')).toBe(0)
  expect(textsOf(all).map(({ words }) => words.de)).toEqual(
    textsOf(german).map(({ words }) => `de: ${words.en}`),
  )
  expect(textsOf(withoutLanguage(all, 'de'))).toEqual(textsOf(survey))
})

test('the first language stays, and none is there twice', () => {
  expect(withoutLanguage(german, 'en')).toBe(german)
  expect(withLanguage(german, 'de')).toBe(german)
})
