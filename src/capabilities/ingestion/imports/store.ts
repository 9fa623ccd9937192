import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Import, importStatuses } from './contract.ts'
import type { Mapping } from './mapping.ts'
import type { GivenFile } from './read-files.ts'
import type { ImportCounts } from './run.ts'

export interface ImportFileRow {
  id: string
  name: string
  path: string
  uploaded: boolean
  options: GivenFile['options']
  size: number
  format: string
  encoding: string
  delimiter: string | null
  columns: string[]
  samples: string[][]
  notices: string[]
  created_at: Date
}

export interface ImportRow {
  id: string
  status: (typeof importStatuses)[number]
  preset: string | null
  mapping: Mapping
  files: string[]
  progress: number
  trial: ImportCounts | null
  result: ImportCounts | null
  error: Import['error']
  rejected_path: string | null
  created_by: string
  created_at: Date
  finished_at: Date | null
}

export interface SavedMappingRow {
  id: string
  name: string
  mapping: Mapping
  created_by: string
  created_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    import_files: ImportFileRow
    imports: ImportRow
    saved_mappings: SavedMappingRow
  }
}

export async function keepFile({ db, now }: Context, file: Omit<ImportFileRow, 'created_at'>) {
  const { columns, samples, notices, options, ...plain } = file
  await db
    .insertInto('import_files')
    .values({
      ...plain,
      columns: json(columns),
      samples: json(samples),
      notices: json(notices),
      options: json(options ?? {}),
      created_at: now(),
    })
    .execute()
}

/** In the order they were asked for; one that is gone is named. */
export async function filesOf({ db }: Context, ids: readonly string[]): Promise<ImportFileRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('import_files')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return ids.map((id) => {
    const row = rows.find((found) => found.id === id)
    if (!row) throw new NotFound('One of the files is gone.', { field: 'files', fix: 'Upload it again.' })
    return row
  })
}

export async function keepImport(
  { db, actor, now }: Context,
  { mapping, preset, files }: Pick<ImportRow, 'mapping' | 'preset' | 'files'>,
): Promise<ImportRow> {
  return db
    .insertInto('imports')
    .values({
      id: newId(),
      status: 'draft',
      preset,
      mapping: json(mapping),
      files,
      progress: 0,
      created_by: actor.name,
      created_at: now(),
    } as unknown as ImportRow)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function allImports({ db }: Context): Promise<ImportRow[]> {
  return db.selectFrom('imports').selectAll().orderBy('created_at', 'desc').limit(100).execute()
}

export async function findImport({ db }: Context, id: string): Promise<ImportRow> {
  const row = await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('This import is gone.')
  return row
}

/** Holds the import for this transaction, so that two clicks do not start it twice. */
export async function lockImport({ db }: Context, id: string): Promise<ImportRow> {
  const row = await db.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound('This import is gone.')
  return row
}

export type ImportChange = Partial<Omit<ImportRow, 'id' | 'files' | 'created_by' | 'created_at'>>

export async function changeImport({ db }: Context, id: string, change: ImportChange): Promise<ImportRow> {
  const { mapping, trial, result, error, ...plain } = change
  const rich = Object.entries({ mapping, trial, result, error })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, json(value)])
  return db
    .updateTable('imports')
    .set({ ...plain, ...Object.fromEntries(rich) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function allMappings({ db }: Context): Promise<SavedMappingRow[]> {
  return db.selectFrom('saved_mappings').selectAll().orderBy('name').execute()
}

export async function keepMapping(
  { db, actor, now }: Context,
  { name, mapping }: { name: string; mapping: Mapping },
) {
  const row = await db
    .insertInto('saved_mappings')
    .values({ id: newId(), name, mapping: json(mapping), created_by: actor.name, created_at: now() })
    .onConflict((taken) => taken.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) {
    throw new Conflict(`There is already a mapping called “${name}”.`, {
      field: 'name',
      fix: 'Choose another name.',
    })
  }
  return row
}

export async function forgetMapping({ db }: Context, id: string) {
  await db.deleteFrom('saved_mappings').where('id', '=', id).execute()
}

function json<T>(value: T) {
  return sql<T>`${JSON.stringify(value)}::jsonb`
}

/** How many customers are known by this import first. */
export async function countBrought({ db }: Pick<Context, 'db'>, importId: string): Promise<number> {
  const { n } = await db
    .selectFrom('customers')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return Number(n)
}
