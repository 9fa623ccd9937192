import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TimelineQuestion } from './contract.ts'
import { type ShapeRow, shapeOf } from './shape.ts'

const anything: TimelineQuestion = { kind: [], channel: [], touchpoint: [], source: [] }
const row: ShapeRow = {
  kind: 'message',
  channel: 'chat',
  touchpoint: 'Help',
  source: 'desk',
  direction: 'in',
  month: '2026-03-01',
  isInPeriod: true,
  n: 1,
  words: 1,
}

test('a choice leaves the counts of its own list, and narrows all others', () => {
  const rows = [
    { ...row, n: 3 },
    { ...row, kind: 'order', channel: 'web', n: 2, words: 0 },
    { ...row, kind: 'order', channel: 'app', month: '2026-02-01', isInPeriod: false, n: 4, words: 0 },
  ]
  const shape = shapeOf(rows, { ...anything, kind: ['order'] })
  expect(shape).toMatchObject({
    total: 2,
    kinds: [
      { value: 'message', n: 3 },
      { value: 'order', n: 2 },
    ],
    channels: [{ value: 'web', n: 2 }],
    months: [
      { month: '2026-02-01', n: 4 },
      { month: '2026-03-01', n: 2 },
    ],
  })
})

test('without a choice each list of names adds up to the whole', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          kind: fc.constantFrom('page', 'order'),
          channel: fc.constantFrom('web', 'chat'),
          n: fc.nat(9),
        }),
      ),
      (parts) => {
        const { total, kinds, channels, months } = shapeOf(
          parts.map((part) => ({ ...row, ...part })),
          anything,
        )
        for (const list of [kinds, channels, months])
          expect(list.reduce((all: number, { n }) => all + n, 0)).toBe(total)
      },
    ),
  ))
