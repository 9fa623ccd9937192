import { expect, test } from 'vitest'
import type { Rule } from '../../opening/contract.ts'
import { opensWords, ruleWords } from './rule-words.ts'

const known = { currency: 'EUR', journeys: [{ id: 'j', name: 'Return an order' }] }
const rule: Rule = {
  name: 'Low score',
  isOn: true,
  when: { kind: 'low-score', scale: 'nps', orWorse: 6 },
  filter: [],
  worth: null,
  opens: { kind: 'recovery', priority: 'high', skill: '' },
  quietDays: 7,
  mostPerDay: 50,
}

test('a rule says what sets it off, and of whom', () => {
  expect(ruleWords(rule, known)).toBe('An answer of 6 or worse: NPS')
  const when = { kind: 'broken-promise', daysLate: 2, inARow: 3 } as const
  expect(
    ruleWords({ ...rule, when, worth: 500, filter: [{ field: 'unit', values: ['north'] }] }, known),
  ).toBe(
    '3 promises in a row at least 2 days late, of customers who spent at least €500.00 within a year, 1 condition',
  )
  const journey = { kind: 'journey-failure', journeyId: 'j', outcomes: ['failure' as const] } as const
  expect(ruleWords({ ...rule, when: { ...journey, outcomes: ['failure'] } }, known)).toBe(
    'A journey that fails: Return an order',
  )
})

test('and what its cases are like', () => {
  expect(opensWords({ ...rule, opens: { ...rule.opens, skill: 'billing' } })).toBe(
    'Make it right, High, needs billing',
  )
})
