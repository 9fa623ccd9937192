import { day, startOfDay, timeOfDay, workingTime } from './calendar.ts'
import { type Diary, mood, type Order, record, remember } from './diary.ts'
import { sayKindWords } from './kind-words.ts'
import { promisedDays } from './plan.ts'
import { lines, type Product } from './products.ts'
import { sendBack } from './returning.ts'
import { type Channel, couriers, currency, type Tier } from './shop.ts'
import { askAboutCheckout, reviewProduct } from './surveys.ts'
import { contact } from './talking.ts'
import { lineOf } from './wording.ts'
import { parcelOnItsWay } from './words/delivery.ts'

export interface Purchase {
  at: number
  channel: Channel
  product: Product
  sessionId?: string
  /** Set in the planted stories: the parcel is sure to come late, or sure not to. */
  late?: boolean
  /** Set in the planted stories; left out, chance decides. */
  pieces?: number
}

/** How many of a thing people put in the basket; companies take two to seven. */
const usualPieces = [
  [1, 78],
  [2, 18],
  [3, 4],
] as const

export function anyProduct({ random }: Diary): Product {
  return random.pick(random.weighted(linesByWeight).products)
}
const linesByWeight = lines.map((line) => [line, line.weight] as const)

/** An order with its promise, and all that follows from it. */
export function placeOrder(diary: Diary, purchase: Purchase): Order {
  const order = orderFor(diary, purchase)
  diary.orders.push(order)
  const { at, channel, sessionId } = purchase
  const common = {
    orderId: order.orderId,
    product: order.product.name,
    properties: { line: order.line, pieces: order.pieces },
  }
  record(diary, {
    ...common,
    at,
    kind: 'order',
    name: 'Order Completed',
    touchpoint: channel === 'store' ? 'Store counter' : 'Order confirmation',
    channel,
    value: (order.cents / 100).toFixed(2),
    currency,
    ...(sessionId && { sessionId }),
    ...promiseOf(order),
    ...climbed(diary),
  })
  if (channel === 'store') return order
  askAboutCheckout(diary, at, order.orderId, channel)
  deliver(diary, order, purchase.late)
  return order
}

function orderFor(diary: Diary, { at, channel, product, pieces = piecesOf(diary) }: Purchase): Order {
  const { customer, orders, plan } = diary
  const goods = product.price * 100 * pieces
  const cents = goods + (channel === 'store' || goods >= 6000 ? 0 : 490)
  const promisedAt = channel === 'store' ? undefined : endOfDay(at + promisedDays(plan, at) * day)
  const orderId = `LL-${customer.userId.slice(2)}-${String(orders.length + 1).padStart(2, '0')}`
  return { orderId, at, product, line: lineOf(product).name, pieces, cents, promisedAt, delayed: false }
}

function piecesOf({ random, customer }: Diary): number {
  return customer.tier === 'business' ? 2 + random.integer(6) : random.weighted(usualPieces)
}

const endOfDay = (at: number) => startOfDay(at) + day - 1
const instant = (at: number) => new Date(at).toISOString()

function promiseOf({ orderId, promisedAt }: Order) {
  return promisedAt === undefined ? {} : { promisedAt: instant(promisedAt), promiseId: `delivery-${orderId}` }
}

/** The second order makes a newcomer a regular customer, the sixth a regular customer a loyal one. */
function climbed(diary: Diary): { traits?: Record<string, string> } {
  const next: Partial<Record<Tier, [number, Tier]>> = { new: [2, 'regular'], regular: [6, 'loyal'] }
  const [ordersNeeded, tier] = next[diary.tier] ?? []
  if (!tier || diary.orders.length !== ordersNeeded) return {}
  diary.tier = tier
  return { traits: { tier } }
}

/** Days on the road: most parcels within three, nearly all within five. */
const usualDays = [
  [1, 12],
  [2, 28],
  [3, 32],
  [4, 16],
  [5, 7],
  [6, 3],
  [7, 2],
] as const

