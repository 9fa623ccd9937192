import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandBetween, lineThrough } from './shape.ts'

/** The places and control points of a path, in order. */
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))

test('the line goes through every place', () => {
  const path = lineThrough([
    { x: 0, y: 0 },
    { x: 30, y: 30 },
    { x: 60, y: 0 },
  ])
  // Flat at the top: control points beside it stand at its height.
  expect(path).toBe('M0,0 C10,10 20,30 30,30 C40,30 50,10 60,0')
})

test('it is drawn nowhere lower or higher than the places themselves', () => {
  const heights = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 14 })
  fc.assert(
    fc.property(heights, (ys) => {
      const places = ys.map((y, at) => ({ x: at * 90, y }))
      for (const { y } of pointsOf(lineThrough(places))) {
        expect(y).toBeGreaterThanOrEqual(Math.min(...ys) - 0.1)
        expect(y).toBeLessThanOrEqual(Math.max(...ys) + 0.1)
      }
    }),
  )
})

test('a single place has no band', () => {
  expect(bandBetween([{ x: 0, y: 1 }], [{ x: 0, y: 0 }])).toBe('')
})
