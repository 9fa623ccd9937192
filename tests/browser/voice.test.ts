import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Attune, expectForEverybody, loadSample, openAttune, signInForTheFirstTime } from './attune.ts'

/** Real reviews of an app where they are at hand; the invented company else. */
const reviews = fileURLToPath(
  new URL('../../../shared/data/app-reviews-quickbooks/quickbooks_reviews.csv.gz', import.meta.url),
)

let attune: Attune
beforeAll(async () => {
  attune = await openAttune()
  await signInForTheFirstTime(attune)
  await attune.page.getByRole('link', { name: 'Sources' }).waitFor()
  await (existsSync(reviews) ? importReviews() : loadSample(attune))
  await vi.waitFor(expectAllRead, { timeout: 200_000, interval: 1_000 })
}, 400_000)
afterAll(() => attune?.close())

async function importReviews() {
  const { page } = attune
  await attune.go('/sources/import')
  await page.locator('input[type=file]').setInputFiles(reviews)
  await page.getByRole('button', { name: 'Continue' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: /^Try/ }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: /^Import [\d,]+/ }).click({ timeout: 100_000 })
  await page.getByRole('link', { name: 'See it on Home' }).waitFor({ timeout: 100_000 })
}

async function expectAllRead() {
  const { comments, read } = await figures('?period=all')
  expect(comments).toBeGreaterThan(1_000)
  expect(read).toBe(comments)
}

async function figures(question: string) {
  return (await attune.context.request.get(`/api/voice${question}`)).json()
}

test('what customers say stands on Home, and leads to all of it', async () => {
  const { page } = attune
  await attune.go('/?period=all')
  const block = page.getByRole('region', { name: 'In their words' })
  await block.getByRole('link', { name: 'Bad' }).click()
  await page.getByRole('heading', { name: 'Voice' }).waitFor()
  expect(new URL(page.url()).searchParams.get('feeling')).toBe('negative')
})

test('a filter narrows the comments to as many as it said', async () => {
  const { page, calm } = attune
  await attune.go('/voice?period=all')
  const { emotions } = await figures('?period=all')
  const joy = emotions.find(({ id }: { id: string }) => id === 'joy')
  await page.getByRole('region', { name: 'Emotions' }).getByRole('button', { name: /^joy:/ }).click()
  await calm()
  await page.getByText(`${joy.n.toLocaleString('en')} comments`, { exact: true }).waitFor()
  await page.getByLabel('Search in their words').fill('xylophone in the moonlight')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'No comment is like this' }).waitFor()
  await page.getByRole('button', { name: 'Show all comments' }).click()
  await page.getByRole('region', { name: 'Net sentiment', exact: true }).waitFor()
})

test('ten comments are labelled by keyboard, and the last is taken back', async () => {
  const { page, calm } = attune
  await attune.go('/voice?period=all')
  await page.keyboard.press('l')
  for (let at = 1; at <= 10; at++) {
    await page.keyboard.press('j')
    await page.locator('li[id^=comment] button[aria-pressed=true]').nth(0).waitFor()
    await page.keyboard.press('1')
    await page.getByRole('heading', { name: `${at} of 10 labelled` }).waitFor()
    await calm()
  }
  await page.keyboard.press('u')
  await page.getByRole('heading', { name: '9 of 10 labelled' }).waitFor()
  const { feelings } = await figures('?period=all&feeling=negative')
  expect(feelings.negative).toBeGreaterThanOrEqual(9)
})

test('a comment shows by sentence how it feels, and is corrected', async () => {
  const { page } = attune
  await attune.go('/voice?period=all&order=best')
  await page.keyboard.press('j')
  const open = page.getByRole('region', { name: 'This comment' })
  await open.getByText('How sure').waitFor()
  await page.keyboard.press('c')
  await open.getByRole('button', { name: 'neutral' }).click()
  await open.getByText(/Corrected by Ada Lovelace/).waitFor()
  await open.getByRole('button', { name: 'Let the reading stand' }).click()
  await open.getByText(/Corrected by/).waitFor({ state: 'detached' })
})

test('a view is kept under a name', async () => {
  const { page } = attune
  await attune.go('/voice?period=all&feeling=negative')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByLabel('Save this view').fill('What hurts')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await attune.go('/voice')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('button', { name: 'What hurts', exact: true }).click()
  await page.waitForURL(/feeling=negative/)
})

test('a theme becomes a topic; ten comments are labelled for it, and how well it is found is told', async () => {
  const { page } = attune
  await vi.waitFor(expectThemes, { timeout: 110_000, interval: 1_000 })
  await attune.go('/voice/themes?period=all')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Turn into a topic' }).click()
  await page.getByLabel('Name of the topic').fill('Our first topic')
  await page.keyboard.press('Enter')
  await page.getByText('The topic “Our first topic” is there').waitFor()

  await attune.go('/voice/topics')
  await page.getByRole('link', { name: 'Our first topic' }).first().click()
  await page.getByRole('heading', { name: 'Our first topic', level: 1 }).waitFor()
  for (let given = 1; given <= 10; given++) {
    await page.getByRole('button', { name: 'About it', exact: true }).waitFor()
    await page.keyboard.press(given % 2 ? 'y' : 'n')
    await page.getByText(given === 1 ? 'One label given' : `${given} labels given`).waitFor()
  }
  const told = page.getByText(/^(?:F1 moved from|F1 stayed at|First measured)/)
  const seenAnew = async () => {
    await page.reload()
    await attune.calm()
    return told.count()
  }
  await expect.poll(seenAnew, { timeout: 60_000, interval: 1_000 }).toBe(1)
  expect(
    await page
      .getByText(/· n \d+$/)
      .first()
      .textContent(),
  ).toMatch(/ n [1-9]\d*$/)
}, 240_000)

async function expectThemes() {
  const { themes } = await (await attune.context.request.get('/api/themes?period=all')).json()
  expect(themes.length).toBeGreaterThan(3)
}

test('topics, themes and the four questions are for everybody', async () => {
  await expectForEverybody(attune, [
    '/voice/topics',
    '/voice/themes?period=all',
    '/voice/questions?period=all',
    '/voice/signals',
    '/conversations?period=all',
  ])
})

test('Voice is usable by everybody', async () => {
  const { comments } = await (
    await attune.context.request.get('/api/voice/comments?period=all&limit=1')
  ).json()
  await expectForEverybody(attune, [
    '/voice?period=all',
    `/voice?period=all&label=true&comment=${comments[0].id}`,
    '/voice?text=xylophone',
  ])
})
