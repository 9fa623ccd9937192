import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { valuesOf } from '../capabilities/attention/index.ts'
import type { RevenueCohorts, ValueReport } from '../capabilities/attention/value/contract.ts'
import { tellMeasures } from '../capabilities/attention/value/measures.ts'
import { workOutValue } from '../capabilities/attention/value/work-out.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { seededRandom } from '../statistics/random.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

/*
 * A shop on 31 March 2026: a hundred customers by chance, and worked by hand:
 *   ada   60 on 1 January, 40 on 1 February, of which 50 went back on 1 March: she paid 50 and 0
 *   ben   30 in dollars
 *   cleo  an order of tomorrow: it has not been
 *   dan   money back only
 *   eva   three times 20; finn four times 21
 */
let company: Company
const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(noon.getTime() - days * dayMs).toISOString()
let number = 0
const order = (who: string, occurredAt: string, value: number, currency = 'EUR'): Incoming => ({
  messageId: `order ${number++}`,
  kind: 'order',
  name: value < 0 ? 'refund' : 'order',
  person: { userId: who },
  occurredAt,
  direction: 'in',
  value: String(value),
  currency,
})

/** A hundred who come at random at a pace of their own, and after each purchase may leave for good. */
const random = seededRandom('a shop')
const passing = Array.from({ length: 100 }, (_, i) => {
  const pace = 15 + 60 * random.uniform()
  const bought = [order(`p${i}`, daysAgo(100 + 250 * random.uniform()), 20 + (i % 7))]
  for (let at = Date.parse(bought[0]!.occurredAt); !random.chance(0.2); ) {
    at += random.exponential(pace) * dayMs
    if (at > noon.getTime()) break
    bought.push(order(`p${i}`, new Date(at).toISOString(), 15 + random.integer(20)))
  }
  return bought
})
const most = passing.toSorted((a, b) => b.length - a.length)[0]![0]!.person.userId!
const least = passing.find(({ length }) => length === 1)![0]!.person.userId!
const byHand = [
  order('ada', '2026-01-01T10:00:00Z', 60),
  order('ada', '2026-02-01T10:00:00Z', 40),
  order('ada', '2026-03-01T10:00:00Z', -50),
  order('ben', '2026-03-01T10:00:00Z', 30, 'USD'),
  order('cleo', '2026-04-01T08:00:00Z', 99),
  order('dan', '2026-03-01T10:00:00Z', -5),
  ...[10, 40, 70].map((days) => order('eva', daysAgo(days), 20)),
  ...[5, 25, 45, 65].map((days) => order('finn', daysAgo(days), 21)),
]

const idOf = async (userId: string) =>
  (
    await company.house.system.db
      .selectFrom('identities')
      .select('customer_id')
      .where('value', '=', userId)
      .executeTakeFirstOrThrow()
  ).customer_id

const report = async (query = '', client = company.analyst): Promise<ValueReport> => {
  const reply = await client.get(`/api/value${query}`)
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([...passing.flat(), ...byHand])
  await workOutValue(company.house.system, { isAsked: true })
  await tellMeasures(company.house.system)
})
afterAll(() => company.close())

describe('what each customer is worth', () => {
  test('money back is taken off; currencies stand beside each other; what has not been does not count', async () => {
    const who = await Promise.all(['ada', 'ben', 'cleo', 'dan'].map(idOf))
    const [ada, ben, cleo, dan] = who
    const found = await valuesOf(company.house.system, who)
    expect(found.get(ada!)).toMatchObject([{ currency: 'EUR', orders: 2, spent: 50, spentYear: 50 }])
    expect(found.get(ben!)).toEqual([
      { currency: 'USD', orders: 1, spent: 30, spentYear: 30, expected: null, horizonDays: 365 },
    ])
    expect([found.has(cleo!), found.has(dan!)]).toEqual([false, false])
  })

  test('a regular is expected to bring more than somebody who came once, within an interval', async () => {
    const [often, once] = await Promise.all([most, least].map(idOf))
    const found = await valuesOf(company.house.system, [often!, once!])
    const [one] = found.get(often!)!
    expect(one!.expected!.low).toBeLessThan(one!.expected!.value)
    expect(one!.expected!.high).toBeGreaterThan(one!.expected!.value)
    expect(one!.expected!.value).toBeGreaterThan(found.get(once!)![0]!.expected!.value)
  })

  test('worked out again, nothing is there twice, and once a day is enough by itself', async () => {
    const { system } = company.house
    await workOutValue(system, { isAsked: true })
    await workOutValue(system)
    expect((await report()).shown!.customers).toBe(103)
  })
})

