import { day, minute } from './calendar.ts'
import { type Diary, mood, type Order, record, remember } from './diary.ts'
import { anyProduct, type Purchase, placeOrder } from './ordering.ts'
import { codeIsMissing } from './plan.ts'
import type { Product } from './products.ts'
import { enter, lookAround, page, type Session } from './session.ts'
import { contact } from './talking.ts'

type Script = Pick<Purchase, 'late' | 'pieces'>

/** One visit to the shop, by web or app or in a store, with what comes of it. Who is cross stays away at times. */
export function visit(diary: Diary, at: number, index: number) {
  const { random, customer } = diary
  const feeling = mood(diary, at)
  if (feeling < -0.8 && random.chance(0.35)) return
  const product = anyProduct(diary)
  if (customer.unit !== 'online' && random.chance(0.05)) return visitStore(diary, at, product)
  const channel = random.chance(customer.appShare) ? 'app' : 'web'
  const session: Session = {
    diary,
    channel,
    product,
    now: at,
    sessionId: `s-${customer.userId.slice(2)}-${index}`,
  }
  arrive(session, random.chance(0.57 + 0.05 * feeling))
}

function visitStore(diary: Diary, at: number, product: Product) {
  const { random, customer } = diary
  const openAt =
    Math.floor(at / day) * day + (10 + random.integer(8)) * 60 * minute + random.integer(60) * minute
  const visitedAt = Math.max(openAt, customer.joinedAt)
  record(diary, {
    at: visitedAt,
    kind: 'visit',
    name: 'Store visit',
    touchpoint: 'Store counter',
    channel: 'store',
  })
  if (random.chance(0.6)) placeOrder(diary, { at: visitedAt + 15 * minute, channel: 'store', product })
}

function arrive(session: Session, wantsToBuy: boolean) {
  const { random } = session.diary
  enter(session)
  if (session.channel === 'app' && random.chance(0.4) && !signIn(session)) return
  lookAround(session)
  if (wantsToBuy) buy(session)
  else wanderOff(session)
}

/** False when the code did not come, which ends the visit. */
function signIn(session: Session): boolean {
  const { diary, product, sessionId, channel } = session
  const { random, plan } = diary
  page(session, 'Sign-in')
  const fails = random.chance(codeIsMissing(plan, session.now))
  for (let tries = fails ? 2 + random.integer(3) : 1; tries > 0; tries--) {
    record(diary, {
      at: session.now,
      kind: 'event',
      name: 'Sign-in Code Requested',
      touchpoint: 'Sign-in',
      channel,
      sessionId,
    })
    session.now += fails ? minute : 15_000
  }
  if (!fails) return true
  record(diary, {
    at: session.now,
    kind: 'event',
    name: 'Sign-in Given Up',
    touchpoint: 'Sign-in',
    channel,
    sessionId,
  })
  remember(diary, session.now, 'signIn', -0.5)
  if (random.chance(0.65)) {
    contact(diary, {
      topic: 'signIn',
      at: session.now + random.exponential(90) * minute,
      product,
      channel: random.pick(['chat', 'email', 'app', 'phone']),
    })
  }
  return false
}

/** Basket, checkout, payment: some stop at each step, fewer since the checkout is one page. */
function buy(session: Session) {
  const { diary, product } = session
  const { random, plan, customer } = diary
  page(session, 'Product page')
  page(session, 'Basket')
  if (random.chance(0.22)) return
  const { from, finishedBefore, finishedSince } = plan.easierCheckout
  const steps = checkoutSteps(session)
  const finishes = random.chance(session.now >= from ? finishedSince : finishedBefore)
  const walked = finishes ? steps : steps.slice(0, 1 + random.integer(steps.length))
  for (const step of walked) page(session, 'Checkout', step)
  if (!finishes) return remember(diary, session.now, 'checkout', -0.06)
  if (random.chance(0.012 * customer.talkative))
    contact(diary, { topic: 'price', at: session.now + 5 * minute, product })
  confirm(session)
}

function checkoutSteps({ diary, now }: Session): string[] {
  const isEasier = now >= diary.plan.easierCheckout.from
  return isEasier ? ['Checkout'] : ['Checkout: address', 'Checkout: delivery', 'Checkout: payment']
}

function confirm(session: Session, script: Script = {}): Order {
  const { diary, channel, product, sessionId } = session
  page(session, 'Order confirmation')
  return placeOrder(diary, { at: session.now, channel, product, sessionId, ...script })
}

/** A visit that is sure to end in an order, for the planted stories. */
export function shopAndBuy(diary: Diary, at: number, script: Script): Order {
  const product = anyProduct(diary)
  const sessionId = `s-${diary.customer.userId.slice(2)}-o${diary.orders.length + 1}`
  const session: Session = { diary, channel: 'web', product, now: at, sessionId }
  enter(session)
  lookAround(session)
  page(session, 'Product page')
  page(session, 'Basket')
  for (const step of checkoutSteps(session)) page(session, 'Checkout', step)
  return confirm(session, script)
}

/** Only looking: a wish, a question, the club. */
function wanderOff(session: Session) {
  const { diary, product } = session
  const { random, customer } = diary
  if (random.chance(0.12)) page(session, 'Wish list')
  if (customer.club && random.chance(0.15)) page(session, 'Loyalty club')
  if (random.chance(0.07)) page(session, 'Order status')
  if (!random.chance(0.085 * customer.talkative)) return
  page(session, 'Help page')
  const topic = random.weighted([
    ['advice', 70],
    ['price', 27],
    [diary.tier === 'loyal' ? 'business' : 'price', 3],
  ] as const)
  contact(diary, { topic, at: session.now + (2 + random.exponential(6)) * minute, product })
}
