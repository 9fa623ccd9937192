import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { scoreAll } from '../capabilities/attention/health/following/follow.ts'
import { learnHealth } from '../capabilities/attention/health/learning/relearn.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { seededRandom } from '../statistics/random.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

const dayMs = 86_400_000
const history = 400
const silence = { kind: 'silence', of: 'order', days: 45 } as const

function ordered(who: string, ago: number, value = '40.00'): Incoming {
  return {
    messageId: `${who} ${ago}`,
    kind: 'order',
    name: 'Order',
    person: { userId: who },
    occurredAt: new Date(noon.getTime() - ago * dayMs).toISOString(),
    direction: 'in',
    unit: 'north',
    value,
    currency: 'EUR',
    orderId: `${who}-${ago}`,
  }
}

/** Somebody who buys every two weeks until they begin to fade: three gaps, each longer, and then nothing any more. */
function customer(number: number): Incoming[] {
  const random = seededRandom(`customer ${number}`)
  const who = `c${number}`
  const came = history - random.integer(330)
  const fades = random.chance(0.75) ? random.integer(came) : -1
  const orders: Incoming[] = []
  let gap = 14
  for (
    let ago = came, left = 3;
    ago >= 0 && left > 0;
    ago -= Math.round(gap * (0.7 + 0.6 * random.uniform()))
  ) {
    orders.push(ordered(who, ago))
    if (ago > fades) continue
    gap *= 1.4
    left--
  }
  return orders
}

const preview = (company: Company, leaving: object) =>
  company.analyst.get(`/api/health/preview?leaving=${encodeURIComponent(JSON.stringify(leaving))}`)
const learn = (company: Company) => learnHealth(company.house.system, { isAsked: true })

describe('a company with a past', () => {
  let company: Company
  beforeAll(async () => {
    company = await exampleCompany({ work: false })
    const all = Array.from({ length: 450 }, (_, number) => customer(number)).flat()
    await company.receive(all, { name: 'web-shop', importId: 'history' })
    await company.analyst.put('/api/health/definition', { leaving: silence })
    await learn(company)
  }, 240_000)
  afterAll(() => company.close())

  const state = async () => (await company.analyst.get('/api/health')).json()
  const backtest = async () => (await company.analyst.get('/api/health/backtest')).json()

  test('health is learned, and tells on a later time it never saw who left better than chance does', async () => {
    const { backtest: found } = await backtest()
    const later = found.moments.at(-1)
    expect(later.part).toBe('later')
    for (const { part, until } of found.moments) if (part === 'learned') expect(until <= later.day).toBe(true)
    const { tested, way } = found.risk
    const top = tested.tenths[0]
    process.stdout.write(
      `later time: ${Math.round(top.hits)} of the ${Math.round(top.n)} of the highest tenth left, ${percent(top.rate)}; by chance ${percent(tested.chance)}; AUC ${tested.auc.value.toFixed(3)}\n`,
    )
    expect(way).not.toBe('points')
    expect(tested.n).toBe(later.n)
    expect(top.rate.low).toBeGreaterThan(tested.chance.high)
    expect(tested.auc.low).toBeGreaterThan(0.6)
    expect(tested.brier).toBeLessThan(tested.brierOfChance)
  })

  test('it is in force, and what it would have said is kept beside what came', async () => {
    const { method, isChosen, leavingInWords, models } = await state()
    expect({ method, isChosen, leavingInWords }).toEqual({
      method: 'learned',
      isChosen: true,
      leavingInWords: 'no purchase for 45 days',
    })
    const [row] = await company.house.system.facts.query(
      z.object({ n: z.coerce.number(), gone: z.coerce.number() }),
      `SELECT count() AS n, sum(did_leave) AS gone FROM health_past FINAL WHERE model_id = {model:String} AND part = 'later'`,
      { model: models[0].id },
    )
    const later = (await backtest()).backtest.moments.at(-1)
    expect(row).toEqual({ n: later.n, gone: later.left })
  })

  test('a customer’s score opens its arithmetic: the inputs add up to it', async () => {
    await scoreAll(company.house.system)
    const [{ customer_id: id }] = (await company.house.system.facts.query(
      z.object({ customer_id: z.string() }),
      'SELECT customer_id FROM customer_health FINAL WHERE isNotNull(risk) ORDER BY risk DESC LIMIT 1',
    )) as [{ customer_id: string }]
    const { arithmetic } = (await company.agent.get(`/api/health/customers/${id}/arithmetic`)).json()
    const { intercept, inputs, score, method } = arithmetic.risk
    const sum = inputs.reduce((all: number, { effect }: { effect: number }) => all + effect, intercept)
    expect(method).toBe('learned')
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 4)
    expect(inputs[0].words).not.toBe('')
    expect(inputs.every((one: { before: unknown }) => one.before !== undefined)).toBe(true)
    const now = (await company.agent.get(`/api/health/customers/${id}/arithmetic?onlyNow=true`)).json()
    const withoutBefore = inputs.map((one: object) => ({ ...one, before: null }))
    expect(now.arithmetic.risk).toEqual({ ...arithmetic.risk, scoreBefore: null, inputs: withoutBefore })
    expect((await company.viewer.get(`/api/health/customers/${id}/arithmetic`)).statusCode).toBe(403)
  })

  test('by the clock it is learned anew when it is due and not before; the one before is kept and can be chosen', async () => {
    await learnHealth(company.house.system)
    expect((await state()).models).toHaveLength(1)
    company.later(8 * 86_400)
    await learnHealth(company.house.system)
    const { models } = await state()
    expect(models.map(({ inForce }: { inForce: boolean }) => inForce)).toEqual([true, false])
    const chosen = await company.analyst.put('/api/health/in-force', { model: models[1].id })
    expect(chosen.statusCode).toBe(204)
    expect((await state()).models[1].inForce).toBe(true)
    expect((await company.analyst.put('/api/health/in-force', { model: models[1].id })).statusCode).toBe(409)
    expect(await company.agent.put('/api/health/in-force', { model: models[0].id })).toBeRefused(
      'health:manage',
    )
  }, 240_000)

  test('where nobody leaves by the definition it says so, and points are used and called points', async () => {
    const leaving = { kind: 'event', names: ['Subscription Cancelled'], days: 45 }
    expect((await preview(company, leaving)).json()).toMatchObject({
      counted: { left: 0 },
      note: 'Nobody left by this definition: there is nothing to learn from.',
    })
    await company.analyst.put('/api/health/definition', { leaving })
    await learn(company)
    const { method, whyPoints } = await state()
    expect(method).toBe('points')
    expect(whyPoints).toBe('Nobody left in the time to learn from.')
  }, 240_000)
})

