import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TimelineEntry, TimelineQuestion } from '../capabilities/customers/profile/contract.ts'
import { figuresWithin } from '../capabilities/customers/profile/figures-within.ts'
import { shapeOf } from '../capabilities/customers/profile/shape.ts'
import { shapeRows } from '../capabilities/customers/profile/shape-facts.ts'
import { shortLine } from '../capabilities/customers/profile/short-line.ts'
import { figuresOf } from '../capabilities/customers/profile/summary-facts.ts'
import { timelinePage } from '../capabilities/customers/profile/timeline-facts.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

/** A short line of time is read whole and worked out here, a long one in the facts store: both must say the same. */
const zone = 'America/New_York'
let company: Company
let whose: { records: string[] }
beforeAll(async () => {
  company = await exampleCompany({ work: false, zone })
  await company.receive(incoming)
  const { customers } = (await company.administrator.get('/api/customers?search=Ann')).json()
  whose = { records: [customers[0].id] }
  await correctEverySeventh()
})
afterAll(() => company.close())

const hourMs = 3_600_000
const pick = <T>(list: readonly T[], number: number) => list[number % list.length] as T

/** Two hundred interactions over some two years, four at each moment, in an order that is not that of time. */
const incoming: Incoming[] = Array.from({ length: 200 }, (_, number) => {
  const moment = (number * 13) % 50
  const at = noon.getTime() - moment * 371 * hourMs
  const kind = pick(['order', 'message', 'response', 'ticket', 'event'] as const, number * 3 + (number >> 4))
  const hours = (by: number) => new Date(at + by * hourMs).toISOString()
  return {
    messageId: `${number}`,
    kind,
    name: pick(['Straße', 'Order placed', 'Chat'], number >> 1),
    person: { userId: 'ann', name: 'Ann' },
    occurredAt: hours(0),
    direction: pick(['in', 'in', 'out'] as const, number >> 2),
    channel: pick(['web', 'chat', 'phone', ''], number),
    ...(number % 3 > 0 && { country: pick(['DE', 'FR'], moment), language: pick(['de', 'fr'], moment) }),
    ...(kind === 'order' && {
      orderId: `o${number >> 3}`,
      value: `${((number * 37) % 90) - 20}.${number % 10}5`,
      currency: pick(['EUR', 'USD', 'GBP'], number >> 2),
    }),
    ...(['message', 'ticket'].includes(kind) && {
      conversationId: pick(['', `c${number >> 4}`], number),
      text: pick(['Where is it?', '', 'Groß, aber LATE', 'It is late'], number),
    }),
    ...(kind === 'response' && {
      answer: {
        scale: pick(['nps', 'csat5'], number >> 2),
        score: number % 5,
        wording: pick(['', 'v2'], number),
      },
    }),
    ...(number % 6 === 0 && {
      promisedAt: hours(number % 90),
      promiseId: pick(['', `p${number >> 4}`], number),
    }),
    ...(number % 12 === 0 && { fulfilledAt: hours(number % 120) }),
  }
})

/** A later version of some of them, as reading their words writes it; both stand in the store. */
async function correctEverySeventh() {
  await company.house.system.facts.command(`INSERT INTO interactions
    SELECT * REPLACE (version + 5 AS version, (toHour(occurred_at) % 7 - 3) / 4 AS sentiment, 'corrected' AS product)
    FROM interactions WHERE cityHash64(id) % 7 = 0`)
}

const everything: TimelineQuestion = { kind: [], channel: [], touchpoint: [], source: [] }
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const anyQuestion: fc.Arbitrary<TimelineQuestion> = fc.record(
  {
    kind: oneOf<string[]>([], ['order'], ['message', 'response']),
    channel: oneOf<string[]>([], [], ['web'], ['chat', 'phone']),
    touchpoint: fc.constant([]),
    source: oneOf<string[]>([], ['web-shop'], ['another']),
    direction: oneOf<'in' | 'out'>('in', 'out'),
    search: oneOf('late', 'straße', 'O3', 'CORRECT', 'nothing like it'),
    from: oneOf('2024-08-01', '2025-11-03', '2026-03-31'),
    until: oneOf('2025-11-03', '2026-03-31', '2026-04-01'),
    only: oneOf<NonNullable<TimelineQuestion['only']>>('answers', 'words', 'money', 'promises'),
    order: oneOf('o3', 'o9'),
    conversation: oneOf('c1', 'c3'),
  },
  { requiredKeys: ['kind', 'channel', 'touchpoint', 'source'] },
)

test('the figures are the same, the line is the latest of each interaction', async () => {
  const { system } = company.house
  const line = await shortLine(system, whose)
  expect(line).toHaveLength(incoming.length)
  expect(line?.filter(({ product }) => product === 'corrected').length).toBeGreaterThan(10)
  for (const now of [noon, new Date('2025-12-01T03:30:00.000Z')]) {
    const asked = await figuresOf(system, whose, now)
    expect(sorted(figuresWithin(line ?? [], { now, zone }))).toEqual(sorted(asked))
    expect(asked.money).toHaveLength(3)
    expect(asked.sentiments.length).toBeGreaterThan(3)
  }
})

