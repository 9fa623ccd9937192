import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Attune,
  ada,
  destinations,
  expectForEverybody,
  openAttune,
  signInForTheFirstTime,
  widths,
} from './attune.ts'

let attune: Attune
beforeAll(async () => {
  attune = await openAttune()
})
afterAll(() => attune?.close())

test('the printed link lets the first person in, who says who they are', async () => {
  await signInForTheFirstTime(attune)
  await expect.poll(() => attune.page.getByRole('button', { name: ada.name }).count()).toBeGreaterThan(0)
})

test('an empty Home teaches where things come from', async () => {
  await attune.go('/')
  const main = attune.page.getByRole('main')
  expect(await main.getByRole('link').or(main.getByRole('button')).count()).toBeGreaterThan(0)
  expect(await main.textContent()).toMatch(/import|sample|source/i)
})

test('every page is for everybody, on a desk and on a phone, light and dark', async () => {
  await attune.go('/')
  const pages = [...(await destinations(attune)), '/settings/keys', '/settings/audit']
  expect(pages.length).toBeGreaterThan(3)
  await expectForEverybody(attune, pages)
})

test('the next time, the password opens the door; the link is used up', async () => {
  const { page, context, server } = attune
  await context.clearCookies()
  await expectForEverybody(attune, ['/'])
  await page.setViewportSize(widths.wide)
  await page.getByLabel('E-mail').fill(ada.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(ada.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: ada.name }).waitFor()
  const again = await page.request.post('/api/session/link', {
    data: { token: new URL(server.signInOnce).searchParams.get('token') },
  })
  expect(again.status()).toBe(401)
})
