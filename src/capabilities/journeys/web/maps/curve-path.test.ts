import { expect, test } from 'vitest'
import { bandAround, heightOf, pathThrough } from './curve-path.ts'

const point = (along: number, value: number, half: number | null = 0.5) => ({
  along,
  value,
  low: half === null ? null : value - half,
  high: half === null ? null : value + half,
})

test('very good lies near the top, very bad near the bottom, and nothing lies outside', () => {
  expect([2, 0, -2, 9].map(heightOf)).toEqual([8, 50, 92, 8])
})

test('a curve goes through its points, level at each', () => {
  expect(pathThrough([point(0.25, 2), point(0.75, -2)])).toBe('M250 8 C500 8 500 92 750 92')
})

test('a band goes along the upper ends and back along the lower ones, past points without an interval', () => {
  expect(bandAround([point(0, 0), point(0.5, 1, null), point(1, 0)])).toBe(
    'M0 39.5 C500 39.5 500 39.5 1000 39.5 L1000 60.5 C500 60.5 500 60.5 0 60.5 Z',
  )
  expect(bandAround([point(0, 0)])).toBe('')
})
