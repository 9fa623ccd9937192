import { hasColumn } from './column-names.ts'
import type { MappedFile, Mapping } from './mapping.ts'
import { presets } from './presets/index.ts'

/** A file as its header shows it. */
export interface Headed {
  name: string
  columns: string[]
}

/**
 * Which of the mapping's files each given one is, by headers alone (the most demanding description wins); a file
 * that the mapping does not know is left out. Several given files may be the same one: twelve months of one export.
 */
export function assignFiles<F extends Headed>(
  mapping: Pick<Mapping, 'files'>,
  files: readonly F[],
): Map<MappedFile, F[]> {
  const assigned = new Map<MappedFile, F[]>()
  for (const file of files) {
    const known = describedBest(mapping, file.columns)
    if (known) assigned.set(known, [...(assigned.get(known) ?? []), file])
  }
  return assigned
}

export function describedBest({ files }: Pick<Mapping, 'files'>, columns: string[]): MappedFile | undefined {
  return files
    .filter((file) => file.headers.every((header) => hasColumn(header, columns, file)))
    .toSorted((a, b) => b.headers.length - a.headers.length)[0]
}

/**
 * The preset that knows most of the given files and understands at least one of them, the most demanding one among
 * equals; undefined where none does.
 */
export function recognisePreset(files: readonly Headed[]): string | undefined {
  const ranked = Object.entries(presets)
    .map(([name, { mapping }]) => ({ name, found: knownFiles(mapping, files) }))
    .filter(({ found }) => found.some(({ becomes }) => becomes.length > 0))
    .toSorted((a, b) => b.found.length - a.found.length || demandOf(b.found) - demandOf(a.found))
  return ranked[0]?.name
}

function knownFiles(mapping: Mapping, files: readonly Headed[]) {
  return files.flatMap(({ columns }) => describedBest(mapping, columns) ?? [])
}

function demandOf(files: readonly MappedFile[]) {
  return files.reduce((sum, { headers }) => sum + headers.length, 0)
}

/** Links that point to files which were not given: named before any row is read. */
export function missingFiles(assigned: ReadonlyMap<MappedFile, unknown>): string[] {
  const given = new Set([...assigned.keys()].map(({ name }) => name))
  const needed = [...assigned.keys()].flatMap(({ links }) => links.map(({ file }) => file))
  return [...new Set(needed)].filter((file) => !given.has(file))
}
