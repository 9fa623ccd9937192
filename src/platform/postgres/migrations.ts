import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { Conflict, Problem } from '../errors.ts'

/** Numbered `.sql` files of one room of the house. */
export interface MigrationSource {
  name: string
  folder: URL | string
}

/** The tables of the platform itself; they come before those of the capabilities. */
export const platformMigrations: MigrationSource = {
  name: 'platform',
  folder: new URL('./migrations', import.meta.url),
}

interface Migration {
  source: string
  name: string
  sql: string
  sha256: string
}

interface Applied {
  source: string
  name: string
  sha256: string
}

/**
 * Brings the database to the shape this version expects: forward only, each file in a transaction of its own, each
 * once. Two Attunes that start together take turns. Returns what was applied now.
 */
export async function migrateState(pool: pg.Pool, sources: readonly MigrationSource[]): Promise<string[]> {
  const wanted = (await Promise.all(sources.map(readSource))).flat()
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query(`SELECT pg_advisory_lock(hashtext('attune migrations'))`)
    await client.query(migrationsTable)
    const { rows } = await client.query<Applied>('SELECT source, name, sha256 FROM migrations')
    const missing = notApplied(wanted, rows)
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ source, name }) => `${source}/${name}`)
  } finally {
    client.release(true) // closed, not returned: that gives the lock back and forgets the settings
  }
}

const migrationsTable = `
  CREATE TABLE IF NOT EXISTS migrations (
    source text NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, name)
  )`

async function readSource({ name: source, folder }: MigrationSource): Promise<Migration[]> {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder
  const files = (await readdir(path)).filter((file) => file.endsWith('.sql')).sort()
  checkNumbers(path, files)
  return Promise.all(
    files.map(async (file) => {
      const sql = await readFile(join(path, file), 'utf8')
      return {
        source,
        name: basename(file, '.sql'),
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      }
    }),
  )
}

function checkNumbers(folder: string, files: string[]): void {
  for (const [index, file] of files.entries()) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]
    if (!number)
      throw new Conflict(`${file} is not named like a migration (0001-what-it-does.sql).`, { file: folder })
    if (files[index + 1]?.startsWith(number)) {
      throw new Conflict(`Two migrations have the number ${number}.`, {
        file: folder,
        fix: 'Give the newer one the next number.',
      })
    }
  }
}

/** What is still to do, after making sure that the database and these files tell the same story. */
function notApplied(wanted: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(wanted.map((migration) => [`${migration.source}/${migration.name}`, migration]))
  const sources = new Set(wanted.map(({ source }) => source))
  const newest = new Map<string, string>()
  for (const { source, name, sha256 } of applied) {
    const migration = known.get(`${source}/${name}`)
    if (!migration && sources.has(source)) throw unknown(source, name)
    if (migration && migration.sha256 !== sha256) throw changed(source, name)
    known.delete(`${source}/${name}`)
    if (name > (newest.get(source) ?? '')) newest.set(source, name)
  }
  const missing = [...known.values()]
  const late = missing.find(({ source, name }) => name < (newest.get(source) ?? ''))
  if (late) throw tooLate(late, newest.get(late.source)!)
  return missing
}

async function apply(client: pg.PoolClient, { source, name, sql, sha256 }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query('INSERT INTO migrations (source, name, sha256) VALUES ($1, $2, $3)', [
      source,
      name,
      sha256,
    ])
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    const why = cause instanceof Error ? cause.message : String(cause)
    const message = `The migration ${source}/${name}.sql failed, and nothing of it was kept: ${why}`
    throw new Problem(500, message, { file: `${name}.sql` }, { cause })
  }
}

function changed(source: string, name: string): Conflict {
  return new Conflict(
    `The migration ${source}/${name}.sql was changed after it had been applied to this database.`,
    {
      fix: 'Restore the file as it was and put the change into a new migration.',
    },
  )
}

function unknown(source: string, name: string): Conflict {
  return new Conflict(`This database was brought to ${source}/${name} by another version of Attune.`, {
    fix: 'Start that version or a later one: migrations only go forward.',
  })
}

function tooLate({ source, name }: Migration, newest: string): Conflict {
  return new Conflict(
    `The migration ${source}/${name}.sql comes before ${newest}, which is already applied.`,
    {
      fix: 'Give it a number after the newest one.',
    },
  )
}
