import { expect, test } from 'vitest'
import { newQuestion } from './kinds.ts'
import { questionNamed, withQuestion, withQuestionChanged, withQuestionLast } from './questions.ts'
import { deliverySurvey } from './testing.ts'
import { unfinished } from './unfinished.ts'

const survey = deliverySurvey()
const of = (name: string, within = survey) => unfinished(within, questionNamed(within, name)!)

test('what is worded and can be met is done', () => {
  expect(of('recommend')).toEqual([])
})

test('answers, rows and pictures without words, and a question without any', () => {
  expect(of('way')).toEqual(['choices'])
  const added = withQuestion(
    withQuestion(survey, newQuestion(survey, 'matrix'), null),
    newQuestion(survey, 'image'),
    null,
  )
  expect(of('matrix', added)).toEqual(['words', 'rows'])
  expect(of('image', added)).toEqual(['words', 'pictures'])
})

test('a question moved before what its condition looks at', () => {
  const conditional = withQuestionChanged(survey, 'why', {
    visibleIf: '{recommend} <= 6 and {product} notempty',
  })
  expect(of('why', conditional)).toEqual([])
  expect(of('why', withQuestionLast(conditional, 'recommend'))).toEqual(['condition'])
})
