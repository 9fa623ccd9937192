import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairClock } from './clock.ts'
import { readCall } from './read-call.ts'

const received = Date.parse('2026-03-31T12:00:00.000Z')
const read = (call: unknown, type?: 'track' | 'page' | 'screen' | 'identify' | 'group' | 'alias') =>
  readCall(call, { type, received, sentAt: undefined, newMessageId: () => 'new' })
const ann = { userId: 'ann', messageId: 'm1' }

function incomingOf(call: object) {
  const one = read(call)
  if (!('incoming' in one)) throw new Error(JSON.stringify(one))
  return one.incoming
}

test('a clock that is an hour late is wrong about both times alike', () => {
  // Happened at 10:59:50 and sent at 11:00:00 by a clock that is an hour late; received at 12:00:00: ten seconds ago.
  const call = {
    ...ann,
    type: 'track',
    event: 'Clicked',
    timestamp: '2026-03-31T10:59:50Z',
    sentAt: '2026-03-31T11:00:00Z',
  }
  expect(incomingOf(call)).toMatchObject({
    occurredAt: '2026-03-31T11:59:50.000Z',
    originalAt: '2026-03-31T10:59:50.000Z',
    sentAt: '2026-03-31T11:00:00.000Z',
  })
})

test('how wrong a clock is does not matter', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 1e9 }), (wrong, ago) => {
      const sent = received + wrong
      expect(repairClock({ original: sent - ago, sent, received }).occurred).toBe(received - ago)
    }),
  )
})

test('without the time of sending the original time counts, and without both it happened now', () => {
  expect(
    incomingOf({ ...ann, type: 'track', event: 'x', timestamp: '2020-01-01T00:00:00Z' }).occurredAt,
  ).toBe('2020-01-01T00:00:00.000Z')
  expect(incomingOf({ ...ann, type: 'track', event: 'x' }).occurredAt).toBe('2026-03-31T12:00:00.000Z')
})

test('a completed order carries value, currency, order and product', () => {
  const properties = { order_id: 50314, total: 27.5, currency: 'usd', products: [{ name: 'Monopoly' }] }
  expect(incomingOf({ ...ann, type: 'track', event: 'Order Completed', properties })).toMatchObject({
    kind: 'order',
    name: 'Order Completed',
    value: '27.5',
    currency: 'USD',
    orderId: '50314',
    product: 'Monopoly',
  })
})

test('what is refunded is negative, and a float’s rounding noise is not money', () => {
  const properties = { order_id: '1', total: 0.1 + 0.2 }
  expect(incomingOf({ ...ann, type: 'track', event: 'Order Refunded', properties }).value).toBe('-0.3')
})

test('a survey’s answer keeps scale, score and words apart', () => {
  const properties = { scale: 'nps', score: '9', comment: 'Quick!', wave: 3 }
  const answered = incomingOf({ ...ann, type: 'track', event: 'Survey Answered', properties })
  expect(answered).toMatchObject({ kind: 'response', answer: { scale: 'nps', score: 9 }, text: 'Quick!' })
  expect(answered.properties).not.toHaveProperty('comment')
  expect(answered.properties).toMatchObject({ wave: 3 })
})

test('a product review is a review of five stars', () => {
  const properties = { product_id: 'p1', review_body: 'Fine.', rating: 4 }
  expect(incomingOf({ ...ann, type: 'track', event: 'Product Reviewed', properties })).toMatchObject({
    kind: 'review',
    answer: { scale: 'stars5', score: 4 },
    text: 'Fine.',
  })
})

test('of page, device and place only what helps is kept, and no IP address', () => {
  const context = {
    ip: '203.0.113.7',
    locale: 'de-AT',
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148',
    page: { path: '/cart', referrer: 'https://example.org/?mail=ann@example.org' },
    campaign: { source: 'news', name: 'spring' },
    location: { country: 'AT' },
  }
  const page = incomingOf({ ...ann, type: 'page', name: 'Cart', context })
  expect(page).toMatchObject({ kind: 'page', name: 'Cart', language: 'de', country: 'AT', channel: 'web' })
  expect(page.properties).toMatchObject({
    page_path: '/cart',
    referrer: 'https://example.org/',
    campaign_name: 'spring',
    device: 'phone',
  })
  expect(JSON.stringify(page)).not.toContain('203.0.113')
})

test('identify, group and alias tell of the person, and nothing happened', () => {
  const traits = {
    email: 'ann@example.org',
    firstName: 'Ann',
    lastName: 'Lee',
    plan: 'pro',
    address: { city: 'Graz' },
    nested: { x: 1 },
  }
  expect(read({ userId: 'ann', traits }, 'identify')).toEqual({
    told: {
      at: received,
      person: expect.objectContaining({
        userId: 'ann',
        email: 'ann@example.org',
        name: 'Ann Lee',
        traits: { plan: 'pro', city: 'Graz' },
      }),
    },
  })
  expect(read({ userId: 'ann', groupId: 7, traits: { name: 'Initech' } }, 'group')).toMatchObject({
    told: { person: { userId: 'ann', traits: { account: '7', company: 'Initech' } } },
  })
  expect(read({ userId: 'ann', previousId: 'device-1' }, 'alias')).toMatchObject({
    told: { person: { userId: 'ann', anonymousId: 'device-1' } },
  })
})

test.each([
  [{ type: 'track', userId: 'ann' }, 'event'],
  [{ type: 'track', event: 'x' }, 'userId'],
  [{ type: 'dance', userId: 'ann' }, 'type'],
  [{ userId: 'ann', event: 'x' }, 'type'],
  [{ type: 'group', userId: 'ann' }, 'groupId'],
  [{ type: 'alias', userId: 'ann' }, 'previousId'],
  [{ type: 'alias', anonymousId: 'a', previousId: 'b' }, 'userId'],
  [{ type: 'track', userId: 'ann', event: 'x', timestamp: 'yesterday' }, 'timestamp'],
  [{ type: 'track', userId: 'ann', event: 'x', originalTimestamp: {} }, 'originalTimestamp'],
  ['text', ''],
  [[], ''],
  [null, ''],
])('%j is refused at %s', (call, field) => {
  expect(read(call)).toMatchObject({ refused: { field } })
})

test('a call of any shape is read or refused with a reason, never thrown at', () => {
  const types = fc.constantFrom('track', 'page', 'screen', 'identify', 'group', 'alias', undefined)
  const fields = fc.constantFrom(
    'type',
    'event',
    'userId',
    'anonymousId',
    'timestamp',
    'sentAt',
    'properties',
    'traits',
    'context',
    'messageId',
    'groupId',
    'previousId',
    'name',
  )
  const call = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fields, fc.jsonValue()),
    fc.record({
      userId: fc.string(),
      event: fc.string(),
      properties: fc.object(),
      context: fc.object(),
      traits: fc.object(),
    }),
  )
  fc.assert(
    fc.property(call, types, (raw, type) => {
      const one = readCall(raw, { type, received, sentAt: raw, newMessageId: () => 'new' })
      if ('refused' in one) expect(one.refused.reason).not.toBe('')
    }),
    { numRuns: 1000 },
  )
})
