import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { inject } from 'vitest'
import { type FactsAddress, openFacts } from './client.ts'
import { type Engine, type EngineOptions, startEngine } from './engine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The store of this run: one engine for all files (vitest's global setup), or the server of CLICKHOUSE_URL. */
    factsAddress: FactsAddress
  }
}

export const silent = pino({ level: 'silent' })

export const platformMigrations = {
  name: 'platform',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
}

/** An engine on a folder of its own, gone with it. */
export async function testEngine(options: Partial<EngineOptions> = {}): Promise<Engine & { folder: string }> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'attune-facts-')))
  const engine = await startEngine({ log: silent, memoryLimitMiB: 1024, ...options, folder })
  const stop = async () => {
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...engine, folder, stop }
}

/** An empty database of its own in the store of this run, migrated; `close` drops it. */
export async function testFacts({ migrations = [platformMigrations] } = {}) {
  const shared = inject('factsAddress') as FactsAddress | undefined
  const own = shared ? undefined : await testEngine()
  const database = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const address = shared ?? own?.address ?? { url: '' }
  const open = await openFacts(address, { database, log: silent })
  await open.migrate(migrations)
  const close = async () => {
    await open.facts.command(`DROP DATABASE ${database} SYNC`)
    await open.close()
    await own?.stop()
  }
  return { ...open, database, address, close }
}
