import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attune, expectForEverybody, openAttune, signInForTheFirstTime } from './attune.ts'

let attune: Attune
beforeAll(async () => {
  attune = await openAttune()
  await signInForTheFirstTime(attune)
  await attune.page.getByRole('link', { name: 'Sources' }).waitFor()
})
afterAll(() => attune?.close())

const delivery = {
  what: 'seat changed',
  guest: { contact: { address: 'ann@example.org' }, words: 'May we sit by the window?' },
  legs: [{ to: 'Rome' }, { to: 'Bari' }],
}

test('a webhook nobody knows is connected: a delivery is caught, clicked together, and becomes a customer’s words', async () => {
  const { page, calm } = attune
  await attune.go('/sources/add')
  await page.getByRole('link', { name: 'Connect a webhook' }).click()
  await page.getByLabel('Name of the source').fill('ferry-desk')
  await page.getByLabel('How a delivery proves who sent it').selectOption('token')
  await page.getByLabel('Secret of the sender').fill('known to both')
  await page.getByRole('button', { name: 'Create the webhook' }).click()
  const address = (await page.getByText(/\/hooks\//).textContent()) ?? ''
  await page.getByRole('link', { name: 'I have entered it' }).click()
  await page.getByText('Nothing was delivered yet').waitFor()

  expect(await send(address, 'another')).toBe(401)
  expect(await send(address, 'known to both')).toBe(200)
  const log = page.getByRole('region', { name: 'Deliveries' })
  await log.getByText('It names no customer.').waitFor()

  await page.getByRole('link', { name: 'Say what is what' }).click()
  await give('ann@example.org', 'e-mail address')
  await give('May we sit by the window?', 'their words')
  await give('seat changed', 'name of what happened')
  const preview = page.getByRole('region', { name: 'What it becomes' })
  await preview.getByText('event: “seat changed”').waitFor()
  await preview.getByText('May we sit by the window?').waitFor()
  await calm()
  await page.getByRole('button', { name: 'Save' }).click()

  await page.getByRole('button', { name: 'Read all failed ones again' }).click()
  await log.getByText('1 interaction').waitFor({ timeout: 20_000 })
  await attune.go('/customers?search=ann%40example.org')
  await page.getByText('ann@example.org').first().click()
  await page.getByText('May we sit by the window?').first().waitFor()

  async function give(value: string, role: string) {
    await page.getByRole('button', { name: `“${value}” is …` }).click()
    await page.getByRole('menuitem', { name: role, exact: true }).click()
  }
})

test('a mailbox that cannot be reached says so before it is saved', async () => {
  const { page } = attune
  await attune.go('/sources/mailboxes/new')
  await page.getByLabel('Server').fill('127.0.0.1')
  await page.getByLabel('Port').fill('1')
  await page.getByLabel('User name').fill('help@shop.example')
  await page.getByLabel('Password or token').fill('secret')
  // A refusal is told to people; the browser notes it too, so it is asked for from outside the page.
  const reply = await page.request.post('/api/mailbox-trials', {
    data: { host: '127.0.0.1', port: 1, security: 'tls', user: 'help', secret: 'secret' },
  })
  expect([reply.status(), (await reply.json()).detail]).toEqual([400, 'Nothing answers at 127.0.0.1:1.'])
  expect(await page.getByLabel('Addresses that are yours').inputValue()).toBe('help@shop.example')
})

test('the pages are for everybody', async () => {
  const { id } = await (await attune.page.request.get('/api/sources'))
    .json()
    .then(({ sources }) => sources[0])
  const hook = `/sources/webhooks/${id}`
  await expectForEverybody(attune, [
    '/sources',
    '/sources/add',
    '/sources/webhooks/new',
    hook,
    `${hook}/mapping`,
    '/sources/mailboxes/new',
  ])
})

async function send(address: string, secret: string) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
  const reply = await fetch(address, { method: 'POST', headers, body: JSON.stringify(delivery) })
  return reply.status
}
