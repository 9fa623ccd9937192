import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseInList, Compared, Flow, Heading, Story } from '../capabilities/journeys/flow/contract.ts'
import { pathId } from '../capabilities/journeys/instances/row.ts'
import { idFrom } from '../platform/ids.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { returnJourney } from './testing/journey.ts'

/*
 * “Return an order” in March, worked by hand; an hour between two steps.
 *   60  Page, Parcel, Refund                 all end well
 *   30  Page, Parcel, Status, Status, Call   20 given up, 10 end badly
 *   10  Page, Call                           still going on
 * In February 40 times Page, Parcel, Refund, and nobody calls.
 */
let company: Company
let journey: string

const hour = 3600
const whole = ['Page', 'Parcel', 'Refund']
const lost = ['Page', 'Parcel', 'Status', 'Status', 'Call']
const short = ['Page', 'Call']

interface Walked {
  path: string[]
  outcome: string
  who: number
  on?: string
  unit?: string
}

function row({ path, outcome, who, on = '2026-03-10', unit = 'north' }: Walked) {
  const customer = idFrom('customer', String(who))
  const started = Date.parse(`${on}T09:00:00.000Z`)
  const changes = path.filter((step) => step === 'Call').length
  return {
    journey_id: journey,
    built: 1,
    id: idFrom('walk', `${who} ${on}`),
    version: 1,
    customer_id: customer,
    case_id: customer,
    unit,
    channel: 'web',
    started_at: new Date(started).toISOString(),
    latest_at: new Date(started + (path.length - 1) * hour * 1000).toISOString(),
    outcome,
    path,
    path_id: pathId(path),
    gaps: path.map((_, at) => (at === 0 ? 0 : hour)),
    channels: path.map((step) => (step === 'Call' ? 'phone' : 'web')),
    channel_changes: changes,
    touchpoints: path.map(() => 'Return portal'),
    stages: path.map((step) => (step === 'Call' ? 'service' : 'return')),
    ids: path.map((_, at) => idFrom('step', `${who} ${at}`)),
    felt: path.map((step) => (step === 'Call' ? -0.5 : null)),
    rated: path.map(() => null),
  }
}

const march = [
  ...Array.from({ length: 60 }, (_, who) => ({ path: whole, outcome: 'success', who })),
  ...Array.from({ length: 20 }, (_, at) => ({ path: lost, outcome: 'given up', who: 60 + at })),
  ...Array.from({ length: 10 }, (_, at) => ({ path: lost, outcome: 'failure', who: 80 + at, unit: 'south' })),
  ...Array.from({ length: 10 }, (_, at) => ({ path: short, outcome: 'open', who: 90 + at })),
]
const february = Array.from({ length: 40 }, (_, who) => ({
  path: whole,
  outcome: 'success',
  who,
  on: '2026-02-20',
}))

const days = 'period=custom&from=2026-03-01&until=2026-03-29'

async function asked<T>(path: string, query = '', client: Client = company.analyst): Promise<T> {
  const reply = await client.get(`/api/journeys/${journey}/${path}?${days}${query}`)
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const { system } = company.house
  journey = await returnJourney(company, { need: 'I want my money back', ownerName: 'Elena' })
  await system.facts.insert('journey_instances', [...march, ...february].map(row))
  await system.facts.insert('interactions', [
    said('60', 4, 'Nobody can tell me where it is.'),
    said('0', 0, 'Hello.'),
  ])
})
afterAll(() => company?.close())

/** What somebody wrote at one of the steps. */
function said(who: string, step: number, text: string) {
  return {
    id: idFrom('step', `${who} ${step}`),
    version: 1,
    customer_id: idFrom('customer', who),
    occurred_at: '2026-03-10T13:00:00.000Z',
    received_at: '2026-03-10T13:00:00.000Z',
    kind: 'message',
    name: 'Message',
    channel: 'phone',
    unit: 'north',
    direction: 'in',
    text,
    sentiment: -0.5,
  }
}

test('the heading tells a journey in one line', async () => {
  const heading = await asked<Heading>('heading')
  expect(heading).toMatchObject({
    name: 'Return an order',
    need: 'I want my money back',
    owner: 'Elena',
    state: 'shown',
    building: null,
    journeys: 100,
    open: 10,
    endsWell: { hits: 60, n: 90 },
    ways: 3,
    frequent: { ways: 3, share: 1 },
    span: { first: '2026-02-20', last: '2026-03-10' },
    lasted: { median: 2 * hour, p90: 4 * hour },
  })
})

test('a period without any says when there are some', async () => {
  const reply = await company.viewer.get(
    `/api/journeys/${journey}/heading?period=custom&from=2025-01-01&until=2025-02-01`,
  )
  expect(reply.json()).toMatchObject({
    journeys: 0,
    ways: 0,
    span: { first: '2026-02-20' },
    lasted: { median: null },
  })
})

