import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { createAccess, firstStart } from '../capabilities/access/index.ts'
import type { Settings } from '../platform/config.ts'
import { openDataFolder } from '../platform/data-folder.ts'
import { openLog } from '../platform/log.ts'
import { buildApp } from './app.ts'
import { openHouse } from './house.ts'
import { freePort } from './ports.ts'
import { announce, withdraw } from './running.ts'
import { signingKey } from './signing-key.ts'
import { startStores } from './stores.ts'
import { version } from './version.ts'

export interface Serving {
  url: string
  /** Opens the first session; undefined once somebody has a password. */
  signInOnce: string | undefined
  stop(): Promise<void>
}

/** Starts everything on one machine: our own stores where none are configured, the web and the background jobs. */
export async function serve(given: Settings): Promise<Serving> {
  await using opened = new AsyncDisposableStack()
  const log = openLog(given)
  const folder = await openDataFolder(given.data)
  opened.defer(() => folder.release())
  for (const notice of folder.notices) log.info(notice)
  const port = await freePort(given)
  const url = given.url ?? `http://${given.host.includes(':') ? `[${given.host}]` : given.host}:${port}`
  const settings = { ...given, data: resolve(folder.path), url }
  const stores = await startStores(settings, folder, log)
  opened.defer(() => stores.stop())
  const { addresses, ownEngine: soleWriter } = stores
  const house = await openHouse({
    settings,
    log,
    addresses,
    soleWriter,
    work: true,
    openUnderstander: readers,
  })
  opened.defer(() => house.close())
  const access = createAccess({ context: house.system, key: await signingKey(settings), baseUrl: url })
  const app = await buildApp({ log, access, house, https: url.startsWith('https:'), version })
  opened.defer(() => app.close())
  await app.listen({ host: settings.host, port })
  await announce(settings.data, { url, addresses, startedAt: house.system.now() })
  opened.defer(() => withdraw(settings.data))
  const signInOnce = await firstStart(house.system, url)
  const all = opened.move()
  return { url, signInOnce, stop: () => all.disposeAsync() }
}

/** One core is left to whoever waits for a page. */
async function readers() {
  const { openUnderstander } = await import('../language/index.ts')
  return openUnderstander({ threads: Math.max(1, availableParallelism() - 1) })
}
