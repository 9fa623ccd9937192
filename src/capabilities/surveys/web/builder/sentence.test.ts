import { expect, test } from 'vitest'
import type { Question } from '../../model/survey.ts'
import { newQuestion } from './edit/kinds.ts'
import { withQuestion } from './edit/questions.ts'
import { subjectsBefore } from './edit/subjects.ts'
import { deliverySurvey } from './edit/testing.ts'
import { conditionWords } from './sentence.ts'

const delivery = deliverySurvey()
const words = (value: string, en: string) => ({ value, label: { en }, image: '' })
const speed: Question = {
  ...newQuestion(delivery, 'likert'),
  name: 'speed',
  choices: [words('1', 'Slow'), words('2', 'So-so'), words('3', 'Fast')],
}
const room = { ...newQuestion(delivery, 'matrix'), name: 'room' }
const survey = withQuestion(withQuestion(delivery, room, null), speed, null)

test.each([
  ['{recommend} >= 0 and {recommend} <= 6', 'question 1 is 0 to 6'],
  ['{recommend} = 7', 'question 1 is 7'],
  ['{recommend} >= 9', 'question 1 is 9 or more'],
  [
    "{way} anyof ['choice1', 'post'] or {why} notempty",
    'question 3 is “choice1” or “post” or question 2 is answered',
  ],
  ["{room.row1} = 'poor'", 'question 4, row1 is “Poor”'],
  ["{product} noneof ['Basic']", 'the product is not “Basic”'],
  ['{speed} <= 2', 'question 5 is “Slow” or “So-so”'],
  ['{lost} empty', '“lost”, which comes later or is gone, is not answered'],
  ['age({born}) > 18', 'age({born}) > 18'],
])('%s is said as: %s', (expression, words) => {
  expect(conditionWords(expression, survey)).toBe(words)
})

test('a condition can look at what is asked before, rows of tables one by one, and at what is known', () => {
  expect(subjectsBefore(survey, 'why').slice(0, 2)).toEqual(['recommend', 'product'])
  expect(subjectsBefore(survey, null).slice(0, 5)).toEqual([
    'recommend',
    'why',
    'way',
    'room.row1',
    'room.row2',
  ])
  expect(subjectsBefore(survey, 'recommend')[0]).toBe('product')
})
