import { expect, test } from 'vitest'
import { changesOf, feltOf, nothingTold, type Told } from './steps.ts'

/** So many customers, each telling one feeling: half of them 0.3 above the mean, half below. */
function told(mean: number, customers: number): Told {
  return {
    clusters: customers,
    n: customers,
    sum: mean * customers,
    squares: customers * (mean ** 2 + 0.09),
    crossed: mean * customers,
    sizes: customers,
    words: customers,
    answers: 0,
  }
}

test('four customers are not shown, twenty are shown as few', () => {
  expect(feltOf(told(0.5, 4))).toMatchObject({ n: 4, value: null, reliability: 'hidden' })
  expect(feltOf(told(0.5, 20))).toMatchObject({ value: 0.5, reliability: 'few' })
})

test('one customer who says it a hundred times is one customer', () => {
  const loud = { ...told(-0.9, 1), n: 100, sum: -90, squares: 8100, crossed: -9000, sizes: 10_000 }
  expect(feltOf(loud)).toMatchObject({ n: 100, customers: 1, value: null, reliability: 'hidden' })
})

test('no interval reaches beyond what can be felt', () => {
  const { low, high } = feltOf(told(0.98, 6))
  expect(high).toBe(1)
  expect(low).toBeGreaterThanOrEqual(-1)
})

test('a step that got worse is told so; too few are not compared', () => {
  const [worse, same, few, none] = changesOf([
    { now: told(-0.4, 100), before: told(0, 100) },
    { now: told(0.01, 100), before: told(0, 100) },
    { now: told(-0.9, 20), before: told(0.9, 100) },
    { now: nothingTold, before: nothingTold },
  ])
  expect(worse).toMatchObject({ verdict: 'real change', tone: 'worse' })
  expect(worse?.difference).toBeCloseTo(-0.4, 9)
  expect(same).toMatchObject({ verdict: 'no real change', tone: null })
  expect(few?.verdict).toBe('too few')
  expect(none).toBeNull()
})
