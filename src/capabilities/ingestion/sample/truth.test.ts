import { expect, test } from 'vitest'
import { momentsOf } from '../../../statistics/mean.ts'
import { compareNetScores } from '../../../statistics/net-score.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import { compareMeans } from '../../../statistics/welch.ts'
import type { Incoming } from '../incoming.ts'
import { lines } from './products.ts'
import { sampleCompany } from './sample-company.ts'
import { advice } from './words/advice.ts'
import { parcelOnItsWay } from './words/delivery.ts'
import { topics } from './words/index.ts'
import { unclearRefund } from './words/refund.ts'

const until = Date.UTC(2026, 6, 1)
const company = sampleCompany({ seed: 'attune', until: new Date(until) })
const interactions = [...company.interactions()]
const { truth } = company
const named = (name: string) => interactions.filter((interaction) => interaction.name === name)
const shareOf = <T>(list: T[], holds: (item: T) => boolean) => list.filter(holds).length / list.length
const isLate = ({ fulfilledAt = '', promisedAt = '' }: Incoming) => fulfilledAt > promisedAt
const orders = new Map(named('Order Completed').map((order) => [order.orderId, order]))
const orderedAt = ({ orderId }: Incoming) => orders.get(orderId)?.occurredAt ?? ''

test('one courier is late with one line in one region for six weeks, and only there', () => {
  const [late] = truth.problems
  const sinceThePromise = named('Order Delivered').filter(
    (parcel) => orderedAt(parcel) >= truth.promiseChange.on,
  )
  const planted = new Set(truth.atRisk.map(({ userId }) => userId))
  const ordinary = sinceThePromise.filter(({ person }) => !planted.has(person.userId ?? ''))
  const isConcerned = (parcel: Incoming) =>
    parcel.unit === late.unit &&
    late.products.includes(parcel.product ?? '') &&
    orderedAt(parcel) >= late.from &&
    orderedAt(parcel) < late.until
  const within = ordinary.filter(isConcerned)
  expect(within.length).toBeGreaterThan(60)
  expect(shareOf(within, isLate)).toBeGreaterThan(0.7)
  expect(
    shareOf(
      ordinary.filter((parcel) => !isConcerned(parcel)),
      isLate,
    ),
  ).toBeLessThan(0.1)
  expect(within.every(({ properties }) => properties?.courier === late.courier)).toBe(true)
  const delayed = within.filter(({ orderId = '' }) => late.delayedOrderIds.includes(orderId))
  expect(delayed.length).toBe(late.delayedOrderIds.length)
  expect(new Set(delayed.map(({ person }) => person.userId))).toEqual(new Set(late.userIds))
})

test('since the refunds are unclear, receipts are not confirmed and most returns lead to a question', () => {
  const [, unclear] = truth.problems
  expect(named(unclear.missingEvent).every(({ occurredAt }) => occurredAt < unclear.from)).toBe(true)
  const asked = new Set(conversationsOn('refund').map((turns) => turns[0]?.orderId))
  const registered = named('Return Registered')
  const from = Date.parse(unclear.from)
  const long = registered.filter(({ occurredAt }) => Date.parse(occurredAt) < from - 20 * day)
  const since = registered.filter(({ occurredAt }) => {
    const at = Date.parse(occurredAt)
    return at >= from && at < until - 12 * day
  })
  const hasAsked = ({ orderId }: Incoming) => asked.has(orderId)
  expect(shareOf(long, hasAsked)).toBeCloseTo(unclear.asked.before, 1)
  expect(shareOf(since, hasAsked)).toBeGreaterThan(0.65)
  const open = new Set(truth.questions.unansweredConversationIds)
  expect(shareOf(unclear.conversationIds, (id) => open.has(id))).toBeGreaterThan(0.55)
})

test('the checkout of one page is finished more often and felt to be easier', () => {
  const { from, finished, ease } = truth.improvement
  const began = new Map(
    interactions
      .filter(({ touchpoint, kind }) => touchpoint === 'Checkout' && kind === 'page')
      .map(({ sessionId, occurredAt }) => [sessionId, occurredAt]),
  )
  const done = new Set(named('Order Completed').map(({ sessionId }) => sessionId))
  const sessions = [...began].map(([sessionId, at]) => ({ since: at >= from, done: done.has(sessionId) }))
  expect(
    shareOf(
      sessions.filter(({ since }) => !since),
      (session) => session.done,
    ),
  ).toBeCloseTo(finished.before, 1)
  expect(
    shareOf(
      sessions.filter(({ since }) => since),
      (session) => session.done,
    ),
  ).toBeCloseTo(finished.since, 1)
  const scores = answers('ces7', ({ touchpoint }) => touchpoint === 'Checkout')
  const meanOf = (list: Scored[]) => list.reduce((sum, { score }) => sum + score, 0) / list.length
  expect(Math.abs(meanOf(scores.filter(({ at }) => at < Date.parse(from))) - ease.before)).toBeLessThan(0.3)
  expect(Math.abs(meanOf(scores.filter(({ at }) => at >= Date.parse(from))) - ease.since)).toBeLessThan(0.3)
})

