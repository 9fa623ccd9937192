import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Attune, openAttune, signInForTheFirstTime } from './attune.ts'

const folder = fileURLToPath(new URL('../../../shared/data/olist/', import.meta.url))
const isHere = existsSync(folder)
if (!isHere) console.log('The Olist data is not here; the wizard is not tried on it.')

const names = ['customers', 'order_items', 'order_reviews', 'orders', 'products']
const files = [
  ...names.map((name) => `${folder}olist_${name}_dataset.csv.gz`),
  `${folder}product_category_name_translation.csv.gz`,
]

describe.skipIf(!isHere)('the wizard, on the files of a real web shop', () => {
  let attune: Attune
  beforeAll(async () => {
    attune = await openAttune()
    await signInForTheFirstTime(attune)
  })
  afterAll(() => attune?.close())

  test('recognises them, tries, imports, and shows the score and the late share of the reference', async () => {
    const { page } = attune
    const reference = JSON.parse(readFileSync(`${folder}reference.json`, 'utf8'))
    await attune.go('/sources/import')
    await page.locator('input[type=file]').setInputFiles(files)
    await page.getByRole('button', { name: 'Continue' }).click({ timeout: 60_000 })
    await page.getByText('Olist orders and reviews').first().waitFor()
    await page.getByRole('button', { name: /^Try/ }).click()
    const importButton = page.getByRole('button', { name: /^Import [\d,]+/ })
    await importButton.waitFor({ timeout: 100_000 })
    await importButton.click()
    await page.getByRole('link', { name: 'See it on Home' }).waitFor({ timeout: 60_000 })

    await attune.go('/scores/csat5?period=all')
    const score = (await page.locator('main').innerText()).replaceAll(',', '')
    expect(score).toContain(`${reference.reviews} answers`)
    expect(score).toContain(`${Math.round(reference.score.csat_4_and_5 * 100)}%`)

    await attune.go('/scores/promise?period=all')
    const promises = (await page.locator('main').innerText()).replaceAll(',', '')
    expect(promises).toContain(`${reference.delivered}`)
    expect(promises).toContain(`${(reference.late_rate * 100).toFixed(1)}%`)
  })
})
