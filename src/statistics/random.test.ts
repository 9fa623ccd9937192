import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'

const draws = <T>(n: number, draw: () => T) => Array.from({ length: n }, draw)
const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
const variance = (list: number[]) => mean(list.map((one) => one * one)) - mean(list) ** 2

test('the same seed repeats itself, another does not', () => {
  const first = draws(5, seededRandom(7).uniform)
  expect(draws(5, seededRandom(7).uniform)).toEqual(first)
  expect(draws(5, seededRandom(8).uniform)).not.toEqual(first)
})

test('a fork does not depend on what its parent has drawn', () => {
  const parent = seededRandom('shop')
  const early = draws(3, parent.fork('orders').uniform)
  draws(100, parent.uniform)
  expect(draws(3, parent.fork('orders').uniform)).toEqual(early)
  expect(draws(3, parent.fork('visits').uniform)).not.toEqual(early)
})

test('50,000 draws have the moments of their distribution', () => {
  const random = seededRandom('moments')
  const uniforms = draws(50_000, random.uniform)
  expect(mean(uniforms)).toBeCloseTo(0.5, 2)
  expect(variance(uniforms)).toBeCloseTo(1 / 12, 2)
  const normals = draws(50_000, () => random.normal(10, 2))
  expect(mean(normals)).toBeCloseTo(10, 1)
  expect(variance(normals)).toBeCloseTo(4, 0)
  for (const expected of [3, 80]) {
    const counts = draws(50_000, () => random.poisson(expected))
    expect(Math.abs(mean(counts) / expected - 1)).toBeLessThan(0.02)
    expect(Math.abs(variance(counts) / expected - 1)).toBeLessThan(0.05)
  }
  expect(mean(draws(50_000, () => random.exponential(4)))).toBeCloseTo(4, 0)
})

test('things come as often as they weigh, and a weight of nothing never', () => {
  const random = seededRandom('weights')
  const things = draws(20_000, () =>
    random.weighted([
      ['never', 0],
      ['rare', 1],
      ['common', 3],
    ]),
  )
  expect(things.filter((thing) => thing === 'never')).toHaveLength(0)
  expect(things.filter((thing) => thing === 'common').length / 20_000).toBeCloseTo(0.75, 1)
})

test('shuffling keeps every thing and changes the order', () => {
  const list = draws(50, () => 0).map((_, i) => i)
  const mixed = seededRandom(1).shuffle(list)
  expect(mixed).not.toEqual(list)
  expect(mixed.toSorted((a, b) => a - b)).toEqual(list)
})

test('whole numbers stay below their bound', () =>
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 1e6 }), (seed, below) => {
      const drawn = seededRandom(seed).integer(below)
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn < below).toBe(true)
    }),
  ))
