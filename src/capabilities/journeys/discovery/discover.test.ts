import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discover } from './discover.ts'
import { createEventLog } from './event-log.ts'

const minute = 60_000

/** Events as [case, activity, minutes]. */
function logOf(events: readonly (readonly [string, string, number])[]) {
  const log = createEventLog()
  for (const [one, activity, at] of events) log.add({ case: one, activity, startedAt: at * minute })
  return log.finished()
}

/** Worked by hand: a → b → c (twice), a → c, and a case that only began. */
const four = [
  ['1', 'a', 0],
  ['1', 'b', 10],
  ['1', 'c', 30],
  ['2', 'a', 5],
  ['3', 'a', 0],
  ['3', 'c', 60],
  ['4', 'c', 50],
  ['4', 'a', 20],
  ['4', 'b', 20],
] as const

describe('four journeys worked by hand', () => {
  const found = discover(logOf(four))

  test('events stand in the order of their times, whatever the order of the file', () => {
    expect(found.variants).toEqual({
      count: 3,
      for_80_percent: 3,
      top: [
        { path: ['a', 'b', 'c'], cases: 2 },
        { path: ['a'], cases: 1 },
        { path: ['a', 'c'], cases: 1 },
      ],
    })
  })

  test('steps are counted, and so is how journeys begin and end', () => {
    expect(found.activities).toEqual([
      { name: 'a', count: 4 },
      { name: 'c', count: 3 },
      { name: 'b', count: 2 },
    ])
    expect(found.starts).toEqual([{ name: 'a', count: 4 }])
    expect(found.ends).toEqual([
      { name: 'c', count: 3 },
      { name: 'a', count: 1 },
    ])
  })

  test('each transition has its count and its times', () => {
    expect(found.edges).toEqual([
      { from: 'a', to: 'b', count: 2, median_seconds: 300, mean_seconds: 300, p90_seconds: 540 },
      { from: 'b', to: 'c', count: 2, median_seconds: 1_500, mean_seconds: 1_500, p90_seconds: 1_740 },
      { from: 'a', to: 'c', count: 1, median_seconds: 3_600, mean_seconds: 3_600, p90_seconds: 3_600 },
    ])
  })

  test('a journey lasts from its first event to its last', () => {
    // 30, 0, 60 and 30 minutes.
    expect(found.duration).toEqual({
      median_seconds: 1_800,
      mean_seconds: 1_800,
      p90_seconds: 0.7 * 3_600 + 0.3 * 1_800,
      max_seconds: 3_600,
    })
  })
})

test('of those who come to a step, how many go no further', () => {
  const shares = discover(logOf(four)).drop_off.map(({ name, cases, ended }) => [name, cases, ended])
  expect(shares).toEqual([['c', 3, 3], ['a', 4, 1], ['b', 2, 0]]) // biome-ignore format: a step each
})

/** a → b → c twice is right; a → c leaves b out; a alone leaves b and c out: fitness (1 + 1 + 4/5 + 2/4) / 4. */
test('how journeys stand to the way they should go, worked by hand', () => {
  expect(discover(logOf(four), { happy: ['a', 'b', 'c'] }).conformance).toMatchObject({
    cases: 2,
    share: 0.5,
    fitness: 3.3 / 4,
    deviations: [
      { kind: 'skipped', name: 'b', cases: 2 },
      { kind: 'skipped', name: 'c', cases: 1 },
    ],
  })
})

test('what comes in between has no place in the way', () => {
  const found = discover(logOf([['1', 'a', 1], ['1', 'x', 2], ['1', 'b', 3], ['1', 'a', 4]]), { happy: ['a', 'b'] }) // biome-ignore format: one journey
  expect(found.conformance).toMatchObject({
    cases: 0,
    fitness: 1 - 2 / 6,
    deviations: [
      { kind: 'inserted', name: 'a', cases: 1 },
      { kind: 'inserted', name: 'x', cases: 1 },
    ],
  })
})

