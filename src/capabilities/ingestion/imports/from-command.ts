import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { Import } from './contract.ts'
import { importOf, runImport, showImport, tryImport } from './imports.ts'
import type { Mapping } from './mapping.ts'
import { presets } from './presets/index.ts'
import type { GivenFile } from './read-files.ts'
import { findImport, keepImport } from './store.ts'
import { keepLocal } from './uploads.ts'

export interface ImportOrder {
  files: GivenFile[]
  mapping: Mapping
  preset: string | null
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
  const files = []
  for (const file of order.files) files.push(await keepLocal(context, file))
  const { mapping, preset, dryRun, onProgress } = order
  const row = await keepImport(context, { mapping, preset, files: files.map(({ id }) => id) })
  const { files: known } = await importOf(context, row)
  if (!known.some(({ is }) => is)) throw noneFits(mapping, order.files)
  let found = await (dryRun ? tryImport : runImport)(context, { id: row.id })
  while (found.status === 'trying' || found.status === 'running') {
    await pause(lookEveryMs)
    found = await showImport(context, { id: row.id })
    onProgress?.(found.progress)
  }
  if (found.error) throw new Invalid(found.error.message, { fix: found.error.fix ?? undefined })
  return { ...found, rejectedFile: (await findImport(context, row.id)).rejected_path }
}

export function presetNamed(name: string): Mapping {
  const preset = presets[name]
  if (preset) return preset.mapping
  throw new Invalid(`There is no preset “${name}”.`, {
    field: 'preset',
    fix: `Use one of ${Object.keys(presets).join(', ')}, or describe the files in a mapping file.`,
  })
}

function noneFits({ files }: Mapping, given: GivenFile[]) {
  const wanted = files.filter(({ becomes }) => becomes.length > 0)
  return new Invalid('None of these files is one that the mapping knows.', {
    file: given[0]?.name,
    fix: `It looks for ${wanted.map(({ name, headers }) => `${name} (with ${headers.join(', ')})`).join(' or ')}.`,
  })
}
