import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Incoming } from '../incoming.ts'
import { sampleCompany } from './sample-company.ts'
import { couriers } from './shop.ts'
import { comments } from './words/comments.ts'
import { topics } from './words/index.ts'
import { manners } from './words/manners.ts'
import { praise } from './words/praise.ts'
import { unclearRefund } from './words/refund.ts'
import { reviews } from './words/reviews.ts'

const until = new Date('2026-07-01T00:00:00Z')
const company = sampleCompany({ seed: 'attune', until })
const interactions = [...company.interactions()]
const timeOf = (interaction: Incoming) => Date.parse(interaction.occurredAt)
const byUser = Map.groupBy(interactions, ({ person }) => person.userId)

test('the same seed and end give the same company to the byte, another seed another one', () => {
  const print = (seed: string) => {
    const small = sampleCompany({ seed, until, customers: 150 })
    const bytes = JSON.stringify([...small.interactions(), small.truth])
    return createHash('sha256').update(bytes).digest('hex')
  }
  expect(print('one')).toBe(print('one'))
  expect(print('one')).not.toBe(print('two'))
})

test('five thousand customers live twelve months in 120 to 250 thousand interactions of many kinds', () => {
  expect(byUser.size).toBe(5000)
  expect(interactions.length).toBeGreaterThan(120_000)
  expect(interactions.length).toBeLessThan(250_000)
  const kinds = new Set(interactions.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    'call',
    'event',
    'message',
    'order',
    'page',
    'response',
    'review',
    'visit',
  ])
  const channels = new Set(interactions.map(({ channel }) => channel))
  expect([...channels].sort()).toEqual(['app', 'chat', 'email', 'phone', 'store', 'web'])
  const stages = new Set(interactions.map(({ stage }) => stage))
  expect([...stages].sort()).toEqual(['action', 'attention', 'desire', 'interest', 'loyalty', 'service'])
})

test('every interaction is one that the intake accepts', () => {
  const strict = Incoming.strict()
  for (const interaction of interactions) {
    const checked = strict.safeParse(interaction)
    if (!checked.success) expect.fail(`${JSON.stringify(interaction)}: ${checked.error.message}`)
  }
})

test('message ids are unique, times lie within the twelve months and run forward for each customer', () => {
  expect(new Set(interactions.map(({ messageId }) => messageId)).size).toBe(interactions.length)
  expect(company.truth).toMatchObject({ from: '2025-07-01', until: '2026-07-01' })
  for (const theirs of byUser.values()) {
    const times = theirs.map(timeOf)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(Date.UTC(2025, 6, 1))
    expect(times.at(-1)).toBeLessThan(until.getTime())
  }
})

test('each customer is introduced once with record and address, and a tier that changes is told again', () => {
  const tiers = new Set<unknown>()
  let rises = 0
  for (const [first, ...rest] of byUser.values()) {
    expect(first?.person).toMatchObject({
      email: expect.stringMatching(/@(example\.|mail\.test|post\.test)/),
    })
    expect(Object.keys(first?.person.traits ?? {})).toEqual(
      expect.arrayContaining(['tier', 'country', 'city', 'plan', 'signedUpOn']),
    )
    const changed = rest.filter(({ person }) => person.traits)
    expect(changed.every(({ kind, person }) => kind === 'order' && person.traits?.tier)).toBe(true)
    rises += changed.length
    tiers.add(first?.person.traits?.tier)
  }
  expect([...tiers].sort()).toEqual(['business', 'loyal', 'new', 'regular'])
  expect(rises).toBeGreaterThan(100)
})

test('e-mail addresses and telephone numbers belong to one customer each', () => {
  const introduced = [...byUser.values()].map(([first]) => first?.person)
  const emails = introduced.map((person) => person?.email)
  const phones = introduced.flatMap((person) => person?.phone ?? [])
  expect(new Set(emails).size).toBe(5000)
  expect(new Set(phones).size).toBe(phones.length)
  expect(phones.length).toBeGreaterThan(1000)
})

test('nobody orders before joining, and no parcel arrives before it is ordered', () => {
  const ordered = new Map<string, Incoming>()
  for (const interaction of interactions) {
    const { kind, orderId = '', name } = interaction
    if (kind === 'order') ordered.set(orderId, interaction)
    if (name === 'Order Delivered') {
      const order = ordered.get(orderId)
      expect(order && timeOf(order)).toBeLessThan(timeOf(interaction))
      expect(interaction).toMatchObject({ promiseId: order?.promiseId, promisedAt: order?.promisedAt })
      expect(interaction.fulfilledAt).toBe(interaction.occurredAt)
    }
  }
  for (const theirs of byUser.values()) {
    const joined = String(theirs[0]?.person.traits?.signedUpOn)
    for (const { kind, occurredAt } of theirs)
      if (kind === 'order') expect(occurredAt.slice(0, 10) >= joined).toBe(true)
  }
})

test('money is decimal text in one currency; refunds are negative', () => {
  const withValue = interactions.filter(({ value }) => value !== undefined)
  for (const { kind, name, value, currency } of withValue) {
    expect(value).toMatch(/^-?\d+\.\d\d$/)
    expect(currency).toBe('EUR')
    expect(Number(value) > 0).toBe(kind === 'order')
    expect(['Order Completed', 'Order Refunded']).toContain(name)
  }
})

