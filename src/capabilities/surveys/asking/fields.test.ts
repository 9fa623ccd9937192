import { expect, test } from 'vitest'
import { readDefinition } from '../model/read-definition.ts'
import { answersIn, questionsOf } from './fields.ts'

const survey = readDefinition({
  elements: [
    { type: 'rating', kind: 'nps', name: 'score', rateMin: 0, rateMax: 10, showCommentArea: true },
    { type: 'checkbox', name: 'liked', choices: ['a', 'b', 'c'], showOtherItem: true },
    { type: 'matrix', name: 'stay', columns: ['good', 'bad'], rows: ['bed', 'the bath.room'] },
    { type: 'ranking', name: 'order', choices: ['x', 'y', 'z'] },
    { type: 'html', name: 'hello', html: 'Hello' },
  ],
})
const asked = questionsOf(survey).map((question, place) => ({ question, place }))

const read = (form: string) => answersIn(new URLSearchParams(form), asked)

test('a form says each answer as SurveyJS keeps it', () => {
  const form =
    'a0=9&a0c=Nice&a1=a&a1=other&a1c=Smell&a2r.bed=good&a2r.the%20bath.room=bad&a3p.x=2&a3p.y=1&a3p.z=3'
  expect(read(form)).toEqual({
    score: '9',
    'score-Comment': 'Nice',
    liked: ['a', 'other'],
    'liked-Comment': 'Smell',
    stay: { bed: 'good', 'the bath.room': 'bad' },
    order: ['y', 'x', 'z'],
  })
})

test('what is left empty takes an earlier answer back', () => {
  expect(read('a0=&a0c=%20')).toEqual({
    score: null,
    'score-Comment': null,
    liked: null,
    stay: null,
    order: null,
  })
})

test('words for “something else” count only where that was chosen', () => {
  expect(read('a1=a&a1c=Smell')['liked-Comment']).toBeNull()
})

test('whoever gives one place twice has them in the order they stand', () => {
  expect(read('a3p.x=1&a3p.y=1&a3p.z=').order).toEqual(['x', 'y'])
})

test('what nobody asked is not read', () => {
  expect(Object.keys(answersIn(new URLSearchParams('a0=9&a1=a'), asked.slice(0, 1)))).toEqual(['score'])
})
