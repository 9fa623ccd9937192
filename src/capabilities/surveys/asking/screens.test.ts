import fc from 'fast-check'
import { expect, test } from 'vitest'
import { open } from '../model/asking.ts'
import { readDefinition } from '../model/read-definition.ts'
import { firstUnseen, screensOf, screenWith } from './screens.ts'

function screens(pages: object[], answers = {}) {
  const survey = readDefinition({ pages })
  const shown = open(survey).shown({ answers, language: 'en', seed: 'Ann' })
  return screensOf(survey, shown)
}

const names = (all: ReturnType<typeof screens>) =>
  all.map(({ questions }) => questions.map(({ question }) => question.name).join(' '))

const score = { type: 'rating', kind: 'nps', name: 'score', rateMin: 0, rateMax: 10 }
const why = { type: 'comment', name: 'why', visibleIf: '{score} <= 6' }
const more = { type: 'comment', name: 'more' }

test('questions of a page are asked together', () => {
  expect(names(screens([{ elements: [score, more] }]))).toEqual(['score more'])
})

test('what depends on another question of its page is asked after it', () => {
  expect(names(screens([{ elements: [score, why, more] }], { score: 3 }))).toEqual(['score', 'why more'])
})

test('so is what repeats another answer in its words', () => {
  const echo = { type: 'comment', name: 'echo', title: 'Why {score} points?' }
  expect(names(screens([{ elements: [score, echo] }], { score: 3 }))).toEqual(['score', 'echo'])
})

test('and what looks at one row of a table', () => {
  const table = { type: 'matrix', name: 'stay', columns: ['good', 'bad'], rows: ['bed', 'bath'] }
  const bed = { type: 'comment', name: 'bed', visibleIf: '{stay.bed} = "bad"' }
  expect(names(screens([{ elements: [table, bed] }], { stay: { bed: 'bad' } }))).toEqual(['stay', 'bed'])
})

test('a screen is not the last one while its answers may bring more', () => {
  const [first] = screens([{ elements: [score] }, { elements: [why] }])
  expect([first?.isFirst, first?.isLast]).toEqual([true, false])
  const [only] = screens([{ elements: [score] }, { elements: [more] }]).slice(-1)
  expect(only?.isLast).toBe(true)
})

test('statements are shown and not counted', () => {
  const hello = { type: 'html', name: 'hello', html: 'Hello' }
  const [first, second] = screens([{ elements: [hello, score] }, { elements: [more] }])
  expect([first?.from, first?.all, second?.from]).toEqual([1, 2, 2])
})

test('whoever comes back goes on with what they have not seen', () => {
  const all = screens([{ elements: [score] }, { elements: [more] }])
  expect(names([firstUnseen(all, ['score'])!])).toEqual(['more'])
  expect(names([firstUnseen(all, ['score', 'more'])!])).toEqual(['more'])
  expect(screenWith(all, 'score')?.from).toBe(1)
})

test('every question that is to be seen is on exactly one screen, in its order', () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 12 }), (looksAt) => {
      const elements = looksAt.map((at, i) => ({
        type: 'rating',
        name: `q${i}`,
        rateMin: 0,
        rateMax: 10,
        ...(at < i && { visibleIf: `{q${at}} notempty` }),
      }))
      const answers = Object.fromEntries(elements.map(({ name }) => [name, 5]))
      expect(names(screens([{ elements }], answers)).join(' ')).toBe(
        elements.map(({ name }) => name).join(' '),
      )
    }),
  ))
