import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collapsed, type Entry } from './collapsed.ts'

const view: Entry = {
  id: '00000000-0000-4000-8000-000000000001',
  customerId: '00000000-0000-4000-8000-000000000002',
  occurredAt: '2026-03-01T10:00:00.000Z',
  kind: 'page',
  name: 'Basket',
  touchpoint: 'Basket',
  stage: 'desire',
  channel: 'web',
  source: 'shop',
  importId: '',
  direction: 'in',
  product: '',
  orderId: '',
  conversationId: '',
  value: null,
  currency: '',
  scale: '',
  score: null,
  text: '',
  feeling: '',
  emotions: [],
  promisedAt: null,
  fulfilledAt: null,
  link: '',
  written: null,
}

test('three looks at the basket are one line, an order between them starts another', () => {
  const order = { ...view, kind: 'order', name: 'Order placed' }
  const lines = collapsed([view, view, order, view])
  expect(lines.map(({ entry, entries }) => [entry.kind, entries.length])).toEqual([
    ['page', 2],
    ['order', 1],
    ['page', 1],
  ])
})

test('what somebody said or answered always stands alone', () => {
  const said = { ...view, text: 'Where is my parcel?' }
  const answered = { ...view, scale: 'nps', score: 9 }
  expect(collapsed([said, said, answered, answered])).toHaveLength(4)
})

test('another day is another line', () => {
  expect(collapsed([view, { ...view, occurredAt: '2026-02-28T10:00:00.000Z' }])).toHaveLength(2)
})

test('no entry is lost', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.constantFrom('a', 'b'), text: fc.constantFrom('', 'x') })),
      (parts) => {
        const entries = parts.map((part) => ({ ...view, ...part }))
        const shown = collapsed(entries).reduce((sum, { entries }) => sum + entries.length, 0)
        expect(shown).toBe(entries.length)
      },
    ),
  ))
