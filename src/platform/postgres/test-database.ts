import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { openDataFolder } from '../data-folder.ts'
import { newId } from '../ids.ts'
import { startPostgres } from './embedded.ts'

export interface TestDatabase {
  url: string
  close(): Promise<void>
}

/**
 * An empty database for a test file: on the server of DATABASE_URL where one is set, so that the same tests prove other
 * versions of PostgreSQL, otherwise on an embedded one in a temporary folder.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.DATABASE_URL ? givenServer(process.env.DATABASE_URL) : await ownServer()
  const name = `test_${newId().replaceAll('-', '')}`
  const url = new URL(server.url)
  url.pathname = name
  await tell(server.url, `CREATE DATABASE ${name}`)
  return {
    url: url.href,
    async close() {
      await tell(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
      await server.close()
    },
  }
}

function givenServer(url: string): TestDatabase {
  return { url, close: async () => undefined }
}

async function ownServer(): Promise<TestDatabase> {
  const path = await mkdtemp(join(tmpdir(), 'attune-test-'))
  const folder = await openDataFolder(path)
  const postgres = await startPostgres({ folder, log: pino({ level: 'silent' }) })
  return {
    url: postgres.url,
    async close() {
      await postgres.stop()
      await folder.release()
      await rm(path, { recursive: true, force: true })
    },
  }
}

async function tell(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
