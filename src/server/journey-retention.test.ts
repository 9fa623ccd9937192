import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import type { Retention } from '../capabilities/journeys/cohorts/contract.ts'
import type { People } from '../capabilities/journeys/stages/contract.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/*
 * Orders by month, worked by hand; the clock stands at 31 March 2026.
 *              Nov  Dec  Jan  Feb  Mar
 *   six         x    x                       lost after December
 *   four        x         x         x        still there
 *   five                  x    x             February was their last; with one quiet month they are lost
 *   three                           x        came in March
 * The six order on the phone, all others on the web. Ten only write to us in January.
 */
let company: Company

function ordered(person: string, month: string, channel: string): Incoming {
  return {
    messageId: `${person} ${month}`,
    kind: 'order',
    name: 'Order Completed',
    person: { userId: person },
    occurredAt: `${month}-31T12:00:00.000Z`.replace(/(02)-31/, '$1-28').replace(/(11)-31/, '$1-30'),
    orderId: `${person} ${month}`,
    channel,
    direction: 'in',
  }
}
const group = (name: string, n: number, channel: string, ...months: string[]) =>
  Array.from({ length: n }, (_, at) => months.map((month) => ordered(`${name}-${at}`, month, channel))).flat()

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    ...group('six', 6, 'phone', '2025-11', '2025-12'),
    ...group('four', 4, 'web', '2025-11', '2026-01', '2026-03'),
    ...group('five', 5, 'web', '2026-01', '2026-02'),
    ...group('three', 3, 'web', '2026-03').map((one) => ({ ...one, occurredAt: '2026-03-31T08:00:00.000Z' })),
    ...Array.from(
      { length: 10 },
      (_, n): Incoming => ({
        messageId: `writer ${n}`,
        kind: 'message',
        name: 'Customer said',
        person: { userId: `writer-${n}` },
        occurredAt: '2026-01-15T12:00:00.000Z',
        conversationId: `writer ${n}`,
        text: 'Hello?',
        direction: 'in',
      }),
    ),
  ])
})
afterAll(() => company.close())

const retention = async (own: Record<string, string> = {}) =>
  (await company.viewer.get(`/api/journeys/retention?${new URLSearchParams(own)}`)).json() as Retention

test('the triangle: how many of each cohort ordered again in each month after', async () => {
  const { customers, cohorts } = await retention()
  expect(customers).toBe(18)
  expect(cohorts.map(({ from, size, retained }) => [from, size, retained.map(({ hits }) => hits)])).toEqual([
    ['2025-11-01', 10, [10, 6, 4, 0, 4]],
    ['2026-01-01', 5, [5, 5, 0]],
    ['2026-03-01', 3, [3]],
  ])
  expect(cohorts[0]?.retained[1]?.value).toBe(0.6)
})

/** Watched: six lost after 2, five lost after 2, four watched 4, three watched 0: 4 of the 15 outlive two months. */
test('how long they stay, where one quiet month is enough to be lost', async () => {
  const { survival, medianAge } = await retention({ quiet: '1' })
  expect(survival.map(({ age, share, atRisk }) => [age, Math.round(share * 1e6), atRisk])).toEqual([
    [0, 1_000_000, 18],
    [2, Math.round((4 / 15) * 1e6), 15],
    [4, Math.round((4 / 15) * 1e6), 4],
  ])
  expect(medianAge).toBe(2)
})

/** With three quiet months, only the six are known to be lost: of 10 who were watched for two months, 4 stay. */
test('with a longer quiet time fewer are lost', async () => {
  const { survival } = await retention({ quiet: '3' })
  expect(survival.at(-1)).toMatchObject({ age: 2, share: 0.4, atRisk: 10 })
})

test('weeks and quarters, and other ways of beginning and being there', async () => {
  const quarters = await retention({ every: 'quarter' })
  expect(quarters.cohorts.map(({ from, size }) => [from, size])).toEqual([
    ['2025-10-01', 10],
    ['2026-01-01', 8],
  ])
  expect((await retention({ every: 'week', cohorts: '104' })).customers).toBe(18)
  expect((await retention({ since: 'contact', active: 'contact' })).customers).toBe(28)
  expect((await retention({ active: 'session' })).cohorts[0]?.retained[1]?.hits).toBe(0)
})

test('groups by the channel of the first order, compared', async () => {
  const { groups, differ } = await retention({ by: 'channel', quiet: '1' })
  expect(groups.map(({ key, customers, test: held }) => [key, customers, held?.verdict])).toEqual([
    ['web', 12, 'too few'],
    ['phone', 6, 'too few'],
  ])
  expect(differ?.degrees).toBe(1)
})

test('a segment may be its own group', async () => {
  const filter = [{ field: 'channel', values: ['phone'] }]
  const { id } = (await company.manager.post('/api/segments', { name: 'Callers', filter })).json()
  const { groups, differ } = await retention({ by: 'segment' })
  expect(groups.map(({ key, name, customers }) => [key, name, customers])).toEqual([[id, 'Callers', 6]])
  expect(differ).toBeNull()
  expect((await retention({ segment: id })).customers).toBe(6)
})

test('who was there again, and who was not, for those who may see customers', async () => {
  const path = (there: boolean) => `/api/journeys/retention/people?cohort=2025-11-01&after=1&there=${there}`
  expect(((await company.manager.get(path(true))).json() as People).total).toBe(6)
  expect(((await company.manager.get(path(false))).json() as People).total).toBe(4)
  expect((await company.viewer.get(path(true))).statusCode).toBe(403)
})
