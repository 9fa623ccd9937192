import { expect, test } from 'vitest'
import { mapOfSteps } from './of-steps.ts'

const step = (name: string, stage: string, journeys: number) => ({
  step: name,
  stage,
  channel: stage === '' ? '' : 'web',
  touchpoint: stage === '' ? '' : `${name} page`,
  journeys,
})
const told = { source: 'Return an order', day: '2026-03-31' }

test('stages as they are registered, each with its steps; what lies in none comes last', () => {
  const { shape } = mapOfSteps(
    [step('Ask', 'Decide', 9), step('Call', '', 4), step('Send', 'Return', 8), step('Look', 'Decide', 3)],
    told,
  )
  expect(shape.stages.map(({ name, steps }) => [name, steps.map(({ follows }) => follows)])).toEqual([
    ['Decide', [['Ask'], ['Look']]],
    ['Return', [['Send']]],
    ['Elsewhere', [['Call']]],
  ])
})

test('without stages every step is one', () => {
  const { shape } = mapOfSteps([step('Ask', '', 9), step('Call', '', 4)], told)
  expect(shape.stages.map(({ name, follows, steps }) => [name, follows, steps])).toEqual([
    ['Ask', ['Ask'], []],
    ['Call', ['Call'], []],
  ])
})

test('what is measured is fed, and what customers feel is left to be believed first', () => {
  const { cells } = mapOfSteps(
    [step('Ask', 'Decide', 3), step('Look', 'Decide', 9), step('Send', 'Return', 8)],
    told,
  )
  const stage = cells.filter(({ columnId }) => columnId === 's1')
  expect(
    stage.map(({ laneId, cards }) => [laneId, cards.map(({ text, measure }) => text || measure)]),
  ).toEqual([
    ['does', ['Ask', 'Look']],
    ['touchpoint', ['Ask page', 'Look page']],
    ['channel', ['web']],
    ['time', [{ what: 'time', step: 'Look', next: null }]],
    ['metric', [{ what: 'goes on', step: 'Look' }]],
  ])
  expect(cells.some(({ laneId, believed }) => laneId === 'feels' || believed !== null)).toBe(false)
})
