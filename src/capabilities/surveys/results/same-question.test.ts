import { expect, test } from 'vitest'
import { readDefinition } from '../model/read-definition.ts'
import { askedAlike, questionsOf } from './same-question.ts'

const asking = (element: object) =>
  readDefinition({ pages: [{ name: 'all', elements: [{ type: 'radiogroup', name: 'why', ...element }] }] })
const why = { title: 'Why?', choices: ['price', 'quality'] }

test.each([
  ['another word in the title', { ...why, title: 'Why, then?' }],
  ['another choice', { ...why, choices: ['price', 'care'] }],
  ['the choices in another order', { ...why, choices: ['quality', 'price'] }],
  ['another label', { ...why, choices: [{ value: 'price', text: 'The price' }, 'quality'] }],
  ['room for something else', { ...why, showOtherItem: true }],
])('%s makes it another question', (_what, changed) => {
  const versions = new Map([
    [1, asking(why)],
    [2, asking(changed)],
  ])
  expect(askedAlike(2, versions).get('why')).toMatchObject({ together: [2], apart: [1] })
})

test('a translation more, and whether it must be answered, leave it the same', () => {
  const versions = new Map([
    [1, asking(why)],
    [2, asking({ ...why, title: { default: 'Why?', de: 'Warum?' }, isRequired: true })],
  ])
  expect(askedAlike(2, versions).get('why')).toMatchObject({ together: [1, 2], apart: [] })
  expect(questionsOf(undefined)).toEqual([])
})
