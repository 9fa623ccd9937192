import { expect, test } from 'vitest'
import { Invalid } from '../../../platform/errors.ts'
import { readDefinition } from './read-definition.ts'
import type { Question } from './survey.ts'

function only(element: object): Question {
  const survey = readDefinition({ elements: [{ name: 'q', title: 'Q', ...element }] })
  return survey.pages[0]?.questions[0] as Question
}

function refusal(json: unknown): { message: string; field: string | undefined; fix: string | undefined } {
  try {
    readDefinition(json)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return { message: error.message, field: error.where.field, fix: error.where.fix }
  }
  throw new Error('It was read.')
}

test('a survey of SurveyJS is read: languages, thanks, pages, progress', () => {
  const survey = readDefinition({
    title: { default: 'Your stay', de: 'Ihr Aufenthalt' },
    description: 'Two minutes.',
    completedHtml: '<h3>Thank you</h3><p>See you soon.</p>',
    showProgressBar: 'top',
    showPrevButton: false,
    pages: [{ name: 'first', elements: [{ type: 'comment', name: 'why', title: 'Why?' }] }],
  })
  expect(survey).toMatchObject({
    languages: ['en', 'de'],
    title: { en: 'Your stay', de: 'Ihr Aufenthalt' },
    intro: { en: 'Two minutes.' },
    thanks: { en: 'Thank you\nSee you soon.' },
    showsProgress: true,
    mayGoBack: false,
    pages: [
      { name: 'first', questions: [{ name: 'why', kind: 'text', isLong: true, title: { en: 'Why?' } }] },
    ],
  })
})

test('`default` stands under the locale of the survey', () => {
  const survey = readDefinition({
    locale: 'de',
    elements: [{ type: 'comment', name: 'q', title: { default: 'Warum?', en: 'Why?' } }],
  })
  expect(survey.languages).toEqual(['de', 'en'])
  expect(survey.pages[0]?.questions[0]?.title).toEqual({ de: 'Warum?', en: 'Why?' })
})

test('every kind of question is known by its type and what it says of itself', () => {
  const choices = ['a', 'b']
  const kinds: [object, string][] = [
    [{ type: 'rating', kind: 'nps', rateMin: 0, rateMax: 10 }, 'nps'],
    [{ type: 'rating', title: 'How likely are you to recommend us?', rateMin: 0, rateMax: 10 }, 'nps'],
    [{ type: 'rating', kind: 'csat' }, 'csat'],
    [{ type: 'rating', kind: 'ces' }, 'ces'],
    [{ type: 'radiogroup', kind: 'nes', choices: ['easy', 'neither', 'difficult'] }, 'nes'],
    [{ type: 'rating', rateType: 'stars' }, 'stars'],
    [{ type: 'rating', rateType: 'smileys' }, 'smileys'],
    [{ type: 'boolean' }, 'thumbs'],
    [{ type: 'radiogroup', kind: 'likert', choices }, 'likert'],
    [{ type: 'matrix', rows: ['r'], columns: choices }, 'matrix'],
    [{ type: 'dropdown', choices }, 'single'],
    [{ type: 'checkbox', choices }, 'multiple'],
    [{ type: 'ranking', choices }, 'ranking'],
    [{ type: 'text' }, 'text'],
    [{ type: 'text', inputType: 'date' }, 'date'],
    [{ type: 'text', inputType: 'email' }, 'contact'],
    [{ type: 'boolean', renderAs: 'checkbox' }, 'consent'],
    [{ type: 'file' }, 'file'],
    [{ type: 'imagepicker', choices }, 'image'],
    [{ type: 'html', html: '<b>Nearly done.</b>' }, 'statement'],
  ]
  expect(kinds.map(([element]) => only(element).kind)).toEqual(kinds.map(([, kind]) => kind))
})

