import { expect, test } from 'vitest'
import { blankDefinition, conditionsOfSteps, readyDefinition } from './draft.ts'

const is = (field: string, ...values: string[]) => ({ field, how: 'is' as const, values })

test('what is still being written is not sent', () => {
  const draft = {
    ...blankDefinition,
    start: [[is('name', ' Order placed ', '')], [is('name', '')]],
    steps: [
      { name: ' Pay ', when: [[is('name', 'Paid')]] },
      { name: '', when: [[is('name', 'Seen')]] },
      { name: 'Empty', when: [[is('name', '')]] },
    ],
  }
  expect(readyDefinition(draft)).toMatchObject({
    start: [[is('name', 'Order placed')]],
    steps: [{ name: 'Pay', when: [[is('name', 'Paid')]] }],
  })
})

test('ticked steps are found again by what they are called by, contacts by their channel', () => {
  expect(conditionsOfSteps(['Checkout: address', 'Checkout: payment'], 'name')).toEqual([
    [is('name', 'Checkout: address', 'Checkout: payment')],
  ])
  expect(conditionsOfSteps(['Checkout'], 'touchpoint')).toEqual([[is('touchpoint', 'Checkout')]])
  expect(conditionsOfSteps(['Contact by chat', 'Contact by email'], 'name')).toEqual([
    [
      is('kind', 'message', 'ticket', 'call'),
      { ...is('direction', 'out'), not: true },
      is('channel', 'chat', 'email'),
    ],
  ])
})
