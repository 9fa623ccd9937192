import { day, startOfDay, timeOfDay, workingTime } from './calendar.ts'
import { type Diary, type Order, record, remember } from './diary.ts'
import { currency } from './shop.ts'
import { askAboutReturn } from './surveys.ts'
import { contact } from './talking.ts'
import { unclearRefund } from './words/refund.ts'

/** What we promise from the day a return is registered to the day it is paid back. */
const refundDays = 10
const reasons = [
  'not as expected',
  'too large',
  'too small',
  'changed my mind',
  'two to choose from',
  'faulty',
]

/** Registered in the portal, received, paid back; asked about where nobody can see how far it is. */
export function sendBack(diary: Diary, order: Order, at: number) {
  const { random, plan } = diary
  const { from, askedBefore, askedSince, answeredBefore, answeredSince } = plan.refundUnclear
  const receivedAt = workingTime(random, at + (2 + random.integer(3)) * day)
  const isUnclear = receivedAt >= from
  const paidAt = workingTime(random, receivedAt + (1 + random.integer(4) + (isUnclear ? 3 : 0)) * day)
  registerReturn(diary, order, at)
  if (!isUnclear) notice(diary, order, receivedAt, 'Return Received')
  payBack(diary, order, at, paidAt)
  if (isUnclear) remember(diary, receivedAt + 3 * day, 'refund', -0.4)
  const askedAt = timeOfDay(
    random,
    receivedAt + (isUnclear ? random.integer(4) : 2 + random.integer(4)) * day,
  )
  if (random.chance(isUnclear ? askedSince : askedBefore)) {
    const answered = random.chance(isUnclear ? answeredSince : answeredBefore)
    contact(diary, {
      topic: 'refund',
      at: Math.max(askedAt, at + day),
      product: order.product,
      order,
      answered,
      words: isUnclear ? unclearRefund : undefined,
    })
  }
  askAboutReturn(diary, timeOfDay(random, receivedAt + (isUnclear ? 3 : 6) * day), order)
}

function registerReturn(diary: Diary, order: Order, at: number) {
  const { random } = diary
  const channel = random.chance(diary.customer.appShare) ? 'app' : 'web'
  const visit = {
    kind: 'page',
    touchpoint: 'Return portal',
    channel,
    sessionId: `s-${order.orderId}-r`,
  } as const
  const about = { orderId: order.orderId, product: order.product.name }
  const steps = ['Return: choose items', 'Return: reason', 'Return: label']
  steps.forEach((name, i) => {
    record(diary, { ...visit, ...about, at: at + i * 45_000, name, properties: { path: '/returns' } })
  })
  record(diary, {
    ...visit,
    ...about,
    at: at + 150_000,
    kind: 'event',
    name: 'Return Registered',
    ...refundPromise(order, at),
    properties: { line: order.line, reason: random.pick(reasons) },
  })
  if (random.chance(0.5))
    record(diary, {
      ...visit,
      ...about,
      at: at + 5 * day,
      name: 'Return: status',
      properties: { path: '/returns' },
    })
}

function refundPromise({ orderId }: Order, registeredAt: number) {
  const promisedAt = startOfDay(registeredAt) + (refundDays + 1) * day - 1
  return { promisedAt: new Date(promisedAt).toISOString(), promiseId: `refund-${orderId}` }
}

/** Money back is negative, so that values add up to what the shop keeps. */
function payBack(diary: Diary, order: Order, registeredAt: number, paidAt: number) {
  notice(diary, order, paidAt, 'Order Refunded', {
    value: (-order.cents / 100).toFixed(2),
    currency,
    ...refundPromise(order, registeredAt),
    fulfilledAt: new Date(paidAt).toISOString(),
  })
}

function notice(
  diary: Diary,
  { orderId, product, line }: Order,
  at: number,
  name: string,
  more: object = {},
) {
  record(diary, {
    at,
    kind: 'event',
    name,
    touchpoint: 'Return portal',
    channel: 'email',
    direction: 'out',
    orderId,
    product: product.name,
    properties: { line },
    ...more,
  })
}
