import { expect, test } from 'vitest'
import { momentsOf } from '../../../statistics/mean.ts'
import { betterQuarter, toDoOf } from './aim.ts'
import { changesBetween } from './changes.ts'
import { merged, without } from './compare.ts'
import { mattersMost } from './matters.ts'
import { stating } from './say.ts'
import type { Audit, Statement } from './statement.ts'

const share = (id: string, hits: number, n: number, low: number, high: number): Statement =>
  stating(
    { n, value: hits / n, low, high },
    { id, section: 'promises', of: 'promises', text: id, better: 'higher' },
  )

const auditOf = (statements: Statement[]): Audit => ({
  from: '2026-01-01',
  until: '2026-02-01',
  matters: [],
  sections: [{ name: 'promises', title: '', lead: '', statements, figures: [] }],
  toDo: [],
  friction: [],
  promises: [],
})

test('a change whose interval leaves nothing out is better or worse, any other is no real change', () => {
  const before = auditOf([
    share('a', 80, 100, 0.71, 0.87),
    share('b', 50, 100, 0.4, 0.6),
    share('c', 90, 100, 0.83, 0.94),
  ])
  const now = auditOf([
    share('a', 95, 100, 0.89, 0.98),
    share('b', 52, 100, 0.42, 0.61),
    share('c', 60, 100, 0.5, 0.69),
  ])
  expect(changesBetween(before, now).map(({ id, verdict }) => [id, verdict])).toEqual([
    ['a', 'better'],
    ['b', 'no real change'],
    ['c', 'worse'],
  ])
})

test('moments taken apart and put together again are what they were', () => {
  const [one, other, both] = [
    [1, 2, 2],
    [4, 5, 3, 3],
    [1, 2, 2, 4, 5, 3, 3],
  ].map((all) => momentsOf(all.map((x) => [x, 1] as const))!)
  expect(merged(one!, other!).variance).toBeCloseTo(both!.variance)
  const left = without(both!, one!)
  expect(left.n).toBe(4)
  expect(left.mean).toBeCloseTo(other!.mean)
  expect(left.variance).toBeCloseTo(other!.variance)
})

const aim = {
  what: 'Keep it',
  of: 'promises',
  measure: 'promises kept',
  better: 'higher' as const,
  perWeek: 50,
  owner: '',
  statement: 'a',
  weight: 1,
}
const months = [80, 85, 90, 95].map((hits) => ({ hits, n: 100 }))

test('the benchmark is the better quarter of its own months: of 80, 85, 90 and 95 per cent that is 91.25', () => {
  expect(betterQuarter({ months, now: { hits: 350, n: 400 }, better: 'higher' })).toBeCloseTo(0.9125)
  expect(betterQuarter({ months: months.slice(1), now: { hits: 270, n: 300 }, better: 'higher' })).toBeNull()
})

test('the time is what a change of that size needs to be seen', () => {
  const { goal, time, benchmark } = toDoOf({ ...aim, months, now: { hits: 350, n: 400 } })
  expect(benchmark).toContain('Today 87.5% of 400 promises')
  expect(goal).toContain('from 87.5% to 91.3%')
  // (0.875·0.125 + 0.9125·0.0875)·(1.96 + 0.8416)² / 0.0375² − 3 = 1053; at 50 a week 22 weeks.
  expect(time).toContain('1,053 promises')
  expect(time).toContain('22 weeks')
})

test('without months of its own the goal is said to be an assumption', () => {
  expect(toDoOf({ ...aim, months: [], now: { hits: 350, n: 400 } }).goal).toContain('an assumption')
})

test('the first page has sure statements by their weight, at most two of a part', () => {
  const heavy = (id: string, weight: number, section: Statement['section'] = 'friction', n = 100) => ({
    ...stating({ n, value: 0.5, low: 0.4, high: 0.6 }, { id, section, of: 'journeys', text: id }),
    weight,
  })
  const statements = [
    heavy('1', 9),
    heavy('2', 8),
    heavy('3', 7),
    heavy('4', 6, 'drops'),
    heavy('few', 99, 'service', 8),
  ]
  expect(mattersMost([{ statements }])).toEqual(['1', '2', '4'])
})
