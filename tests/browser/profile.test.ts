import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attune, expectForEverybody, openAttune, signInForTheFirstTime } from './attune.ts'

let attune: Attune
let wanda: string
let acker: string
let authorization: string
beforeAll(async () => {
  attune = await openAttune()
  await signInForTheFirstTime(attune)
  const { context } = attune
  const { writeKey } = await (await context.request.post('/api/sources', { data: { name: 'shop' } })).json()
  authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`
  await tellTheStory()
  wanda = await customerCalled('Wanda')
  const { accounts } = await (await context.request.get('/api/accounts')).json()
  acker = accounts[0].id
})
afterAll(() => attune?.close())

async function call(type: 'identify' | 'track' | 'group', body: object) {
  const reply = await attune.context.request.post(`/v1/${type}`, { headers: { authorization }, data: body })
  expect(reply.status()).toBe(200)
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

function track(userId: string, event: string, days: number, properties: object = {}) {
  return call('track', { userId, event, originalTimestamp: daysAgo(days), properties })
}

/** Wanda and Willi of Acker Tools buy and ask; Otto writes from the same domain and belongs nowhere. */
async function tellTheStory() {
  for (const [userId, name] of [
    ['w1', 'Wanda Acker'],
    ['w2', 'Willi Acker'],
    ['o1', 'Otto Olden'],
  ])
    await call('identify', { userId, traits: { name, email: `${userId}@acker-tools.io`, tier: 'gold' } })
  for (const userId of ['w1', 'w2'])
    await call('group', {
      userId,
      groupId: 'acker',
      traits: { name: 'Acker Tools', website: 'acker-tools.io' },
    })
  await track('w2', 'Looked at the price list', 50)
  await track('w1', 'Order Completed', 40, { order_id: 'A-1', total: 120.5, currency: 'EUR' })
  await track('w1', 'Order Shipped', 39, { order_id: 'A-1' })
  await track('w1', 'Parcel promised', 3, { promised_at: daysAgo(1) })
  for (const hours of [2, 3, 4]) await track('w1', 'Looked at the basket', 1 + hours / 10_000)
  await track('o1', 'Looked at the basket', 60)
}

async function customerCalled(name: string): Promise<string> {
  const reply = await attune.context.request.get(`/api/customers?search=${name}`)
  return (await reply.json()).customers[0].id
}

test('the page of a customer tells who they are, what they are worth and what they were promised', async () => {
  const { page } = attune
  await attune.go(`/customers/${wanda}`)
  await page.getByRole('heading', { name: 'Wanda Acker', level: 1 }).waitFor()
  await page.getByText('customer for 1 month').waitFor()
  const value = page.getByRole('region', { name: 'Value' })
  await value.getByText('€120.50', { exact: true }).waitFor()
  await page.getByRole('region', { name: 'Open promises (1)' }).getByText('1 overdue').waitFor()
  await page.getByRole('region', { name: 'Traits' }).getByText('shop, this minute').first().waitFor()
})

test('like entries in a row are one line that unfolds; an order leads to all of it, and back', async () => {
  const { page, calm } = attune
  await attune.go(`/customers/${wanda}`)
  await page.getByRole('button', { name: '3 times' }).click()
  expect(await page.getByRole('button', { name: /\d\d:\d\d Looked at the basket/ }).count()).toBe(3)
  await page.getByRole('button', { name: 'order A-1' }).first().click()
  await page.waitForURL(/order=A-1/)
  await calm()
  expect(await page.locator('[data-entry]').allTextContents()).toEqual(['Order Shipped', 'Order Completed'])
  await page.goBack()
  await page.getByRole('button', { name: 'Parcel promised' }).first().waitFor()
})

test('keys go from entry to entry, Enter shows everything kept of one', async () => {
  const { page } = attune
  await attune.go(`/customers/${wanda}`)
  await page.getByRole('button', { name: 'Looked at the basket', exact: true }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const details = page.getByRole('dialog', { name: 'Parcel promised' })
  await details.getByText('Promised for').waitFor()
  await details.getByRole('link', { name: 'shop' }).waitFor()
  await page.keyboard.press('Escape')
  await details.waitFor({ state: 'detached' })
})

test('a note with a colleague’s name is written, pinned, changed and deleted', async () => {
  const { page } = attune
  await attune.go(`/customers/${wanda}`)
  await page.getByRole('button', { name: 'Add note' }).click()
  const words = page.getByRole('textbox', { name: 'Note' })
  await words.fill('Prefers the phone, says @Ada')
  await page.getByRole('button', { name: '@Ada Lovelace' }).click()
  await page.getByLabel('Keep it on top').check()
  await words.press('Control+Enter')
  const pinned = page.getByRole('region', { name: 'Pinned notes' })
  await pinned.getByText('Prefers the phone, says @Ada Lovelace').waitFor()
  await page.getByRole('button', { name: /^note 1$/ }).waitFor()
  await pinned.getByRole('button', { name: 'Edit' }).click()
  await words.fill('Prefers e-mail')
  await page.getByRole('button', { name: 'Save' }).click()
  await pinned.getByText('Prefers e-mail').waitFor()
  await pinned.getByRole('button', { name: 'Delete' }).click()
  await page
    .getByRole('dialog', { name: 'Delete this note?' })
    .getByRole('button', { name: 'Delete' })
    .click()
  await pinned.waitFor({ state: 'detached' })
})

test('a trait is corrected by hand, and says so', async () => {
  const { page } = attune
  await attune.go(`/customers/${wanda}`)
  const traits = page.getByRole('region', { name: 'Traits' })
  await traits.getByRole('button', { name: 'Correct: tier' }).click({ force: true })
  const dialog = page.getByRole('dialog', { name: 'Correct: tier' })
  await dialog.getByLabel('tier').fill('platinum')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await traits.getByText('platinum').waitFor()
  await traits.getByText('by hand, this minute').waitFor()
})

test('what happens while one looks appears by itself', async () => {
  const { page } = attune
  await attune.go(`/customers/${wanda}`)
  await track('w1', 'Called the hotline', 0)
  await page.getByRole('button', { name: 'Called the hotline' }).waitFor({ timeout: 30_000 })
})

test('j and k go through the list one came from', async () => {
  const { page } = attune
  await attune.go('/customers?sort=name')
  await page.getByRole('link', { name: 'Otto Olden' }).click()
  await page.getByRole('heading', { name: 'Otto Olden', level: 1 }).waitFor()
  await page.getByText('1 of 3').waitFor()
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: 'Wanda Acker', level: 1 }).waitFor()
  await page.keyboard.press('k')
  await page.getByRole('heading', { name: 'Otto Olden', level: 1 }).waitFor()
})

test('an account has its people and one line of time; whoever has its domain is added', async () => {
  const { page } = attune
  await attune.go('/customers/accounts')
  await page.getByRole('row', { name: /Acker Tools/ }).press('Enter')
  const people = page.getByRole('region', { name: 'People' })
  await people.getByRole('link', { name: 'Willi Acker' }).waitFor()
  await page.getByRole('button', { name: 'Looked at the price list' }).waitFor()
  await page.getByRole('button', { name: 'Add them: acker-tools.io' }).click()
  await people.getByRole('link', { name: 'Otto Olden' }).waitFor()
})

test('the pages of customers and accounts are for everybody', async () => {
  await expectForEverybody(attune, [
    '/customers',
    `/customers/${wanda}`,
    '/customers/accounts',
    `/customers/accounts/${acker}`,
  ])
})
