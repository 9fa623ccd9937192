import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MapMeasured, MapShown } from '../capabilities/journeys/maps/contract.ts'
import { idFrom } from '../platform/ids.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { returnJourney } from './testing/journey.ts'

/*
 * “Return an order”, walked by 50 customers in March, worked by hand.
 *   40 finish:   Ask (felt 0.8) → a day → Wait (−0.4) → three days → Paid
 *   10 give up:  Ask (0.8) → a day → Wait (−0.4)
 * Each promised one thing; the ten broke it. Half feel 0.1 more, half 0.1 less. On the scale of the words: Ask 1.6, Wait −0.8.
 */
let company: Company
let map: MapShown
let measured: MapMeasured

const day = 86_400

function walked(journey: string, who: number) {
  const isFinished = who < 40
  const path = isFinished ? ['Ask', 'Wait', 'Paid'] : ['Ask', 'Wait']
  const about = (mean: number) => mean + (who % 2 ? 0.1 : -0.1)
  return {
    journey_id: journey,
    built: 1,
    id: idFrom('walk', String(who)),
    version: 1,
    customer_id: idFrom('customer', String(who)),
    case_id: String(who),
    started_at: '2026-03-10T09:00:00.000Z',
    latest_at: isFinished ? '2026-03-14T09:00:00.000Z' : '2026-03-11T09:00:00.000Z',
    outcome: isFinished ? 'success' : 'given up',
    path,
    path_id: isFinished ? '1' : '2',
    gaps: [0, day, 3 * day].slice(0, path.length),
    channels: path.map(() => 'web'),
    touchpoints: path.map((name) => `${name} page`),
    stages: path.map(() => ''),
    ids: path.map((_, at) => idFrom('step', `${who} ${at}`)),
    felt: path.map(() => null),
    rated: [about(0.8), about(-0.4), null].slice(0, path.length),
    contacts: isFinished ? 1 : 2,
    promises: 1,
    broken: isFinished ? 0 : 1,
  }
}

const asked = 'period=custom&from=2026-03-01&until=2026-04-01'

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const { system } = company.house
  const journey = await returnJourney(company, { need: 'My money back', ownerName: 'Elena' })
  await system.facts.insert(
    'journey_instances',
    Array.from({ length: 50 }, (_, who) => walked(journey, who)),
  )
  const begun = { name: 'Return', journeyId: journey, isFromJourney: true }
  const made = await company.analyst.post('/api/maps', begun)
  expect(made.statusCode, made.body).toBe(201)
  map = made.json()
  const believed = (columnId: string, word: number) => ({
    columnId,
    laneId: 'feels',
    cards: [],
    believed: word,
    version: 0,
  })
  const cells = [believed('s1', 2), believed('s2', 1), believed('s3', 2)]
  await company.analyst.put(`/api/maps/${map.id}/cells`, { cells })
  const reply = await company.viewer.get(`/api/maps/${map.id}/measured?${asked}`)
  expect(reply.statusCode, reply.body).toBe(200)
  measured = reply.json()
})
afterAll(() => company.close())

const shown = (card: string) => {
  const { n, value, unit } = measured.cards[card]!
  return [n, value, unit]
}

test('a map begun from a journey has its steps, its need and its owner, and nothing felt', () => {
  expect(map.shape.stages.map(({ name, follows }) => [name, follows])).toEqual([
    ['Ask', ['Ask']],
    ['Wait', ['Wait']],
    ['Paid', ['Paid']],
  ])
  expect(map.about).toMatchObject({ need: 'My money back', owner: { name: 'Elena' } })
  expect(map.cells.filter(({ laneId }) => laneId === 'feels')).toEqual([])
})

test('its cards show what is measured, each with how many it rests on', () => {
  expect(shown('need metric m1')).toEqual([50, 0.8, 'share'])
  expect(shown('need metric m2')).toEqual([50, 1.2, 'count'])
  expect(shown('need metric m3')).toEqual([50, 0.8, 'share'])
  // Forty took four days, ten took one.
  expect(shown('need time m1')).toEqual([50, 4 * day, 'seconds'])
  expect(shown('s1 metric m1')).toEqual([50, 1, 'share'])
  expect(shown('s2 metric m1')).toEqual([50, 0.8, 'share'])
  expect(shown('s2 time m1')).toEqual([40, 3 * day, 'seconds'])
})

test('where customers say something else than is believed, it drifts by so much', () => {
  const [, ask, wait, paid] = measured.columns
  expect(ask).toMatchObject({ believed: 2, drift: { verdict: 'no drift' } })
  expect(ask?.measured?.value).toBeCloseTo(1.6, 5)
  expect(wait).toMatchObject({ believed: 1, measured: { n: 50 }, drift: { verdict: 'drift', word: -1 } })
  expect(wait?.drift.verdict === 'drift' && wait.drift.apart).toBeCloseTo(1.8, 5)
  expect(paid?.drift).toEqual({ verdict: 'not measured' })
  expect(measured.drift).toEqual({ judged: 2, drifting: 1, tooFew: 0 })
})

test('the export says the same as the page', async () => {
  const csv = (await company.viewer.get(`/api/maps/${map.id}/export?format=csv&${asked}`)).json()
  expect(csv.file).toBe('return.csv')
  expect(csv.text).toContain('Wait,Believed feeling,,assumption,,,,1')
  expect(csv.text).toContain('Return,Measured by,,measured,,,ends well,0.8,')
  const json = (await company.viewer.get(`/api/maps/${map.id}/export?${asked}`)).json()
  expect(JSON.parse(json.text).measured).toEqual(measured)
})

test('outside its days nothing is measured', async () => {
  const url = `/api/maps/${map.id}/measured?period=custom&from=2026-01-01&until=2026-02-01`
  const { cards, drift } = (await company.viewer.get(url)).json()
  expect(cards['need metric m1']).toMatchObject({ n: 0, value: null, reliability: 'hidden' })
  expect(drift).toEqual({ judged: 0, drifting: 0, tooFew: 0 })
})
