import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortRows } from './table-order.ts'

interface Row {
  name: string
  score: number | null
}
const columns = [
  { key: 'name', sortBy: ({ name }: Row) => name },
  { key: 'score', sortBy: ({ score }: Row) => score },
]
const rows: Row[] = [
  { name: 'chat 10', score: 3 },
  { name: 'chat 9', score: null },
  { name: 'phone', score: 7 },
]

test('absent values come last, upwards and downwards', () => {
  const scores = (isDescending: boolean) =>
    sortRows(rows, columns, { by: 'score', isDescending }).map(({ score }) => score)
  expect(scores(false)).toEqual([3, 7, null])
  expect(scores(true)).toEqual([7, 3, null])
})

test('chat 9 comes before chat 10', () => {
  expect(sortRows(rows, columns, { by: 'name' }).map(({ name }) => name)).toEqual([
    'chat 9',
    'chat 10',
    'phone',
  ])
})

test('sorting loses and invents no row', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.string(), score: fc.option(fc.integer()) })),
      fc.boolean(),
      (some, isDescending) => {
        const sorted = sortRows(some, columns, { by: 'score', isDescending })
        expect(new Set(sorted)).toEqual(new Set(some))
        expect(sorted).toHaveLength(some.length)
      },
    ),
  ))
