import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import type { DropOffs, Funnel, People, StageFunnel } from '../capabilities/journeys/stages/contract.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/*
 * March worked by hand; the facts end with the 31st.
 *   ten came and looked on 1 March (interest);            of them
 *   six put something in the basket an hour later (desire), of them
 *   four ordered another hour later (action), of them
 *   one asks for help on 5 March (service). One more person only asks for help on 2 March, and then looks around.
 * Twelve on 30 March look and no more: nobody knows yet what they will do.
 */
let company: Company

const at = (day: number, hour: number) =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`
const names = Array.from({ length: 10 }, (_, n) => `walker-${n}`)

function happened(person: string, occurredAt: string, rest: Partial<Incoming> & { name: string }): Incoming {
  return {
    messageId: `${person} ${occurredAt} ${rest.name ?? ''}`,
    kind: 'page',
    person: { userId: person },
    occurredAt,
    channel: 'web',
    direction: 'in',
    ...rest,
  }
}

const visit = (person: string, day: number) => ({ sessionId: `${person} on ${day}` })
const looks = (person: string, day: number, hour: number) =>
  happened(person, at(day, hour), {
    name: 'Product page',
    stage: 'interest',
    touchpoint: 'Shop',
    ...visit(person, day),
  })
const puts = (person: string, day: number, hour: number) =>
  happened(person, at(day, hour), {
    name: 'Basket',
    stage: 'desire',
    touchpoint: 'Basket',
    ...visit(person, day),
  })
const orders = (person: string, day: number, hour: number) =>
  happened(person, at(day, hour), {
    kind: 'order',
    name: 'Order Completed',
    stage: 'action',
    touchpoint: 'Checkout',
    orderId: `${person} ${day}`,
    ...visit(person, day),
  })
const asks = (person: string, day: number, hour: number) =>
  happened(person, at(day, hour), {
    kind: 'message',
    name: 'Customer said',
    stage: 'service',
    text: 'Help?',
    conversationId: `${person} ${day}`,
  })

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    ...names.map((name) => looks(name, 1, 9)),
    ...names.slice(0, 6).map((name) => puts(name, 1, 10)),
    ...names.slice(0, 4).map((name) => orders(name, 1, 11)),
    asks('walker-0', 5, 9),
    asks('helped', 2, 9),
    looks('helped', 2, 10),
    ...Array.from({ length: 12 }, (_, n) => looks(`late-${n}`, 30, 9)),
    // Our own answer and a survey are no stage of the customer's.
    happened('walker-1', at(6, 9), {
      kind: 'message',
      name: 'Agent said',
      stage: 'service',
      direction: 'out',
      conversationId: 'x',
      text: 'Hello',
    }),
    happened('walker-2', at(6, 9), {
      kind: 'response',
      name: 'Survey answered',
      stage: 'loyalty',
      answer: { scale: 'nps', score: 9 },
    }),
    { ...looks('before', 1, 8), messageId: 'before', occurredAt: '2026-02-03T09:00:00.000Z' },
    // The last day with facts is the 31st; a landing page is known to draw attention.
    happened('last', at(31, 8), { name: 'Landing page' }),
  ])
})
afterAll(() => company.close())

const march = { period: 'custom', from: '2026-03-01', until: '2026-04-01', compare: 'none' } as const
const asked = (path: string, own: Record<string, unknown> = {}) => {
  const query = new URLSearchParams(
    Object.entries({ ...march, ...own }).map(([key, value]) => [key, String(value)]),
  )
  return `${path}?${query}`
}

describe('from stage to stage', () => {
  const funnel = async (own: Record<string, unknown> = {}) =>
    (await company.viewer.get(asked('/api/journeys/stages', own))).json() as StageFunnel
  const stageOf = ({ steps }: StageFunnel, name: string) => steps.find((step) => step.name === name)!

  test('customers who came to each stage, and of them who went on in time', async () => {
    const found = await funnel({ days: 2 })
    expect(found.steps.map(({ name, customers }) => [name, customers])).toEqual([
      ['attention', 1],
      ['interest', 23],
      ['desire', 6],
      ['action', 4],
      ['service', 2],
      ['loyalty', 0],
    ])
    expect(stageOf(found, 'desire').goesOn).toMatchObject({ hits: 4, n: 6, reliability: 'few' })
    expect(stageOf(found, 'loyalty').goesOn).toBeNull()
  })

  test('asking for help is no step towards the sale', async () => {
    // Of 23 six went on; the help that one asked for came before, and would not count in any case.
    expect(stageOf(await funnel({ days: 1 }), 'interest').goesOn).toMatchObject({ hits: 6, n: 23 })
  })

  test('whoever came lately counts for as long as they were seen since', async () => {
    const { goesOn } = stageOf(await funnel({ days: 30 }), 'interest')
    // All six who went on did so within the hour, when all 23 were still watched.
    expect(goesOn?.value).toBeCloseTo(6 / 23, 2)
    expect(goesOn?.median).toMatchObject({ n: 6 })
    // An hour, to within nine percent.
    expect(goesOn!.median.value! / 3_600).toBeGreaterThan(0.91)
    expect(goesOn!.median.value! / 3_600).toBeLessThan(1.09)
  })

  test('going on later than asked for is not going on', async () => {
    expect(stageOf(await funnel({ days: 3 }), 'action').goesOn).toMatchObject({
      hits: 0,
      n: 4,
      reliability: 'hidden',
    })
    const { people } = (
      await company.manager.get(
        asked('/api/journeys/stages/people', {
          days: 7,
          stage: stageOf(await funnel(), 'action').id,
          wentOn: true,
        }),
      )
    ).json() as People
    expect(people.map(({ at: came }) => came)).toEqual([at(1, 11)])
  })

  test('who did not go on, by name only for those who may see customers', async () => {
    const { id } = stageOf(await funnel(), 'desire')
    const path = asked('/api/journeys/stages/people', { stage: id, days: 7 })
    const { total, people } = (await company.manager.get(path)).json() as People
    expect([total, people.length]).toEqual([2, 2])
    expect((await company.viewer.get(path)).statusCode).toBe(403)
  })

  test('a stage that was renamed keeps what was recorded under its old name', async () => {
    const { id } = stageOf(await funnel(), 'desire')
    await company.administrator.patch(`/api/touchpoint-stages/${id}`, { name: 'Wish' })
    expect(stageOf(await funnel({ days: 2 }), 'Wish').customers).toBe(6)
    await company.administrator.patch(`/api/touchpoint-stages/${id}`, { name: 'desire' })
  })

  test('segments stand beside everybody, each held against all others', async () => {
    const filter = [{ field: 'touchpoint', values: ['Basket'] }]
    const { id } = (await company.manager.post('/api/segments', { name: 'With a basket', filter })).json()
    const { segments } = await funnel({ days: 2 })
    const [segment] = segments
    expect(segment).toMatchObject({ id, name: 'With a basket' })
    const interest = segment!.steps[1]!
    expect(interest).toMatchObject({
      customers: 6,
      goesOn: { hits: 6, n: 6 },
      difference: { difference: 1, verdict: 'too few' },
    })
  })
})

describe('funnels of one’s own', () => {
  const steps = JSON.stringify([
    { of: 'page', value: 'Product page' },
    { of: 'touchpoint', value: 'Basket' },
    { of: 'event', value: 'Order Completed' },
  ])

  test('visits that walk the steps in their order; those that may still go on are told apart', async () => {
    const found = (
      await company.viewer.get(asked('/api/journeys/funnel', { steps, hours: 48 }))
    ).json() as Funnel
    expect(found.steps.map(({ cases }) => cases)).toEqual([11, 6, 4])
    expect(found.open).toBe(12)
    expect(found.steps[2]).toMatchObject({ fromFirst: { hits: 4, n: 11 }, fromBefore: { hits: 4, n: 6 } })
  })

  test('what takes longer than the time is not walked', async () => {
    const found = (
      await company.viewer.get(asked('/api/journeys/funnel', { steps, hours: 1 }))
    ).json() as Funnel
    expect(found.steps.map(({ cases }) => cases)).toEqual([23, 6, 0])
  })

  test('who stopped at a step', async () => {
    const path = asked('/api/journeys/funnel/people', { steps, hours: 48, step: 2 })
    expect(((await company.manager.get(path)).json() as People).total).toBe(2)
    expect((await company.viewer.get(path)).statusCode).toBe(403)
    expect(
      (await company.manager.get(asked('/api/journeys/funnel/people', { steps, step: 9 }))).statusCode,
    ).toBe(400)
  })

  test('what cannot be a funnel is refused', async () => {
    expect(
      (await company.viewer.get(asked('/api/journeys/funnel', { steps: '[{"of":"dream","value":"x"}]' })))
        .statusCode,
    ).toBe(400)
  })

  test('what a funnel may be made of', async () => {
    const { steps: seen } = (await company.viewer.get(asked('/api/journeys/funnel/steps'))).json()
    expect(seen).toContainEqual({ of: 'page', value: 'Product page', n: 23 })
    expect(seen).toContainEqual({ of: 'stage', value: 'interest', n: 0 })
  })
})

describe('where visits end', () => {
  test('of the visits that came to a place, those that ended there with nothing bought', async () => {
    const found = (await company.viewer.get(asked('/api/journeys/drop-offs'))).json() as DropOffs
    expect(found.visits).toBe(23)
    expect(found.withoutOrder).toMatchObject({ hits: 19, n: 23 })
    expect(found.places.map(({ place, visits, ended }) => [place, visits, ended.hits])).toEqual([
      ['Product page', 23, 17],
      ['Basket', 6, 2],
      ['Order Completed', 4, 0],
    ])
  })

  test('whose visits they were', async () => {
    const path = asked('/api/journeys/drop-offs/people', { place: 'Basket' })
    expect(((await company.manager.get(path)).json() as People).total).toBe(2)
    expect((await company.viewer.get(path)).statusCode).toBe(403)
  })
})
