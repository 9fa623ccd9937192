import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Attune, expectForEverybody, openWithSample } from './attune.ts'

let attune: Attune
let returning: string
beforeAll(async () => {
  attune = await openWithSample()
}, 240_000)
afterAll(() => attune?.close())

/** What the interface answers, whatever its shape: single tests look at what they promise. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
async function asked(path: string): Promise<any> {
  const reply = await attune.context.request.get(path)
  expect(reply.status(), path).toBe(200)
  return reply.json()
}

test('journeys found in the data are taken with one button, and customers are followed through them', async () => {
  const { page } = attune
  await attune.go('/journeys?period=all')
  await page.getByRole('button', { name: /^Use these \d+$/ }).click()
  await vi.waitFor(
    async () => {
      const { journeys } = await asked('/api/journeys?period=all')
      expect(journeys.length).toBeGreaterThan(2)
      expect(journeys.filter((one: { building: unknown; n: number }) => one.building || one.n === 0)).toEqual(
        [],
      )
    },
    { timeout: 110_000, interval: 1_000 },
  )
  const { journeys } = await asked('/api/journeys?period=all')
  returning = journeys.find(({ name }: { name: string }) => name === 'Return an order').id
  await attune.go('/journeys?period=all')
  await page.getByRole('link', { name: 'Return an order' }).first().click()
  await page.getByRole('heading', { name: 'Return an order', level: 1 }).waitFor()
}, 200_000)

test('the flow shows the ways people take; its numbers add up, and a step opens its journeys and one of them its story', async () => {
  const { page } = attune
  const flow = await asked(`/api/journeys/${returning}/flow?period=all`)
  for (const { name, visits, starts, ends } of flow.steps) {
    const into = flow.edges.filter(({ to }: { to: string }) => to === name)
    const from = flow.edges.filter((edge: { from: string }) => edge.from === name)
    expect(starts + sumOf(into), name).toBe(visits)
    expect(ends + sumOf(from), name).toBe(visits)
  }
  await attune.go(`/journeys/${returning}?period=all`)
  await page.getByRole('button', { name: 'Show as tables' }).click()
  await page
    .getByRole('link', { name: /Return Registered/ })
    .first()
    .click()
  await page.waitForURL(/\/cases/)
  await attune.calm()
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await attune.calm()
  await page.getByText('Return Registered').first().waitFor()
})

const sumOf = (edges: { count: number }[]) => edges.reduce((sum, { count }) => sum + count, 0)

test('once all words are read, the step people feel worst at is named: it is at the place where that was planted', async () => {
  const { page } = attune
  const lowest = async () => {
    await attune.go(`/journeys/${returning}/feeling?period=12m`)
    return page
      .getByText(/^Lowest: /)
      .first()
      .textContent()
  }
  // Journeys follow the reading of words within a minute.
  await expect
    .poll(lowest, { timeout: 240_000, interval: 5_000 })
    .toMatch(/^Lowest: .+ \(Return portal\) at −/)
}, 300_000)

test('what hurts stands first: the refunds nobody can follow', async () => {
  const { page } = attune
  await attune.go(`/journeys/${returning}/friction?period=30d`)
  const first = page.getByRole('main').getByRole('listitem').first()
  await first.waitFor()
  expect(await first.textContent()).toMatch(/Had to contact us after Return/)
})

test('the ledger knows the day on which the promise of the delivery changed', async () => {
  const { page } = attune
  const ended = new Date((await asked('/api/sample')).until ?? Date.now())
  ended.setUTCHours(0, 0, 0, 0)
  const day = new Date(ended.getTime() - 240 * 86_400_000)
  const words = day.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  await vi.waitFor(
    async () => expect((await asked('/api/promises?period=all')).kinds.length).toBeGreaterThan(0),
    {
      timeout: 100_000,
      interval: 1_000,
    },
  )
  await attune.go('/journeys/promises?period=all')
  await page.getByText(`The promise changed on ${words}`).first().waitFor()
}, 160_000)

test('a map is begun from the measured journey; what is believed of a step drifts from what customers say', async () => {
  const { page } = attune
  await attune.go('/journeys/maps?period=12m')
  await page.getByRole('button', { name: 'New map' }).first().click()
  const form = page.getByRole('dialog', { name: 'New map' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Sending something back')
  await form
    .getByLabel(/journey/i)
    .first()
    .selectOption({ label: 'Return an order' })
  await form.getByRole('button', { name: 'Begin the map' }).click()
  await page.getByRole('heading', { name: 'Sending something back', level: 1 }).waitFor()
  await attune.calm()
  await page
    .getByRole('button', { name: /Order Refunded/ })
    .filter({ hasText: '▾' })
    .first()
    .press('Enter')
  await page.getByRole('menuitem', { name: 'very good' }).click()
  await page.getByText(/^You and your customers part at/).waitFor()
})

test('the pages about journeys are for everybody', async () => {
  const { maps } = await asked('/api/maps')
  await expectForEverybody(attune, [
    '/journeys?period=all',
    '/journeys/new',
    `/journeys/${returning}?period=all`,
    `/journeys/${returning}/feeling?period=all`,
    `/journeys/${returning}/effort?period=all`,
    `/journeys/${returning}/friction?period=all`,
    `/journeys/${returning}/definition`,
    '/journeys/promises?period=all',
    '/journeys/stages',
    '/journeys/retention',
    '/journeys/channels?period=all',
    `/journeys/maps/${maps[0].id}`,
    '/journeys/audit',
  ])
}, 400_000)
