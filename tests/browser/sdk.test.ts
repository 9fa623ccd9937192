import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Attune as Sdk } from '../../packages/browser/src/attune.ts'
import { type Attune, openAttune, signInForTheFirstTime } from './attune.ts'
import { openShop } from './shop.ts'

let attune: Attune
let shop: Awaited<ReturnType<typeof openShop>>
let visitor: BrowserContext
let page: Page

beforeAll(async () => {
  attune = await openAttune()
  await signInForTheFirstTime(attune)
  const { writeKey } = await asked('POST', '/api/sources', { name: 'shop' })
  shop = await openShop({ attune: attune.server.url, writeKey })
  visitor = await attune.context.browser()!.newContext()
  page = await visitor.newPage()
})
afterAll(async () => {
  await visitor.close()
  await shop.close()
  await attune.close()
})

// biome-ignore lint/suspicious/noExplicitAny: replies of several shapes
function asked(method: string, path: string, body?: object): Promise<any> {
  return attune.page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(path, { method, headers, body: body && JSON.stringify(body) })).json()
    },
    [method, path, body] as const,
  )
}

/** What the one customer known by this id did, oldest first. */
async function happened(userId: string): Promise<{ name: string; entry: Record<string, unknown> }[]> {
  const { customers } = await asked('GET', `/api/customers?search=${userId}`)
  if (customers.length === 0) return []
  const { entries } = await asked('GET', `/api/customers/${customers[0].id}/timeline`)
  return entries.toReversed().map((entry: { name: string }) => ({ name: entry.name, entry }))
}

async function expectHappened(userId: string, names: string[]) {
  await vi.waitFor(async () => expect((await happened(userId)).map(({ name }) => name)).toEqual(names), {
    timeout: 20_000,
    interval: 300,
  })
}

const onDevice = () =>
  page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)
const sdk = <T>(use: (sdk: Sdk) => T) => page.evaluate(`(${use})(window.attune)`) as Promise<Awaited<T>>

test('before the visitor has chosen, nothing is stored and nothing is sent', async () => {
  const sent: string[] = []
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())))
  await page.goto(shop.url, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Wish list' }).click()
  await sdk((attune) => attune.flush())
  expect(sent).toEqual([])
  expect(await onDevice()).toBe(0)
  expect(await visitor.cookies()).toEqual([])
})

test('once allowed, what was held arrives, from the first call before the script was there', async () => {
  await sdk((attune) => attune.identify('ann', { email: 'ann@example.org' }))
  await sdk((attune) => attune.consent({ analytics: true, marketing: false }))
  await expectHappened('ann', ['Shop', 'Before the script', 'Wish List Opened'])
  expect(await visitor.cookies()).toEqual([])
})

test('what happens offline arrives once and in order when the network is back', async () => {
  await visitor.setOffline(true)
  for (const step of [1, 2, 3])
    await page.evaluate((step) => (window as never as { attune: Sdk }).attune.track(`Step ${step}`), step)
  await page.getByLabel('Street').fill('Long Lane 1')
  await page.getByLabel('Town').fill('Graz')
  await page.getByRole('button', { name: 'Order' }).click()
  // Long enough for tries that fail.
  await page.waitForTimeout(2_500)
  await visitor.setOffline(false)
  const all = [
    'Shop',
    'Before the script',
    'Wish List Opened',
    'Step 1',
    'Step 2',
    'Step 3',
    'Form Started',
    'Clicked',
    'Form Submitted',
  ]
  await expectHappened('ann', all)
  await page.waitForTimeout(1_500)
  await expectHappened('ann', all)
  const form = (await happened('ann')).find(({ name }) => name === 'Form Submitted')
  expect(JSON.stringify(form)).not.toContain('Long Lane')
})

test('what a tab left behind without a network is sent by the next one', async () => {
  await visitor.setOffline(true)
  await sdk((attune) => attune.identify('bob'))
  await sdk((attune) => attune.track('Left behind'))
  await page.close()
  await visitor.setOffline(false)
  page = await visitor.newPage()
  await page.goto(shop.url)
  await expectHappened('bob', ['Left behind', 'Shop', 'Before the script'])
})

test('a form that was begun and left is told with its last field, never with what was typed', async () => {
  await page.getByLabel('Street').fill('Secret Street')
  await page.getByRole('link', { name: 'Basket' }).click()
  await vi.waitFor(async () => {
    const left = (await happened('bob')).find(({ name }) => name === 'Form Abandoned')
    expect(left).toBeDefined()
    expect(JSON.stringify(left)).not.toContain('Secret')
  })
})

/** A survey with one question that is asked after an event. */
async function askAfter(event: string) {
  const elements = [
    { type: 'rating', name: 'score', title: 'How was it?', rateMin: 0, rateMax: 10, scale: 'nps' },
  ]
  const definition = { title: 'Your visit', pages: [{ elements }] }
  const { id, revision } = await asked('POST', '/api/surveys', { name: 'On the page', definition })
  await asked('POST', `/api/surveys/${id}/publication`, { revision })
  await asked('POST', `/api/surveys/${id}/places`, { kind: 'pop-over', event })
}

test('a survey is asked in a corner of the page, answered there once, and is on the line of time', async () => {
  await askAfter('Tour Finished')
  await page.goto(shop.url, { waitUntil: 'networkidle' })
  await sdk((attune) => attune.track('Tour Finished'))
  const frame = page.frameLocator('iframe[title="Your visit"]')
  await frame.getByRole('radio', { name: '9', exact: true }).check({ force: true })
  await frame.getByRole('button', { name: 'Send' }).click()
  await frame.getByRole('heading', { name: 'Thank you' }).waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  expect(await page.locator('iframe').count()).toBe(0)
  await vi.waitFor(
    async () => {
      const answered = (await happened('bob')).find(({ entry }) => entry.kind === 'response')
      expect(answered?.entry).toMatchObject({ scale: 'nps', score: 9 })
    },
    { timeout: 20_000, interval: 300 },
  )
  await page.goto(shop.url, { waitUntil: 'networkidle' })
  await sdk((attune) => attune.track('Tour Finished'))
  await page.waitForLoadState('networkidle')
  expect(await page.locator('iframe').count()).toBe(0)
})

test('a refusal takes everything off the device, is told, and nothing is sent from then on', async () => {
  await page.waitForLoadState('networkidle')
  await sdk((attune) => attune.consent({ analytics: false }))
  expect(await onDevice()).toBe(0)
  const before = (await happened('bob')).length
  await sdk((attune) => attune.track('Too late'))
  await sdk((attune) => attune.flush())
  await page.goto(shop.url, { waitUntil: 'networkidle' })
  expect((await happened('bob')).map(({ name }) => name)).not.toContain('Too late')
  expect((await happened('bob')).length).toBe(before)
  expect(await onDevice()).toBe(0)
})
