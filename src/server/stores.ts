import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { Capability } from '../platform/capability.ts'
import type { Settings } from '../platform/config.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { OpenFacts } from '../platform/facts/client.ts'
import { startEngine } from '../platform/facts/engine.ts'
import { startPostgres } from '../platform/postgres/embedded.ts'
import { migrateState, platformMigrations } from '../platform/postgres/migrations.ts'
import type { State } from '../platform/postgres/state.ts'
import type { Addresses } from './running.ts'

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
