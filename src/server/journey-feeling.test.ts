import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EmotionCurve } from '../capabilities/journeys/feeling/contract.ts'
import { idFrom } from '../platform/ids.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { returnJourney } from './testing/journey.ts'

/*
 * “Return an order”, walked by 80 customers in March, worked by hand.
 *   50 finish:   Return page (0.2) → Status check (−0.5) → Refund paid (0.6)      half of each 0.1 above and half below
 *   30 give up:  Return page (0.2) → Status check (−0.7, by words) → Status check (−0.9)
 *   and one more, whose Status check nobody heard.
 * In February 40 customers finished, with the Status check at 0.1.
 */
let company: Company
let journey: string

interface Walked {
  who: number
  on: string
  outcome: string
  steps: readonly (readonly [step: string, felt: number | null, rated: number | null])[]
}

function row({ who, on, outcome, steps }: Walked) {
  const path = steps.map(([step]) => step)
  const customer = idFrom('customer', String(who))
  return {
    journey_id: journey,
    built: 1,
    id: idFrom('walk', `${who} ${on}`),
    version: 1,
    customer_id: customer,
    case_id: customer,
    kind: 'page',
    channel: who % 2 ? 'web' : 'app',
    unit: who < 1000 ? 'north' : 'south',
    started_at: `${on}T09:00:00.000Z`,
    latest_at: `${on}T10:00:00.000Z`,
    outcome,
    path,
    path_id: idNumber(path),
    gaps: path.map((_, at) => (at === 0 ? 0 : 600)),
    channels: path.map(() => 'web'),
    touchpoints: path.map(() => 'Return portal'),
    stages: path.map(() => 'service'),
    ids: path.map((_, at) => idFrom('step', `${who} ${on} ${at}`)),
    felt: steps.map(([, felt]) => felt),
    rated: steps.map(([, , rated]) => rated),
  }
}

const idNumber = (path: readonly string[]) =>
  String(BigInt(`0x${idFrom('path', path.join()).replaceAll('-', '').slice(0, 12)}`))
const round = (value: number | null | undefined) => (value == null ? value : Math.round(value * 1e4) / 1e4)
/** Half of them above, half below. */
const about = (mean: number, who: number) => mean + (who % 2 ? 0.1 : -0.1)

async function feeling(more = '', client = company.analyst): Promise<EmotionCurve> {
  const reply = await client.get(
    `/api/journeys/${journey}/feeling?period=custom&from=2026-03-01&until=2026-04-01${more}`,
  )
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const { system } = company.house
  journey = await returnJourney(company)
  const finished = Array.from({ length: 50 }, (_, who) => ({
    who,
    on: '2026-03-10',
    outcome: 'success',
    steps: [
      ['Return page', null, about(0.2, who)],
      ['Status check', null, about(-0.5, who)],
      ['Refund paid', null, about(0.6, who)],
    ] as const,
  }))
  const gaveUp = Array.from({ length: 30 }, (_, at) => ({
    who: 100 + at,
    on: '2026-03-12',
    outcome: 'given up',
    steps: [
      ['Return page', null, about(0.2, at)],
      ['Status check', about(-0.7, at), null],
      ['Status check', about(-0.9, at), null],
    ] as const,
  }))
  const unheard = {
    who: 200,
    on: '2026-03-13',
    outcome: 'open',
    steps: [
      ['Return page', null, null],
      ['Status check', null, null],
    ] as const,
  }
  const february = Array.from({ length: 40 }, (_, at) => ({
    who: 300 + at,
    on: '2026-02-10',
    outcome: 'success',
    steps: [
      ['Return page', null, about(0.2, at)],
      ['Status check', null, about(0.1, at)],
    ] as const,
  }))
  const walked: Walked[] = [...finished, ...gaveUp, unheard, ...february]
  await system.facts.insert('journey_instances', walked.map(row))
}, 60_000)

afterAll(() => company?.close())

