import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attune, expectForEverybody, openAttune, signInForTheFirstTime } from './attune.ts'

let attune: Attune
let authorization: string
beforeAll(async () => {
  attune = await openAttune()
  await signInForTheFirstTime(attune)
  const { writeKey } = await posted('/api/sources', { name: 'shop' })
  authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`
})
afterAll(() => attune?.close())

async function posted(path: string, data: object) {
  return (await attune.context.request.post(path, { data })).json()
}

async function track(
  event: string,
  traits: { userId: string; name?: string; email?: string },
  properties = {},
) {
  const { userId, ...rest } = traits
  const data = { userId, event, context: { traits: rest }, properties }
  const reply = await attune.context.request.post('/v1/track', { headers: { authorization }, data })
  expect(reply.status()).toBe(200)
}

async function found(search: string): Promise<{ id: string }[]> {
  return (await (await attune.context.request.get(`/api/customers?search=${search}`)).json()).customers
}

/** The names of what happened (of another kind where asked), as the page of a customer shows them. */
async function line(id: string, wanted = 'event'): Promise<string[]> {
  const { entries } = await (await attune.context.request.get(`/api/customers/${id}/timeline`)).json()
  return entries
    .filter(({ kind }: { kind: string }) => kind === wanted)
    .map(({ name }: { name: string }) => name)
    .toSorted()
}

test('two customers are merged by hand, and split again with their lines of time right', async () => {
  const { page, calm } = attune
  await track('Asked at the counter', { userId: 'm1', name: 'Mara Moss', email: 'mara@moss.example' })
  await track('Bought a lamp', { userId: 'm2', name: 'M. Moss', email: 'm.moss@work.example' })
  const [[mara], [other]] = [await found('Mara'), await found('M. Moss')]
  await attune.go(`/customers/${mara!.id}`)
  await page.getByRole('link', { name: 'Merge with somebody' }).click()
  await page.getByLabel('Search for the other customer').fill('M. Moss')
  await page.getByRole('link', { name: 'Compare with M. Moss' }).click()
  await page.getByRole('button', { name: 'Merge into one customer' }).click()
  await page.getByRole('heading', { name: /Moss/, level: 1 }).waitFor()
  await calm()
  for (const name of ['Asked at the counter', 'Bought a lamp']) await page.getByText(name).first().waitFor()
  expect(await line(mara!.id)).toEqual(['Asked at the counter', 'Bought a lamp'])
  expect(await line(other!.id)).toEqual(['Asked at the counter', 'Bought a lamp'])

  await page.getByRole('button', { name: /^Split again: / }).click()
  await page.getByRole('button', { name: 'Split again', exact: true }).last().click()
  await page.getByText(/is a customer of their own again/).waitFor()
  expect(await line(mara!.id)).toEqual(['Asked at the counter'])
  expect(await line(other!.id)).toEqual(['Bought a lamp'])
})

test('on a page of their own a customer refuses, downloads and is forgotten, and no store holds them', async () => {
  const { page, context } = attune
  const email = 'nora.quill@private.example'
  await track(
    'Survey Answered',
    { userId: 'n1', name: 'Nora Quill', email },
    { scale: 'nps', score: 3, comment: 'The pen was blunt.' },
  )
  const [nora] = await found('Nora')
  await expect.poll(() => line(nora!.id, 'response')).toEqual(['Survey Answered'])
  await attune.go(`/customers/${nora!.id}`)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = page.getByRole('region', { name: 'Their rights' })
  const address = await link.getByLabel('Link for this customer').inputValue()

  await attune.go('/customers')
  const visitor = await context.browser()!.newContext({ acceptDownloads: true })
  const own = await visitor.newPage()
  await own.goto(address)
  await own.getByText('Hello Nora Quill').waitFor()
  await own.getByText('The pen was blunt.').waitFor()
  await own.getByRole('button', { name: 'Refuse everything' }).click()
  await own.getByText('Your choices are saved.').waitFor()
  expect(await own.getByRole('checkbox', { checked: true }).count()).toBe(0)

  const [download] = await Promise.all([
    own.waitForEvent('download'),
    own.getByRole('link', { name: /JSON/ }).click(),
  ])
  const file = await (await download.createReadStream()).toArray()
  expect(Buffer.concat(file).toString()).toContain(email)

  await own.getByRole('link', { name: 'Forget me…' }).click()
  await own.getByRole('checkbox').check()
  await own.getByRole('button', { name: 'Forget me' }).click()
  await expect
    .poll(
      async () => {
        await own.reload()
        return own.getByRole('heading', { name: 'You are forgotten' }).count()
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(1)
  await own.getByText(/^Receipt /).waitFor()
  await visitor.close()
  expect(await found('Nora')).toEqual([])
  await track('Came back', { userId: 'n1', email })
  expect(await found('n1')).toEqual([])
})

test('what these pages show is for everybody', async () => {
  const [mara] = await found('Mara')
  await expectForEverybody(attune, [
    `/customers/${mara!.id}/merge`,
    '/customers/same',
    '/settings/privacy',
    '/customers/quality',
    '/customers/signals',
  ])
})
