import { expect, test } from 'vitest'
import type { MapStage } from './map.ts'
import { likeness, stepsBehind, suggestedFollowing } from './mapping.ts'

const stage = (id: string, name: string, rest: Partial<MapStage> = {}): MapStage => ({
  id,
  name,
  follows: [],
  steps: [],
  ...rest,
})

test('names are alike by the words they share, whatever their ending', () => {
  expect(likeness('Refund paid', 'refunds')).toBe(0.5)
  expect(likeness('Return the order', 'Order returned')).toBe(1)
  expect(likeness('Wait', 'Refund paid')).toBe(0)
})

test('each step of the journey goes to the column that is most alike', () => {
  const found = suggestedFollowing(
    [stage('a', 'Ask to return'), stage('b', 'Get the refund')],
    ['Return asked', 'Refund paid', 'Page viewed'],
  )
  expect(found.map(({ follows }) => follows)).toEqual([['Return asked'], ['Refund paid']])
})

test('what somebody chose stays, and is not offered elsewhere', () => {
  const found = suggestedFollowing(
    [stage('a', 'Refund', { follows: ['Return asked'] }), stage('b', 'Return')],
    ['Return asked', 'Refund paid'],
  )
  expect(found.map(({ follows }) => follows)).toEqual([['Return asked'], []])
})

test('a step within a stage is taken before the stage, and the stage measures what its steps follow', () => {
  const [found] = suggestedFollowing(
    [stage('a', 'Refund', { steps: [{ id: 'a1', name: 'Refund paid', follows: [] }] })],
    ['Refund paid'],
  ) as [MapStage]
  expect([found.follows, found.steps[0]!.follows]).toEqual([[], ['Refund paid']])
  expect(stepsBehind([found], 'a')).toEqual(['Refund paid'])
  expect(stepsBehind([found], 'need')).toEqual(['Refund paid'])
})