test('missing sign-in codes appear on their day, in the app, and grow week by week', () => {
  const { event, from, channel, conversationIds } = truth.emerging
  const failed = named(event)
  expect(failed.every((failure) => failure.channel === channel)).toBe(true)
  const weeksAgo = (at: string) => Math.floor((until - Date.parse(at)) / (7 * day))
  const inWeek = (ago: number) => failed.filter(({ occurredAt }) => weeksAgo(occurredAt) === ago).length
  const before = failed.filter(({ occurredAt }) => occurredAt < from).length / 47
  expect(before).toBeLessThan(1)
  expect(inWeek(0) + inWeek(1)).toBeGreaterThan(inWeek(3) + inWeek(4))
  expect(inWeek(4)).toBeGreaterThan(before)
  const asked = conversationsOn('signIn').filter(([first]) => (first?.occurredAt ?? '') >= from)
  expect(asked.map(([first]) => first?.conversationId).sort()).toEqual([...conversationIds].sort())
})

test('customers at risk were worth much, were let down three times in a row, and have gone quiet', () => {
  expect(truth.atRisk.length).toBeGreaterThanOrEqual(10)
  const usual = median(yearlyValues())
  for (const { userId, orderIds, conversationIds } of truth.atRisk) {
    const theirs = interactions.filter(({ person }) => person.userId === userId)
    const bought = theirs.filter(({ kind }) => kind === 'order')
    expect(worthOf(bought)).toBeGreaterThan(5 * usual)
    expect(bought.slice(-3).map(({ orderId }) => orderId)).toEqual(orderIds)
    const broken = theirs.filter((what) => what.name === 'Order Delivered' && isLate(what))
    expect(broken.map(({ orderId }) => orderId)).toEqual(orderIds)
    expect(Date.parse(bought.at(-1)?.occurredAt ?? '')).toBeLessThan(until - 40 * day)
    expect(truth.questions.unansweredConversationIds).toEqual(
      expect.arrayContaining(conversationIds.slice(0, 1)),
    )
    expect(conversationIds.length).toBeGreaterThanOrEqual(3)
    const said = new Set(theirs.map(({ conversationId }) => conversationId))
    expect(conversationIds.every((id) => said.has(id))).toBe(true)
    const asked = theirs.filter(({ answer }) => answer?.scale === 'nps')
    expect(asked.at(-1)?.answer?.score).toBeLessThanOrEqual(6)
  }
})

test('customers ready for more are promoters who buy more and have asked about a business account', () => {
  expect(truth.readyForMore.length).toBeGreaterThanOrEqual(5)
  for (const { userId, orderIds, conversationIds } of truth.readyForMore) {
    const theirs = interactions.filter(({ person }) => person.userId === userId)
    const bought = theirs.filter(({ kind }) => kind === 'order')
    expect(bought.slice(-orderIds.length).map(({ orderId }) => orderId)).toEqual(orderIds)
    expect(orderIds.length).toBeGreaterThan(bought.length / 2)
    const pieces = bought.map(({ properties }) => Number(properties?.pieces))
    expect(pieces[0]).toBe(1)
    expect(pieces.slice(-orderIds.length).every((each) => each >= 2 && each <= 4)).toBe(true)
    expect(theirs.filter((what) => what.name === 'Order Delivered').some(isLate)).toBe(false)
    expect(theirs.findLast(({ answer }) => answer?.scale === 'nps')?.answer?.score).toBeGreaterThanOrEqual(9)
    const asked = theirs.filter(({ conversationId = '' }) => conversationIds.includes(conversationId))
    expect(asked[0]?.text).toMatch(/business/)
  }
})

test('the promise of five days is kept far more often than that of three', () => {
  const { on, days, kept } = truth.promiseChange
  const [late] = truth.problems
  const troubled = new Set([...late.orderIds, ...truth.atRisk.flatMap(({ orderIds }) => orderIds)])
  const parcels = named('Order Delivered').filter(({ orderId = '' }) => !troubled.has(orderId))
  const before = parcels.filter((parcel) => orderedAt(parcel) < on)
  const since = parcels.filter((parcel) => orderedAt(parcel) >= on)
  const promised = (parcel: Incoming) =>
    Math.floor((Date.parse(parcel.promisedAt ?? '') - Date.parse(orderedAt(parcel))) / day)
  expect(new Set(before.map(promised))).toEqual(new Set([days.before]))
  expect(new Set(since.map(promised))).toEqual(new Set([days.since]))
  expect(Math.abs(shareOf(before, (parcel) => !isLate(parcel)) - kept.before)).toBeLessThan(0.04)
  expect(Math.abs(shareOf(since, (parcel) => !isLate(parcel)) - kept.since)).toBeLessThan(0.04)
})