describe('the page', () => {
  test('the currency with the most customers first, another by choice', async () => {
    const { currencies, shown } = await report()
    expect(currencies).toEqual([
      { currency: 'EUR', customers: 103 },
      { currency: 'USD', customers: 1 },
    ])
    expect(shown).toMatchObject({ currency: 'EUR', asOf: '2026-03-31', customers: 103 })
    expect(shown!.how).toMatchObject({ model: 'bgnbd', learnedFrom: 103, horizonDays: 365 })
    const usd = await report('?currency=USD')
    expect(usd.shown).toMatchObject({ currency: 'USD', revenue: 30, expected: null, how: { model: 'none' } })
  })

  test('everybody stands in one field of the grid and in one tenth', async () => {
    const { shown } = await report()
    const sum = (of: readonly { customers: number }[]) => of.reduce((all, one) => all + one.customers, 0)
    expect(sum(shown!.grid)).toBe(103)
    expect(sum(shown!.tenths)).toBe(shown!.buyers)
    expect(shown!.tenths.reduce((all, one) => all + one.share, 0)).toBeCloseTo(1, 10)
  })

  test('names only for whoever may see customers', async () => {
    expect((await report()).shown!.top).toHaveLength(20)
    const anonymous = await company.key('value:read')
    expect((await report('', anonymous)).shown!.top).toEqual([])
  })

  test('settings: a manager changes them, a viewer does not; a margin of half is half the worth', async () => {
    const before = (await report()).shown!.expected!.value
    const settings = {
      kind: 'orders',
      horizonDays: 365,
      margin: 0.5,
      discount: 0,
      years: 3,
      acquisitionCost: 10,
    }
    expect((await company.viewer.put('/api/value/settings', settings)).statusCode).toBe(403)
    expect((await company.manager.put('/api/value/settings', { ...settings, margin: 2 })).statusCode).toBe(
      400,
    )
    expect((await company.manager.put('/api/value/settings', settings)).statusCode).toBe(200)
    await workOutValue(company.house.system, { isAsked: true })
    expect((await report()).shown!.expected!.value).toBeCloseTo(before / 2, 6)
    const asked = await company.manager.post('/api/value/working-out', {})
    expect([asked.statusCode, asked.json()]).toEqual([202, { isWorking: true }])
    expect((await report()).isWorking).toBe(true)
  })
})

describe('revenue at risk', () => {
  test('revenue × risk of those at risk, as each may leave or stay', async () => {
    const [one, other] = await Promise.all(['eva', 'finn'].map(idOf))
    const stands = (customer_id: string, risk: number, band: string) => ({
      customer_id,
      version: 1,
      unit: '',
      account_id: '',
      worked_out_at: noon.toISOString(),
      method: 'learned',
      model_id: 'm',
      horizon_days: 90,
      risk,
      growth: null,
      band,
      inputs: [],
      risk_effects: [],
      growth_effects: [],
      last_seen_at: noon.toISOString(),
    })
    await company.house.system.facts.insert('customer_health', [
      stands(one!, 0.5, 'high'),
      stands(other!, 0.1, 'fine'),
    ])
    const { atRisk } = (await company.viewer.get('/api/value/at-risk')).json()
    // Eva bought three times for 20: 60 × 0.5, with 1.96 · √(60² · 0.5 · 0.5) to each side, within 0 and 60.
    expect(atRisk).toEqual([
      {
        currency: 'EUR',
        value: 30,
        low: 0,
        high: 60,
        customers: 1,
        revenue: 60,
        revenueOfAll: 60 + 4 * 21,
        method: 'learned',
        horizonDays: 90,
      },
    ])
  })
})

describe('cohorts', () => {
  test('from month to month: who stayed, with what they brought, and churn compounded', async () => {
    const reply = await company.viewer.get('/api/value/cohorts?every=month&quietDays=60')
    const found: RevenueCohorts = reply.json()
    expect(found).toMatchObject({ currency: 'EUR', every: 'month', asOf: '2026-03-31' })
    const last = found.periods.at(-1)!
    expect(last.from).toBe('2026-02-01')
    for (const { start, expansion, contraction, churn, net } of found.periods) {
      expect(net.value).toBeCloseTo((start + expansion - contraction - churn) / start, 10)
    }
    expect(found.churn!.compounded).toBeLessThan(found.churn!.linear)
    expect(found.survival[0]).toMatchObject({ days: 0, share: 1, atRisk: 103 })
  })

  test('a year without a whole year before it has nothing to compare', async () => {
    const found: RevenueCohorts = (await company.viewer.get('/api/value/cohorts?every=year')).json()
    expect(found.periods).toEqual([])
    expect(found.churn).toBeNull()
  })
})

describe('segments by what was measured', () => {
  test('the top fifth by money, and whose revenue of the year is at least 100', async () => {
    await tellMeasures(company.house.system)
    const count = async (condition: object) => {
      const definition = { version: 1, root: { kind: 'all', of: [condition] } }
      return (await company.analyst.post('/api/segment-preview', { definition })).json().count.customers
    }
    const { grid: _, ...shown } = (await report()).shown!
    expect(shown.customers).toBe(103)
    const top = await count({ kind: 'measured', measure: 'value', test: { is: 'one of', values: ['top'] } })
    expect(top).toBeGreaterThan(10)
    expect(top).toBeLessThan(25)
    const revenue = {
      kind: 'measured',
      measure: 'year-revenue',
      test: { is: 'number', number: { is: 'exactly', n: 50 } },
    }
    expect(await count(revenue)).toBe(1) // ada
    expect(
      await count({ kind: 'measured', measure: 'health', test: { is: 'one of', values: ['high'] } }),
    ).toBe(1)
  })
})