function deliver(diary: Diary, order: Order, isLate?: boolean) {
  const { random, customer } = diary
  const days = isLate === undefined ? daysOnTheRoad(diary, order) : scriptedDays(diary, order, isLate)
  order.deliveredAt = workingTime(random, order.at + days * day)
  record(diary, {
    at: order.deliveredAt,
    kind: 'event',
    name: 'Order Delivered',
    touchpoint: 'Delivery',
    channel: 'email',
    direction: 'out',
    orderId: order.orderId,
    product: order.product.name,
    ...promiseOf(order),
    fulfilledAt: instant(order.deliveredAt),
    properties: { line: order.line, courier: couriers[customer.unit] },
  })
  feelDelivery(diary, order, isLate !== undefined)
  if (isLate === undefined) afterDelivery(diary, order)
}

/** As usual, one day more at times before Christmas, or far more where the planted courier problem strikes. */
function daysOnTheRoad({ random, plan, customer }: Diary, order: Order): number {
  const { from, until, unit, line, extraDays, share } = plan.courierDelay
  const isConcerned = order.at >= from && order.at < until && customer.unit === unit && order.line === line
  order.delayed = isConcerned && random.chance(share)
  const [least, most] = extraDays
  const delay = order.delayed ? least + random.integer(most - least + 1) : 0
  const rush = new Date(order.at).getUTCMonth() === 11 && random.chance(0.2) ? 1 : 0
  return random.weighted(usualDays) + delay + rush
}

function scriptedDays({ plan, random }: Diary, { at }: Order, isLate: boolean): number {
  return isLate ? promisedDays(plan, at) + 3 + random.integer(4) : 1 + random.integer(2)
}

/** Days beyond the promise, 0 when it was kept. */
function daysLate({ deliveredAt = 0, promisedAt = 0 }: Order): number {
  return Math.max(0, Math.ceil((deliveredAt - promisedAt) / day))
}

/** A kept promise is nearly taken for granted; a broken one is felt by the day, and asked about. */
function feelDelivery(diary: Diary, order: Order, isScripted: boolean) {
  const { random, customer } = diary
  const late = daysLate(order)
  const deliveredAt = order.deliveredAt as number
  remember(
    diary,
    deliveredAt,
    late > 0 ? 'late' : 'onTime',
    late > 0 ? -Math.min(0.35 + 0.12 * late, 1.4) : 0.15,
  )
  if (isScripted || !random.chance((late > 0 ? 0.36 : 0.05) * customer.talkative)) return
  const tone = late > 0 ? {} : { words: parcelOnItsWay, angry: false }
  const askedAt =
    late > 0 ? (order.promisedAt as number) + random.uniform() * late * 0.8 * day : deliveredAt - 0.4 * day
  const at = Math.max(timeOfDay(random, askedAt), order.at + day / 2)
  contact(diary, { topic: 'delivery', at, product: order.product, order, ...tone })
}

/** What happens once it is unpacked: joy, damage, paperwork, a review, a return. */
function afterDelivery(diary: Diary, order: Order) {
  const { random, customer } = diary
  const { product, deliveredAt = order.at } = order
  const later = (fromDay: number, toDay: number) =>
    timeOfDay(random, deliveredAt + (fromDay + random.uniform() * (toDay - fromDay)) * day)
  remember(diary, later(2, 8), 'product', 0.25 * product.quality)
  if (random.chance(0.12)) unbox(diary, order, later(1, 2))
  if (random.chance(0.045 - 0.03 * product.quality)) {
    const at = later(1, 12)
    remember(diary, at, 'damaged', -0.7)
    contact(diary, { topic: 'damaged', at, product, order })
  }
  if (random.chance(customer.tier === 'business' ? 0.14 : 0.035)) {
    contact(diary, { topic: 'invoice', at: later(0, 6), product, order })
  }
  if (random.chance(0.16)) reviewProduct(diary, later(3, 21), order)
  if (random.chance(0.16 - 0.05 * product.quality)) sendBack(diary, order, later(2, 12))
  else if (random.chance(0.02) && mood(diary, deliveredAt + day) > 0)
    sayKindWords(diary, later(2, 10), product)
}

function unbox(diary: Diary, order: Order, at: number) {
  record(diary, {
    at,
    kind: 'page',
    name: 'Setup guide',
    touchpoint: 'Unboxing',
    channel: 'app',
    orderId: order.orderId,
    product: order.product.name,
    sessionId: `s-${order.orderId}`,
    properties: { path: '/guides' },
  })
}
