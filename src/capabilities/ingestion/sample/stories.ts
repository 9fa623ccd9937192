import { shopAndBuy } from './browsing.ts'
import { day, timeOfDay } from './calendar.ts'
import { type Diary, type Order, remember } from './diary.ts'
import { sayKindWords } from './kind-words.ts'
import { contact } from './talking.ts'

/** Days before the end on which the planted customers order: one slows down and stops, the other speeds up. */
const slowingDown = [345, 327, 310, 293, 275, 256, 238, 219, 201, 180, 150, 118, 82, 47]
const speedingUp = [330, 262, 190, 128, 92, 64, 44, 29, 17, 8]
const latestLate = 3

/** A good customer whom we lose: the last three orders late, angry questions that nobody answers, then silence. */
export function liveAtRisk(diary: Diary) {
  slowingDown.forEach((ago, index) => {
    const late = index >= slowingDown.length - latestLate
    const order = shopAndBuy(diary, orderTime(diary, ago), { pieces: 2 + (index % 2), late })
    if (late) complain(diary, order)
  })
}

function orderTime({ random, plan }: Diary, daysAgo: number): number {
  return timeOfDay(random, plan.until - (daysAgo + random.integer(5)) * day)
}

function complain(diary: Diary, order: Order) {
  const { random } = diary
  const at = timeOfDay(random, (order.promisedAt as number) + 1.2 * day)
  const channel = random.pick(['chat', 'email'] as const)
  contact(diary, {
    topic: 'delivery',
    at,
    product: order.product,
    order,
    angry: true,
    answered: false,
    channel,
  })
}

/** A friend of the shop: orders more often and more each time, is never let down, asks for a business account. */
export function liveReadyForMore(diary: Diary) {
  const { random, plan } = diary
  const orders = speedingUp.map((ago, index) =>
    shopAndBuy(diary, orderTime(diary, ago), { pieces: 1 + Math.floor(index / 3), late: false }),
  )
  const { product } = orders[0] as Order
  remember(diary, plan.until - 60 * day, 'product', 1)
  sayKindWords(diary, timeOfDay(random, plan.until - 40 * day), product)
  const at = timeOfDay(random, plan.until - (6 + random.integer(16)) * day)
  contact(diary, { topic: 'business', at, product, angry: false, answered: true, channel: 'chat' })
}
