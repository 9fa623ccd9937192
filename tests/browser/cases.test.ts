import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { smtpInbox } from '../../src/platform/mail/testing/smtp-inbox.ts'
import { type Attune, expectForEverybody, openWithSample } from './attune.ts'

let attune: Attune
let inbox: Awaited<ReturnType<typeof smtpInbox>>
/** A customer of the sample company. */
let customer: { id: string; name: string; email: string }
/** The page of the case: `/cases/…`. */
let page: string

beforeAll(async () => {
  attune = await openWithSample()
  inbox = await smtpInbox()
  await mailGoesToTheInbox()
  await whoeverIsDoneIsAsked()
  const { customers } = await asked('GET', '/api/customers?limit=50')
  customer = customers.find(({ name, email }: { name: string | null; email: string | null }) => name && email)
}, 300_000)
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

/** One question by mail as soon as a case is solved; and every hour is a business hour, so that the clocks run now. */
async function whoeverIsDoneIsAsked() {
  const title = 'Is it solved?'
  const question = { type: 'rating', name: 'solved', kind: 'csat', rateMin: 1, rateMax: 5, title }
  const definition = { title, pages: [{ name: 'one', elements: [question] }] }
  const { id, revision } = await asked('POST', '/api/surveys', { name: title, definition })
  await asked('POST', `/api/surveys/${id}/publication`, { revision })
  await asked('PATCH', `/api/surveys/${id}`, { settings: { quarantineDays: 0, recurrenceDays: 0 } })
  const { settings } = await asked('GET', '/api/cases/settings')
  const hours = Array.from({ length: 7 }, () => [{ from: '00:00', until: '24:00' }])
  const reask = { ...settings.reask, surveyId: id, afterHours: 0 }
  await asked('PUT', '/api/cases/settings', { ...settings, hours, reask })
}

const clock = (name: string) =>
  attune.page.getByRole('region', { name: 'Time' }).locator('div', { hasText: name }).first()
const press = (name: string) => attune.page.getByRole('button', { name, exact: true }).first().click()
const dialog = () => attune.page.getByRole('dialog')
const confirm = async (name: string) => {
  await dialog().getByRole('button', { name, exact: true }).click()
  await dialog().waitFor({ state: 'detached' })
}

test('a case is opened from the page of a customer, and shows both clocks in plain words', async () => {
  await attune.go(`/customers/${customer.id}`)
  await press('Open case')
  await dialog().getByLabel('What is it about?').fill('Refund nine days late')
  await dialog().getByLabel('What happened').fill('Was promised five days, it is day nine.')
  await dialog().getByLabel('Who takes care of it').selectOption({ label: 'I do' })
  await confirm('Open the case')
  await press('Show it')
  await attune.page.getByRole('heading', { level: 1, name: 'Refund nine days late' }).waitFor()
  page = new URL(attune.page.url()).pathname
  await clock('First contact')
    .getByText(/^(8 h|7 h 5\d m) left of 8 business hours$/)
    .waitFor()
  await clock('Solution')
    .getByText(/^(40 h|39 h 5\d m) left of 40 business hours$/)
    .waitFor()
  const beside = attune.page.getByRole('region', { name: 'Customer' })
  await beside.getByText(customer.name).first().waitFor()
})

test('while it waits for the customer the clocks stand still, and then go on', async () => {
  await press('Wait for the customer')
  await dialog().getByLabel('What it waits for').fill('A photo of the parcel')
  await confirm('Wait')
  await clock('Solution')
    .getByText(/^stands still with (40 h|39 h 5\d m) left/)
    .waitFor()
  await press('Go on')
  await clock('Solution')
    .getByText(/^(40 h|39 h 5\d m) left of 40 business hours$/)
    .waitFor()
})

test('they are reached, it has a root cause, and something makes up for it', async () => {
  await press('I reached them')
  await dialog().getByLabel('What was said').fill('They are glad that we rang.')
  await confirm('Save')
  await clock('First contact')
    .getByText(/^done after \d+ m, in time$/)
    .waitFor()
  await attune.page.getByLabel('Choose what it came from').selectOption({ label: 'It took too long' })
  await attune.page.getByText('Came from: It took too long').waitFor()
  await press('Make up for it')
  await dialog().getByLabel('With what').selectOption({ label: 'Credit or voucher' })
  await dialog().getByLabel('How much (EUR)').fill('20')
  await confirm('Give it')
  await attune.page.getByText('Given: Credit or voucher €20.00').waitFor()
})

test('joined with a more urgent case of the same customer, the earlier due time holds', async () => {
  const other = { customerId: customer.id, title: 'Refund, once more', priority: 'urgent' }
  const { id } = await asked('POST', '/api/cases', other)
  await attune.go(page)
  await press('What can be done')
  await attune.page.getByRole('menuitem', { name: 'Join with another case' }).click()
  const whichGoesOn = dialog().getByLabel('Which one goes on').getByRole('option', { includeHidden: true })
  await expect.poll(() => whichGoesOn.count()).toBe(2)
  await confirm('Join them')
  await clock('Solution')
    .getByText(/^(8 h|7 h 5\d m) left of 8 business hours$/)
    .waitFor()
  // Who was reached in one of them was reached.
  await clock('First contact')
    .getByText(/^done after \d+ m, in time$/)
    .waitFor()
  await attune.go(`/cases/${id}`)
  await attune.page.getByRole('link', { name: /^It goes on in case \d+\.$/ }).click()
  await attune.page.waitForURL(`**${page}`)
})

