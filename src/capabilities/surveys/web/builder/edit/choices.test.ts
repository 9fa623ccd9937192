import { expect, test } from 'vitest'
import type { Question } from '../../../model/survey.ts'
import { withChoice, withChoiceMoved, withChoicesPasted, withChoiceWorded, withoutChoice } from './choices.ts'
import { newQuestion } from './kinds.ts'
import { deliverySurvey } from './testing.ts'

const none: Question = { ...newQuestion(deliverySurvey(), 'single'), choices: [] }
const en = (text: string) => ({ language: 'en', text })
const values = ({ choices }: Question) => choices.map(({ value }) => value)

test('a value is made of the words, and stays when they change: answers are kept under it', () => {
  const one = withChoice(none, 'choices', en('By post'))
  expect(values(one)).toEqual(['by_post'])
  expect(withChoiceWorded(one, 'choices', 'by_post', en('By mail')).choices).toEqual([
    { value: 'by_post', label: { en: 'By mail' }, image: '' },
  ])
})

test('values are unique, and never those that “other” and “none of these” have', () => {
  const all = ['Other', 'None', 'Yes', 'Yes!'].reduce<Question>(
    (sum, text) => withChoice(sum, 'choices', en(text)),
    none,
  )
  expect(values(all)).toEqual(['other2', 'none2', 'yes', 'yes2'])
})

test('a list is pasted, one a line; what is there already is left alone', () => {
  const pasted = withChoicesPasted(
    withChoice(none, 'choices', en('Post')),
    'choices',
    en(' post \r\n\nVan\nBike\nVan'),
  )
  expect(pasted.choices.map(({ label }) => label.en)).toEqual(['Post', 'Van', 'Bike'])
})

test('moved and taken away', () => {
  const three = withChoicesPasted(none, 'choices', en('A\nB\nC'))
  expect(values(withChoiceMoved(three, 'choices', 'c', -1))).toEqual(['a', 'c', 'b'])
  expect(withChoiceMoved(three, 'choices', 'a', -1)).toBe(three)
  expect(values(withoutChoice(three, 'choices', 'b'))).toEqual(['a', 'c'])
})

test('rows are a list of their own', () => {
  const rows = withChoice(none, 'rows', en('Cleanliness'))
  expect([rows.rows.map(({ value }) => value), rows.choices]).toEqual([['cleanliness'], []])
})
