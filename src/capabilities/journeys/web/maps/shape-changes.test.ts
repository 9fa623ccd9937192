import { expect, test } from 'vitest'
import type { Shape } from '../../maps/map.ts'
import * as change from './shape-changes.ts'

const shape: Shape = {
  stages: [
    { id: 'a', name: 'Before', follows: [], steps: [] },
    {
      id: 'b',
      name: 'During',
      follows: [],
      steps: [
        { id: 'b1', name: 'Ask', follows: [] },
        { id: 'b2', name: 'Wait', follows: [] },
      ],
    },
    { id: 'c', name: 'After', follows: [], steps: [] },
  ],
  lanes: [
    { id: 'does', kind: 'does', name: 'Does', isHidden: false },
    { id: 'thinks', kind: 'thinks', name: 'Thinks', isHidden: true },
    { id: 'pain', kind: 'pain', name: 'Pain', isHidden: false },
  ],
}
const stages = ({ stages }: Shape) => stages.map(({ name }) => name)
const steps = ({ stages }: Shape) => stages.flatMap(({ steps }) => steps.map(({ name }) => name))
const lanes = ({ lanes }: Shape) => lanes.map(({ id }) => id)

test('a stage is added after another, a step at the end of its stage', () => {
  expect(stages(change.withStage(shape, 'a', 'New'))).toEqual(['Before', 'New', 'During', 'After'])
  expect(steps(change.withStep(shape, 'b', 'Ask again'))).toEqual(['Ask', 'Wait', 'Ask again'])
})

test('stages and steps move among their own, and not over the end', () => {
  expect(stages(change.withColumnMoved(shape, 'c', -1))).toEqual(['Before', 'After', 'During'])
  expect(stages(change.withColumnMoved(shape, 'c', 1))).toEqual(['Before', 'During', 'After'])
  expect(steps(change.withColumnMoved(shape, 'b1', 1))).toEqual(['Wait', 'Ask'])
})

test('a stage goes with its steps, a step alone', () => {
  expect(steps(change.withoutColumn(shape, 'b'))).toEqual([])
  expect(stages(change.withoutColumn(shape, 'b2'))).toEqual(['Before', 'During', 'After'])
})

test('lanes move past hidden ones', () => {
  expect(lanes(change.withLaneMoved(shape, 'pain', -1))).toEqual(['pain', 'does', 'thinks'])
  expect(lanes(change.withLaneMoved(shape, 'does', 1))).toEqual(['thinks', 'pain', 'does'])
  expect(lanes(change.withLaneMoved(shape, 'does', -1))).toEqual(['does', 'thinks', 'pain'])
})

test('a usual lane comes back under its own id, with what stood in it; a lane of one’s own gets a new one', () => {
  expect(lanes(change.withLane(change.withoutLane(shape, 'pain'), 'pain', 'Pain'))).toEqual([
    'does',
    'thinks',
    'pain',
  ])
  const ids = lanes(change.withLane(change.withLane(shape, 'other', 'Risk'), 'other', 'Law'))
  expect(new Set(ids).size).toBe(5)
})
