import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languageFor } from '../../model/language.ts'
import { dark, light } from './style.ts'
import { directionOf, filled, ownNameOf, spokenLanguages, wordsIn } from './words.ts'

test('every language says everything, with the same values to fill in', () => {
  const english = wordsIn('en')
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()
  for (const language of spokenLanguages)
    for (const [name, text] of Object.entries(wordsIn(language)))
      expect([language, name, holes(text)]).toEqual([
        language,
        name,
        holes(english[name as keyof typeof english]),
      ])
})

test('every language has five words for five faces', () => {
  for (const language of spokenLanguages) expect(wordsIn(language).smileys.split(',')).toHaveLength(5)
})

test('a language nobody translated yet is said in English, and from the right where it is written so', () => {
  expect(wordsIn('fi').next).toBe('Next')
  expect([directionOf('ar'), directionOf('he-IL'), directionOf('fi')]).toEqual(['rtl', 'rtl', 'ltr'])
})

test('people are asked in the language their browser prefers among those the survey speaks', () => {
  expect(languageFor(['en', 'de'], 'fr, de-AT;q=0.8, en;q=0.5')).toBe('de')
  expect(languageFor(['en', 'de'], 'de;q=0, *;q=0.1')).toBe('en')
  expect(languageFor(['en', 'pt-br'], 'pt')).toBe('pt-br')
  expect(languageFor(['de', 'en'], undefined)).toBe('de')
  expect(ownNameOf('fr')).toBe('Français')
})

test('texts are filled in, once', () => {
  expect(filled('{n} of {all}', { n: 2, all: 5 })).toBe('2 of 5')
  expect(filled('“{choice}”', { choice: '{n}' })).toBe('“{n}”')
})

const tokens = readFileSync(new URL('../../../../web/kit/tokens.css', import.meta.url), 'utf8')
const [inLight = '', inDark = ''] = tokens.split('[data-mantine-color-scheme="dark"]')

test.each(Object.keys(light) as (keyof typeof light)[])(
  '%s is the colour of the app, light and dark',
  (name) => {
    expect(inLight).toContain(`--${name}: ${light[name]};`)
    expect(inDark).toContain(`--${name}: ${dark[name]};`)
  },
)
