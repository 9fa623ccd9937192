import { day, dayOf } from './calendar.ts'
import type { Conversation, Diary, Order } from './diary.ts'
import type { Plan } from './plan.ts'

export interface PlantedCustomer {
  userId: string
  why: string[]
  orderIds: string[]
  conversationIds: string[]
}

/** What the diaries hold of the planted things. */
export interface Found {
  conversations: (Conversation & { userId: string; settled: boolean })[]
  concerned: Order[]
  concernedUsers: string[]
  atRisk: PlantedCustomer[]
  readyForMore: PlantedCustomer[]
}

/** Walks all customers' diaries once. */
export function gather(diaries: Iterable<Diary>, plan: Plan): Found {
  const found: Found = { conversations: [], concerned: [], concernedUsers: [], atRisk: [], readyForMore: [] }
  for (const diary of diaries) {
    const { userId, story } = diary.customer
    for (const talk of diary.conversations) {
      if (talk.at < plan.until)
        found.conversations.push({ ...talk, userId, settled: (talk.answeredAt ?? plan.until) < plan.until })
    }
    const concerned = diary.orders.filter((order) => isConcerned(plan, diary, order))
    found.concerned.push(...concerned)
    if (concerned.some(({ delayed }) => delayed)) found.concernedUsers.push(userId)
    if (story === 'at risk') found.atRisk.push(lostCustomer(diary))
    if (story === 'ready for more') found.readyForMore.push(growingCustomer(diary))
  }
  return found
}

function isConcerned({ courierDelay }: Plan, { customer }: Diary, order: Order): boolean {
  const { from, until, unit, line } = courierDelay
  const isParcel = order.promisedAt !== undefined && customer.story === 'ordinary'
  return isParcel && customer.unit === unit && order.line === line && order.at >= from && order.at < until
}

function lostCustomer({ customer, orders, conversations }: Diary): PlantedCustomer {
  const broken = orders.filter(({ deliveredAt, promisedAt }) => (deliveredAt ?? 0) > (promisedAt ?? Infinity))
  const angry = conversations.filter((talk) => talk.angry)
  return {
    userId: customer.userId,
    why: [
      `High value: ${orders.length} orders worth ${worthOf(orders)} in twelve months.`,
      `Broken promises: the last ${broken.length} orders came late.`,
      `Angry: ${angry.length} conversations, ${angry.filter((talk) => talk.answeredAt === undefined).length} of them without an answer.`,
      `Falling frequency: no order since ${dayOf((orders.at(-1) as Order).at)}.`,
    ],
    orderIds: broken.map(({ orderId }) => orderId),
    conversationIds: angry.map(({ conversationId }) => conversationId),
  }
}

function growingCustomer({ customer, orders, conversations, plan }: Diary): PlantedCustomer {
  const recent = orders.filter(({ at }) => at >= plan.until - 100 * day)
  const asked = conversations.filter(({ topic }) => topic === 'business')
  return {
    userId: customer.userId,
    why: [
      'Promoter: answered 9 or 10 in the last quarterly survey.',
      `Rising use: ${recent.length} of ${orders.length} orders in the last 100 days, of two to four pieces each and one at first.`,
      `Asked about a business account on ${dayOf((asked[0] as Conversation).at)}.`,
    ],
    orderIds: recent.map(({ orderId }) => orderId),
    conversationIds: asked.map(({ conversationId }) => conversationId),
  }
}

const worthOf = (orders: Order[]) =>
  `€${(orders.reduce((sum, { cents }) => sum + cents, 0) / 100).toFixed(2)}`