test('steps are counted exactly, each journey once however often it comes by', async () => {
  const { steps, journeys } = await asked<Flow>('flow')
  expect(journeys).toBe(100)
  expect(steps.map(({ name, visits, journeys: n }) => [name, visits, n])).toEqual([
    ['Page', 100, 100],
    ['Parcel', 90, 90],
    ['Refund', 60, 60],
    ['Status', 60, 30],
    ['Call', 40, 40],
  ])
  const call = steps.find(({ name }) => name === 'Call')
  expect(call).toMatchObject({ stage: 'service', starts: 0, ends: 40, lost: { hits: 30, n: 40 }, again: 0 })
  expect(call?.feeling).toBeCloseTo(-0.5)
  expect(call?.problems).toEqual(['stops', 'feels'])
  expect(call?.channels).toEqual([{ channel: 'phone', share: 1 }])
  expect(steps.find(({ name }) => name === 'Status')).toMatchObject({
    again: 30,
    selfLoops: 30,
    problems: ['repeats'],
  })
})

test('what follows what is counted with its times, and where the channel changes', async () => {
  const { edges, rareTransitions, changesChannel, oneIn } = await asked<Flow>('flow')
  expect(edges.map(({ from, to, count, changesChannel: share }) => [from, to, count, share])).toEqual([
    ['Page', 'Parcel', 90, 0],
    ['Parcel', 'Refund', 60, 0],
    ['Parcel', 'Status', 30, 0],
    ['Status', 'Call', 30, 1],
    ['Status', 'Status', 30, 0],
    ['Page', 'Call', 10, 1],
  ])
  expect(edges[0]?.seconds).toEqual({ mean: hour, median: hour, p90: hour })
  expect(rareTransitions).toBe(0)
  expect(oneIn).toBe(1)
  expect(changesChannel).toMatchObject({ hits: 40, n: 100 })
})

test('ways come with how they end, and the others are one number', async () => {
  const { ways, allWays, otherJourneys } = await asked<Flow>('flow')
  expect(ways.map(({ path, journeys }) => [path, journeys])).toEqual([
    [whole, 60],
    [lost, 30],
    [short, 10],
  ])
  expect(ways[1]).toMatchObject({
    outcomes: { success: 0, failure: 10, 'given up': 20, open: 0 },
    lasted: { median: 4 * hour },
    waits: [0, hour, hour, hour, hour],
  })
  expect(ways[2]?.lasted.median).toBeNull()
  expect({ allWays, otherJourneys }).toEqual({ allWays: 3, otherJourneys: 0 })
})

test('without a chosen way journeys are held against the most frequent one that ends well', async () => {
  const { conformance } = await asked<Flow>('flow')
  expect(conformance).toMatchObject({
    path: whole,
    isChosen: false,
    exactly: { hits: 60, n: 90 },
    skipped: { hits: 30 },
    repeated: { hits: 30 },
    additional: { hits: 30 },
    reordered: { hits: 0 },
  })
})

test('a manager chooses the way it should go; it is written down and can be taken back', async () => {
  const choose = (path: string[], client = company.manager) =>
    client.put(`/api/journeys/${journey}/happy-path`, { path })
  expect(await choose(['Parcel', 'Page'], company.viewer)).toBeRefused('journeys:write')
  expect((await choose(['Parcel', 'Page', 'Refund'])).statusCode).toBe(200)
  const { conformance } = await asked<Flow>('flow')
  expect(conformance).toMatchObject({ isChosen: true, exactly: { hits: 0 }, reordered: { hits: 90 } })
  await choose([])
  expect((await asked<Flow>('flow')).conformance?.isChosen).toBe(false)
  const told = await company.administrator.get('/api/audit?action=journey.happy-path-chosen')
  expect(told.json().entries).toHaveLength(2)
})

test('each number opens as many journeys as it counts', async () => {
  const total = async (query: string) => (await asked<{ total: number }>('cases', query)).total
  expect(await total('')).toBe(100)
  expect(await total('&step=Call')).toBe(40)
  expect(await total('&stopped=Call')).toBe(30)
  expect(await total('&goesFrom=Page&goesTo=Call')).toBe(10)
  expect(await total('&goesFrom=Status&goesTo=Status')).toBe(30)
  expect(await total('&again=Status')).toBe(30)
  expect(await total('&starts=Page')).toBe(100)
  expect(await total(`&way=${pathId(lost)}`)).toBe(30)
  expect(await total(`&way=${pathId(lost)}&outcome=failure`)).toBe(10)
})

test('the list goes on from page to page without leaving one out', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const page: { cases: CaseInList[]; next: string | null } = await asked('cases', `&limit=30${cursor}`)
    seen.push(...page.cases.map(({ id }) => id))
    cursor = page.next ? `&cursor=${page.next}` : ''
  } while (cursor)
  expect(new Set(seen).size).toBe(100)
  expect(seen).toHaveLength(100)
  expect((await company.analyst.get(`/api/journeys/${journey}/cases?cursor=bm90IG91cnM`)).statusCode).toBe(
    400,
  )
})

