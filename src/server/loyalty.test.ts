import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoyaltyReport } from '../capabilities/attention/loyalty/contract.ts'
import { tellMeasures } from '../capabilities/attention/value/measures.ts'
import { workOutValue } from '../capabilities/attention/value/work-out.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

/*
 * Worked by hand, in days before 31 March 2026:
 *   lia   every 20 days, last 10 ago, would recommend us: loyal         hal   the same and says nothing: by habit
 *   tom   the same, satisfied 1 of 5: trapped                           les   every 10 days until 170 ago: leaving
 *   vic   10 days apart, a pause of 80, and back: vulnerable            dora  wrote of leaving 30 ago, bought 10 ago: vulnerable
 *   eve   once, today: too early to tell
 */
let company: Company
const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(noon.getTime() - days * dayMs).toISOString()

const orders = (who: string, ...days: number[]): Incoming[] =>
  days.map((ago) => ({
    messageId: `${who} ${ago}`,
    kind: 'order',
    name: 'order',
    person: { userId: who },
    occurredAt: daysAgo(ago),
    direction: 'in',
    value: '20',
    currency: 'EUR',
  }))
const said = (who: string, scale: string, score: number): Incoming => ({
  messageId: `${who} said`,
  kind: 'response',
  name: 'answer',
  person: { userId: who },
  occurredAt: daysAgo(15),
  direction: 'in',
  answer: { scale, score, wording: '' },
})
const steady = [90, 70, 50, 30, 10]

const loyalty = async (kind = '', client = company.analyst): Promise<LoyaltyReport> => {
  const reply = await client.get(`/api/value/loyalty${kind && `?kind=${kind}`}`)
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    ...['lia', 'hal', 'tom', 'dora'].flatMap((who) => orders(who, ...steady)),
    ...orders('vic', 200, 190, 180, 100, 95, 5),
    ...orders('les', 200, 190, 180, 170),
    ...orders('eve', 0),
    said('lia', 'nps', 10),
    said('tom', 'csat5', 1),
    {
      messageId: 'dora wrote',
      kind: 'message',
      name: 'message',
      person: { userId: 'dora' },
      occurredAt: daysAgo(30),
      direction: 'in',
      text: 'I think of leaving, and please no loyalty card.',
    },
  ])
  const { system } = company.house
  // As if it had been read.
  await system.facts.command(
    `INSERT INTO interactions SELECT * REPLACE (version + 1 AS version, ['churn'] AS signals, -0.5 AS sentiment)
    FROM interactions FINAL WHERE kind = 'message'`,
  )
  await workOutValue(system, { isAsked: true })
  await tellMeasures(system)
})
afterAll(() => company.close())

test('each customer is of the kind that was worked out by hand', async () => {
  const { kinds, customers, averse, attitudeKnown } = await loyalty()
  expect(Object.fromEntries(kinds.map(({ kind, customers }) => [kind, customers]))).toEqual({
    vulnerable: 2,
    trapped: 1,
    leaving: 1,
    loyal: 1,
    habit: 1,
    unknown: 1,
  })
  expect({ customers, averse, attitudeKnown }).toEqual({ customers: 7, averse: 1, attitudeKnown: 2 })
})

test('the vulnerable come first, with their rhythm; a kind can be chosen', async () => {
  const { people } = await loyalty()
  expect(people.map(({ name, since, rhythm }) => ({ name, since, rhythm }))).toEqual(
    expect.arrayContaining([
      { name: expect.any(String), since: 10, rhythm: 20 },
      { name: expect.any(String), since: 5, rhythm: 10 },
    ]),
  )
  expect((await loyalty('leaving')).people).toMatchObject([
    { since: 170, rhythm: 10, orders: 4, revenue: 80 },
  ])
})

test('names only for whoever may see customers', async () => {
  expect((await loyalty('', await company.key('value:read'))).people).toEqual([])
})

test('segments by kind of loyalty and by attitude', async () => {
  const count = async (measure: string, ...values: string[]) => {
    const condition = { kind: 'measured', measure, test: { is: 'one of', values } }
    const definition = { version: 1, root: { kind: 'all', of: [condition] } }
    return (await company.analyst.post('/api/segment-preview', { definition })).json().count.customers
  }
  expect(await count('loyalty', 'vulnerable', 'trapped')).toBe(3)
  expect(await count('attitude', 'negative')).toBe(1)
  expect(await count('loyalty-programme', 'averse')).toBe(1)
})
