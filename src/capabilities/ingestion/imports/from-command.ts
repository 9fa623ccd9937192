import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Intake } from '../accept.ts'
import type { Mapping } from './mapping.ts'
import { presets } from './presets/index.ts'
import type { GivenFile } from './read-files.ts'
import { type ImportDone, runImport } from './run.ts'
import { keepFinished } from './store.ts'

export interface ImportOrder {
  files: GivenFile[]
  mapping: Mapping
  preset: string | null
  dryRun: boolean
  onProgress?: (share: number) => void
}

/**
 * Imports files that lie on this machine, in the foreground. It is listed among the imports like one from the web
 * and can be undone there; the files stay where they are.
 */
export async function importNow(
  context: Context,
  intake: Intake,
  order: ImportOrder,
): Promise<ImportDone & { import: string }> {
  const id = newId()
  const folder = join(context.settings.data, 'imports', id)
  await mkdir(folder, { recursive: true })
  const source = { name: order.mapping.source, importId: id }
  const done = await runImport({
    mapping: order.mapping,
    files: order.files,
    zone: context.settings.zone,
    rejectedPath: join(folder, 'rejected.csv'),
    take: (batch) => (order.dryRun ? intake.rehearse(source, batch) : intake.accept(source, batch)),
    onProgress: order.onProgress,
  })
  if (!order.dryRun) await keepFinished(context, { id, mapping: order.mapping, preset: order.preset, done })
  return { import: id, ...done }
}

export function presetNamed(name: string): Mapping {
  const preset = presets[name]
  if (preset) return preset.mapping
  throw new Invalid(`There is no preset “${name}”.`, {
    field: 'preset',
    fix: `Use one of ${Object.keys(presets).join(', ')}, or describe the files in a mapping file.`,
  })
}
