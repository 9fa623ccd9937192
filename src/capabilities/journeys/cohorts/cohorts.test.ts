import { expect, test } from 'vitest'
import { cohortsOf, watchedUntil } from './cohorts.ts'

const periods = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01']
const active = (...lists: number[][]) => lists.map((list) => new Set(list))

test('who came first when, and who was there again', () => {
  const { cohorts } = cohortsOf(active([0], [0, 2], [0, 1, 3], [2, 3]), periods)
  expect(cohorts).toEqual([
    { from: '2024-01-01', size: 3, retained: [3, 1, 1, 1] },
    { from: '2024-03-01', size: 1, retained: [1, 1] },
  ])
})

/**
 * Lost after 1 (only January), lost after 3 (January and March: until March), watched 3 (still there in April), watched 1.
 * After one period 3 of 4 stay; after three 1 of the 2 that were watched so long: 3/8.
 */
test('how long customers stay, worked by hand', () => {
  const { survival } = cohortsOf(active([0], [0, 2], [0, 1, 3], [2, 3]), periods)
  expect(survival.map(({ age, share, at_risk }) => [age, share, at_risk])).toEqual([
    [0, 1, 4],
    [1, 0.75, 4],
    [3, 0.375, 2],
  ])
})

test('whoever came in the last period is watched for none: nobody can say yet', () => {
  expect(cohortsOf(active([3], [3]), periods)).toEqual({
    cohorts: [{ from: '2024-04-01', size: 2, retained: [2] }],
    survival: [{ age: 0, share: 1, low: 1, high: 1, at_risk: 2 }],
  })
})

test('nobody gives nothing', () => {
  expect(cohortsOf([], [])).toEqual({ cohorts: [], survival: [] })
})

/** With two quiet periods and April the last, whoever was there in March or April is known not to be lost up to March. */
test('with a longer quiet time, nobody is lost too early and all others are watched alike', () => {
  const until = (first: number, final: number) => watchedUntil({ first, final, last: 3 }, 2)
  expect(until(0, 1)).toEqual({ time: 2, isLost: true })
  expect(until(0, 2)).toEqual({ time: 2, isLost: false })
  expect(until(0, 3)).toEqual({ time: 2, isLost: false })
  expect(until(3, 3)).toEqual({ time: 0, isLost: false })
})