test('words are for those who may read them', async () => {
  const words = async (client: Client) => {
    const { cases } = await asked<{ cases: CaseInList[] }>('cases', '&stopped=Call&limit=100', client)
    return cases.flatMap(({ words: text }) => (text ? [text] : []))
  }
  expect(await words(company.analyst)).toEqual(['Nobody can tell me where it is.'])
  expect(await words(await company.key('journeys:read'))).toEqual([])
})

test('a journey is told step by step', async () => {
  const told = idFrom('walk', '60 2026-03-10')
  const story = (await company.analyst.get(`/api/journeys/${journey}/cases/${told}`)).json() as Story
  expect(story).toMatchObject({ path: lost, outcome: 'given up', seconds: 4 * hour, channelChanges: 1 })
  expect(story.moments.map(({ step, gap, words, channel }) => [step, gap, words, channel])).toEqual([
    ['Call', hour, 'Nobody can tell me where it is.', 'phone'],
  ])
  const gone = await company.analyst.get(`/api/journeys/${journey}/cases/${idFrom('walk', 'nobody')}`)
  expect(gone.statusCode).toBe(404)
})

test('whoever sees one unit sees the journeys of that unit', async () => {
  const south = await company.employ('Sam', 'analyst', ['south'])
  expect((await asked<Flow>('flow', '', south)).journeys).toBe(10)
  const { total } = await asked<{ total: number }>('cases', '', south)
  expect(total).toBe(10)
})

test('beside the period before, what really differs comes first', async () => {
  const { shares, other } = await asked<{ shares: Compared[]; other: { journeys: number } }>(
    'comparison',
    '&against=before',
  )
  expect(other.journeys).toBe(40)
  const call = shares.find(({ what, name }) => what === 'step' && name === 'Call')
  expect(call).toMatchObject({ now: { hits: 40, n: 100 }, other: { hits: 0, n: 40 }, verdict: 'real change' })
  expect(call?.difference).toBeCloseTo(0.4)
  const page = shares.find(({ what, name }) => what === 'step' && name === 'Page')
  expect(page).toMatchObject({ difference: 0, verdict: 'no real change' })
  expect(shares[0]?.verdict).toBe('real change')
})

test('times are compared by their ranks; nothing differs where all take an hour', async () => {
  const { times } = await asked<{
    times: { from: string; verdict: string; now: { n: number; median: number } }[]
  }>('comparison', '&against=before')
  expect(times[0]).toMatchObject({ from: '', now: { n: 90, median: 2 * hour }, verdict: 'real change' })
  expect(times.find(({ from }) => from === 'Page')).toMatchObject({ verdict: 'no real change' })
})

test('under thirty on a side nothing is called real', async () => {
  const few = encodeURIComponent(JSON.stringify([{ field: 'unit', values: ['south'] }]))
  const { shares } = await asked<{ shares: Compared[] }>('comparison', `&against=before&filter=${few}`)
  expect(shares.every(({ verdict }) => verdict !== 'real change')).toBe(true)
})

test('whatever is walked, what goes into a step comes out of it, and all is counted as one would by hand', async () => {
  const step = fc.constantFrom('a', 'b', 'c', 'd')
  const ways = fc.array(fc.array(step, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 30 })
  let on = Date.parse('2024-01-01')
  await fc.assert(
    fc.asyncProperty(ways, async (paths) => {
      on += 86_400_000
      const [from, until] = [on, on + 86_400_000].map((at) => new Date(at).toISOString().slice(0, 10))
      const rows = paths.map((path, who) => row({ path, outcome: 'success', who, on: from }))
      await company.house.system.facts.insert('journey_instances', rows)
      const reply = await company.analyst.get(
        `/api/journeys/${journey}/flow?period=custom&from=${from}&until=${until}`,
      )
      const flow: Flow = reply.json()
      expect(flow.journeys).toBe(paths.length)
      expect(flow.ways.reduce((sum, way) => sum + way.journeys, 0) + flow.otherJourneys).toBe(paths.length)
      for (const { name, visits, starts, ends } of flow.steps) {
        const coming = flow.edges.filter(({ to }) => to === name)
        const leaving = flow.edges.filter((edge) => edge.from === name)
        expect(starts + coming.reduce((sum, { count }) => sum + count, 0)).toBe(visits)
        expect(ends + leaving.reduce((sum, { count }) => sum + count, 0)).toBe(visits)
        expect(visits).toBe(paths.flat().filter((one) => one === name).length)
      }
      for (const { from: one, to, count } of flow.edges) {
        const byHand = paths.flatMap((path) =>
          path.slice(1).filter((next, at) => path[at] === one && next === to),
        )
        expect(count).toBe(byHand.length)
      }
    }),
    { numRuns: 15 },
  )
})
