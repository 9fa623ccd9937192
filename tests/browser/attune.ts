import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterEach, expect, vi } from 'vitest'
import { ada, folderWithSample } from './sample-folder.ts'
import { emptyFolder, type Server, startServer } from './server.ts'

export { ada }

export const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } }

/** Attune with a browser in front of it. */
export interface Attune {
  server: Server
  page: Page
  context: BrowserContext
  /** Goes somewhere by its address, and waits until everything is there. */
  go(path: string): Promise<void>
  /** Nothing moves or loads any more. */
  calm(): Promise<void>
  close(): Promise<void>
}

type RunOnly = { type: 'tag' | 'rule'; values: string[] }

let shown: Page | undefined

/** After a failure it helps to know what people would have seen. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail' || !shown) return
  const words = await shown.locator('body').innerText({ timeout: 5_000 }).catch(String)
  console.log(`The page was ${shown.url()} and said:\n${words.slice(0, 3_000)}`)
})

/** Attune with the sample company, and Ada signed in. */
export async function openWithSample(): Promise<Attune> {
  const attune = await openAttune(await folderWithSample())
  const { page, calm } = attune
  await page.goto('/')
  await page.getByLabel('E-mail').fill(ada.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(ada.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('region', { name: 'Scoreboard' }).waitFor()
  await calm()
  return attune
}

/**
 * Starts Attune and a browser; whatever the browser complains of is an error when it is closed.
 * @param folder with what is there already; else Attune begins with nothing
 */
export async function openAttune(folder?: string): Promise<Attune> {
  await using opened = new AsyncDisposableStack()
  const server = await startServer(folder ?? (await emptyFolder()))
  opened.defer(() => server.stop())
  const browser = await openBrowser()
  opened.defer(() => browser.close())
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: widths.wide,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  shown = page
  const complaints = complaintsOf(page)
  const all = opened.move()
  const calm = () => calmDown(page)
  return {
    server,
    page,
    context,
    calm,
    async go(path) {
      await page.goto(path)
      await calm()
    },
    async close() {
      await all.disposeAsync()
      expect(complaints).toEqual([])
    },
  }
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
}

/** What went wrong in the page. A question that is refused is told to people, and the browser notes it, too. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  const isExpected = (text: string, url: string) => text.includes('401') && url.endsWith('/api/me')
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message.text(), message.location().url)) return
    complaints.push(`${message.text()} (${message.location().url})`)
  })
  return complaints
}

async function calmDown(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  // Two frames let a change begin; then whatever fades has to have ended.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

/** By the link that Attune printed, and then who one is. */
export async function signInForTheFirstTime({ page, server, calm }: Attune) {
  await page.goto(server.signInOnce)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Your name').fill(ada.name)
  await page.getByLabel('E-mail').fill(ada.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(ada.password)
  await page.getByRole('button', { name: 'Begin' }).click()
  // The page before has a heading, too.
  await page.getByRole('button', { name: ada.name }).waitFor()
  await calm()
}

/** Where the navigation leads. */
export async function destinations({ page }: Attune): Promise<string[]> {
  const links = await page.getByRole('navigation').getByRole('link').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return [...new Set(addresses.map((address) => (address ?? '').split('?')[0] as string))]
}

/** Each page, on a desk and on a phone, light and dark: nothing keeps people out, and nobody must scroll sideways. */
export async function expectForEverybody(attune: Attune, paths: readonly string[]) {
  const { page } = attune
  for (const path of paths) {
    await page.setViewportSize(widths.wide)
    await attune.go(path)
    expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1)
    await inColours(attune, 'dark')
    await expectAccessible(attune, `${path}, dark`, coloursAlone)
    await inColours(attune, 'light')
    for (const [width, size] of Object.entries(widths)) {
      await page.setViewportSize(size)
      await attune.calm()
      await expectAccessible(attune, `${path}, ${width}`)
      await expectNoSidewaysScroll(attune, `${path}, ${width}`)
    }
  }
}

async function inColours({ page, calm }: Attune, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
  await calm()
}

/** WCAG 2.2 A and AA, as far as a machine can tell. */
const everything = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}
/** The dark colours are the only thing that is other in the dark. */
const coloursAlone = { type: 'rule' as const, values: ['color-contrast'] }

/** Nothing that keeps people with a disability out. */
async function expectAccessible({ page }: Attune, where: string, runOnly: RunOnly = everything) {
  await withoutSealedFrames(page)
  // What is right needs no list: making it takes longer than judging a large page.
  // All frames are of this server: putting them together in a page of its own, as for those of others, takes longer than judging.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly, resultTypes: ['violations'] })
    .analyze()
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
  expect(told, where).toEqual([])
}

/** A frame that runs no scripts, such as a preview, runs no checks either: it is judged where it is a page of its own. */
function withoutSealedFrames(page: Page) {
  return page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe[sandbox]')) frame.remove()
  })
}

/** The page fits: nobody must move it from side to side to read a line. */
async function expectNoSidewaysScroll({ page }: Attune, where: string) {
  const { scrolls, fits } = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    fits: document.documentElement.clientWidth,
  }))
  expect(scrolls, where).toBeLessThanOrEqual(fits)
}

/** Loads the sample company by the button on Home, and waits until all of it is there. */
export async function loadSample({ page, context }: Attune) {
  await page.getByRole('button', { name: 'Load the sample company' }).click()
  const status = async () => (await (await context.request.get('/api/sample')).json()).status
  await vi.waitFor(async () => expect(await status()).toBe('present'), { timeout: 110_000, interval: 500 })
  await page.getByRole('region', { name: 'Scoreboard' }).waitFor()
}
