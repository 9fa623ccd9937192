import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../lint/finding.ts'
import { newQuestion } from './kinds.ts'
import { allQuestions, questionNamed, withQuestion } from './questions.ts'
import { repaired } from './repair.ts'
import { deliverySurvey, shape, titled } from './testing.ts'

const survey = deliverySurvey()
const way = (edit: Edit) => questionNamed(repaired(survey, edit), 'way')!

test('reworded in one language', () => {
  const edit = { kind: 'reword', question: 'why', language: 'en', title: 'What was missing?' } as const
  expect(questionNamed(repaired(survey, edit), 'why')?.title).toEqual({ en: 'What was missing?' })
})

test('split in two of the same kind: the first keeps its name', () => {
  const both = titled(newQuestion(survey, 'csat'), 'How satisfied are you with speed and price?')
  const edit = {
    kind: 'split',
    question: 'csat',
    language: 'en',
    titles: ['How satisfied are you with the speed?', 'How satisfied are you with the price?'],
  } as const
  const mended = repaired(withQuestion(survey, both, 'recommend'), { ...edit, titles: [...edit.titles] })
  expect(shape(mended)[0]).toEqual(['recommend', 'csat', 'csat2', 'why'])
  expect(
    allQuestions(mended)
      .slice(1, 3)
      .map(({ title, scale }) => [title.en, scale]),
  ).toEqual([
    ['How satisfied are you with the speed?', 'csat5'],
    ['How satisfied are you with the price?', 'csat5'],
  ])
})

test('a new open question, in the languages of the survey alone', () => {
  const title = { en: 'What else?', de: 'Was noch?' }
  const mended = repaired(survey, { kind: 'open-question', after: 'recommend', title })
  expect(shape(mended)[0]).toEqual(['recommend', 'text', 'why'])
  expect(questionNamed(mended, 'text')?.title).toEqual({ en: 'What else?' })
})

test('consent stands right before what needs it', () => {
  const mended = repaired(survey, { kind: 'consent-question', before: 'why', title: { en: 'May we ask?' } })
  expect(shape(mended)[0]).toEqual(['recommend', 'consent', 'why'])
})

describe('answers', () => {
  test('in the opposite order', () => {
    expect(way({ kind: 'turn-choices', question: 'way' }).choices.map(({ value }) => value)).toEqual([
      'choice2',
      'choice1',
    ])
  })

  test('all anew', () => {
    const edit: Edit = { kind: 'choices', question: 'way', language: 'en', labels: ['Post', 'Van', 'Post'] }
    expect(way(edit).choices.map(({ value, label }) => [value, label.en])).toEqual([
      ['post', 'Post'],
      ['van', 'Van'],
      ['post2', 'Post'],
    ])
  })

  test('one more at the end', () => {
    const label = { en: 'Prefer not to say', de: 'Keine Angabe' }
    expect(way({ kind: 'add-choice', question: 'way', label }).choices.at(-1)).toEqual({
      value: 'prefer_not_to_say',
      label,
      image: '',
    })
  })
})

test('room for a comment, optional, and at the end', () => {
  expect(way({ kind: 'comment', question: 'way' }).hasComment).toBe(true)
  expect(way({ kind: 'optional', question: 'way' }).isRequired).toBe(false)
  expect(shape(repaired(survey, { kind: 'move-to-end', question: 'recommend' }))).toEqual([
    ['why'],
    ['way', 'recommend'],
  ])
})

test('what is about a question that is gone changes nothing', () => {
  expect(repaired(survey, { kind: 'comment', question: 'gone' })).toEqual(survey)
  expect(repaired(survey, { kind: 'move-to-end', question: 'gone' })).toEqual(survey)
})
