import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isScaleName, readScore } from '../../../statistics/scales.ts'
import { decide } from './questions.ts'

const asked = (wording: string, values: string[], column = 'Q1', hasNpsGroup = false) =>
  decide({ column, wording, values, hasNpsGroup })

test.each([
  ['How likely are you to recommend us to a friend?', ['9', '0', '10'], 'nps'],
  ['Would you recommend us? (1 to 5)', ['1', '5'], 'nps5'],
  ['Würden Sie uns weiterempfehlen, von 1 bis 10?', ['1', '10'], 'nps10'],
  ['Recomendaría nuestra tienda', ['0 - Nada', '10 - Seguro'], 'nps'],
  ['How satisfied are you (1–5)?', ['4', '5'], 'csat5'],
  ['Wie zufrieden sind Sie? 1 bis 7', ['4', '7'], 'csat7'],
  ['How much effort was it, 1-5?', ['2'], 'ces5'],
  ['They made it easy (1 to 7)', ['7'], 'ces7'],
  ['How many stars would you give?', ['5', '3'], 'stars5'],
  ['How satisfied are you with us?', ['Satisfied', 'Very dissatisfied'], 'csat5'],
  ['Wie zufrieden sind Sie?', ['sehr zufrieden', 'neutral'], 'csat5'],
  ['It was easy to get help', ['Strongly agree', 'Somewhat disagree'], 'ces7'],
])('“%s” answered with %j is on %s', (wording, values, scale) => {
  expect(asked(wording, values)).toMatchObject({ becomes: scale })
})

test('the group that Qualtrics writes beside it tells an NPS question', () => {
  expect(asked('And in general?', ['4', '5'], 'Q7', true).becomes).toBe('nps')
})

test.each([
  ['How satisfied are you?', ['4', '5', '3']],
  ['Would you recommend us?', ['3', '5']],
  ['How easy was it, from 1 to 5?', ['1', '5']],
])('“%s” answered with %j is not guessed: it stays a property, with a note', (wording, values) => {
  const { becomes, note } = asked(wording, values)
  expect(becomes).toBe('property')
  expect(note).toMatch(/\.$/)
})

test('one to ten that is no recommendation is no NPS', () => {
  expect(asked('Rate our shop from 1 to 10', ['10', '3']).becomes).toBe('property')
  expect(asked('How satisfied are you, 0-10?', ['10', '0'])).toMatchObject({
    becomes: 'property',
    note: expect.stringMatching(/scale/),
  })
})

test('words of people’s own are texts; one of a few ready answers is a property', () => {
  expect(asked('Why?', ['Good']).becomes).toBe('text')
  expect(asked('What would you change', ['I would make the checkout shorter']).becomes).toBe('text')
  expect(asked('Where did you hear of us?', Array(12).fill('From a friend of mine')).becomes).toBe('property')
  expect(asked('Age', ['31', '47']).becomes).toBe('property')
})

test('what a question is decided to be, every answer it was decided by can be read as', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('recommend us', 'satisfied (1-5)', 'easy 1 to 7', 'stars', 'effort 1-5', 'age'),
      fc.array(fc.oneof(fc.integer({ min: -2, max: 12 }).map(String), fc.string()), { minLength: 1 }),
      (wording, given) => {
        const values = given.map((value) => value.trim()).filter((value) => value !== '')
        const { becomes, words = {} } = asked(wording, values)
        if (!isScaleName(becomes)) return
        for (const value of values)
          expect(words[value.toLowerCase()] ?? readScore(becomes, value.split(' ')[0] ?? '')).toBeTypeOf(
            'number',
          )
      },
    ),
  ))
