import { expect, test } from 'vitest'
import { recognise } from './recognise.ts'

test('what the source says counts, also against the name', () => {
  const said = {
    kind: 'order',
    name: 'Order Completed',
    touchpoint: 'Kiosk',
    stage: 'service',
    channel: 'in person',
  }
  expect(recognise(said)).toEqual({ touchpoint: 'Kiosk', stage: 'service', channel: 'in person' })
})

test.each([
  ['event', 'Product Added to Cart', 'Basket', 'desire', 'web'],
  ['event', 'Checkout Started', 'Checkout', 'action', 'web'],
  ['order', 'Order Completed', 'Order', 'action', 'web'],
  ['order', 'Order Refunded', 'Returns', 'service', 'web'],
  ['page', 'Home', 'Shop window', 'attention', 'web'],
  ['page', 'Pricing', 'Website', 'attention', 'web'],
  ['call', 'Call', 'Support', 'service', 'phone'],
  ['response', 'Survey Answered', 'Survey', '', 'survey'],
])('%s “%s” happened at %s', (kind, name, touchpoint, stage, channel) => {
  expect(recognise({ kind, name })).toEqual({ touchpoint, stage, channel })
})

test('a kind without a usual place stays open', () => {
  expect(recognise({ kind: 'other', name: 'Something' })).toEqual({ touchpoint: '', stage: '', channel: '' })
})
