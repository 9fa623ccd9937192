import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { smtpInbox } from '../../src/platform/mail/testing/smtp-inbox.ts'
import { type Attune, expectForEverybody, openAttune, signInForTheFirstTime, widths } from './attune.ts'

let attune: Attune
let inbox: Awaited<ReturnType<typeof smtpInbox>>
/** Its page in the app: `/surveys/…`. */
let survey: string

beforeAll(async () => {
  attune = await openAttune()
  inbox = await smtpInbox()
  await signInForTheFirstTime(attune)
  await mailGoesToTheInbox()
  await threeCustomers()
}, 240_000)
afterAll(async () => {
  await inbox?.close()
  await attune?.close()
})

/** What the API answers, whatever its shape. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
async function asked(method: string, path: string, body?: object): Promise<any> {
  const reply = await attune.page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
      return { status: answer.status, text: await answer.text() }
    },
    [method, path, body] as const,
  )
  expect(reply.status, `${method} ${path}: ${reply.text}`).toBeLessThan(300)
  return reply.text ? JSON.parse(reply.text) : null
}

/** Mail leaves at any hour here: whoever runs the test at night waits for no morning. */
async function mailGoesToTheInbox() {
  const { user, password, ...rest } = inbox.address
  const from = { fromName: 'The Shop', fromAddress: 'hello@shop.example', perMinute: 6_000 }
  await asked('PUT', '/api/mail-sender', { ...rest, user, password, ...from })
  const rules = {
    quarantineDays: 30,
    mostInYear: 6,
    from: '00:00',
    until: '24:00',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
  }
  await asked('PUT', '/api/contact-protection', { rules })
}

/** Maria and Jonas bought something; Nora did, too, and does not wish to be asked. */
async function threeCustomers() {
  const { writeKey } = await asked('POST', '/api/sources', { name: 'shop' })
  const timestamp = new Date().toISOString()
  const orders = ['maria', 'jonas', 'nora'].map((name) => ({
    type: 'track',
    event: 'Order Completed',
    userId: name,
    messageId: `order ${name}`,
    timestamp,
    properties: { order_id: `o-${name}`, total: 40, currency: 'EUR' },
    context: {
      traits: { email: `${name}@example.org`, name: `${name[0]?.toUpperCase()}${name.slice(1)} Example` },
      ...(name === 'nora' && { consent: { categoryPreferences: { surveys: false } } }),
    },
  }))
  const sent = await attune.page.request.post('/v1/batch', { data: { writeKey, batch: orders } })
  expect(sent.status()).toBe(200)
  await vi.waitFor(async () => expect((await asked('GET', '/api/customers')).customers).toHaveLength(3))
}

test('a survey is begun from a ready one, and what the linter finds is mended with a click', async () => {
  const { page, go, calm } = attune
  await go('/surveys')
  await page.getByRole('main').getByRole('link', { name: 'New survey' }).first().click()
  await page.getByRole('link', { name: /After a purchase/ }).click()
  await page.getByRole('button', { name: 'Use this survey' }).click()
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}/)
  await calm()
  survey = new URL(page.url()).pathname
  await page.locator('[id^="question-"]').first().click()
  const question = page.getByRole('textbox', { name: 'Question', exact: true })
  const before = await question.inputValue()
  const questions = page.locator('[id^="question-"]')
  const asked = await questions.count()
  await question.fill('How satisfied are you with our delivery and our prices?')
  await page.getByRole('button', { name: 'Make two questions of it.' }).click()
  await expect.poll(() => questions.count()).toBe(asked + 1)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => questions.count()).toBe(asked)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText(before).first().waitFor()
})

test('it is translated side by side, and published', async () => {
  const { page, calm } = attune
  await page.getByRole('button', { name: 'Translations' }).click()
  await page.getByRole('combobox', { name: 'Add a language' }).selectOption('fr')
  await page.getByRole('textbox', { name: 'Title of the survey, French' }).fill('Votre achat')
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Version 1 is asked now.').waitFor()
  await calm()
})

test('the plan says who is asked and who is left out and why, before anything leaves', async () => {
  const { page, go } = attune
  await go(`${survey}/send`)
  await page.getByRole('button', { name: 'See who would be asked' }).click()
  await page.getByRole('button', { name: 'Send to 2' }).waitFor({ timeout: 60_000 })
  await page.getByText('Said no to being asked').first().waitFor()
  expect(inbox.arrived).toEqual([])
})

