import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attune, expectForEverybody, openWithSample } from './attune.ts'

let attune: Attune
beforeAll(async () => {
  attune = await openWithSample()
})
afterAll(() => attune?.close())

const number = (text: string | null) => Number((text ?? '').replaceAll(/\D/g, ''))

test('a segment is built by hand, says whom it means, and narrows Scores to its customers', async () => {
  const { page, calm } = attune
  await attune.go('/customers/segments')
  await page.getByRole('link', { name: 'Start from nothing' }).click()
  const meaning = page.getByRole('region', { name: 'This means' })
  await meaning.getByText('Add a condition, and you see who is meant.').waitFor()

  await page.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByRole('button', { name: /^An answer on a scale/ }).click()
  const answer = page.getByRole('region', { name: 'An answer on a scale' })
  await answer.getByLabel('Scale', { exact: true }).selectOption('nps')
  await answer.getByRole('spinbutton', { name: 'Number', exact: true }).fill('')
  await answer.getByText('Give a number.').waitFor()
  await answer.getByRole('spinbutton', { name: 'Number', exact: true }).fill('6')
  await answer.getByLabel('When', { exact: true }).selectOption('ever')

  // The rest by keyboard alone: a group within, and a condition in it that is given values.
  await page.getByRole('button', { name: 'Add a condition' }).press('Enter')
  await page.getByRole('button', { name: 'A group of conditions' }).press('Enter')
  await page.getByRole('button', { name: 'Add a condition' }).first().press('Enter')
  await page.getByRole('button', { name: /^A trait/ }).press('Enter')
  const trait = page.getByRole('region', { name: 'A trait' })
  await trait.getByText('Choose at least one value.').waitFor()
  await trait.getByRole('button', { name: /^Values/ }).press('Enter')
  await page.getByRole('checkbox').first().press('Space')
  await page.keyboard.press('Escape')
  await meaning
    .getByText(/^Customers whose last NPS answer was 6 or lower and \(either who ordered/)
    .waitFor()
  await page.getByRole('button', { name: 'Remove this: Group' }).press('Enter')
  await meaning.getByText('Customers whose last NPS answer was 6 or lower.').waitFor()
  await calm()
  const meant = number(await meaning.getByText(/^[\d,]+$/).textContent())
  expect(meant).toBeGreaterThan(10)

  await page.getByLabel('Name').fill('Unhappy')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Unhappy', level: 1 }).waitFor()
  await page.getByText(/^Customers as of/).waitFor({ timeout: 20_000 })
  await calm()
  const members = page.getByRole('region', { name: 'Who is in it' }).getByRole('listitem')
  await expect.poll(() => members.count(), { timeout: 10_000 }).toBeGreaterThan(5)

  await page.getByRole('link', { name: 'Show their scores' }).click()
  await page.getByRole('heading', { name: 'Scores', level: 1 }).waitFor()
  const pill = page.getByRole('button', { name: /^Unhappy/ })
  await expect.poll(async () => number(await pill.textContent())).toBe(meant)
  await attune.go(`${page.url()}&period=all`)
  const score = (await page.getByRole('row', { name: /NPS/ }).first().textContent()) ?? ''
  expect(score).toContain('−')
})

test('a segment is copied, and deleted when asked twice', async () => {
  const { page } = attune
  await attune.go('/customers/segments')
  await page.getByRole('link', { name: 'Unhappy' }).click()
  await page.getByRole('link', { name: 'Duplicate' }).click()
  await page.getByRole('button', { name: 'Save segment' }).click()
  await page.getByRole('heading', { name: 'Copy of Unhappy', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Delete' }).click()
  const question = page.getByRole('dialog', { name: 'Delete the segment “Copy of Unhappy”?' })
  await question.getByRole('button', { name: 'Delete this segment' }).click()
  await page.getByRole('heading', { name: 'Segments', level: 1 }).waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Copy of Unhappy' }).count()).toBe(0)
})

test('the pages are for everybody', async () => {
  const { page } = attune
  await attune.go('/customers/segments')
  const one = await page.getByRole('link', { name: 'Unhappy' }).getAttribute('href')
  await expectForEverybody(attune, [
    '/customers/segments',
    '/customers/segments/new',
    '/customers/segments/new?template=once',
    one as string,
  ])
})