test('a question counts as answered when one of the replies that settle it was given', () => {
  const found = conversations().map((turns) => {
    const settled = turns.some(
      ({ direction, text = '' }) => direction === 'out' && settling.some((reply) => reply.test(text)),
    )
    return { id: turns[0]?.conversationId, settled }
  })
  const ids = (settled: boolean) =>
    found
      .filter((talk) => talk.settled === settled)
      .map(({ id }) => id)
      .sort()
  expect(ids(true)).toEqual(truth.questions.answeredConversationIds.toSorted())
  expect(ids(false)).toEqual(truth.questions.unansweredConversationIds.toSorted())
  expect(truth.questions.answered).toBe(ids(true).length)
  expect(truth.questions.unanswered).toBe(ids(false).length)
  expect(truth.questions.unanswered).toBeGreaterThan(200)
})

test('nowhere do people feel worse than in the return portal', () => {
  const range: Record<string, [number, number]> = {
    nps: [0, 10],
    csat5: [1, 5],
    ces7: [1, 7],
    nes: [-1, 1],
    stars5: [1, 5],
  }
  const felt = Map.groupBy(
    interactions.filter(({ answer }) => answer),
    ({ touchpoint }) => touchpoint ?? '',
  )
  const means = [...felt].map(([touchpoint, list]) => {
    const scaled = list.map(({ answer }) => {
      const [low, high] = range[answer?.scale ?? ''] as [number, number]
      return ((answer?.score ?? 0) - low) / (high - low)
    })
    return { touchpoint, mean: scaled.reduce((sum, value) => sum + value, 0) / scaled.length }
  })
  const [lowest, next] = means.toSorted((a, b) => a.mean - b.mean)
  expect(lowest?.touchpoint).toBe(truth.lowStep.touchpoint)
  expect((next?.mean ?? 0) - (lowest?.mean ?? 0)).toBeGreaterThan(0.1)
})

test('scores change where something was planted, and the relational score does not', () => {
  for (const { metric, touchpoints, days, verdict, direction } of truth.changes) {
    const asked = answers(
      metric,
      ({ touchpoint = '' }) => touchpoints === 'all' || touchpoints.includes(touchpoint),
    )
    const before = asked.filter(({ at }) => at >= until - 2 * days * day && at < until - days * day)
    const after = asked.filter(({ at }) => at >= until - days * day)
    const { p, difference } = compare(metric, before, after)
    expect([metric, p < 0.05 ? 'real change' : 'no real change']).toEqual([metric, verdict])
    if (direction !== 'none')
      expect([metric, difference > 0 ? 'better' : 'worse']).toEqual([metric, direction])
  }
})

interface Scored {
  at: number
  score: number
}
const day = 86_400_000

function answers(scale: string, concerns: (interaction: Incoming) => boolean): Scored[] {
  return interactions
    .filter((interaction) => interaction.answer?.scale === scale && concerns(interaction))
    .map(({ occurredAt, answer }) => ({ at: Date.parse(occurredAt), score: answer?.score ?? 0 }))
}

/** The test that belongs to each kind of score: means by Welch, top boxes by two proportions, net scores by z. */
function compare(scale: string, before: Scored[], after: Scored[]): { p: number; difference: number } {
  const counted = (list: Scored[], holds: (score: number) => boolean) =>
    list.filter(({ score }) => holds(score)).length
  const net = (list: Scored[], high: number, low: number) => {
    const promoters = counted(list, (score) => score >= high)
    const detractors = counted(list, (score) => score <= low)
    return { for: promoters, neither: list.length - promoters - detractors, against: detractors }
  }
  const hits = (list: Scored[]) => ({ hits: counted(list, (score) => score >= 4), n: list.length })
  const moments = (list: Scored[]) => momentsOf(list.map(({ score }) => [score, 1] as const))!
  if (scale === 'csat5') return compareShares(hits(before), hits(after))!
  if (scale === 'ces7') return compareMeans(moments(before), moments(after))!
  const [high, low] = scale === 'nps' ? [9, 6] : [1, -1]
  return compareNetScores(net(before, high, low), net(after, high, low))!
}

/** Conversations in which something is asked, as their turns in time order. */
function conversations(): Incoming[][] {
  const talks = interactions.filter(
    ({ kind, conversationId = '' }) => /message|call/.test(kind) && conversationId.startsWith('t-'),
  )
  return [...Map.groupBy(talks, ({ conversationId }) => conversationId).values()]
}

/** Those whose first message asks what this topic asks. */
function conversationsOn(topic: 'refund' | 'signIn'): Incoming[][] {
  const words =
    topic === 'refund' ? [...topics.refund.questions, ...unclearRefund.questions] : topics.signIn.questions
  const patterns = words.map(({ ask }) => asPattern(ask))
  return conversations().filter(([first]) => patterns.some((pattern) => pattern.test(first?.text ?? '')))
}

function asPattern(sentence: string): RegExp {
  return new RegExp(sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+'))
}

const settling = [...Object.values(topics), parcelOnItsWay, unclearRefund, advice, ...lines]
  .flatMap(({ questions }) => questions)
  .flatMap(({ answers: replies }) => replies)
  .map(asPattern)

function yearlyValues(): number[] {
  const bought = interactions.filter(({ kind }) => kind === 'order')
  return [...Map.groupBy(bought, ({ person }) => person.userId).values()].map(worthOf)
}

function worthOf(bought: Incoming[]): number {
  return bought.reduce((sum, { value }) => sum + Number(value), 0)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
