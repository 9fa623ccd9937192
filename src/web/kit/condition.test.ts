import { expect, test } from 'vitest'
import { withCondition } from './condition.ts'

const chat = { field: 'channel', values: ['chat'] }
const gold = { field: 'trait:tier', values: ['gold'] }
const phone = { field: 'channel', values: ['phone'] }

test('a new condition joins at the end, a changed one keeps its place', () => {
  expect(withCondition([chat], gold)).toEqual([chat, gold])
  expect(withCondition([chat, gold], phone, 0)).toEqual([phone, gold])
})

test('a condition without values is none', () => {
  expect(withCondition([chat, gold], { ...chat, values: [] }, 0)).toEqual([gold])
  expect(withCondition([gold], { ...chat, values: [] })).toEqual([gold])
})
