import { join } from 'node:path'
import type { Logger } from 'pino'
import { capabilitiesWith, tables } from '../capabilities/index.ts'
import {
  type ArrivalCounts,
  countArrivals,
  createIntake,
  type Intake,
} from '../capabilities/ingestion/index.ts'
import type { Capability } from '../platform/capability.ts'
import type { Settings } from '../platform/config.ts'
import type { Actor, Context } from '../platform/context.ts'
import { dayMarks, markArrivedLately, marking } from '../platform/facts/rollups/marks.ts'
import { openSpool } from '../platform/facts/spool.ts'
import { createWriter } from '../platform/facts/writer.ts'
import { type Jobs, startJobs } from '../platform/jobs/jobs.ts'
import { createContexts, systemActor } from '../platform/open-context.ts'
import { type Addresses, migrateStores, openStores } from './stores.ts'

/** Everything behind the doors: stores, contexts, intake and background jobs, ready to be asked. */
export interface House {
  contextFor: (actor: Actor) => Context
  system: Context
  intake: Intake
  arrivals: ArrivalCounts
  capabilities: readonly Capability[]
  health(): Promise<Record<string, boolean>>
  close(): Promise<void>
}

export interface HouseParts {
  settings: Settings
  log: Logger
  addresses: Addresses
  /** False for a command beside a running Attune: it enqueues and writes, but runs no jobs. */
  work: boolean
  soleWriter: boolean
  now?: () => Date
}

export async function openHouse(parts: HouseParts): Promise<House> {
  const { settings, log, addresses, work, soleWriter, now = () => new Date() } = parts
  const { state, open } = await openStores(addresses, log)
  await migrateStores(state, open, tables)
  let jobs: Jobs | undefined
  const contextFor = createContexts({
    settings,
    log,
    db: state.db,
    facts: open.facts,
    now,
    enqueue: async (db, name, data) => jobs?.enqueue(db, name, data),
  })
  const system = contextFor(systemActor)
  const days = { zone: settings.zone, now }
  const writer = marking(createWriter(open.facts, { log, now }), dayMarks(open.facts, days), now)
  await markArrivedLately(open.facts, days)
  const intake = createIntake({
    context: system,
    writer,
    spool: await openSpool(join(settings.data, 'spool'), { log }),
    log,
    soleWriter,
  })
  const arrivals = countArrivals({ db: state.db, log, now })
  const capabilities = capabilitiesWith(intake)
  jobs = await startJobs({
    url: addresses.databaseUrl,
    jobs: capabilities.flatMap((capability) => capability.jobs),
    contextFor: () => system,
    log,
    zone: settings.zone,
    work,
  })
  return {
    contextFor,
    system,
    intake,
    arrivals,
    capabilities,
    health: async () => ({
      facts: await open.ping(),
      state: await state.pool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    }),
    async close() {
      await jobs?.stop()
      await intake.close()
      await arrivals.close()
      await open.close()
      await state.close()
    },
  }
}
