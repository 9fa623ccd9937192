import { expect, test } from 'vitest'
import { helpedBy } from './helped.ts'

const cell = (stratum: string, spoken: number, hits: number, n: number) => ({ stratum, spoken, hits, n })

test('the shares are as they were, the difference is among like', () => {
  // Two kinds of customers, who stay at 9 of 10 and at 5 of 10 whether spoken to or not; spoken to were mostly the second.
  // Over all it looks harmful (54 of 100 against 86 of 100); among like it is nothing.
  const told = helpedBy([
    cell('loyal', 1, 9, 10),
    cell('loyal', 0, 81, 90),
    cell('leaving', 1, 45, 90),
    cell('leaving', 0, 5, 10),
  ])
  expect(told.with).toMatchObject({ hits: 54, n: 100, value: 0.54 })
  expect(told.without).toMatchObject({ hits: 86, n: 100, value: 0.86 })
  expect(told.difference?.value).toBeCloseTo(0, 10)
  expect(told.difference!.low).toBeLessThan(0)
  expect(told.difference!.high).toBeGreaterThan(0)
})

test('what helps is found among like', () => {
  // 30 of 40 against 20 of 40, and 16 of 20 against 12 of 20: 25 and 20 points; weights 20 and 10: 23.3 points.
  const told = helpedBy([
    cell('one', 1, 30, 40),
    cell('one', 0, 20, 40),
    cell('other', 1, 16, 20),
    cell('other', 0, 12, 20),
  ])
  expect(told.difference?.value).toBeCloseTo(0.2333, 4)
  expect(told.difference!.low).toBeGreaterThan(0)
})

test('where nobody is like anybody there is no difference to tell', () => {
  expect(helpedBy([cell('one', 1, 3, 4), cell('other', 0, 2, 9)]).difference).toBeNull()
})
