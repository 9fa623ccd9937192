import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attune, openWithSample } from './attune.ts'

const asked = 'How satisfied are you with the help you received?'
const satisfied = (path = '') => `/scores/csat5${path}?period=12m&wording=${encodeURIComponent(asked)}`

let attune: Attune
beforeAll(async () => {
  attune = await openWithSample()
})
afterAll(() => attune?.close())

test('a group opens its answers by Enter, and an answer its customer; Back leads to the same place', async () => {
  const { page, calm } = attune
  await attune.go(satisfied())
  await page.getByLabel('Group by').selectOption('channel')
  await page.getByRole('row', { name: /^chat/ }).press('Enter')
  await page.getByRole('heading', { name: 'Answers: Satisfied' }).waitFor()
  await page.getByText('Channel is chat').waitFor()
  await calm()
  const answers = page.getByRole('main').getByRole('listitem')
  await answers.nth(49).scrollIntoViewIfNeeded()
  await expect.poll(() => answers.count()).toBeGreaterThan(50)
  const customer = answers.nth(60).getByRole('link')
  await customer.scrollIntoViewIfNeeded()
  const left = await page.evaluate(() => scrollY)
  await customer.click()
  await page.getByRole('heading', { name: 'What happened' }).waitFor()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('heading', { name: 'Answers: Satisfied' }).waitFor()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(left)
})

test('only the unhappy answers are shown when asked for', async () => {
  const { page, calm } = attune
  await attune.go(satisfied('/answers'))
  await page.getByRole('button', { name: 'Only not satisfied' }).click()
  await page.waitForURL(/highest=3/)
  await calm()
  const said = await page.getByText(/^Satisfaction \d of 5$/).allTextContents()
  expect(said.length).toBeGreaterThan(5)
  for (const answer of said) expect(answer).toMatch(/^Satisfaction [123] of 5$/)
})

test('a filter saved as a segment works on every page, until it is deleted', async () => {
  const { page, calm } = attune
  await attune.go('/')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('button', { name: 'Country', exact: true }).click()
  await page.getByLabel(/^FR/).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByRole('button', { name: 'Save as segment' }).click()
  await page.getByLabel('Name of the segment').fill('France')
  await page.keyboard.press('Enter')
  await page.waitForURL(/segment=/)
  await page.getByRole('link', { name: 'Scores', exact: true }).click()
  await page.getByRole('heading', { name: 'Scores', level: 1 }).waitFor()
  await calm()
  await page.getByRole('button', { name: /^France/ }).click()
  await page.getByRole('button', { name: 'Delete this segment' }).click()
  const question = page.getByRole('dialog', { name: 'Delete the segment “France”?' })
  await question.getByRole('button', { name: 'Delete this segment' }).click()
  await page.getByRole('button', { name: /^All customers/ }).waitFor()
  expect(page.url()).not.toContain('segment=')
})