test('events at the same moment keep the order of the file', () => {
  const found = discover(logOf([['1', 'z', 1], ['1', 'a', 1], ['1', 'm', 1]])) // biome-ignore format: one journey
  expect(found.variants.top[0]?.path).toEqual(['z', 'a', 'm'])
})

test('a step that follows itself is a loop; one that comes back is a repeat', () => {
  const found = discover(logOf([['1', 'a', 1], ['1', 'a', 2], ['2', 'a', 1], ['2', 'b', 2], ['2', 'a', 3], ['3', 'a', 1]])) // biome-ignore format: three journeys
  expect(found.self_loops).toBe(1)
  expect(found.cases_with_repeat).toBeCloseTo(2 / 3, 12)
})

test('where events have a length, a transition takes from the end of one to the beginning of the next', () => {
  const log = createEventLog({ hasEnds: true })
  log.add({ case: '1', activity: 'a', startedAt: 0, endedAt: 4 * minute })
  log.add({ case: '1', activity: 'b', startedAt: 10 * minute, endedAt: 15 * minute })
  log.add({ case: '1', activity: 'c', startedAt: 12 * minute, endedAt: 13 * minute })
  const { edges, duration } = discover(log.finished())
  expect(edges.map(({ from, to, mean_seconds }) => [from, to, mean_seconds])).toEqual([
    ['a', 'b', 360],
    ['b', 'c', 0],
  ])
  expect(duration.max_seconds).toBe(900)
})

test('nothing gives nothing, and no number that is none', () => {
  expect(discover(logOf([]))).toEqual({
    cases: 0,
    events: 0,
    first: null,
    last: null,
    activities: [],
    variants: { count: 0, for_80_percent: 0, top: [] },
    edges: [],
    starts: [],
    ends: [],
    duration: { median_seconds: null, mean_seconds: null, p90_seconds: null, max_seconds: null },
    cases_with_repeat: null,
    self_loops: 0,
    drop_off: [],
    channel_changes: null,
    conformance: null,
  })
})

const anyEvents = fc.array(
  fc.tuple(
    fc.constantFrom('1', '2', '3', '4'),
    fc.constantFrom('a', 'b', 'c'),
    fc.integer({ min: 0, max: 20 }),
  ),
  { minLength: 1, maxLength: 60 },
)

test('numbers add up: whoever comes to a step goes on or ends there', () =>
  fc.assert(
    fc.property(anyEvents, (events) => {
      const found = discover(logOf(events), { top: 100 })
      const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0)
      const of = (list: readonly { name: string; count: number }[], step: string) =>
        list.find(({ name }) => name === step)?.count ?? 0
      expect(sum(found.starts)).toBe(found.cases)
      expect(sum(found.ends)).toBe(found.cases)
      expect(sum(found.edges)).toBe(found.events - found.cases)
      expect(found.variants.top.reduce((all, { cases }) => all + cases, 0)).toBe(found.cases)
      expect(found.drop_off.reduce((all, { ended }) => all + ended, 0)).toBe(found.cases)
      for (const { name, count } of found.activities) {
        const out = sum(found.edges.filter(({ from }) => from === name))
        const into = sum(found.edges.filter(({ to }) => to === name))
        expect(out + of(found.ends, name)).toBe(count)
        expect(into + of(found.starts, name)).toBe(count)
      }
    }),
  ))

test('a way fits itself and nothing fits less than none', () =>
  fc.assert(
    fc.property(anyEvents, (events) => {
      const [way] = discover(logOf(events)).variants.top
      const { conformance } = discover(logOf(events), { happy: way!.path })
      expect(conformance!.cases).toBe(way!.cases)
      expect(conformance!.fitness).toBeGreaterThanOrEqual(0)
      expect(conformance!.fitness).toBeLessThanOrEqual(1)
    }),
  ))

test('the order of cases in the file changes nothing', () =>
  fc.assert(
    fc.property(anyEvents, (events) => {
      const turned = [...events].sort((a, b) => (a[0] < b[0] ? 1 : a[0] > b[0] ? -1 : 0))
      expect(discover(logOf(turned))).toEqual(discover(logOf(events)))
    }),
  ))
