import { expect, test } from 'vitest'
import { compareGroups, type Group } from './comparison.ts'
import type { CountedRow } from './facts.ts'
import { compareTimes } from './time-comparison.ts'

function step(name: string, journeys: number, starts = 0): CountedRow {
  const nothing = { again: 0, ends: 0, lost: 0, won: 0, places: 0, seconds: 0, path: [] }
  return { what: 'step', name, beside: '', visits: journeys, journeys, starts, ...nothing }
}
const group = (called: number, all = 100): Group => ({
  counted: [step('Page', all, all), step('Call', called)],
  success: all / 2,
  ended: all,
})
const verdictOf = (now: Group, other: Group, name: string) =>
  compareGroups(now, other).find((one) => one.what === 'step' && one.name === name)?.verdict

test('40 of 100 beside 10 of 100 really differ, 22 beside 20 do not', () => {
  expect(verdictOf(group(40), group(10), 'Call')).toBe('real change')
  expect(verdictOf(group(22), group(20), 'Call')).toBe('no real change')
})

test('what happens on one side only counts as nobody on the other', () => {
  const [first] = compareGroups(group(40), { ...group(0), counted: [step('Page', 100, 100)] })
  expect(first).toMatchObject({ name: 'Call', other: { hits: 0, n: 100, value: 0 }, verdict: 'real change' })
  expect(first?.difference).toBeCloseTo(0.4)
})

test('under thirty on a side there are too few to say', () => {
  expect(verdictOf(group(10, 20), group(2, 100), 'Call')).toBe('too few')
})

test('times differ when the one tend to be longer, whatever their tails', () => {
  const times = (from: number) => ({
    from: 'a',
    to: 'b',
    n: 60,
    seconds: Array.from({ length: 60 }, (_, at) => from + at),
  })
  expect(compareTimes([times(100)], [times(0)])[0]).toMatchObject({
    now: { n: 60, median: 129.5 },
    other: { n: 60, median: 29.5 },
    verdict: 'real change',
  })
  expect(compareTimes([times(1)], [times(0)])[0]?.verdict).toBe('no real change')
})
