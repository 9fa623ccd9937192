import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answered,
  asked,
  bought,
  daysAgo,
  emptyStore,
  featuresAt,
  happened,
  noon,
  promised,
  wrote,
} from './histories.fixture.ts'

/*
 * Histories worked by hand, days before noon of 31 March 2026.
 *   ann    bought every 30 days, the last time 10 days ago: on time
 *   ben    bought every 30 days for nine times, the last time 100 days ago: overdue by 100 / 30
 *   cleo   was promised four things: kept, broken, broken, and one whose day has not passed
 *   dora   spent 300 € and 200 $, and got 100 € back; usually a purchase costs 100 € or 200 $
 *   emil   wrote angrily two days ago and kindly 200 days ago; asked twice, one reply came two days ago
 *   fay    answered 9 of 10, then 3 of 10, and that it was very hard (5 of 5)
 *   gil    has only what came late, what is to come, and what we wrote
 */
const people = ['ann', 'ben', 'cleo', 'dora', 'emil', 'fay', 'gil']
let store: Awaited<ReturnType<typeof emptyStore>>

const reply = happened('emil', 2, {
  kind: 'message',
  direction: 'out',
  name: 'Replied',
  conversation_id: 'c6',
})
const angry = {
  sentiment: -0.8,
  feeling: 'negative',
  emotions: ['frustration'],
  signals: ['complaint', 'churn'],
}
const interactions = [
  ...[100, 70, 40, 10].map((ago) => bought('ann', ago, 100, { product: ago > 50 ? 'Lamp' : 'Chair' })),
  ...Array.from({ length: 9 }, (_, n) => bought('ben', 100 + n * 30)),
  happened('cleo', 50),
  bought('dora', 20, 300),
  bought('dora', 20, 200, { currency: 'USD' }),
  happened('dora', 5, {
    kind: 'event',
    direction: 'out',
    name: 'Refunded',
    value: -100,
    currency: 'EUR',
    order_id: 'o1',
  }),
  wrote('emil', 2, angry),
  wrote('emil', 5),
  wrote('emil', 6),
  wrote('emil', 200, { sentiment: 0.2, feeling: 'positive', emotions: ['joy'] }),
  wrote('emil', 3, { text: 'Could we have a business account?' }),
  reply,
  answered('fay', 100, 'nps', 9),
  answered('fay', 5, 'nps', 3),
  answered('fay', 1, 'ces5', 5),
  bought('gil', 3, 100, { receivedAt: daysAgo(-1) }),
  bought('gil', -2, 100),
  happened('gil', 1, { direction: 'out', kind: 'message' }),
  happened('gil', 1, { kind: 'note' }),
  // What a purchase usually costs: the middle of these and the above.
  ...[1, 2, 3].flatMap((n) => [bought(`eur${n}`, 30, 100), bought(`usd${n}`, 30, 200, { currency: 'USD' })]),
]
const promises = [
  promised('cleo', { given: 100, due: 95, kept: 96 }),
  promised('cleo', { given: 60, due: 55, kept: 50 }),
  promised('cleo', { given: 20, due: 15, kept: null }),
  promised('cleo', { given: 2, due: 0, kept: null }),
]
const conversations = [
  asked('emil', 5, { outcome: 'unanswered' }),
  asked('emil', 6, { outcome: 'confirmed', answeredIn: reply.id, backAfterDays: 1 }),
]

beforeAll(async () => {
  store = await emptyStore()
  await store.facts.insert('interactions', interactions)
  await store.facts.insert('promises', promises)
  await store.facts.insert('conversation_outcomes', conversations)
}, 60_000)
afterAll(() => store?.close())

const at = (asOf = noon) => featuresAt(store.facts, asOf, people)

test('how somebody buys, against their own rhythm', async () => {
  const { ann, ben } = await at()
  expect(ann).toMatchObject({
    'days-since-order': 10,
    'orders-30': 1,
    'orders-90': 3,
    'orders-365': 4,
    'products-year': 2,
  })
  expect(ann?.['own-rhythm']).toBeCloseTo(10 / 30, 5)
  expect(ben).toMatchObject({ 'days-since-order': 100, 'orders-90': 0, 'orders-365': 9 })
  expect(ben?.['own-rhythm']).toBeCloseTo(100 / 30, 5)
  // Nine in the 270 days before are three in 90; half a time more on both sides.
  expect(ben?.['order-trend']).toBeCloseTo(0.5 / 3.5, 5)
  expect(ann?.['order-trend'], 'there is no half year to compare with').toBeNull()
})