test('a scale is what kind and range tell, or what is said of it', () => {
  const scale = (element: object) => only({ type: 'rating', ...element }).scale
  expect(scale({ kind: 'nps', rateMin: 0, rateMax: 10 })).toBe('nps')
  expect(scale({ kind: 'nps', rateMin: 1, rateMax: 5 })).toBe('nps5')
  expect(scale({ kind: 'csat', rateMax: 7 })).toBe('csat7')
  expect(scale({ kind: 'ces', rateMax: 5 })).toBe('ces5')
  expect(scale({ kind: 'ces', rateMax: 7 })).toBe('ces7')
  expect(scale({ kind: 'csat', scale: 'none' })).toBeUndefined()
  expect(scale({ kind: 'csat', rateMax: 6 })).toBeUndefined()
  expect(only({ type: 'boolean', scale: 'csat2' }).scale).toBe('csat2')
})

test('a plain row of numbers measures nothing, not even where it goes from 0 to 10', () => {
  const question = only({ type: 'rating', title: 'How was the tour?', rateMin: 0, rateMax: 10 })
  expect(question).toMatchObject({ kind: 'likert', scale: undefined, lowest: 0, highest: 10 })
  expect(question.choices.map(({ value }) => value)).toEqual('0 1 2 3 4 5 6 7 8 9 10'.split(' '))
})

test('of a matrix the column `na` is “does not apply”', () => {
  const columns = [
    { value: 1, text: 'Poor' },
    { value: 5, text: 'Good' },
    { value: 'na', text: 'N/A' },
  ]
  const question = only({ type: 'matrix', rows: ['room'], columns, eachRowRequired: true })
  expect(question).toMatchObject({ hasNotApplicable: true, isRequired: true, needsEveryRow: true })
  expect(question.choices.map(({ value }) => value)).toEqual(['1', '5'])
})

test('panels are opened up: their title is said, their condition is that of each question in them', () => {
  const survey = readDefinition({
    elements: [
      {
        ...{ type: 'panel', name: 'more', title: 'A little more', visibleIf: '{score} <= 6' },
        elements: [{ type: 'comment', name: 'why', visibleIf: '{name} notempty' }],
      },
    ],
  })
  expect(survey.pages[0]?.questions).toMatchObject([
    { name: 'more', kind: 'statement', title: { en: 'A little more' }, visibleIf: '{score} <= 6' },
    { name: 'why', kind: 'text', visibleIf: '({score} <= 6) and ({name} notempty)' },
  ])
})

test('what would be asked otherwise than it says is refused with its place and a way out', () => {
  expect(refusal('text').message).toBe('This is no survey.')
  expect(refusal({ triggers: [{ type: 'complete' }] })).toMatchObject({ field: 'triggers' })
  const inside = (element: object) => refusal({ pages: [{ elements: [element] }] })
  expect(inside({ type: 'paneldynamic', name: 'x' })).toMatchObject({
    message: '“x” is of type “paneldynamic”, which is not asked here.',
    field: 'pages.0.elements.0',
    fix: 'Use a “comment” instead.',
  })
  expect(inside({ type: 'dropdown', name: 'x', choicesByUrl: { url: 'https://example.com' } }).field).toBe(
    'pages.0.elements.0.choicesByUrl',
  )
  expect(
    inside({ type: 'radiogroup', name: 'x', choices: ['a', { value: 'b', visibleIf: '{y} = 1' }] }).field,
  ).toBe('pages.0.elements.0.choices.1')
  expect(inside({ type: 'checkbox', name: 'x', choices: ['a', 'a'] }).message).toBe(
    'The choice “a” is there twice.',
  )
  expect(inside({ type: 'comment' }).message).toBe('A question has no name.')
  expect(inside({ type: 'comment', name: '<script>' }).message).toBe(
    '“<script>” cannot be a question’s name.',
  )
  expect(inside({ type: 'rating', name: 'x', rateMin: 5, rateMax: 1 }).message).toBe('“x” goes from 5 to 1.')
  expect(inside({ type: 'comment', name: 'x', kind: 'nps' }).message).toBe(
    'A “comment” cannot be of kind “nps”.',
  )
  expect(inside({ type: 'rating', name: 'x', scale: 'promise' }).message).toBe('There is no scale “promise”.')
})

test('two questions of one name are refused, in whatever case', () => {
  const elements = [
    { type: 'comment', name: 'why' },
    { type: 'comment', name: 'Why' },
  ]
  expect(refusal({ elements }).message).toBe('Two questions are called “Why”.')
})
