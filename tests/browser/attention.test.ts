import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCompany } from '../../src/capabilities/ingestion/sample/sample-company.ts'
import { type Attune, expectForEverybody, openWithSample } from './attune.ts'

/*
 * The sample company holds customers who were let down three times and went quiet, and others who buy more and more. Nobody
 * tells the list who they are.
 */
let attune: Attune
let planted: { atRisk: Set<string>; readyForMore: Set<string> }
beforeAll(async () => {
  attune = await openWithSample()
  planted = await plantedPeople()
}, 240_000)
afterAll(() => attune?.close())

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
async function asked(path: string): Promise<any> {
  const reply = await attune.context.request.get(path)
  expect(reply.status(), path).toBe(200)
  return reply.json()
}

/** Who they are now, by the id the shop gave them. */
async function plantedPeople() {
  const { until } = await asked('/api/sample')
  const { truth } = sampleCompany({ seed: 'attune', customers: 5_000, until: new Date(until) })
  const idOf = async ({ userId }: { userId: string }) => {
    const { customers } = await asked(`/api/customers?search=${userId}`)
    return customers[0].id as string
  }
  return {
    atRisk: new Set(await Promise.all(truth.atRisk.map(idOf))),
    readyForMore: new Set(await Promise.all(truth.readyForMore.map(idOf))),
  }
}

test('the list names all who were let down and went quiet, with reasons, before nearly everybody else', async () => {
  const { page } = attune
  // Words are read first, then everybody's standing is worked out, then the list.
  await expect.poll(() => namedAmong('intervene', 25), { timeout: 240_000, interval: 3_000 }).toBe(14)
  await attune.go('/attention')
  const { items } = await asked('/api/attention?list=intervene&limit=25')
  const named = items.filter(({ customer }: { customer: { id: string } }) => planted.atRisk.has(customer.id))
  for (const { customer, reasons } of named.slice(0, 3)) {
    await page.getByText(customer.name).first().waitFor()
    expect(reasons.length).toBeGreaterThan(1)
  }
  await page
    .getByText(/broken|late/i)
    .first()
    .waitFor()
}, 260_000)

test('those who are ready for more are named too', async () => {
  await expect.poll(() => namedAmong('grow', 25), { timeout: 60_000, interval: 3_000 }).toBe(8)
})

async function namedAmong(list: 'intervene' | 'grow', first: number): Promise<number> {
  const { items } = await asked(`/api/attention?list=${list}&limit=${first}`)
  const wanted = list === 'grow' ? planted.readyForMore : planted.atRisk
  return items.filter(({ customer }: { customer: { id: string } }) => wanted.has(customer.id)).length
}

test('Home names who needs somebody now, with reasons and a way to them', async () => {
  const { page } = attune
  await attune.go('/')
  const card = page.getByRole('region', { name: 'Needs you now' })
  const { items } = await asked('/api/attention?list=intervene&limit=2')
  for (const { customer } of items) await card.getByText(customer.name).waitFor()
  await card.getByRole('link', { name: `See why: ${items[0].customer.name}` }).click()
  await page.waitForURL(/\/attention/)
})

test(
  'attention, value, health and its backtest keep nobody out',
  () =>
    expectForEverybody(attune, [
      '/attention',
      '/attention/health',
      '/attention/backtest',
      '/attention/advocates',
      '/value',
      '/value/cohorts',
      '/value/loyalty',
    ]),
  400_000,
)
