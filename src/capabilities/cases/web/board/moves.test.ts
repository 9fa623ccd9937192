import { expect, test } from 'vitest'
import { columns, moveTo, nextTowards } from './moves.ts'

test('what is not solved cannot be put away', () => {
  expect([moveTo('open', 'closed'), moveTo('waiting', 'closed')]).toEqual([null, null])
})

test('a key moves a case to the nearest column to which there is a way', () => {
  expect([nextTowards('open', 1), nextTowards('waiting', 1), nextTowards('resolved', 1)]).toEqual([
    'waiting',
    'resolved',
    'closed',
  ])
  expect([nextTowards('resolved', -1), nextTowards('closed', -1)]).toEqual(['open', 'open'])
  expect([nextTowards('open', -1), nextTowards('closed', 1)]).toEqual([null, null])
})

test('nothing moves to where it is', () => {
  expect(columns.map((column) => moveTo(column, column))).toEqual([null, null, null, null])
})
