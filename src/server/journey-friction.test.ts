import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import type { FrictionCandidate } from '../capabilities/journeys/friction/candidate.ts'
import { frictionCandidates } from '../capabilities/journeys/friction/friction.ts'
import { buildJourney } from '../capabilities/journeys/instances/build.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let journey: string

const at = (day: number, hour = 9, month = '03') =>
  `2026-${month}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`
const named = (name: string) => [[{ field: 'name', how: 'is', values: [name] }]]
const definition = {
  case: 'order',
  belongs: [],
  start: named('Return registered'),
  success: named('Refunded'),
  failure: [],
  timeoutDays: 8,
}

/** So many returns of a unit: with a call or a look at the status, of whom so many get their money. */
interface Returns {
  unit: string
  n: number
  refunded: number
  calls?: boolean
  /** Answers right after the call or the look: how many bad and how many good ones. */
  bad?: number
  good?: number
  /** Hours from registering to the next step; the last `slow` of them wait six days. */
  slow?: number
  month?: string
}

function returns({ unit, n, refunded, calls = false, bad = 0, good = 0, slow = 0, month = '03' }: Returns) {
  return Array.from({ length: n }, (_, index): Incoming[] => {
    const order = `${month}-${unit}-${calls ? 'calls' : 'looks'}-${index}`
    const about = {
      person: { userId: order },
      orderId: order,
      unit,
      channel: 'web',
      kind: 'event',
      direction: 'in',
    } as const
    const waited = index >= n - slow ? 8 : 3
    const answered = index < bad ? 1 : index < bad + good ? 5 : null
    return [
      { ...about, messageId: `${order} 1`, name: 'Return registered', occurredAt: at(2, 9, month) },
      {
        ...about,
        messageId: `${order} 2`,
        ...(calls
          ? {
              kind: 'call' as const,
              channel: 'phone',
              name: 'Called',
              conversationId: order,
              text: 'Where is my money?',
            }
          : { name: 'Status seen' }),
        occurredAt: at(waited, 9, month),
      },
      ...(answered === null
        ? []
        : [
            {
              ...about,
              messageId: `${order} 3`,
              kind: 'response' as const,
              name: 'Survey',
              occurredAt: at(waited, 12, month),
              answer: { scale: 'csat5', score: answered },
            },
          ]),
      ...(index < refunded
        ? [{ ...about, messageId: `${order} 4`, name: 'Refunded', occurredAt: at(waited + 1, 9, month) }]
        : []),
    ]
  }).flat()
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    ...returns({ unit: 'north', n: 40, refunded: 16, calls: true, bad: 14, good: 6 }),
    ...returns({ unit: 'north', n: 40, refunded: 28, bad: 2, good: 13 }),
    ...returns({ unit: 'south', n: 20, refunded: 12, calls: true }),
    ...returns({ unit: 'south', n: 60, refunded: 54, slow: 6 }),
    ...returns({ unit: 'north', n: 50, refunded: 40, month: '02' }),
  ])
  const described = { name: 'Return an order', definition }
  journey = (await company.analyst.post('/api/journeys', described)).json().id
  await buildJourney(company.house.system, journey)
})
afterAll(() => company.close())

const inMarch = 'period=custom&from=2026-03-01&until=2026-03-29'