describe('a young company', () => {
  let company: Company
  beforeAll(async () => {
    company = await exampleCompany({ work: false })
  })
  afterAll(() => company.close())

  test('without any facts nothing is learned, and the page can say so', async () => {
    await learn(company)
    const { span, method, models, whyPoints } = (await company.analyst.get('/api/health')).json()
    expect({ span, method, models }).toEqual({ span: null, method: 'points', models: [] })
    expect(whyPoints).toBe('Nothing was learned from your customers yet.')
    expect((await company.analyst.get('/api/health/backtest')).json()).toEqual({ backtest: null, models: [] })
  })

  test('of three customers two left: worked by hand, what lies in the future does not count', async () => {
    // Counted are the last 45 days; customers are who bought in the 45 before: Ann and Bob were silent since, Cleo was not.
    await company.receive(
      [
        ordered('ann', 60),
        ordered('bob', 80),
        ordered('cleo', 60),
        ordered('cleo', 1),
        ordered('dora', 140),
        ordered('dora', -0.5),
      ],
      { name: 'web-shop', importId: 'few' },
    )
    const { counted, moments, note } = (await preview(company, silence)).json()
    expect(counted).toMatchObject({ customers: 3, left: 2 })
    expect(counted.share.value).toBeCloseTo(2 / 3, 9)
    expect({ moments, note }).toEqual({ moments: 1, note: null })
  })

  test('with one handful of customers points are used, and it says how many would be needed', async () => {
    await company.analyst.put('/api/health/definition', { leaving: silence })
    await learn(company)
    const { method, whyPoints } = (await company.analyst.get('/api/health')).json()
    expect(method).toBe('points')
    expect(whyPoints).toMatch(/time to learn from|reach back far enough/)
  })

  test('a definition that cannot be read says where, and only who may defines', async () => {
    const wrong = await preview(company, { kind: 'silence', of: 'order', days: 3 })
    expect(wrong.statusCode).toBe(400)
    expect(wrong.json().field).toBe('leaving.days')
    expect((await company.analyst.get('/api/health/preview?leaving=hello')).statusCode).toBe(400)
    expect(await company.agent.put('/api/health/definition', { leaving: silence })).toBeRefused(
      'health:manage',
    )
    expect(await company.viewer.get('/api/health')).toBeRefused('attention:read')
    expect(await company.agent.post('/api/health/learning', {})).toBeRefused('health:manage')
  })

  test('defining leaving is in the audit log, and going back to what is proposed as well', async () => {
    await company.analyst.put('/api/health/definition', { leaving: null })
    const { entries } = (await company.administrator.get('/api/audit')).json()
    expect(entries.filter(({ action }: { action: string }) => action === 'health.defined').length).toBe(2)
    expect((await company.analyst.get('/api/health')).json().isChosen).toBe(false)
  })

  test('whoever is responsible for another unit counts nobody of this one', async () => {
    const south = await company.employ('Sue', 'analyst', ['south'])
    const reply = await south.get(
      `/api/health/preview?leaving=${encodeURIComponent(JSON.stringify(silence))}`,
    )
    expect(reply.json().counted).toBeNull()
  })
})

function percent({ value, low, high }: { value: number; low: number; high: number }): string {
  const whole = (one: number) => Math.round(one * 100)
  return `${whole(value)} % (${whole(low)} to ${whole(high)} %)`
}
