import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerColumn } from './columns.ts'
import { spssHeads, spssSyntax, variableNames } from './spss.ts'

const reason: AnswerColumn = {
  name: 'reason',
  label: "What's the reason?",
  question: 'reason',
  part: '',
  holds: 'choice',
  values: [
    { value: 'price', label: 'Price' },
    { value: 'q', label: 'Quality' },
  ],
}

test('names are what SPSS allows, each once', () => {
  expect(variableNames(['recommend', 'Recommend', '1st', 'straße', 'to', ''])).toEqual([
    'recommend',
    'Recommend_2',
    'v_1st',
    'stra_e',
    'to_2',
    'v',
  ])
})

test('labels of variables and values are told, with quotes doubled', () => {
  const syntax = spssSyntax([reason], 'answers.csv')
  expect(syntax).toContain("/FILE='answers.csv'")
  expect(syntax).toContain("  reason 'What''s the reason?'")
  expect(syntax).toContain("  /reason\n    1 'Price'\n    2 'Quality'")
  expect(spssHeads([reason])).toHaveLength(11)
})

test('whatever a label holds, it ends where it should: no line of it is a command of its own', () => {
  const syntax = spssSyntax([{ ...reason, label: "x'.\nERASE FILE='c:/all'.\n" }], 'answers.csv')
  expect(syntax).toContain("  reason 'x''. ERASE FILE=''c:/all''. '")
  expect(syntax.split('\n').some((line) => line.startsWith('ERASE'))).toBe(false)
})

test('every name begins with a letter, is short enough and stands once', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 90 }), { maxLength: 30 }), (names) => {
      const found = variableNames(names)
      expect(found.every((name) => /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && name.length <= 64)).toBe(true)
      expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(names.length)
    }),
  ))
