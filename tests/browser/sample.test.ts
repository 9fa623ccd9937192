import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Attune,
  destinations,
  expectForEverybody,
  loadSample,
  openAttune,
  signInForTheFirstTime,
} from './attune.ts'

let attune: Attune
beforeAll(async () => {
  attune = await openAttune()
  await signInForTheFirstTime(attune)
})
afterAll(() => attune?.close())

test('one button loads the sample company, and its scores appear', async () => {
  const { page } = attune
  await attune.go('/')
  await loadSample(attune)
  const scoreboard = page.getByRole('region', { name: 'Scoreboard' })
  await scoreboard.getByText('NPS').first().waitFor()
  expect(await scoreboard.getByRole('link').count()).toBeGreaterThan(1)
})

/** Looked at full by the tests of their own. */
const elsewhere = ['/attention', '/value', '/cases', '/front-line']

test('full pages are for everybody, too', async () => {
  await attune.go('/')
  const pages = (await destinations(attune)).filter((path) => !elsewhere.includes(path))
  expect(pages.length).toBeGreaterThan(8)
  await expectForEverybody(attune, [...pages, '/scores/nps'])
})

test('the touchpoint grid shows a hole: a place where many come and nobody is asked', async () => {
  const { page } = attune
  await attune.go('/touchpoints')
  await page.getByRole('button', { name: /^Register \d+ places$/ }).click()
  await page.getByText(/touchpoints are registered/).waitFor()
  await attune.calm()
  await page.getByText(/\d+ touchpoints: .* \d+ holes?\./).waitFor()
  await page.getByText('Hole', { exact: true }).filter({ visible: true }).first().waitFor()
  await expectForEverybody(attune, ['/touchpoints', '/touchpoints/rules', '/touchpoints/coverage'])
})
