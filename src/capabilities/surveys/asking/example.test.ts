import { expect, test } from 'vitest'
import { open } from '../model/asking.ts'
import { readDefinition } from '../model/read-definition.ts'
import { exampleOf } from '../web/ways/example.ts'

test('the example answers every kind of question so that it would be taken', () => {
  const survey = readDefinition({
    elements: [
      { type: 'rating', kind: 'nps', name: 'nps', rateMin: 0, rateMax: 10 },
      { type: 'rating', kind: 'stars', name: 'stars' },
      { type: 'boolean', kind: 'thumbs', name: 'thumbs' },
      { type: 'boolean', kind: 'consent', name: 'consent' },
      { type: 'radiogroup', name: 'single', choices: ['a', 'b'] },
      { type: 'checkbox', name: 'multiple', choices: ['a', 'b'] },
      { type: 'ranking', name: 'ranking', choices: ['a', 'b'] },
      { type: 'matrix', name: 'matrix', columns: ['good', 'bad'], rows: ['bed', 'bath'] },
      { type: 'comment', name: 'text' },
      { type: 'text', inputType: 'date', name: 'date' },
      { type: 'text', inputType: 'email', name: 'mail' },
      { type: 'text', inputType: 'tel', name: 'tel' },
    ],
  })
  const questions = survey.pages.flatMap((page) => page.questions)
  const answers = Object.fromEntries(
    questions.map((question) => [question.name, exampleOf(question) as string]),
  )
  expect(open(survey).check(answers)).toEqual([])
})
