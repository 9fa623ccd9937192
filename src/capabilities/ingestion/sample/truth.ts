import { dayOf } from './calendar.ts'
import type { Conversation, Diary } from './diary.ts'
import { type Found, gather, type PlantedCustomer } from './evidence.ts'
import type { Plan } from './plan.ts'
import { lines } from './products.ts'
import { brand, couriers } from './shop.ts'
import { topics } from './words/index.ts'

/** A planted thing with the days on which it is true: `from` included, `until` not. */
interface Planted {
  id: string
  what: string
  from: string
  until: string
}

/** What was planted in the sample company, ready for JSON. Shares are the chances used; ids and counts are exact. */
export interface SampleTruth {
  company: string
  seed: number | string
  from: string
  until: string
  customers: number
  problems: [LateDeliveries, UnclearRefunds]
  improvement: Planted & {
    touchpoint: 'Checkout'
    /** Checkouts begun that end in an order, and the mean of “made it easy” (ces7). */
    finished: { before: number; since: number }
    ease: { before: number; since: number }
  }
  emerging: Planted & {
    channel: 'app'
    touchpoint: 'Sign-in'
    event: string
    conversationIds: string[]
    userIds: string[]
  }
  /** Not the only unhappy customers, but those who have all the signs at once. */
  atRisk: PlantedCustomer[]
  readyForMore: PlantedCustomer[]
  questions: {
    answered: number
    /** Not settled by the end of the twelve months, for want of a reply or of an answer in it. */
    unanswered: number
    byTopic: Record<string, { answered: number; unanswered: number }>
    answeredConversationIds: string[]
    unansweredConversationIds: string[]
  }
  /** The step at which people feel worst, all twelve months through and more so at the end. */
  lowStep: { touchpoint: 'Return portal'; stage: 'service'; metric: 'nes' }
  promiseChange: {
    id: string
    what: string
    on: string
    days: { before: number; since: number }
    kept: { before: number; since: number }
  }
  /** Scores over the last days against as many days before. */
  changes: {
    metric: string
    touchpoints: string[] | 'all'
    days: number
    verdict: 'real change' | 'no real change'
    direction: 'better' | 'worse' | 'none'
  }[]
}

interface LateDeliveries extends Planted {
  unit: string
  courier: string
  line: string
  products: string[]
  touchpoint: 'Delivery'
  lateShare: { within: number; otherwise: number }
  /** Orders of that line and unit in those weeks, and those of them that the courier delayed. */
  orderIds: string[]
  delayedOrderIds: string[]
  userIds: string[]
}

interface UnclearRefunds extends Planted {
  touchpoint: 'Return portal'
  /** The notice that stopped coming. */
  missingEvent: string
  /** Returns that lead to a question about the refund, and questions that are answered. */
  asked: { before: number; since: number }
  answered: { before: number; since: number }
  conversationIds: string[]
  userIds: string[]
}

/** Tells what was planted and where it is found. */
export function truthOf(
  diaries: Iterable<Diary>,
  plan: Plan,
  { seed, customers }: { seed: number | string; customers: number },
): SampleTruth {
  const found = gather(diaries, plan)
  return {
    company: brand,
    seed,
    from: dayOf(plan.from),
    until: dayOf(plan.until),
    customers,
    problems: [lateDeliveries(plan, found), unclearRefunds(plan, found)],
    improvement: improvement(plan),
    emerging: emerging(plan, found),
    atRisk: found.atRisk,
    readyForMore: found.readyForMore,
    questions: questions(found.conversations),
    lowStep: { touchpoint: 'Return portal', stage: 'service', metric: 'nes' },
    promiseChange: promiseChange(plan),
    changes,
  }
}

/** On the usual spread of days on the road; a little lower in December. */
const keptWithin = { three: 0.72, five: 0.95 }

const changes: SampleTruth['changes'] = [
  { metric: 'csat5', touchpoints: 'all', days: 30, verdict: 'real change', direction: 'worse' },
  { metric: 'ces7', touchpoints: ['Checkout'], days: 90, verdict: 'real change', direction: 'better' },
  { metric: 'nes', touchpoints: ['Return portal'], days: 30, verdict: 'real change', direction: 'worse' },
  { metric: 'nps', touchpoints: 'all', days: 90, verdict: 'no real change', direction: 'none' },
]

