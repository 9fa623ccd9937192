import { join } from 'node:path'
import type { Logger } from 'pino'
import { createWordsKeeper } from '../capabilities/conversations/index.ts'
import { capabilitiesWith, tables } from '../capabilities/index.ts'
import {
  type ArrivalCounts,
  countArrivals,
  createIntake,
  type Intake,
  startMailReaders,
} from '../capabilities/ingestion/index.ts'
import { createRecogniser, type Recogniser } from '../capabilities/touchpoints/index.ts'
import type { OpenUnderstander } from '../capabilities/understanding/index.ts'
import type { Understander } from '../language/understander.ts'
import type { Capability } from '../platform/capability.ts'
import type { Settings } from '../platform/config.ts'
import type { Actor, Context } from '../platform/context.ts'
import type { OpenFacts } from '../platform/facts/client.ts'
import { dayMarks, markArrivedLately, marking } from '../platform/facts/rollups/marks.ts'
import { openSpool } from '../platform/facts/spool.ts'
import { createWriter } from '../platform/facts/writer.ts'
import { type Jobs, startJobs } from '../platform/jobs/jobs.ts'
import { createContexts, systemActor } from '../platform/open-context.ts'
import { advisoryLocks } from '../platform/postgres/advisory-locks.ts'
import type { State } from '../platform/postgres/state.ts'
import { type Addresses, openStores } from './running.ts'
import { signingKey } from './signing-key.ts'
import { migrateStores } from './stores.ts'

/** Everything behind the doors: stores, contexts, intake and background jobs, ready to be asked. */
export interface House {
  contextFor: (actor: Actor) => Context
  system: Context
  intake: Intake
  arrivals: ArrivalCounts
  capabilities: readonly Capability[]
  /** Whether each store answers now. */
  health(): Promise<Record<string, boolean>>
  close(): Promise<void>
}

export interface HouseParts {
  settings: Settings
  log: Logger
  addresses: Addresses
  /** False for a command beside a running Attune: it enqueues, but runs no jobs. */
  work: boolean
  /** Nobody else writes to the facts store. */
  soleWriter: boolean
  /** Opens the models when there is something to read; without it nobody reads what customers write. */
  openUnderstander?: OpenUnderstander
  now?: () => Date
}

/** Opens the house from the ground up; what was opened is closed again when a later part cannot be. */
export async function openHouse(parts: HouseParts): Promise<House> {
  await using opened = new AsyncDisposableStack()
  const { log, addresses, now = () => new Date() } = parts
  const settings = { ...parts.settings, key: await signingKey(parts.settings) }
  const { state, open } = await openStores(addresses, log)
  opened.defer(() => state.close())
  opened.defer(() => open.close())
  await migrateStores(state, open, tables)
  const later: { jobs?: Jobs } = {}
  const contextFor = createContexts({
    settings,
    log,
    db: state.db,
    facts: open.facts,
    now,
    enqueue: async (db, name, data) => later.jobs?.enqueue(db, name, data),
  })
  const system = contextFor(systemActor)
  const recogniser = createRecogniser({ db: state.db, now })
  const intake = await openIntake(parts, { system, open, recogniser, now })
  opened.defer(() => intake.close())
  const arrivals = countArrivals({ db: state.db, log, now })
  opened.defer(() => arrivals.close())
  const reader = onceOpened(parts.work ? parts.openUnderstander : undefined)
  const capabilities = capabilitiesWith(intake, recogniser, reader.open)
  later.jobs = await startJobs({
    url: addresses.databaseUrl,
    jobs: capabilities.flatMap(({ jobs }) => jobs),
    contextFor: () => system,
    log,
    zone: settings.zone,
    work: parts.work,
  })
  opened.defer(() => later.jobs?.stop())
  // First of all: a long reading of the past is cut off, and goes on with the next start.
  opened.defer(() => reader.close())
  if (parts.work) {
    const locks = advisoryLocks({ url: addresses.databaseUrl, log })
    const readers = startMailReaders({ context: system, intake, locks, log })
    opened.defer(() => readers.close())
  }
  const all = opened.move()
  const health = healthOf(state, open)
  return { contextFor, system, intake, arrivals, capabilities, health, close: () => all.disposeAsync() }
}

/** The one writer of facts and, in front of it, the one way in. */
async function openIntake(
  { settings, log, soleWriter }: HouseParts,
  {
    system,
    open,
    recogniser,
    now,
  }: { system: Context; open: OpenFacts; recogniser: Recogniser; now: () => Date },
) {
  const days = { zone: settings.zone, now }
  const writer = marking(createWriter(open.facts, { log, now, inFlight: 4 }), dayMarks(open.facts, days), now)
  await markArrivedLately(open.facts, days)
  const spool = await openSpool(join(settings.data, 'spool'), { log })
  const words = createWordsKeeper(system)
  const intake = createIntake({ context: system, writer, spool, log, soleWriter, recogniser, words })
  await intake.opened
  return intake
}

/** The models are opened by whoever needs them first, and closed with the house. */
function onceOpened(openUnderstander: OpenUnderstander | undefined) {
  let opened: Promise<Understander> | undefined
  const open: OpenUnderstander | undefined =
    openUnderstander &&
    (() => {
      opened ??= openUnderstander().catch((error) => {
        opened = undefined
        throw error
      })
      return opened
    })
  return { open, close: async () => (await opened?.catch(() => undefined))?.close() }
}

function healthOf(state: State, open: OpenFacts) {
  return async () => ({
    facts: await open.ping(),
    state: await state.pool.query('SELECT 1').then(
      () => true,
      () => false,
    ),
  })
}
