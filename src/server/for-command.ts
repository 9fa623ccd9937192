import { resolve } from 'node:path'
import type { Settings } from '../platform/config.ts'
import { openDataFolder } from '../platform/data-folder.ts'
import { openLog } from '../platform/log.ts'
import { type House, openHouse } from './house.ts'
import { addressOfRunning, storesOfRunning } from './running.ts'
import { startStores } from './stores.ts'

export interface ForCommand {
  house: House
  /** Where people reach Attune: the running one's address, or the configured one. */
  url: string | undefined
  close(): Promise<void>
}

/**
 * The house for one command. Beside an Attune that runs on this data folder it uses its stores and leaves the work to
 * its background jobs, so that there is one writer; else it starts stores and jobs of its own.
 */
export async function openForCommand(given: Settings): Promise<ForCommand> {
  await using opened = new AsyncDisposableStack()
  const log = openLog(given)
  const running = await storesOfRunning(given.data)
  const settings = { ...given, data: resolve(given.data) }
  const addresses = running ?? (await ownStores())
  const house = await openHouse({
    settings,
    log,
    addresses,
    work: !running,
    soleWriter: !running && !given.clickhouseUrl,
  })
  opened.defer(() => house.close())
  const all = opened.move()
  const url = given.url ?? (running && (await addressOfRunning(given.data)))
  return { house, url, close: () => all.disposeAsync() }

  async function ownStores() {
    const folder = await openDataFolder(given.data)
    opened.defer(() => folder.release())
    const stores = await startStores(settings, folder, log)
    opened.defer(() => stores.stop())
    return stores.addresses
  }
}
