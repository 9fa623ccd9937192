import { expect, test } from 'vitest'
import { expectedMargin } from './expected-margin.ts'
import { newQuestion } from './kinds.ts'
import { withoutQuestion, withQuestion } from './questions.ts'
import { deliverySurvey } from './testing.ts'

const nps = deliverySurvey()
const none = withoutQuestion(nps, 'recommend')
const asking = (kind: 'csat' | 'stars') => withQuestion(none, newQuestion(none, kind), null)

test('247 answers give an NPS to ± 10 points, as the tables in print have it', () => {
  expect(expectedMargin(nps, 247)?.margin).toBeCloseTo(10, 1)
})

test('385 answers give a share to ± 5 percent at worst', () => {
  expect(expectedMargin(asking('csat'), 385)).toEqual({ scale: 'csat5', margin: expect.closeTo(5, 1) })
})

test('a mean of 1 to 5 has at worst a standard deviation of 2: 100 answers give ± 0.39', () => {
  expect(expectedMargin(asking('stars'), 100)?.margin).toBeCloseTo(0.392, 3)
})

test('without a score, or without answers, nothing is said', () => {
  expect(expectedMargin(none, 400)).toBeUndefined()
  expect(expectedMargin(nps, 0)).toBeUndefined()
})
