import { expect, test } from 'vitest'
import { readDefinition } from '../../model/read-definition.ts'
import type { Answers, Question } from '../../model/survey.ts'
import { partsOf } from './answer-parts.ts'
import { wordingOf } from './wording.ts'

const elements = [
  { type: 'rating', name: 'recommend', kind: 'nps', rateMin: 0, rateMax: 10 },
  { type: 'rating', name: 'again', kind: 'nps', rateMin: 0, rateMax: 10 },
  { type: 'radiogroup', name: 'ease', kind: 'nes', choices: ['-1', '0', '1'] },
  { type: 'boolean', name: 'good' },
  { type: 'matrix', name: 'parts', columns: ['bad', 'fair', 'good', 'na'], rows: ['speed', 'care'] },
  { type: 'checkbox', name: 'used', choices: ['shop', 'app'], showOtherItem: true, showCommentArea: true },
  { type: 'ranking', name: 'wishes', choices: ['price', 'speed'] },
  { type: 'radiogroup', name: 'agree', kind: 'likert', choices: ['no', 'partly', 'yes'] },
  { type: 'text', name: 'mail', inputType: 'email' },
]
const survey = readDefinition({ pages: [{ name: 'all', elements }] })

function named(name: string): Question {
  const question = survey.pages.flatMap(({ questions }) => questions).find((one) => one.name === name)
  if (!question) throw new Error(`There is no question “${name}”.`)
  return question
}

const parts = (name: string, answers: Answers) =>
  partsOf(named(name), answers).map(({ item, choice, score, text }) => [item, choice, score, text])

test('numbers stand on their scale, and a thumb is 1 or 0', () => {
  expect(parts('recommend', { recommend: 9, 'recommend-Comment': 'Quick' })).toEqual([['', '', 9, 'Quick']])
  expect(parts('ease', { ease: '-1' })).toEqual([['', '', -1, '']])
  expect(parts('good', { good: 0 })).toEqual([['', '', 0, '']])
})

test('a matrix is a row each, in the order of the survey; what does not apply has no score', () => {
  expect(parts('parts', { parts: { care: 'na', speed: 'good' } })).toEqual([
    ['speed', 'good', 3, ''],
    ['care', 'na', null, ''],
  ])
})

test('of several choices each is one, words stand with “other”, else on their own', () => {
  expect(parts('used', { used: ['shop', 'other'], 'used-Comment': 'Fax' })).toEqual([
    ['', 'shop', null, ''],
    ['', 'other', null, 'Fax'],
  ])
  expect(parts('used', { used: ['shop', 'app'], 'used-Comment': 'Both' })).toEqual([
    ['', 'shop', null, ''],
    ['', 'app', null, ''],
    ['', '', null, 'Both'],
  ])
})

test('a rank is a place, a step of agreement its number from 1', () => {
  expect(parts('wishes', { wishes: ['speed', 'price'] })).toEqual([
    ['speed', '', 1, ''],
    ['price', '', 2, ''],
  ])
  expect(parts('agree', { agree: 'partly' })).toEqual([['', 'partly', 2, '']])
})

test('who somebody is is no answer to be counted, and what was left out is none', () => {
  expect(parts('mail', { mail: 'ann@example.org' })).toEqual([])
  expect(parts('recommend', {})).toEqual([])
})

test('two questions on one scale are two wordings', () => {
  const version = { survey, version: 3 } as Parameters<typeof wordingOf>[1]
  expect(wordingOf('shop', version, named('recommend'))).toBe('shop v3')
  expect(wordingOf('shop', version, named('again'))).toBe('shop v3 again')
})