test('it is sent by mail, with a way out that works at once', async () => {
  const { page } = attune
  await page.getByRole('button', { name: 'Send to 2' }).click()
  await vi.waitFor(() => expect(inbox.arrived.map(({ to }) => to).toSorted()).toEqual(people), {
    timeout: 90_000,
    interval: 500,
  })
  // Long headers go on in the next line, after a space.
  const source = mailTo('jonas@example.org').source.replaceAll(/\r\n[ \t]+/g, ' ')
  expect(source).toMatch(/^List-Unsubscribe: </im)
  expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im)
})

const people = ['jonas@example.org', 'maria@example.org']

function mailTo(address: string) {
  const found = inbox.arrived.find(({ to }) => to === address)
  if (!found) throw new Error(`No mail went to ${address}.`)
  return found
}

/** The links of the mail that lead to the survey; some have an answer chosen already. */
async function linksTo(address: string): Promise<string[]> {
  const { html } = await simpleParser(mailTo(address).source)
  const links = String(html).matchAll(/https?:\/\/[^\s"'<>)]+\/s\/i\/[^\s"'<>)]+/g)
  return [...links].map(([link]) => link.replaceAll('&amp;', '&'))
}

const responses = async () => (await asked('GET', `/api${survey}/responses`)).responses as unknown[]

test('a mail scanner that follows every link answers nothing', async () => {
  const links = await linksTo('jonas@example.org')
  expect(links.length).toBeGreaterThanOrEqual(5)
  for (const link of links) expect((await fetch(link)).status).toBe(200)
  expect(await responses()).toEqual([])
})

/** The link of the mail that has the best answer chosen already. */
async function bestOf(address: string): Promise<string> {
  return (await linksTo(address)).find((one) => /[?&]a0=5/.test(one)) ?? ''
}

test('it is answered on a phone by touch, and cannot be answered twice', async () => {
  const phone = await attune.context.browser()!.newContext({ viewport: widths.narrow, hasTouch: true })
  const page = await phone.newPage()
  const link = await bestOf('maria@example.org')
  await page.goto(link)
  await page.getByRole('button', { name: 'Next' }).tap()
  await page.getByText('How did the delivery compare with what we promised?').waitFor()
  await page.getByRole('button', { name: 'Next' }).tap()
  await page.getByText('How likely are you to buy from us again?').waitFor()
  await page.getByRole('button', { name: 'Next' }).tap()
  await page.getByRole('textbox').fill('The parcel came early, and everything was there.')
  await page.getByRole('button', { name: 'Send' }).tap()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  await page.goto(link)
  await page.getByRole('heading', { name: 'Thank you' }).or(page.getByText('already answered')).waitFor()
  expect(await page.getByRole('button', { name: /^(Next|Send)$/ }).count()).toBe(0)
  await phone.close()
  await vi.waitFor(async () => expect(await responses()).toHaveLength(1))
})

test('without scripts it is answered by keyboard', async () => {
  const plain = await attune.context.browser()!.newContext({ javaScriptEnabled: false })
  const page = await plain.newPage()
  await page.goto(await bestOf('jonas@example.org'))
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  await press('Next')
  await page.getByText('How did the delivery compare with what we promised?').waitFor()
  await press('Next')
  await page.getByText('How likely are you to buy from us again?').waitFor()
  await press('Send')
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  await plain.close()
  await vi.waitFor(async () => expect(await responses()).toHaveLength(2))
})

test('within seconds the answer is in the results, on the line of time and on Home', async () => {
  const { page, go } = attune
  const { customers } = await asked('GET', '/api/customers?search=maria')
  await vi.waitFor(
    async () => {
      const { entries } = await asked('GET', `/api/customers/${customers[0].id}/timeline`)
      expect(entries.map(({ kind }: { kind: string }) => kind)).toContain('response')
    },
    { timeout: 30_000, interval: 500 },
  )
  await go(`${survey}/results`)
  await page.getByText('of 2 begun').first().waitFor()
  await page.getByText('n 2', { exact: true }).first().waitFor()
  await go(`${survey}/responses`)
  await page
    .getByText(/came early/)
    .first()
    .waitFor()
  await go(`/customers/${customers[0].id}`)
  await page
    .getByText(/came early/)
    .first()
    .waitFor()
  await go('/')
  await page.getByRole('region', { name: 'Scoreboard' }).getByText('n 2').first().waitFor()
})

test('the pages about surveys are for everybody', async () => {
  const own = ['', '/ways', '/send', '/results', '/responses'].map((page) => `${survey}${page}`)
  await expectForEverybody(attune, ['/surveys', '/surveys/new', '/surveys/protection', ...own])
}, 300_000)