function lateDeliveries({ courierDelay }: Plan, { concerned, concernedUsers }: Found): LateDeliveries {
  const { from, until, unit, line, share } = courierDelay
  return {
    id: 'late-cookware-north',
    what: `${couriers[unit]} delivers ${line.toLowerCase()} four to nine days late in the ${unit}.`,
    from: dayOf(from),
    until: dayOf(until),
    unit,
    courier: couriers[unit],
    line,
    products: (lines.find(({ name }) => name === line)?.products ?? []).map(({ name }) => name),
    touchpoint: 'Delivery',
    lateShare: { within: share, otherwise: 1 - keptWithin.five },
    orderIds: concerned.map(({ orderId }) => orderId),
    delayedOrderIds: concerned.filter(({ delayed }) => delayed).map(({ orderId }) => orderId),
    userIds: concernedUsers,
  }
}

function unclearRefunds({ refundUnclear, until }: Plan, { conversations }: Found): UnclearRefunds {
  const { from, askedBefore, askedSince, answeredBefore, answeredSince } = refundUnclear
  const about = conversations.filter(({ topic, at }) => topic === 'refund' && at >= from)
  return {
    id: 'refund-status-unclear',
    what: 'Returns that arrive are no longer confirmed; the portal says “in progress” and answers are vague.',
    from: dayOf(from),
    until: dayOf(until),
    touchpoint: 'Return portal',
    missingEvent: 'Return Received',
    asked: { before: askedBefore, since: askedSince },
    answered: { before: answeredBefore, since: answeredSince },
    ...idsOf(about),
  }
}

function improvement({ easierCheckout, until }: Plan): SampleTruth['improvement'] {
  const { from, finishedBefore, finishedSince, easeBefore, easeSince } = easierCheckout
  return {
    id: 'one-page-checkout',
    what: 'The checkout became one page instead of three.',
    from: dayOf(from),
    until: dayOf(until),
    touchpoint: 'Checkout',
    finished: { before: finishedBefore, since: finishedSince },
    ease: { before: easeBefore, since: easeSince },
  }
}

function emerging({ missingCodes, until }: Plan, { conversations }: Found): SampleTruth['emerging'] {
  return {
    id: 'sign-in-code-missing',
    what: 'Sign-in codes for the app do not arrive, for more people every day.',
    from: dayOf(missingCodes.from),
    until: dayOf(until),
    channel: 'app',
    touchpoint: 'Sign-in',
    event: 'Sign-in Given Up',
    ...idsOf(conversations.filter(({ topic, at }) => topic === 'signIn' && at >= missingCodes.from)),
  }
}

function idsOf(conversations: Found['conversations']) {
  return {
    conversationIds: conversations.map(({ conversationId }) => conversationId),
    userIds: [...new Set(conversations.map(({ userId }) => userId))],
  }
}

function promiseChange({ promise }: Plan): SampleTruth['promiseChange'] {
  return {
    id: 'delivery-promise',
    what: `Delivery is promised in ${promise.daysSince} days instead of ${promise.daysBefore}.`,
    on: dayOf(promise.changedAt),
    days: { before: promise.daysBefore, since: promise.daysSince },
    kept: { before: keptWithin.three, since: keptWithin.five },
  }
}

function questions(conversations: Found['conversations']): SampleTruth['questions'] {
  const [answered, unanswered] = [true, false].map((wanted) =>
    conversations.filter(({ settled }) => settled === wanted),
  ) as [Found['conversations'], Found['conversations']]
  const on = (topic: string) => (conversation: Conversation) => conversation.topic === topic
  return {
    answered: answered.length,
    unanswered: unanswered.length,
    byTopic: Object.fromEntries(
      Object.keys(topics).map((topic) => [
        topic,
        { answered: answered.filter(on(topic)).length, unanswered: unanswered.filter(on(topic)).length },
      ]),
    ),
    answeredConversationIds: idsOf(answered).conversationIds,
    unansweredConversationIds: idsOf(unanswered).conversationIds,
  }
}
