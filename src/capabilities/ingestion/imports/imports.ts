import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Import, ImportFile } from './contract.ts'
import type { Mapping } from './mapping.ts'
import { nearMiss } from './near.ts'
import { ambiguousDates, chooseMapping, fitted, presetTitle } from './prepare.ts'
import { assignFiles, missingFiles, recognisePreset } from './recognise.ts'
import * as store from './store.ts'
import { removeUploads } from './uploads.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'imports.try': { id: string }
    'imports.run': { id: string }
    'imports.undo': { id: string }
  }
}

const shownSamples = 5

export async function listImports(context: Context) {
  const rows = await store.allImports(context)
  return { imports: await Promise.all(rows.map((row) => importOf(context, row))) }
}

export async function showImport(context: Context, { id }: { id: string }): Promise<Import> {
  return importOf(context, await store.findImport(context, id))
}

/** Looks at the files together: a preset that knows them, a mapping saved earlier, or a first guess. */
export async function startImport(
  context: Context,
  { files, savedMapping }: { files: string[]; savedMapping?: string },
) {
  const rows = await store.filesOf(context, files)
  const saved = savedMapping ? await savedOne(context, savedMapping) : undefined
  const { preset, mapping } = saved ? { preset: null, mapping: saved } : chooseMapping(rows)
  const row = await store.keepImport(context, { mapping: await fitted(mapping, rows), preset, files })
  return importOf(context, row)
}

export function changeMapping(
  context: Context,
  { id, mapping }: { id: string; mapping: Mapping },
): Promise<Import> {
  return context.transaction(async (tx) => {
    const found = await store.lockImport(tx, id)
    onlyWhen(found, ['draft', 'tried', 'failed'])
    const rows = await store.filesOf(tx, found.files)
    const near = nearMiss(rows)
    const isAccepted = near !== undefined && readsAlike(mapping, near.mapping)
    const isSamePreset = readsAlike(mapping, found.mapping)
    const row = await store.changeImport(tx, id, {
      mapping: await fitted(mapping, rows),
      status: 'draft',
      preset: isAccepted ? near.preset : isSamePreset ? found.preset : null,
      progress: 0,
      rejected_path: null,
      trial: null,
      error: null,
    })
    return importOf(tx, row)
  })
}

/** Whether two mappings make the same of files, whatever their zone, their order of keys and what a question was taken for. */
function readsAlike(one: Mapping, other: Mapping): boolean {
  return canonical(one.files) === canonical(other.files)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part) => {
    if (key === 'questions') return undefined
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

export function tryImport(context: Context, { id }: { id: string }): Promise<Import> {
  return begin(context, id, { status: 'trying', from: ['draft', 'tried', 'failed'], job: 'imports.try' })
}

export function runImport(context: Context, { id }: { id: string }): Promise<Import> {
  return begin(context, id, { status: 'running', from: ['draft', 'tried', 'failed'], job: 'imports.run' })
}

/** A draft is discarded; an import that was run is taken back with everything it brought. */
export async function undoImport(context: Context, { id }: { id: string }): Promise<Import> {
  const found = await store.findImport(context, id)
  if (found.status === 'draft' || found.status === 'tried') return discard(context, found)
  return begin(context, id, { status: 'undoing', from: ['done', 'failed'], job: 'imports.undo' })
}

async function discard(context: Context, { id, files }: store.ImportRow) {
  const rows = await store.filesOf(context, files)
  const row = await store.changeImport(context, id, { status: 'undone', finished_at: context.now() })
  await removeUploads(rows)
  return importOf(context, row)
}

interface Beginning {
  status: store.ImportRow['status']
  from: store.ImportRow['status'][]
  job: 'imports.try' | 'imports.run' | 'imports.undo'
}

function begin(context: Context, id: string, { status, from, job }: Beginning): Promise<Import> {
  return context.transaction(async (tx) => {
    const found = await store.lockImport(tx, id)
    onlyWhen(found, from)
    const row = await store.changeImport(tx, id, { status, progress: 0, error: null })
    await tx.enqueue(job, { id })
    if (job !== 'imports.try')
      await tx.audit(job === 'imports.run' ? 'import.started' : 'import.undone', { subject: id })
    return importOf(tx, row)
  })
}

export async function importOf(context: Context, row: store.ImportRow): Promise<Import> {
  const rows = await store.filesOf(context, row.files)
  const assigned = assignFiles(row.mapping, rows)
  const nameOf = new Map([...assigned].flatMap(([{ name }, files]) => files.map(({ id }) => [id, name])))
  return {
    id: row.id,
    status: row.status,
    preset: row.preset,
    presetTitle: row.preset === null ? null : presetTitle(row.preset),
    near: row.preset === null && row.status === 'draft' ? (nearMiss(rows) ?? null) : null,
    mapping: row.mapping,
    files: rows.map((file) => fileOf(file, nameOf.get(file.id) ?? null)),
    ambiguousDates: row.mapping.dateOrder ? [] : ambiguousDates(assigned),
    missing: missingFiles(assigned),
    progress: row.progress,
    trial: row.trial,
    result: row.result,
    error: row.error,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}

export function fileOf(file: Omit<store.ImportFileRow, 'created_at'>, is: string | null): ImportFile {
  const { path: _path, samples, ...shown } = file
  const { id, name, size, format, encoding, delimiter, columns, notices } = shown
  const tool = recognisePreset([{ name, columns }])
  return {
    id,
    name,
    size,
    format,
    encoding,
    delimiter,
    columns,
    notices,
    samples: samples.slice(0, shownSamples),
    is,
    tool: tool === undefined ? null : presetTitle(tool),
  }
}

async function savedOne(context: Context, id: string): Promise<Mapping | undefined> {
  return (await store.allMappings(context)).find((saved) => saved.id === id)?.mapping
}

function onlyWhen({ status }: store.ImportRow, allowed: store.ImportRow['status'][]) {
  if (allowed.includes(status)) return
  throw new Conflict(`This import is ${words[status]}.`, {
    fix: 'Wait until it is done, or start another one.',
  })
}

const words: Record<store.ImportRow['status'], string> = {
  draft: 'a draft',
  trying: 'being tried',
  tried: 'tried, not run',
  running: 'running',
  done: 'done',
  failed: 'stopped by an error',
  undoing: 'being taken back',
  undone: 'taken back',
}
