import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WebhookMapping } from './mapping.ts'
import { webhookPresets } from './presets/index.ts'
import { Signature } from './signature.ts'
import { translate } from './translate.ts'

const receivedAt = '2026-03-31T12:00:30.000Z'
const mappingOf = (...rules: object[]) =>
  WebhookMapping.parse({
    rules: rules.map((rule, index) => ({
      key: `r${index}`,
      kind: 'event',
      name: { fixed: 'Happened' },
      person: { userId: 'who' },
      ...rule,
    })),
  })
const read = (body: unknown, mapping: WebhookMapping, headers = {}) =>
  translate({ body, headers, key: 'd1', receivedAt }, mapping, 'UTC')

const expected: Record<string, object[]> = {
  stripe: [
    {
      kind: 'order', name: 'Order Completed', value: '19.9000', currency: 'EUR', orderId: 'pi_1', messageId: 'paid/d1',
      person: { externalIds: { stripe: 'cus_Ann' }, email: 'ann@example.org', name: 'Ann Example' },
      occurredAt: '2026-03-31T12:00:00.000Z',
    },
  ],
  shopify: [
    {
      kind: 'order', name: 'Order Completed', value: '398.0000', currency: 'EUR', country: 'DE', language: 'de',
      text: 'Please leave it with the neighbour.', occurredAt: '2026-03-31T12:00:00.000Z',
      person: { externalIds: { shopify: '115310627314723950' }, email: 'ann@example.org', name: 'Ann Example' },
    },
  ],
  zendesk: [
    {
      kind: 'message', text: 'My parcel has not arrived yet.', direction: 'in', conversationId: '5158', channel: 'email',
      person: { externalIds: { zendesk: '4711' } }, properties: { subject: 'Where is my parcel?', tags: 'delivery' },
    },
  ],
  intercom: [
    {
      kind: 'message', text: 'Can I change my address & the delivery day?', conversationId: '123',
      person: { externalIds: { intercom: '6570' }, userId: '42', email: 'ann@example.org', name: 'Ann Example' },
    },
  ],
  chatwoot: [
    {
      kind: 'message', messageId: 'message/1042', direction: 'in', agentId: '3', conversationId: '55',
      person: { externalIds: { chatwoot: '7' }, email: 'ann@example.org', phone: '+4917012345678', name: 'Ann Example' },
    },
  ],
  typeform: [
    { answer: { scale: 'nps', score: 9, wording: 'recommend' }, name: 'After delivery', messageId: 'nps/d1/0' },
    { answer: { scale: 'stars5', score: 5, wording: 'courier' }, messageId: 'stars/d1/1' },
    { text: 'Quick and kind.', person: { userId: '42', email: 'ann@example.org' }, messageId: 'words/d1/2' },
  ],
  formbricks: [
    {
      kind: 'response', person: { userId: '42', email: 'ann@example.org' },
      properties: { qumbk3fkr6cky8850bvvq5z1: '9', idzjyjajcvchgg5tjgxqjlvp: 'Quick and kind.' },
    },
  ],
  generic: [
    {
      name: 'booking.changed', text: 'May we come a day later?', properties: { room: 'sea view' },
      person: { userId: '42', email: 'ann@example.org', name: 'Ann Example' },
    },
  ],
} // biome-ignore format: a table

test.each(Object.entries(webhookPresets))(
  'what %s sends is understood',
  (name, { mapping, sample, signature }) => {
    expect(WebhookMapping.parse(mapping)).toEqual(mapping)
    expect(Signature.parse(signature)).toEqual(signature)
    const { interactions, refusals } = read(sample.body, mapping, sample.headers)
    expect(refusals).toEqual([])
    expect(interactions).toHaveLength(expected[name]?.length ?? -1)
    expect(interactions).toMatchObject(expected[name] ?? [])
  },
)