test('a session has at most twelve pages of one customer', () => {
  const sessions = Map.groupBy(
    interactions.filter(({ kind, sessionId }) => kind === 'page' && sessionId),
    ({ sessionId }) => sessionId,
  )
  expect(sessions.size).toBeGreaterThan(15_000)
  for (const pages of sessions.values()) {
    expect(pages.length).toBeLessThanOrEqual(12)
    expect(new Set(pages.map(({ person }) => person.userId)).size).toBe(1)
  }
})

test('the shop is busy in the evening and before Christmas, quiet at night and in summer', () => {
  const pages = interactions.filter(({ kind }) => kind === 'page')
  const inHours = (from: number, to: number) =>
    pages.filter(
      ({ occurredAt }) => Number(occurredAt.slice(11, 13)) >= from && Number(occurredAt.slice(11, 13)) < to,
    )
  const inMonth = (month: string) => pages.filter(({ occurredAt }) => occurredAt.startsWith(month))
  expect(inHours(19, 22).length).toBeGreaterThan(8 * inHours(2, 5).length)
  expect(inMonth('2025-12').length).toBeGreaterThan(1.4 * inMonth('2025-08').length)
  expect(inMonth('2026-06').length).toBeGreaterThan(inMonth('2025-07').length)
})

test('conversations go both ways, take turns in time, and no slot is left open', () => {
  const conversations = Map.groupBy(
    interactions.filter(({ kind }) => kind === 'message' || kind === 'call'),
    ({ conversationId }) => conversationId,
  )
  expect(conversations.size).toBeGreaterThan(2000)
  const twoWay = [...conversations.values()].filter((turns) =>
    turns.some(({ direction }) => direction === 'out'),
  )
  expect(twoWay.length / conversations.size).toBeGreaterThan(0.9)
  for (const [first] of conversations.values()) expect(first?.direction).toBe('in')
  for (const turn of twoWay.flat()) {
    expect(turn.text).toMatch(/\S.*[.!?:)]|\S/s)
    expect(turn.direction === 'out').toBe(turn.agentId !== undefined)
  }
  for (const { text } of interactions)
    if (text !== undefined) expect(text).not.toMatch(/[{}]|undefined|^\s*$/)
})

test('texts are put together from at least three hundred different sentences and seldom repeat', () => {
  const sentences = new Set(
    [
      [...Object.values(topics), unclearRefund].map((words) => [
        words.questions.flatMap(({ ask, answers }) => [ask, ...answers]),
        words.details,
        words.evasions,
        words.chases,
      ]),
      Object.values(comments),
      Object.values(reviews),
      Object.values(praise),
      Object.values(manners.personal),
      [manners.angry, manners.empathy, manners.thanks, manners.reminder, manners.again],
    ].flat(4),
  )
  expect(sentences.size).toBeGreaterThan(300)
  const said = interactions.filter(({ name }) => name === 'Customer said')
  const openings = [...Map.groupBy(said, ({ conversationId }) => conversationId).values()].map(
    ([first]) => first?.text,
  )
  expect(new Set(openings).size / openings.length).toBeGreaterThan(0.8)
})

test('some messages hold what must be masked: addresses, numbers, cards and accounts', () => {
  const said = interactions.filter(({ name }) => name === 'Customer said').map(({ text = '' }) => text)
  const holding = (pattern: RegExp) => said.flatMap((text) => text.match(pattern) ?? [])
  expect(holding(/[\w.]+@[\w.]+\.\w+/g).length).toBeGreaterThan(50)
  expect(holding(/\+\d{9,}/g).length).toBeGreaterThan(20)
  const cards = holding(/\b\d{4} \d{4} \d{4} \d{4}\b(?! )/g)
  expect(cards.length).toBeGreaterThan(5)
  for (const card of cards) expect(luhn(card)).toBe(0)
  const accounts = holding(/\b[A-Z]{2}\d\d(?: [\dA-Z]{2,4})+\b/g)
  expect(accounts.length).toBeGreaterThan(5)
  for (const account of accounts) expect(mod97(account)).toBe(1n)
})

/** The check sum of a card number: every second digit from the right doubled, its digits added; a multiple of ten. */
function luhn(card: string): number {
  const digits = [...card.replaceAll(' ', '')].reverse().map(Number)
  const doubled = digits.map((digit, index) => (index % 2 ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit))
  return doubled.reduce((sum, digit) => sum + digit, 0) % 10
}

/** ISO 13616: the first four characters behind, letters as 10 to 35, the rest of a division by 97 is 1. */
function mod97(account: string): bigint {
  const plain = account.replaceAll(' ', '')
  const turned = plain.slice(4) + plain.slice(0, 4)
  return BigInt(turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n
}

test('each region has its own courier, and every customer stays with one unit', () => {
  for (const theirs of byUser.values()) expect(new Set(theirs.map(({ unit }) => unit)).size).toBe(1)
  for (const { name, unit, properties } of interactions) {
    if (name === 'Order Delivered') expect(properties?.courier).toBe(couriers[unit as keyof typeof couriers])
  }
})

test('a company that ends in the middle of a day or has hardly anybody in it is refused', () => {
  expect(() => sampleCompany({ seed: 1, until: new Date('2026-07-01T12:00:00Z') })).toThrow(
    'start of a UTC day',
  )
  expect(() => sampleCompany({ seed: 1, until, customers: 12 })).toThrow('at least 100 customers')
})
