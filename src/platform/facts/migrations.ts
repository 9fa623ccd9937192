import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'
import { Conflict } from '../errors.ts'
import { renderForCluster } from './cluster.ts'
import type { Facts } from './facts.ts'

/** A folder of numbered `.sql` files; `name` tells the folders apart, such as `platform` or `journeys`. */
export interface MigrationSource {
  name: string
  folder: string
}

const table = `
  CREATE TABLE IF NOT EXISTS migrations (
    source String, file String, statement UInt32, sha String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3)
  )
  ENGINE = ReplacingMergeTree ORDER BY (source, file, statement)
  SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`

const Applied = z.object({
  source: z.string(),
  file: z.string(),
  statement: z.coerce.number(),
  sha: z.string(),
})
type Applied = z.infer<typeof Applied>

/** Applies what is new, forward only, source by source and file by file. A file that was changed after it was applied is an error. */
export async function migrate(
  facts: Facts,
  sources: readonly MigrationSource[],
  how: { log: Logger; cluster?: string },
) {
  const render = (sql: string) => (how.cluster ? renderForCluster(sql, how.cluster) : [sql])
  for (const sql of render(table)) await facts.command(sql)
  const applied = await facts.query(Applied, 'SELECT source, file, statement, sha FROM migrations FINAL')
  for (const source of sources) {
    for (const file of await sqlFiles(source.folder)) {
      const text = await readFile(join(source.folder, file), 'utf8')
      const before = applied.filter((one) => one.source === source.name && one.file === file)
      await applyFile(facts, { source: source.name, file, text, before, render })
    }
  }
}

interface FileToApply {
  source: string
  file: string
  text: string
  before: Applied[]
  render(sql: string): string[]
}

/** ClickHouse has no transactions: every statement is recorded by itself, and a crash continues after the last one. */
async function applyFile(facts: Facts, { source, file, text, before, render }: FileToApply): Promise<void> {
  const sha = createHash('sha256').update(text).digest('hex')
  if (before.some((one) => one.sha !== sha)) {
    throw new Conflict(`The migration ${source}/${file} was changed after it was applied.`, {
      file,
      fix: 'Restore the file and write the change as a new migration.',
    })
  }
  for (const [statement, sql] of statementsIn(text).entries()) {
    if (before.some((one) => one.statement === statement)) continue
    for (const rendered of render(repeatable(sql))) await facts.command(rendered)
    await facts.insert('migrations', [{ source, file, statement, sha }], {
      token: `${source}/${file}/${statement}`,
    })
  }
}

async function sqlFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
}

/** Statements end with `;` at the end of a line. */
export function statementsIn(text: string): string[] {
  const parts = text.split(/;[ \t]*(?:--.*)?$/m).map((part) => part.trim())
  return parts.filter((part) => part.replaceAll(/^\s*--.*$/gm, '').trim() !== '')
}

/** A crash between a statement and its record must not make the next start stumble over its own table. */
function repeatable(sql: string): string {
  return sql.replace(/\bCREATE (TABLE|VIEW|MATERIALIZED VIEW) (?!IF NOT EXISTS)/i, 'CREATE $1 IF NOT EXISTS ')
}