test('each item of an array becomes one, with its own conditions, and a stable identity', () => {
  const body = { who: 'ann', lines: [{ sku: 'a', price: '2.50' }, { sku: 'b' }, { sku: 'c', price: 3 }] }
  const mapping = mappingOf({
    kind: 'order',
    each: 'lines',
    when: [{ path: '@.price' }],
    product: '@.sku',
    value: '@.price',
  })
  const { interactions } = read(body, mapping)
  expect(interactions.map(({ product, value, messageId }) => [product, value, messageId])).toEqual([
    ['a', '2.5000', 'r0/d1/0'],
    ['c', '3.0000', 'r0/d1/2'],
  ])
})

test('conditions: one of some values, any value, none, and all of them together', () => {
  const kept = (when: object[]) =>
    read({ who: 'ann', type: 'paid', test: false }, mappingOf({ when })).interactions.length
  expect(kept([{ path: 'type', is: ['paid', 'sent'] }])).toBe(1)
  expect(kept([{ path: 'type', is: ['sent'] }])).toBe(0)
  expect(kept([{ path: 'type', is: ['sent'], not: true }])).toBe(1)
  expect(kept([{ path: 'refund', not: true }])).toBe(1)
  expect(kept([{ path: 'test', is: ['false'] }, { path: 'type' }])).toBe(1)
  expect(kept([{ path: 'type' }, { path: 'missing' }])).toBe(0)
})

test('amounts in the smallest coin follow their currency, and what goes back is negative', () => {
  const value = (amount: unknown, currency: string, more: object = {}) =>
    read(
      { who: 'ann', amount, currency },
      mappingOf({ value: 'amount', currency: 'currency', inSmallestCoin: true, ...more }),
    ).interactions[0]?.value
  expect(value(1990, 'eur')).toBe('19.9000')
  expect(value(1990, 'jpy')).toBe('1990.0000')
  expect(value(1990, 'kwd')).toBe('1.9900')
  expect(value(1990, 'eur', { goesBack: true })).toBe('-19.9000')
})

test('what cannot be read says where, why and how to mend it, and the rest goes on', () => {
  const mapping = mappingOf(
    { time: 'at' },
    { person: { email: 'mail' } },
    { value: 'sum' },
    { answer: { scale: 'nps', score: 'score' } },
    {},
  )
  const { interactions, refusals } = read({ who: 'ann', at: 'soon', sum: 'much', score: 11 }, mapping)
  expect(interactions).toHaveLength(1)
  expect(refusals).toMatchObject([
    { field: 'at', reason: '“soon” is not a time that can be read.' },
    { field: 'mail', reason: 'It names no customer.' },
    { field: 'sum', reason: '“much” is not an amount.' },
    { field: 'score', reason: '“11” is not between 0 and 10.' },
  ])
  for (const { fix } of refusals) expect(fix).not.toBe('')
})

test('seconds, milliseconds and written times are all read; without one it happened when it arrived', () => {
  const at = (time: unknown) =>
    read({ who: 'ann', at: time }, mappingOf({ time: 'at' })).interactions[0]?.occurredAt
  const noon = '2026-03-31T12:00:00.000Z'
  expect([at(1774958400), at(1774958400000), at('1774958400'), at('2026-03-31T14:00:00+02:00')]).toEqual([
    noon,
    noon,
    noon,
    noon,
  ])
  expect(at(undefined)).toBe(receivedAt)
})

test('a path is read or refused when the mapping is made, never later', () => {
  for (const path of [
    'a',
    'a.b[0].c',
    'a["b.c"]',
    '@',
    '@.x',
    '$',
    'header:X-Topic',
    'list[field.type=email].email',
  ])
    expect(() => mappingOf({ text: path })).not.toThrow()
  for (const path of ['', 'a[', 'a[x]', 'a..b', '["a"', 'a[]'])
    expect(() => mappingOf({ text: path })).toThrow()
})

test('whatever comes in, reading it is no error and makes nothing beyond its limit', () =>
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.values(webhookPresets)), (body, { mapping }) => {
      const { interactions, refusals } = read(body, mapping)
      expect(interactions.length + refusals.length).toBeLessThanOrEqual(1_000)
    }),
  ))

test('names of objects’ own machinery are no places', () => {
  const mapping = mappingOf({ text: 'constructor.name', name: '__proto__.x' })
  expect(read({ who: 'ann' }, mapping).interactions[0]).not.toHaveProperty('text')
})
