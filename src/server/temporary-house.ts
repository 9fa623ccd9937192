import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../platform/config.ts'
import { openDataFolder } from '../platform/data-folder.ts'
import { openLog } from '../platform/log.ts'
import { type House, openHouse } from './house.ts'
import { startStores } from './stores.ts'

export interface TemporaryHouse {
  house: House
  /** From now on it is that moment, such as the end of a history that was imported. */
  setClock(now: Date): void
  /** Closes everything and removes the folder with all that was in it. */
  close(): Promise<void>
}

/**
 * A whole Attune for one command, with stores of its own in a folder of its own, whatever is configured elsewhere. It is
 * gone when it is closed. Nobody reads words by themselves in it: who opened it does, when everything has arrived.
 */
export async function openTemporaryHouse(given: Settings): Promise<TemporaryHouse> {
  await using opened = new AsyncDisposableStack()
  const log = openLog(given)
  const path = await mkdtemp(join(tmpdir(), 'attune-audit-'))
  opened.defer(() => rm(path, { recursive: true, force: true }))
  const folder = await openDataFolder(path)
  // Where the folder is closed to ordinary users, PostgreSQL lies elsewhere.
  opened.defer(() => rm(folder.postgres, { recursive: true, force: true }))
  opened.defer(() => folder.release())
  const settings = { ...given, data: path, databaseUrl: undefined, clickhouseUrl: undefined }
  const stores = await startStores(settings, folder, log)
  opened.defer(() => stores.stop())
  const clock = { stands: undefined as Date | undefined }
  const house = await openHouse({
    settings,
    log,
    addresses: stores.addresses,
    soleWriter: true,
    work: true,
    now: () => clock.stands ?? new Date(),
  })
  opened.defer(() => house.close())
  const all = opened.move()
  const setClock = (now: Date) => {
    clock.stands = now
  }
  return { house, setClock, close: () => all.disposeAsync() }
}