test('promises: kept, broken, broken, and one that is still running', async () => {
  const { cleo, ann } = await at()
  expect(cleo).toMatchObject({ 'broken-in-row': 2, 'broken-90': 2 })
  expect(cleo?.['broken-share']).toBeCloseTo(2 / 3, 5)
  expect(ann?.['broken-in-row'], 'nothing was ever promised').toBeNull()
})

test('a promise is broken once its day has passed, and not before', async () => {
  const before = await at(new Date(daysAgo(15)))
  expect(before.cleo).toMatchObject({ 'broken-in-row': 1, 'broken-90': 1 })
  const after = await at(new Date(daysAgo(14)))
  expect(after.cleo).toMatchObject({ 'broken-in-row': 2 })
})

test('currencies are set beside each other in usual purchases, refunds taken off', async () => {
  const { dora } = await at()
  expect(dora?.['value-year']).toBeCloseTo((300 - 100) / 100 + 200 / 200, 5)
  expect(dora?.['refunds-90']).toBe(1)
})

test('how words feel, and what they say', async () => {
  const { emil, ann } = await at()
  expect(emil?.feeling).toBeCloseTo(-0.8, 5)
  expect(emil?.['last-feeling']).toBeCloseTo(-0.8, 5)
  expect(emil?.['feeling-trend']).toBeCloseTo(-1, 5)
  expect(emil).toMatchObject({
    'angry-90': 1,
    'complaints-90': 1,
    'churn-words-90': 1,
    'asked-more-90': 1,
    'contacts-30': 4,
  })
  expect(ann?.feeling).toBeNull()
})

test('a question is open until it is answered, and was open then', async () => {
  expect((await at()).emil).toMatchObject({ 'open-questions': 1, 'waiting-days': 5, 'back-again-90': 1 })
  const before = (await at(new Date(daysAgo(3)))).emil
  expect(before).toMatchObject({ 'open-questions': 2, 'waiting-days': 3 })
})

test('answers of all scales, the worst 0 and the best 1', async () => {
  const { fay } = await at()
  expect(fay).toMatchObject({ 'last-score': 0, ease: 0 })
  expect(fay?.recommends).toBeCloseTo(0.3, 5)
  expect(fay?.['score-change'], 'the last answer was never given before').toBeNull()
  const before = (await at(new Date(daysAgo(3)))).fay
  expect(before?.['score-change']).toBeCloseTo(-0.6, 5)
})

test('what came later, is dated later, or is ours, does not make a customer be there', async () => {
  expect((await at()).gil).toBeUndefined()
  const later = await at(new Date(daysAgo(-1.5)))
  expect(later.gil, 'it has come meanwhile').toMatchObject({ 'orders-30': 1 })
})

test('a history that was imported counts from when it happened', async () => {
  const whole = await emptyStore()
  await whole.facts.insert('interactions', [
    bought('ann', 40, 100, { receivedAt: daysAgo(-100) }),
    bought('ben', 3, 100, { receivedAt: daysAgo(-1), import_id: 'i1' }),
  ])
  const { ann, ben } = await featuresAt(whole.facts, noon, people)
  expect(ann).toMatchObject({ 'orders-365': 1 })
  expect(ben).toMatchObject({ 'orders-365': 1 })
  await whole.close()
})

test('nothing that happens later changes what was known', async () => {
  const moment = new Date(daysAgo(20))
  const before = await at(moment)
  await store.facts.insert('interactions', [
    ...people.flatMap((who) => [bought(who, 1, 999), wrote(who, 19.9, angry), answered(who, 2, 'nps', 0)]),
    happened('ann', 0.5, { kind: 'event', name: 'Refunded', value: -50, currency: 'EUR', order_id: 'o9' }),
  ])
  await store.facts.insert('promises', [promised('ann', { given: 19, due: 10, kept: null })])
  await store.facts.insert('conversation_outcomes', [asked('ann', 12, { outcome: 'unanswered' })])
  expect(await at(moment)).toEqual(before)
})
