import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Attune, ada, expectForEverybody, openWithSample } from './attune.ts'

interface Got {
  headers: Record<string, string>
  body: string
}

let attune: Attune
/** Ines serves customers; she is “a-01” in the data of the sample company. */
let ines: Page
const got: Got[] = []

/** Another program, as it would listen to Attune. */
const other = createServer((request, reply) => {
  let body = ''
  request.on('data', (some) => {
    body += some
  })
  request.on('end', () => {
    got.push({ headers: request.headers as Record<string, string>, body })
    reply.end()
  })
})

beforeAll(async () => {
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
  process.env.ATTUNE_INSIDE = '127.0.0.1'
  attune = await openWithSample()
  ines = await inesSignsIn()
}, 300_000)
afterAll(async () => {
  await attune?.close()
  other.closeAllConnections()
  await new Promise((closed) => other.close(closed))
})

/** What the API answers, whatever its shape. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
async function asked(method: string, path: string, data?: object): Promise<any> {
  const reply = await attune.context.request.fetch(path, { method, data })
  const text = await reply.text()
  expect(reply.ok(), `${method} ${path}: ${text}`).toBe(true)
  return text ? JSON.parse(text) : null
}

async function inesSignsIn(): Promise<Page> {
  const person = { name: 'Ines', email: 'ines@attune.example', role: 'agent', units: [] }
  const { link } = await asked('POST', '/api/people', person)
  const browser = attune.context.browser()!
  const context = await browser.newContext({ baseURL: attune.server.url, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(link.url)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('textbox', { name: 'Password' }).fill(ada.password)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
  return page
}

test('a manager says which agent in the data is which colleague', async () => {
  const { page, go } = attune
  await go('/front-line')
  await page.getByRole('button', { name: 'Who is who' }).first().click()
  const choice = page.getByRole('combobox', { name: 'Who a-01 is' })
  await choice.selectOption({ label: 'Ines' })
  await page.getByText('Saved.').waitFor()
  await expect.poll(() => choice.inputValue()).not.toBe('')
})

test('an employee reads praise first, then one thing to improve, and where it shows', async () => {
  const shown = async () => {
    const { praise, toImprove } = await (await ines.request.get('/api/front-line')).json()
    return praise.length > 0 && toImprove !== null && toImprove.why !== 'least'
  }
  await vi.waitFor(async () => expect(await shown()).toBe(true), { timeout: 110_000, interval: 2_000 })
  await ines.goto('/front-line')
  const praise = ines.getByRole('region', { name: 'Kind words' })
  await praise.locator('blockquote').first().waitFor()
  const improve = ines.getByRole('region', { name: 'One thing to improve' })
  expect(await improve.getByRole('heading', { level: 3 }).count()).toBe(1)
  const headings = await ines.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.indexOf('Kind words')).toBeLessThan(headings.indexOf('One thing to improve'))
  expect(await improve.locator('blockquote').count()).toBeGreaterThan(0)
  expect(await ines.getByRole('combobox', { name: 'Whose page' }).count()).toBe(0)
  await ines.getByRole('table', { name: 'Own figures' }).waitFor()
})

test('kind words become a story, and whose deed it is sees the bell', async () => {
  const { page, go } = attune
  await go('/front-line/stories')
  await page.getByRole('button', { name: 'Tell a story' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox', { name: 'Whose deed' }).selectOption({ label: 'Ines' })
  await form.getByRole('textbox', { name: 'In a few words' }).fill('Stayed until it was solved')
  await form
    .getByRole('textbox', { name: 'What happened' })
    .fill('The code never came. She stayed on the phone.')
  await form.getByRole('button', { name: 'Tell a story' }).click()
  await page.getByRole('heading', { name: 'Stayed until it was solved' }).waitFor()

  await ines.reload()
  await ines.getByRole('link', { name: 'Notifications, 1 unread' }).first().click()
  await ines.getByRole('link', { name: /told a story about you/ }).click()
  await ines.getByRole('button', { name: 'Celebrate “Stayed until it was solved”' }).click()
  await ines.getByText('1 cheer').waitFor()
  await ines.getByRole('link', { name: 'Notifications, nothing new' }).first().waitFor()
})

test('another system is told of a case, and can check the signature', async () => {
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/hook`
  const { secret } = await asked('POST', '/api/receivers', { name: 'CRM', url, types: ['case.opened'] })
  const { customers } = await asked('GET', '/api/customers')
  const title = 'The refund is late'
  const opened = await asked('POST', '/api/cases', { customerId: customers[0].id, title })
  await vi.waitFor(() => expect(got.length).toBeGreaterThan(0), { timeout: 60_000, interval: 200 })
  const { headers, body } = got[0]!
  const verified = new Webhook(secret).verify(body, headers)
  expect(verified).toMatchObject({ type: 'case.opened', data: { caseId: opened.id, number: opened.number } })
  const forged = body.replace('case.opened', 'case.closed')
  expect(() => new Webhook(secret).verify(forged, headers)).toThrow()
})

test('everybody can use these pages: on a desk, on a phone, light and dark', async () => {
  await expectForEverybody(attune, [
    '/front-line',
    '/front-line/stories',
    '/front-line/exceptions',
    '/notifications?show=all',
  ])
}, 240_000)
