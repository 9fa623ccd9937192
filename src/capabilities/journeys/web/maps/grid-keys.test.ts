import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeAfter } from './grid-keys.ts'

// Two headings and three rows; the corner is nothing to stand on.
const grid = {
  rows: 4,
  columns: 3,
  isThere: ({ row, column }: { row: number; column: number }) => row + column > 0,
}
const after = (row: number, column: number, key: string, isCtrl = false) =>
  placeAfter({ row, column }, key, isCtrl, grid)

test('arrows go to the next cell and stop at the edge', () => {
  expect(after(1, 1, 'ArrowRight')).toEqual({ row: 1, column: 2 })
  expect(after(1, 2, 'ArrowRight')).toEqual({ row: 1, column: 2 })
  expect(after(3, 1, 'ArrowDown')).toEqual({ row: 3, column: 1 })
})

test('what is nothing to stand on is passed over', () => {
  expect(after(1, 0, 'ArrowUp')).toEqual({ row: 1, column: 0 })
  expect(after(0, 1, 'ArrowLeft')).toEqual({ row: 0, column: 1 })
  expect(after(0, 2, 'Home')).toEqual({ row: 0, column: 1 })
})

test('Home and End go along the row, with Ctrl to the first and the last cell', () => {
  expect(after(2, 1, 'Home')).toEqual({ row: 2, column: 0 })
  expect(after(2, 1, 'End')).toEqual({ row: 2, column: 2 })
  expect(after(2, 1, 'Home', true)).toEqual({ row: 0, column: 1 })
  expect(after(2, 1, 'End', true)).toEqual({ row: 3, column: 2 })
})

test('other keys lead nowhere', () => {
  expect(after(2, 1, 'Enter')).toBeNull()
})

test('whatever is pressed, one stands on something', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End')),
      (keys) => {
        let at = { row: 1, column: 1 }
        for (const key of keys) at = placeAfter(at, key, false, grid)!
        expect(grid.isThere(at)).toBe(true)
        expect([at.row >= 0 && at.row < 4, at.column >= 0 && at.column < 3]).toEqual([true, true])
      },
    ),
  ))
