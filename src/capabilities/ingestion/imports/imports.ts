import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import { detectDateOrder } from '../../../platform/files/date-order.ts'
import type { Import, ImportFile } from './contract.ts'
import type { Mapping, Rule } from './mapping.ts'
import { presets } from './presets/index.ts'
import { assignFiles, missingFiles, recognisePreset } from './recognise.ts'
import * as store from './store.ts'
import { suggestMapping } from './suggest.ts'
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
  const preset = savedMapping ? undefined : recognisePreset(rows)
  const saved = savedMapping ? await savedOne(context, savedMapping) : undefined
  const mapping = saved ?? (preset ? presets[preset]?.mapping : undefined) ?? guess(rows)
  const row = await store.keepImport(context, {
    mapping: withDateOrder(mapping, rows),
    preset: preset ?? null,
    files,
  })
  return importOf(context, row)
}

export function changeMapping(
  context: Context,
  { id, mapping }: { id: string; mapping: Mapping },
): Promise<Import> {
  return context.transaction(async (tx) => {
    const found = await store.lockImport(tx, id)
    onlyWhen(found, ['draft', 'tried', 'failed'])
    const isSamePreset = JSON.stringify(mapping.files) === JSON.stringify(found.mapping.files)
    const row = await store.changeImport(tx, id, {
      mapping: withDateOrder(mapping, await store.filesOf(tx, found.files)),
      status: 'draft',
      preset: isSamePreset ? found.preset : null,
      progress: 0,
      rejected_path: null,
      trial: null,
      error: null,
    })
    return importOf(tx, row)
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
  }
}

type AssignedRows = ReturnType<typeof assignFiles<store.ImportFileRow>>

/** Examples of dates that could be read two ways, over all time columns of the mapping. */
function ambiguousDates(assigned: AssignedRows) {
  const found = detectDateOrder(sampledDates(assigned))
  return 'ambiguous' in found ? found.examples : []
}

/** A mapping that leaves the order of day and month open gets it from the dates themselves, where they tell. */
function withDateOrder(mapping: Mapping, rows: store.ImportFileRow[]): Mapping {
  if (mapping.dateOrder) return mapping
  const found = detectDateOrder(sampledDates(assignFiles(mapping, rows)))
  return 'order' in found ? { ...mapping, dateOrder: found.order } : mapping
}

function sampledDates(assigned: AssignedRows): string[] {
  return [...assigned]
    .flatMap(([{ becomes }, files]) =>
      files.flatMap((file) => becomes.flatMap((rule) => datesOf(rule, file))),
    )
    .filter((text) => text !== '' && !readsAlike.test(text))
}

/** `04/04/2026` is the fourth of April either way: no reason to ask. */
const readsAlike = /^0?(\d{1,2})\D0?\1\D\d{4}/

function datesOf({ time, promisedAt, fulfilledAt }: Rule, { columns, samples }: store.ImportFileRow) {
  return [time, promisedAt, fulfilledAt].flatMap((column) => {
    const at = column ? columns.indexOf(column) : -1
    return at < 0 ? [] : samples.map((row) => row[at] ?? '')
  })
}

function guess(rows: store.ImportFileRow[]): Mapping {
  const [first] = rows.toSorted((a, b) => b.size - a.size)
  const { name, columns, samples } = first as store.ImportFileRow
  return suggestMapping({
    name,
    columns,
    samples: columns.map((_, at) => samples.map((row) => row[at] ?? '')),
  })
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
