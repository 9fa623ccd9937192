import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { condition } from '../../model/expressions.ts'
import { portable } from './condition.ts'

const script = readFileSync(new URL('../browser/holds.js', import.meta.url), 'utf8')
const self = {} as { holds: (condition: unknown, answers: object) => boolean }
new Function('self', script)(self)
const { holds } = self

const expressions = [
  '{score} <= 6',
  '{score} > 8 and {why} notempty',
  '{score} = 9 or {why} empty',
  '{score} <> 9',
  '{liked} contains "a"',
  '{liked} notcontains "a"',
  '{liked} anyof ["a", "b"]',
  '{liked} allof ["a", "b"]',
  '!({score} = 9)',
  '{why} = "Yes"',
  '{stay.bed} = "bad"',
  '{score} >= 7 and ({why} contains "no" or {liked} empty)',
]

const anyAnswers = fc.record(
  {
    score: fc.integer({ min: 0, max: 10 }),
    why: fc.constantFrom('yes', 'YES', 'no way', 'other'),
    liked: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    stay: fc.record({ bed: fc.constantFrom('good', 'bad') }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)

test.each(expressions)('a kiosk says of %s what SurveyJS says', (expression) => {
  const asked = condition(expression, 'visibleIf')
  const carried = portable(expression)
  expect(carried).toBeDefined()
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(holds(carried, answers)).toBe(asked(answers))
    }),
  )
})

test('what a kiosk does not understand is not guessed', () => {
  expect(portable('iif({score} > 1, true, false)')).toBeUndefined()
  expect(portable('{score} + 2 > 5')).toBeUndefined()
})
