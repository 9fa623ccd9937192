import { resolve } from 'node:path'
import type { Settings } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { giveJobs } from '../platform/jobs/jobs.ts'
import { openLog } from '../platform/log.ts'
import { createContexts, systemActor } from '../platform/open-context.ts'
import { openStores, storesOfRunning } from './running.ts'
import { signingKey } from './signing-key.ts'

export interface ToAsk {
  system: Context
  close(): Promise<void>
}

/**
 * For a command that asks for background work and waits for it. Where an Attune runs on this data folder, its stores and
 * its workers do; a whole house, which takes seconds to open, only where none does.
 */
export async function openToAsk(given: Settings): Promise<ToAsk> {
  const addresses = await storesOfRunning(given.data)
  if (!addresses) {
    const { openForCommand } = await import('./for-command.ts')
    const { house, close } = await openForCommand(given)
    return { system: house.system, close }
  }
  await using opened = new AsyncDisposableStack()
  const log = openLog(given)
  const { state, open } = await openStores(addresses, log)
  opened.defer(() => state.close())
  opened.defer(() => open.close())
  const jobs = await giveJobs({ url: addresses.databaseUrl, log })
  opened.defer(() => jobs.stop())
  const settings = { ...given, data: resolve(given.data), key: await signingKey(given) }
  const contextFor = createContexts({
    settings,
    log,
    db: state.db,
    facts: open.facts,
    now: () => new Date(),
    enqueue: jobs.enqueue,
  })
  const all = opened.move()
  return { system: contextFor(systemActor), close: () => all.disposeAsync() }
}