/** Currencies come in no order; what happened at one moment neither. */
function sorted({
  money,
  money_last_year,
  country,
  language,
  ...rest
}: Awaited<ReturnType<typeof figuresOf>>) {
  const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
  return {
    ...rest,
    money: money.toSorted(byText),
    money_last_year: money_last_year.toSorted(byText),
    place: [country, language],
    answered: rest.answered.toSorted(byText),
    contacted: rest.contacted.toSorted(byText),
    promised: rest.promised.toSorted(byText),
    sentiments: rest.sentiments.toSorted(),
  }
}

test('every question leaves the same entries in the same order, and the same shape', () =>
  fc.assert(
    fc.asyncProperty(anyQuestion, async (question) => {
      const { system } = company.house
      const rows = await timelinePage(system, { whose, question, from: {}, towards: 'older', limit: 500 })
      expect((await pages(question)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
      const shape = (await asked('/shape', question)) as object
      expect(shape).toEqual(shapeOf(await shapeRows(system, whose, question), question))
    }),
    { numRuns: 25 },
  ))

test('a line begins on a day or with an entry as the facts store would begin it', async () => {
  const { system } = company.house
  const whole = await timelinePage(system, {
    whose,
    question: everything,
    from: {},
    towards: 'older',
    limit: 500,
  })
  const ask = async (from: object) =>
    (await timelinePage(system, { whose, question: everything, from, towards: 'older', limit: 7 })).map(
      ({ id }) => id,
    )
  const ids = async (query: string) => {
    const { entries } = (await asked(`?limit=7&${query}`, everything)) as { entries: TimelineEntry[] }
    return entries.map(({ id }) => id)
  }
  for (const { id, occurred_at: occurredAt } of [whole[3], whole[50], whole[77]].filter(
    (row) => row !== undefined,
  )) {
    expect(await ids(`entry=${id}`)).toEqual(await ask({ entry: { id, occurredAt, isBeside: false } }))
    const day = occurredAt.slice(0, 10)
    expect(await ids(`at=${day}`)).toEqual(await ask({ day }))
  }
})

test('a long line is left to the facts store, and says as much', async () => {
  const { system } = company.house
  const many = Array.from({ length: 1_501 }, (_, number) => ({
    messageId: `bob ${number}`,
    direction: 'in' as const,
    kind: 'event' as const,
    name: 'Visit',
    person: { userId: 'bob', name: 'Bob' },
    occurredAt: new Date(noon.getTime() - number * 60_000).toISOString(),
  }))
  await company.receive(many)
  const { customers } = (await company.administrator.get('/api/customers?search=Bob')).json()
  const [{ id }] = customers
  expect(await shortLine(system, { records: [id] })).toBeUndefined()
  const path = `/api/customers/${id}`
  expect((await company.administrator.get(`${path}/summary`)).json().interactions).toBe(many.length)
  expect((await company.administrator.get(`${path}/timeline/shape`)).json().total).toBe(many.length)
  expect((await company.administrator.get(`${path}/timeline?limit=200`)).json().entries).toHaveLength(200)
})

test('so is one of few but very long texts', async () => {
  const text = 'It came late, and nobody says why. '.repeat(2_500)
  const many = Array.from({ length: 110 }, (_, number) => ({
    messageId: `cleo ${number}`,
    kind: 'message' as const,
    name: 'Chat',
    direction: 'in' as const,
    person: { userId: 'cleo', name: 'Cleo' },
    occurredAt: new Date(noon.getTime() - number * 60_000).toISOString(),
    text,
  }))
  await company.receive(many)
  const { customers } = (await company.administrator.get('/api/customers?search=Cleo')).json()
  const [{ id }] = customers
  expect(await shortLine(company.house.system, { records: [id] })).toBeUndefined()
  const { entries } = (await company.administrator.get(`/api/customers/${id}/timeline?limit=1`)).json()
  expect(entries[0].text).toBe(text)
})

async function pages(question: TimelineQuestion): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = []
  for (let cursor = ''; ; ) {
    const page = (await asked(`?limit=30${cursor}`, question)) as {
      entries: TimelineEntry[]
      next: string | null
    }
    entries.push(...page.entries)
    if (!page.next) return entries
    cursor = `&cursor=${encodeURIComponent(page.next)}`
  }
}

async function asked(what: string, question: TimelineQuestion): Promise<unknown> {
  const fields = Object.entries(question).map(([name, value]) => [
    name,
    Array.isArray(value) ? JSON.stringify(value) : String(value),
  ])
  const mark = what.includes('?') ? '&' : '?'
  const path = `/api/customers/${whose.records[0]}/timeline${what}${mark}${new URLSearchParams(fields)}`
  const reply = await company.administrator.get(path)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
