import { resolve } from 'node:path'
import { createAccess, firstStart } from '../capabilities/access/index.ts'
import type { Settings } from '../platform/config.ts'
import { openDataFolder } from '../platform/data-folder.ts'
import { openLog } from '../platform/log.ts'
import { buildApp } from './app.ts'
import { openHouse } from './house.ts'
import { freePort } from './ports.ts'
import { signingKey } from './signing-key.ts'
import { announce, startStores, withdraw } from './stores.ts'
import { version } from './version.ts'

export interface Serving {
  url: string
  /** Opens the first session; undefined once somebody has a password. */
  signInOnce: string | undefined
  stop(): Promise<void>
}

/** Starts everything on one machine: our own stores where none are configured, the web and the background jobs. */
export async function serve(given: Settings): Promise<Serving> {
  const log = openLog(given)
  const folder = await openDataFolder(given.data)
  for (const notice of folder.notices) log.info(notice)
  const undo: (() => Promise<unknown>)[] = [() => folder.release()]
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    const port = await freePort(given)
    const url = `http://${given.host.includes(':') ? `[${given.host}]` : given.host}:${port}`
    const baseUrl = given.url ?? url
    const settings = { ...given, data: resolve(folder.path), url: baseUrl }
    const stores = await startStores(settings, folder, log)
    undo.push(() => stores.stop())
    const { addresses, ownEngine: soleWriter } = stores
    const house = await openHouse({ settings, log, addresses, soleWriter, work: true })
    undo.push(() => house.close())
    const access = createAccess({ context: house.system, key: await signingKey(settings), baseUrl })
    const https = baseUrl.startsWith('https:')
    const app = await buildApp({ log, access, house, https, version })
    undo.push(() => app.close())
    await app.listen({ host: settings.host, port })
    await announce(settings.data, { url, addresses, startedAt: new Date() })
    undo.push(() => withdraw(settings.data))
    return { url: baseUrl, signInOnce: await firstStart(house.system, baseUrl), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
