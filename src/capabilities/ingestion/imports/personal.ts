import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Aging, Personal, Somebody } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { Unavailable } from '../../../platform/errors.ts'
import { openTable } from '../../../platform/files/table.ts'
import { turnedAway } from '../intake/forgotten.ts'
import { type Mentions, mentionsOf } from '../mentions.ts'
import { fileMentions, type IdColumns, idColumnsOf, rewriteRejected, rowMentions } from './people-in-files.ts'
import * as store from './store.ts'

type File = store.ImportFileRow
type Import = Pick<store.ImportRow, 'id' | 'status' | 'mapping' | 'files' | 'error' | 'rejected_path'>

/**
 * Files that were handed over, and rows of them that were set aside. What was imported from them stands among the
 * interactions; the files themselves are looked through only when somebody is to be forgotten.
 */
export const importsPersonal: Personal = {
  async held(context, who) {
    const { imports, mentions } = await lookFor(context, who)
    const rows: unknown[] = []
    for (const found of imports) rows.push(...(await rejectedRowsOf(found, mentions)))
    return { 'Rows of files we could not read': rows }
  },
  async erase(context, who) {
    const { imports, files, mentions } = await lookFor(context, who)
    for (const file of files) {
      const using = imports.filter(({ files }) => files.includes(file.id))
      const isId = idColumnsOf(using.map(({ mapping }) => mapping))
      await forgetSamples(context, file, { mentions, isId })
      if (file.uploaded && existsSync(file.path)) await forgetUpload(context, file, { using, mentions, isId })
    }
    for (const found of imports) await forgetRejected(context, found, mentions)
  },
}

async function lookFor(context: Context, who: Somebody) {
  const { db } = context
  const imports: Import[] = await db
    .selectFrom('imports')
    .select(['id', 'status', 'mapping', 'files', 'error', 'rejected_path'])
    .execute()
  const files = await db.selectFrom('import_files').selectAll().execute()
  return { imports, files, mentions: mentionsOf(who) }
}

async function rejectedRowsOf({ rejected_path, mapping }: Import, mentions: Mentions) {
  if (!rejected_path || !existsSync(rejected_path)) return []
  const isId = idColumnsOf([mapping])
  const table = await openTable(rejected_path, { format: 'csv', delimiter: ',' })
  const rows: unknown[] = []
  for await (const { values } of table.rows()) {
    if (rowMentions(values, { columns: table.columns, mentions, isId }))
      rows.push(Object.fromEntries(table.columns.map((column, at) => [column, values[at]])))
  }
  return rows
}

interface Look {
  mentions: Mentions
  isId: IdColumns
}

/** The first rows of a file are kept beside it, to be shown. */
async function forgetSamples({ db }: Context, { id, samples, columns }: File, look: Look) {
  const kept = samples.filter((row) => !rowMentions(row, { columns, ...look }))
  if (kept.length === samples.length) return
  await db
    .updateTable('import_files')
    .set({ samples: sql`${JSON.stringify(kept)}::jsonb` })
    .where('id', '=', id)
    .execute()
}

/**
 * A file in any format cannot be mended row by row without becoming another file: it goes whole. What was imported stays;
 * an import that has not run yet needs the file anew.
 */
async function forgetUpload(context: Context, file: File, { using, ...look }: Look & { using: Import[] }) {
  if (!(await namesThem(context, file, look))) return
  const busy = using.find(({ status }) => status === 'running' || status === 'trying' || status === 'undoing')
  if (busy)
    throw new Unavailable('A file that names them is being imported; it goes on when that is done.', {
      file: file.name,
    })
  await removeUpload(context, file)
  for (const { id, status } of using) {
    if (status !== 'draft' && status !== 'tried') continue
    await store.changeImport(context, id, {
      status: 'failed',
      error: uploadAgain,
      finished_at: context.now(),
    })
  }
}

async function removeUpload({ db }: Context, { id, path, notices }: File) {
  await rm(path, { force: true })
  await db
    .updateTable('import_files')
    .set({ notices: sql`${JSON.stringify([...notices, fileIsGone])}::jsonb` })
    .where('id', '=', id)
    .execute()
}

/** After an import that turned somebody away: the file that brought them, and what of it is kept to be shown. */
export async function removeFileNaming(context: Context, file: File, look: Look) {
  await forgetSamples(context, file, look)
  if (file.uploaded && existsSync(file.path) && (await namesThem(context, file, look)))
    await removeUpload(context, file)
}

/** A file that can no longer be read may name anybody. */
async function namesThem({ log }: Context, { path, options, id }: File, look: Look): Promise<boolean> {
  try {
    return await fileMentions({ path, options, ...look })
  } catch (error) {
    log.warn({ err: error, file: id }, 'An upload could not be looked through for a person; it is removed.')
    return true
  }
}

const fileIsGone =
  'The file itself was removed, because it named somebody who asked to be forgotten. What was imported from it stays.'
const uploadAgain = {
  message: 'A file of this import was removed, because it named somebody who asked to be forgotten.',
  fix: 'Upload the file again; rows about them are left out.',
}

async function forgetRejected(
  context: Context,
  { id, rejected_path, mapping, error }: Import,
  mentions: Mentions,
) {
  const path = rejected_path
  if (path && existsSync(path))
    await rewriteRejected({ path, mentions, isId: idColumnsOf([mapping]) }, turnedAway.reason)
  const told = error?.message.match(/“[^”]*”/g) ?? []
  if (told.some((part) => mentions(part.slice(1, -1), false)))
    await store.changeImport(context, id, {
      error: { message: 'A row could not be read.', fix: error?.fix ?? null },
    })
}

/** Files of imports that came to their end: whoever needs one again has it where it came from. */
export const agingUploads: Aging = {
  kind: 'uploads',
  name: 'Uploaded files and their rejected rows',
  count: async (context, before) => (await oldFiles(context, before)).length,
  async remove(context, before) {
    const old = await oldFiles(context, before)
    for (const { id, path, uploaded, rejected_path } of old) {
      if (uploaded) await rm(path, { force: true })
      if (rejected_path) await rm(rejected_path, { force: true })
      await context.db
        .updateTable('import_files')
        .set({ samples: sql`'[]'::jsonb` })
        .where('id', '=', id)
        .execute()
    }
    return old.length
  },
}

interface OldFile {
  id: string
  path: string
  uploaded: boolean
  rejected_path: string | null
}

async function oldFiles({ db }: Context, before: Date): Promise<OldFile[]> {
  const { rows } = await sql<OldFile>`
    SELECT file.id, file.path, file.uploaded, max(imports.rejected_path) AS rejected_path
    FROM import_files file JOIN imports ON file.id = ANY (imports.files)
    WHERE file.samples <> '[]'
    GROUP BY file.id HAVING max(coalesce(imports.finished_at, 'infinity')) < ${before}`.execute(db)
  return rows
}