async function frictions(more = '', client = company.analyst): Promise<FrictionCandidate[]> {
  const reply = await client.get(`/api/journeys/${journey}/friction?${inMarch}${more}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json().candidates
}
const one = (list: FrictionCandidate[], kind: string, step: string, next = '') =>
  list.find(
    (candidate) => candidate.kind === kind && candidate.place.step === step && candidate.place.next === next,
  )!

test('who had to call is compared with like returns: 30 points fewer in both units, not the 35 of all together', async () => {
  const called = one(await frictions(), 'contact', 'Return registered')
  expect(called).toMatchObject({ people: 60, journeys: { hits: 60, n: 160 }, verdict: 'real' })
  const { with: withIt, without, difference, like } = called.endsWell
  expect([withIt.hits, withIt.n, without.hits, without.n]).toEqual([28, 60, 82, 100])
  expect(withIt.value! - without.value!).toBeCloseTo(-0.3533, 4)
  // North 40 % against 70 %, south 60 % against 90 %.
  expect(difference!.value).toBeCloseTo(-0.3, 10)
  expect(like).toBeCloseTo(28 / 60 + 0.3, 10)
  expect(called.lost.value).toBeCloseTo(18, 8)
  expect(called.lost.low).toBeGreaterThan(0)
})

test('what they felt is told by their answers afterwards: 14 of 20 bad against 2 of 15', async () => {
  const { feelsBad, hurt } = one(await frictions(), 'contact', 'Return registered')
  expect(feelsBad.with).toMatchObject({ hits: 14, n: 20 })
  expect(feelsBad.without).toMatchObject({ hits: 2, n: 15 })
  expect(feelsBad.difference!.value).toBeCloseTo(14 / 20 - 2 / 15, 10)
  expect(hurt.value).toBeCloseTo(20 * (14 / 20 - 2 / 15), 8)
})

test('it rises against the period before, in which nobody called, and is clearest in the north', async () => {
  const { trend, most, added } = one(await frictions(), 'contact', 'Return registered')
  expect(trend).toMatchObject({ verdict: 'rising', before: { hits: 0, n: 50 } })
  // Nobody before: all 60 have a trouble that they would not have had.
  expect(added.value).toBeCloseTo(60, 10)
  expect(most[0]).toMatchObject({
    field: 'unit',
    value: 'north',
    here: { hits: 40, n: 80 },
    elsewhere: { hits: 20, n: 80 },
  })
})

test('a wait is long against the way’s own distribution, with how long', async () => {
  const waited = one(await frictions(), 'wait', 'Return registered', 'Status seen')
  const day = 86_400
  expect(waited.extent).toEqual({
    unit: 'seconds',
    usual: day,
    beyond: 2 * day,
    median: 6 * day,
    p90: 6 * day,
  })
  expect(waited.journeys).toMatchObject({ hits: 6, n: 100 })
})

test('where people stop is held against the other steps, and costs what like journeys would have gained', async () => {
  const list = await frictions()
  const stopped = one(list, 'stop', 'Contact by phone')
  // Of 60 who called 32 went no further, of 100 who looked 18: both against the other places together.
  expect(stopped.journeys).toMatchObject({ hits: 32, n: 60 })
  expect(one(list, 'stop', 'Status seen').journeys).toMatchObject({ hits: 18, n: 100 })
  expect(stopped.verdict).toBe('real')
  // Whoever went on was refunded: there is nothing else to do there, so each of those too many is a lost success.
  const others = (0 + 18) / (160 + 100)
  expect(stopped.lost.value).toBeCloseTo(60 * (32 / 60 - others), 8)
  expect(list.some(({ kind, place }) => kind === 'stop' && place.step === 'Refunded')).toBe(false)
})

test('the worst comes first, real before unsure, and the same each time', async () => {
  const list = await frictions()
  expect(list.slice(0, 2).map(({ kind, verdict }) => [kind, verdict])).toEqual([
    ['contact', 'real'],
    ['stop', 'real'],
  ])
  expect(list.map(({ id }) => id)).toEqual((await frictions()).map(({ id }) => id))
  expect(list[0]!.id).toBe(`${journey}~contact~Return%20registered~`)
})

test('a filter narrows whom it is about, and the list of all journeys finds the same', async () => {
  const filter = encodeURIComponent(JSON.stringify([{ field: 'unit', values: ['south'] }]))
  expect(one(await frictions(`&filter=${filter}`), 'contact', 'Return registered').journeys).toMatchObject({
    hits: 20,
    n: 80,
  })
  const reply = await company.analyst.get(`/api/friction?${inMarch}&limit=3`)
  expect(reply.json()).toMatchObject({ journeys: 1, every: 1, candidates: [{ kind: 'contact' }, {}, {}] })
})

test('a unit sees its own returns alone', async () => {
  const ulla = await company.employ('Ulla', 'analyst', ['south'])
  expect(one(await frictions('', ulla), 'contact', 'Return registered').people).toBe(20)
})

test('the evidence says whether they bought again, once there was time to, and shows no words to who may not read them', async () => {
  const evidence = (client = company.analyst) =>
    client.get(
      `/api/journeys/${journey}/friction/evidence?${inMarch}&kind=contact&step=${encodeURIComponent('Return registered')}`,
    )
  const reply = await evidence()
  expect(reply.statusCode, reply.body).toBe(200)
  expect(reply.json()).toMatchObject({ boughtAgain: { with: { n: 0 }, difference: null }, quotes: [] })
  const nowhere = await company.analyst.get(
    `/api/journeys/${journey}/friction/evidence?${inMarch}&kind=stop&step=Moon`,
  )
  expect(nowhere.statusCode).toBe(404)
})

test('whoever may not read journeys is refused', async () => {
  const key = await company.key('voice:read')
  expect(await key.get('/api/friction')).toBeRefused('journeys:read')
  expect(await key.get(`/api/journeys/${journey}/friction`)).toBeRefused('journeys:read')
})

test('others find the same candidates as values', async () => {
  const found = await frictionCandidates(
    company.house.system,
    { id: journey },
    {
      ...{ period: 'custom', from: '2026-03-01', until: '2026-03-29', compare: 'previous', filter: [] },
    },
  )
  expect(found.map(({ id }) => id)).toEqual((await frictions()).map(({ id }) => id))
})
