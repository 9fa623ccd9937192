import { expect, test } from 'vitest'
import { ageInUnits, ageOf } from './ages.ts'

test('evidence is stale after 180 days', () => {
  expect(ageOf('2026-01-01', '2026-06-30')).toEqual({ days: 180, isStale: false })
  expect(ageOf('2026-01-01', '2026-07-01')).toEqual({ days: 181, isStale: true })
  expect(ageOf(null, '2026-07-01')).toBeNull()
})

test('an age is said in the unit people use', () => {
  expect([1, 20, 213, 800].map(ageInUnits)).toEqual([
    { unit: 'days', count: 1 },
    { unit: 'weeks', count: 3 },
    { unit: 'months', count: 7 },
    { unit: 'years', count: 2 },
  ])
})