test('it ends with an outcome and a day to look after it, and the customer is asked by mail', async () => {
  await attune.go(page)
  await press('It is solved')
  await dialog().getByLabel('What came of it').selectOption({ index: 1 })
  await dialog().getByLabel('A word to it').fill('The money is on its way.')
  await confirm('Solve it')
  await clock('Solution')
    .getByText(/^done after \d+ m, in time$/)
    .waitFor()
  await vi.waitFor(() => expect(inbox.arrived.map(({ to }) => to)).toContain(customer.email), {
    timeout: 100_000,
    interval: 500,
  })
})

/** The link of the mail that has this answer chosen already. */
async function linkWith(answer: number): Promise<string> {
  const arrived = inbox.arrived.findLast(({ to }) => to === customer.email)
  const { html } = await simpleParser(arrived?.source ?? '')
  const links = String(html).matchAll(/https?:\/\/[^\s"'<>)]+\/s\/i\/[^\s"'<>)]+/g)
  const all = [...links].map(([link]) => link.replaceAll('&amp;', '&'))
  return all.find((link) => link.includes(`a0=${answer}`)) ?? ''
}

test('an unhappy answer opens it again, and the clock goes on where it stopped', async () => {
  const phone = await attune.context.browser()!.newContext()
  const survey = await phone.newPage()
  await survey.goto(await linkWith(1))
  await survey.getByRole('button', { name: 'Send' }).click()
  await survey.getByRole('heading', { name: 'Thank you' }).waitFor()
  await phone.close()
  await vi.waitFor(async () => expect((await asked('GET', `/api${page}`)).state).toBe('open'), {
    timeout: 110_000,
    interval: 1_000,
  })
  await attune.go(page)
  await attune.page.getByText('They say it is not solved').first().waitFor()
  await attune.page.getByText('open again', { exact: true }).first().waitFor()
  await clock('Solution')
    .getByText(/^(8 h|7 h 5\d m) left of 8 business hours$/)
    .waitFor()
})

test('solved once more it is looked after, and put away', async () => {
  await press('It is solved')
  await dialog().getByLabel('What came of it').selectOption({ index: 1 })
  await dialog().getByLabel('Ask the customer whether it is solved').uncheck()
  await confirm('Solve it')
  await press('All is well')
  await dialog().getByLabel('What you found').fill('The money has come.')
  await confirm('All is well')
  await attune.page.getByText('Looked after').first().waitFor()
  await attune.page.getByText('Closed', { exact: true }).first().waitFor()
  await attune.go(`/customers/${customer.id}`)
  const cases = attune.page.getByRole('region', { name: 'Cases' })
  await cases.getByRole('link', { name: 'Refund nine days late' }).waitFor()
  await cases.getByText('Closed').first().waitFor()
})

test('on the board a case moves by keys and by menu, and what a move needs is asked', async () => {
  const wanted = { customerId: customer.id, title: 'Wants the bigger plan', kind: 'growth' }
  const { number } = await asked('POST', '/api/cases', wanted)
  await attune.go('/cases?view=board')
  const column = (name: string) => attune.page.getByRole('region', { name: new RegExp(`^${name}, \\d+$`) })
  const title = { name: 'Wants the bigger plan' }
  await column('Open').getByRole('link', title).press('Alt+ArrowRight')
  await dialog().getByLabel('What it waits for').fill('A talk on Monday')
  await confirm('Wait')
  await column('Waiting').getByRole('link', title).waitFor()
  await column('Waiting')
    .getByRole('button', { name: `Move case ${number}` })
    .click()
  await attune.page.getByRole('menuitem', { name: 'To “Open”: Go on' }).click()
  await column('Open').getByRole('link', title).waitFor()
})

test('one at a time, cases are taken and answered by keys', async () => {
  await attune.go('/cases/one?queue=all')
  await attune.page.getByText(/^1 of \d+$/).waitFor()
  await attune.page.keyboard.press('t')
  await dialog().getByLabel('What you left for them').fill('Rang, nobody was there.')
  await confirm('Save')
  await attune.page.getByText('Tried by phone in vain').waitFor()
})

test('a rule says what it would have opened before it opens anything', async () => {
  await attune.go('/cases/rules')
  await press('Add a rule')
  await dialog().getByLabel('Name of the rule').fill('Low score')
  await dialog().getByRole('button', { name: 'What would it have opened?' }).click()
  await dialog()
    .getByText(/^It would have opened [\d,]+ cases? in 30 days/)
    .waitFor()
  await confirm('Save')
  const rules = attune.page.getByRole('region', { name: 'What opens a case by itself' })
  await rules.getByText('An answer of 6 or worse: NPS').waitFor()
})

test('the pages about cases are for everybody', async () => {
  await expectForEverybody(attune, [
    '/cases',
    '/cases?view=board',
    page,
    '/cases/one?queue=all',
    '/cases/rules',
  ])
}, 300_000)
