import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Flow, Way } from '../../flow/contract.ts'
import { drawnOf, mostSteps, waysAtFirst, waysThatFit } from './drawn.ts'

const way = (path: string[], journeys: number) => ({ id: path.join(), path, journeys }) as Way

/** A flow with these ways, where others were taken too by so many journeys. */
function flowOf(ways: Way[], otherJourneys = 0): Flow {
  const sorted = ways.toSorted((one, other) => other.journeys - one.journeys)
  const names = [...new Set(ways.flatMap(({ path }) => path))]
  const edges = ways.flatMap(({ path }) => path.slice(1).map((to, at) => ({ from: path[at], to, count: 1 })))
  const journeys = ways.reduce((sum, one) => sum + one.journeys, otherJourneys)
  const steps = names.map((name) => ({ name }))
  return { ways: sorted, steps, edges, journeys, allWays: ways.length + 1 } as unknown as Flow
}

test('the steps and edges of the most frequent ways are drawn, and the rest is one number', () => {
  const flow = flowOf([way(['a', 'b'], 60), way(['a', 'c', 'b'], 30)], 10)
  const { steps, edges, covered, restWays, restJourneys } = drawnOf(flow, 1)
  expect(steps.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(edges).toEqual([{ from: 'a', to: 'b', count: 1 }])
  expect({ covered, restWays, restJourneys }).toEqual({ covered: 0.6, restWays: 2, restJourneys: 40 })
})

test('at first so many ways are drawn that four of five journeys are covered', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  expect(waysAtFirst(flowOf(names.map((name) => way([name], 10))))).toBe(8)
})

test('few ways that cover nearly all are shown with the next ones', () => {
  const ways = ['b', 'c', 'd', 'e', 'f', 'g'].map((name) => way([name], 1))
  expect(waysAtFirst(flowOf([way(['a'], 97), ...ways]))).toBe(5)
})

const anyWays = fc.array(
  fc.record({
    path: fc.array(fc.integer({ min: 0, max: 60 }).map(String), { minLength: 1, maxLength: 12 }),
    journeys: fc.integer({ min: 1, max: 1000 }),
  }),
  { minLength: 1, maxLength: 40 },
)

test('what is drawn and what is not add up to all journeys, and no more steps are drawn than can be read', () =>
  fc.assert(
    fc.property(anyWays, fc.integer({ min: 1, max: 50 }), (made, most) => {
      const flow = flowOf(made.map(({ path, journeys }) => way(path, journeys)))
      const { ways, restJourneys, steps } = drawnOf(flow, most)
      expect(ways.reduce((sum, { journeys }) => sum + journeys, 0) + restJourneys).toBe(flow.journeys)
      expect(steps.length).toBeLessThanOrEqual(mostSteps)
      expect(ways.length).toBe(Math.max(1, Math.min(most, waysThatFit(flow.ways))))
    }),
  ))
