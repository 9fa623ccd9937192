import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { Capability } from '../platform/capability.ts'
import type { Settings } from '../platform/config.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { type FactsAddress, type OpenFacts, openFacts } from '../platform/facts/client.ts'
import { startEngine } from '../platform/facts/engine.ts'
import { startPostgres } from '../platform/postgres/embedded.ts'
import { migrateState, platformMigrations } from '../platform/postgres/migrations.ts'
import { openState, type State } from '../platform/postgres/state.ts'

/** Where both stores answer. */
export interface Addresses {
  databaseUrl: string
  facts: FactsAddress
  /** Name of our database in the facts store; `attune` unless told. */
  factsDatabase?: string
}

/** The stores that were configured; where none is, our own are started in the data folder. */
export async function startStores(settings: Settings, folder: DataFolder, log: Logger) {
  const [postgres, engine] = await Promise.all([
    settings.databaseUrl ? undefined : startPostgres({ folder, log }),
    settings.clickhouseUrl ? undefined : startOwnEngine(folder, log),
  ])
  const addresses: Addresses = {
    databaseUrl: postgres?.url ?? (settings.databaseUrl as string),
    facts: engine
      ? { socketPath: engine.socketPath, password: engine.password }
      : { url: settings.clickhouseUrl as string },
  }
  return {
    addresses,
    ownEngine: engine !== undefined,
    async stop() {
      await Promise.all([engine?.stop(), postgres?.stop()])
    },
  }
}

async function startOwnEngine(folder: DataFolder, log: Logger) {
  const engine = await startEngine({ folder: join(folder.path, 'facts'), log })
  const record = () => folder.children.record('facts engine', engine.pid())
  await record()
  engine.onRestart(
    () => void record().catch((error) => log.warn({ err: error }, 'The engine could not be recorded.')),
  )
  return engine
}

/** Connects to both stores through their ordinary clients. */
export async function openStores({ databaseUrl, facts, factsDatabase = 'attune' }: Addresses, log: Logger) {
  const open = await openFacts(facts, { database: factsDatabase, log })
  return { state: openState({ url: databaseUrl, log }), open }
}

type Tables = Pick<Capability, 'name' | 'migrations' | 'factsMigrations'>

/** Brings the tables of both stores up to date, room by room. */
export async function migrateStores(state: State, open: OpenFacts, tables: readonly Tables[]) {
  await Promise.all([
    migrateState(state.pool, [platformMigrations, ...sources(tables, 'migrations')]),
    open.migrate([
      { name: 'platform', folder: fileURLToPath(new URL('../platform/facts/migrations', import.meta.url)) },
      ...sources(tables, 'factsMigrations').map(({ name, folder }) => ({
        name,
        folder: fileURLToPath(folder),
      })),
    ]),
  ])
}

function sources(tables: readonly Tables[], kind: 'migrations' | 'factsMigrations') {
  return tables.flatMap((room) => {
    const folder = room[kind]
    return folder ? [{ name: room.name, folder }] : []
  })
}

/** A running Attune tells other commands of the same machine where it and its stores are, in files only its owner can read. */
export async function announce(
  data: string,
  { url, addresses, startedAt }: { url: string; addresses: Addresses; startedAt: Date },
) {
  await writeFile(
    join(data, 'server.json'),
    `${JSON.stringify({ url, pid: process.pid, startedAt: startedAt.toISOString() })}\n`,
    { mode: 0o600 },
  )
  await writeFile(join(data, 'stores.json'), `${JSON.stringify({ ...addresses, pid: process.pid })}\n`, {
    mode: 0o600,
  })
}

export async function withdraw(data: string) {
  await rm(join(data, 'server.json'), { force: true })
  await rm(join(data, 'stores.json'), { force: true })
}

/** The stores of an Attune that runs on this data folder; undefined where none does. */
export async function storesOfRunning(data: string): Promise<Addresses | undefined> {
  try {
    const told = JSON.parse(await readFile(join(data, 'stores.json'), 'utf8')) as Addresses & { pid: number }
    process.kill(told.pid, 0)
    return told
  } catch {
    return undefined
  }
}

/** The address a running Attune announced. */
export async function addressOfRunning(data: string): Promise<string> {
  return (JSON.parse(await readFile(join(data, 'server.json'), 'utf8')) as { url: string }).url
}