test('each step of the way tells how it feels, in the order of the way', async () => {
  const curve = await feeling()
  expect(curve).toMatchObject({ journeys: 81, finished: 50, dropped: 30, open: 1, otherSteps: 0 })
  expect(curve.steps.map(({ step, journeys }) => [step, journeys])).toEqual([
    ['Return page', 81],
    ['Status check', 81],
    ['Refund paid', 50],
  ])
  const [page, check, paid] = curve.steps
  expect(page?.felt).toMatchObject({ n: 80, customers: 80, answers: 80, words: 0, reliability: 'ok' })
  // 50 · −0.5 and 30 · (−0.7 − 0.9) over 110 visits.
  expect(check?.felt).toMatchObject({ n: 110, customers: 80, answers: 50, words: 60 })
  expect(round(check?.felt.value)).toBe(round((50 * -0.5 + 30 * -1.6) / 110))
  expect([round(page?.felt.value), round(paid?.felt.value)]).toEqual([0.2, 0.6])
})

test('the step that turns it is named, and so is the lowest', async () => {
  const { fall, rise, lowest, highest, turns } = await feeling()
  expect(fall).toMatchObject({ from: 'Return page', to: 'Status check', isReal: true })
  expect(rise).toMatchObject({ from: 'Status check', to: 'Refund paid', isReal: true })
  expect([lowest, highest]).toEqual(['Status check', 'Refund paid'])
  expect(turns).toHaveLength(2)
})

test('those who finish and those who give up are lines of their own', async () => {
  const check = (await feeling()).steps[1]
  expect(round(check?.finished.value)).toBe(-0.5)
  expect(round(check?.dropped.value)).toBe(-0.8)
  expect(check?.dropped).toMatchObject({ n: 60, customers: 30 })
})

test('words and answers can be looked at alone', async () => {
  const words = (await feeling('&told=words')).steps
  expect(words.map(({ felt }) => felt.n)).toEqual([0, 60, 0])
  expect(round(words[1]?.felt.value)).toBe(-0.8)
  const answers = (await feeling('&told=answers')).steps
  expect(answers.map(({ felt }) => felt.n)).toEqual([80, 50, 50])
})

test('a second visit is a step of its own where that is asked for', async () => {
  const { steps, turns } = await feeling('&visits=apart')
  expect(steps.map(({ key, journeys }) => [key, journeys])).toEqual([
    ['Return page #1', 81],
    ['Status check #1', 81],
    ['Refund paid #1', 50],
    ['Status check #2', 30],
  ])
  expect(round(steps[3]?.felt.value)).toBe(-0.9)
  expect(turns.at(-1)).toMatchObject({ to: 'Status check #2', isReal: true })
})

test('the same customers at both steps make the difference surer', async () => {
  // Who is above at one step is above at the next: their own differences hardly spread at all.
  const { turns } = await feeling('&told=answers')
  const [first] = turns
  expect(round(first?.difference)).toBe(-0.7)
  expect(first!.high - first!.low).toBeLessThan(0.05)
})

test('each step is held against the period before', async () => {
  const [page, check] = (
    (
      await company.analyst.get(
        `/api/journeys/${journey}/feeling?period=custom&from=2026-03-01&until=2026-03-31&compare=previous`,
      )
    ).json() as EmotionCurve
  ).steps
  expect(check?.before).toMatchObject({ n: 40 })
  expect(check?.change).toMatchObject({ verdict: 'real change', tone: 'worse' })
  expect(page?.change).toMatchObject({ verdict: 'no real change', tone: null })
})

test('a filter means the customers it means', async () => {
  const web = await feeling(
    `&filter=${encodeURIComponent(JSON.stringify([{ field: 'channel', values: ['web'] }]))}`,
  )
  expect([web.journeys, round(web.steps[0]?.felt.value)]).toEqual([40, 0.3])
})

test('another unit sees nothing of it', async () => {
  const south = await company.employ('Sue', 'analyst', ['south'])
  expect((await feeling('', south)).journeys).toBe(0)
})

test('a journey that is gone is said to be gone', async () => {
  const reply = await company.analyst.get(`/api/journeys/${idFrom('no', 'journey')}/feeling`)
  expect(reply.statusCode).toBe(404)
})

test('nobody who is not signed in', async () => {
  expect((await company.nobody.get(`/api/journeys/${journey}/feeling`)).statusCode).toBe(401)
  expect((await company.nobody.get(`/api/journeys/${journey}/feeling/words?step=a`)).statusCode).toBe(401)
})
