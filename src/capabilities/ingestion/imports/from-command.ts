import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { Import } from './contract.ts'
import { runImport, showImport, tryImport } from './imports.ts'
import type { MappedFile, Mapping } from './mapping.ts'
import { type NearMiss, nearMissOf } from './near.ts'
import { fitted, isPreset, mappingNamed, unknownPreset } from './prepare.ts'
import type { GivenFile } from './read-files.ts'
import { assignFiles } from './recognise.ts'
import { findImport, keepImport } from './store.ts'
import { keepLocal } from './uploads.ts'

export interface ImportOrder {
  files: GivenFile[]
  /** A preset's name, or a mapping. */
  by: { preset: string } | { mapping: Mapping }
  dateOrder?: Mapping['dateOrder']
  zone?: string
  /** Other names of columns, by the name the mapping uses: `{ "Requester email": "Mail" }`. */
  columns?: Record<string, string>
  dryRun: boolean
  onProgress?: (share: number) => void
}

export interface Finished extends Import {
  rejectedFile: string | null
}

const lookEveryMs = 200

/**
 * Imports files that lie on this machine: hands them to the background jobs, like an import from the web, and waits.
 * So there is one writer, whether Attune runs already or was started for this command alone.
 */
export async function importAndWait(context: Context, order: ImportOrder): Promise<Finished> {
  const { by, dryRun, onProgress } = order
  const rows = []
  for (const file of order.files)
    rows.push({ ...(await keepLocal(context, file)), created_at: context.now() })
  const wanted = mappingOf(order, 'mapping' in by ? by.mapping : mappingNamed(by.preset, rows))
  const preset = 'preset' in by ? by.preset : null
  if (assignFiles(wanted, rows).size === 0)
    throw noneFits(wanted, rows, preset === null ? undefined : nearMissOf(preset, rows))
  const mapping = await fitted(wanted, rows)
  const row = await keepImport(context, { mapping, preset, files: rows.map(({ id }) => id) })
  let found = await (dryRun ? tryImport : runImport)(context, { id: row.id })
  while (found.status === 'trying' || found.status === 'running') {
    await pause(lookEveryMs)
    found = await showImport(context, { id: row.id })
    onProgress?.(found.progress)
  }
  if (found.error) throw new Invalid(found.error.message, { fix: found.error.fix ?? undefined })
  return { ...found, rejectedFile: (await findImport(context, row.id)).rejected_path }
}

/** The mapping with what the command says besides. */
function mappingOf({ dateOrder, zone, columns = {} }: ImportOrder, mapping: Mapping): Mapping {
  const told = { ...mapping, ...(dateOrder && { dateOrder }), ...(zone && { zone }) }
  const renames = Object.entries(columns)
  if (renames.length === 0) return told
  const renamed = (file: MappedFile): MappedFile => {
    const alsoCalled = { ...file.alsoCalled }
    for (const [column, name] of renames) alsoCalled[column] = [name, ...(alsoCalled[column] ?? [])]
    return { ...file, alsoCalled }
  }
  return { ...told, files: told.files.map(renamed) }
}

/** Refuses a name that no preset has, before anything is opened. */
export function refuseUnknownPreset(name: string): void {
  if (!isPreset(name)) throw unknownPreset(name)
}

function noneFits({ files }: Mapping, given: { name: string }[], near?: NearMiss) {
  if (near) return almost(near)
  const wanted = files.filter(({ becomes }) => becomes.length > 0)
  return new Invalid('None of these files is one that the mapping knows.', {
    file: given[0]?.name,
    fix: `It looks for ${wanted.map(({ name, headers }) => `${name} (with ${headers.join(', ')})`).join(' or ')}.`,
  })
}

/** What is wrong with files that a preset almost knows. */
export function almost({ title, file, missing }: NearMiss) {
  const columns = missing.map(({ column, perhaps }) =>
    perhaps === null ? `“${column}”` : `“${column}” (it has “${perhaps}”)`,
  )
  const likely = missing.filter(({ perhaps }) => perhaps !== null)
  const told = likely.map(({ column, perhaps }) => `--column "${column}=${perhaps}"`).join(' ')
  const isMany = missing.length > 1
  return new Invalid(
    `${file} looks like ${title}, but the ${isMany ? 'columns' : 'column'} ${columns.join(', ')} ${isMany ? 'are' : 'is'} missing.`,
    {
      file,
      column: missing[0]?.column,
      fix: told
        ? `If that is the same, add ${told}.`
        : 'Export the file with it, or write a mapping without it.',
    },
  )
}
