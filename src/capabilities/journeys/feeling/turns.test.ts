import { expect, test } from 'vitest'
import type { ClusterSums } from '../../../statistics/clustered-mean.ts'
import { largestFall, largestRise, turnsAlong } from './turns.ts'

/** So many customers, each telling one feeling: half of them `spread` above the mean, half below. */
function told(mean: number, customers: number, spread = 0.3): ClusterSums {
  return {
    clusters: customers,
    n: customers,
    sum: mean * customers,
    squares: customers * (mean ** 2 + spread ** 2),
    crossed: mean * customers,
    sizes: customers,
  }
}
const apart = { sums: 0, sumByN: 0, nBySum: 0, sizes: 0 }

const way = [
  { key: 'Return page', told: told(0.2, 100) },
  { key: 'Status check', told: told(-0.5, 100) },
  { key: 'Called us', told: told(-0.45, 100) },
  { key: 'Refund paid', told: told(0.4, 100) },
]

test('the step that turns it is the one after the largest fall; the rise is told beside it', () => {
  const turns = turnsAlong(way, [apart, apart, apart])
  expect(turns.map(({ isReal }) => isReal)).toEqual([true, false, true])
  expect(largestFall(turns)).toMatchObject({ from: 'Return page', to: 'Status check' })
  expect(largestFall(turns)?.difference).toBeCloseTo(-0.7, 9)
  expect(largestRise(turns)).toMatchObject({ from: 'Called us', to: 'Refund paid' })
})

test('where nothing really falls, no step is named', () => {
  const turns = turnsAlong([way[1]!, way[2]!], [apart])
  expect(largestFall(turns)).toBeNull()
  expect(largestRise(turns)).toBeNull()
})

test('of many steps a small fall is more easily chance', () => {
  const small = [
    { key: 'a', told: told(0.1, 100) },
    { key: 'b', told: told(0, 100) },
  ]
  const alone = turnsAlong(small, [apart])
  const amongMany = turnsAlong(
    [...small, ...Array.from({ length: 8 }, (_, at) => ({ key: String(at), told: told(0, 100) }))],
    Array.from({ length: 9 }, () => apart),
  )
  expect(alone[0]?.isReal).toBe(true)
  expect(amongMany[0]?.isReal).toBe(false)
  expect(amongMany[0]!.high - amongMany[0]!.low).toBeGreaterThan(alone[0]!.high - alone[0]!.low)
})
