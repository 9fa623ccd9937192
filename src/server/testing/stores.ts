import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { openDataFolder } from '../../platform/data-folder.ts'
import { startEngine } from '../../platform/facts/engine.ts'
import { startPostgres } from '../../platform/postgres/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** PostgreSQL of this run; every test file makes a database of its own in it. */
    databaseUrl: string
  }
}

/** Both stores once for the whole run: our own, or those of DATABASE_URL and CLICKHOUSE_URL. */
export default async function setUp(project: TestProject) {
  const log = pino({ level: 'silent' })
  const place = await mkdtemp(join(tmpdir(), 'attune-tests-'))
  const folder = await openDataFolder(place)
  const { DATABASE_URL, CLICKHOUSE_URL } = process.env
  const postgres = DATABASE_URL ? undefined : await startPostgres({ folder, log })
  const engine = CLICKHOUSE_URL
    ? undefined
    : await startEngine({ folder: join(place, 'facts'), log, memoryLimitMiB: 3072 })
  project.provide('databaseUrl', postgres?.url ?? (DATABASE_URL as string))
  project.provide(
    'factsAddress',
    engine ? { socketPath: engine.socketPath, password: engine.password } : { url: CLICKHOUSE_URL as string },
  )
  return async () => {
    await engine?.stop()
    await postgres?.stop()
    await folder.release()
    await rm(place, { recursive: true, force: true })
  }
}
