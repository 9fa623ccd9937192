import { Invalid } from '../../../platform/errors.ts'
import type { MappedFile, Mapping } from './mapping.ts'

/** A file that others look things up in, held in memory by each key that is asked for. */
export interface LinkedFile {
  columns: string[]
  byKey: Map<string, Map<string, string[][]>>
}

/** More rows than this in a file that is looked up would not fit beside everything else. */
export const mostLinkedRows = 3_000_000

/** Reads one column of a row, or of the rows linked to it: all of them, in file order. */
export type ReadColumn = (values: readonly string[]) => readonly string[]

interface Step {
  from: number
  rows: Map<string, string[][]>
}

/**
 * Makes a reader for `column` or `file.column`. A linked file's own links come along: a review that links its order
 * may also name the order's customer.
 */
export function columnReader(
  reference: string,
  {
    file,
    columns,
    mapping,
    linked,
  }: { file: MappedFile; columns: string[]; mapping: Mapping; linked: Map<string, LinkedFile> },
): ReadColumn {
  const own = columns.indexOf(reference)
  if (own >= 0) return (values) => [values[own] ?? '']
  const { target, column } = split(reference, mapping)
  if (!target) throw unknownColumn(reference, file, columns)
  const there = linked.get(target)
  if (!there) return () => [] // a file that was not given: the import says so
  const steps = stepsTo(target, { file, columns, mapping, linked })
  const at = there.columns.indexOf(column)
  if (!steps || at < 0) throw unknownColumn(reference, file, columns)
  return (values) => follow(values, steps).map((row) => row[at] ?? '')
}

/** Files that some file of the mapping links to, with the keys they are looked up by. */
export function keysAskedFor(mapping: Mapping): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>()
  for (const { file, key } of mapping.files.flatMap(({ links }) => links)) {
    asked.set(file, (asked.get(file) ?? new Set()).add(key))
  }
  return asked
}

/** Puts one row of a linked file where each of its keys will find it. */
export function remember({ columns, byKey }: LinkedFile, values: string[]) {
  for (const [key, rows] of byKey) {
    const value = values[columns.indexOf(key)] ?? ''
    const there = rows.get(value)
    if (there) there.push(values)
    else rows.set(value, [values])
  }
}

function follow(values: readonly string[], steps: Step[]): readonly (readonly string[])[] {
  let rows: readonly (readonly string[])[] = [values]
  for (const { from, rows: byKey } of steps) rows = rows.flatMap((row) => byKey.get(row[from] ?? '') ?? [])
  return rows
}

/** The shortest way from a file over links to the target, breadth first. */
function stepsTo(
  target: string,
  {
    file,
    columns,
    mapping,
    linked,
  }: { file: MappedFile; columns: string[]; mapping: Mapping; linked: Map<string, LinkedFile> },
): Step[] | undefined {
  const ways: { at: MappedFile; columns: string[]; steps: Step[] }[] = [{ at: file, columns, steps: [] }]
  const seen = new Set([file.name])
  for (const way of ways) {
    if (way.at.name === target) return way.steps
    for (const link of way.at.links) {
      const there = linked.get(link.file)
      const next = mapping.files.find(({ name }) => name === link.file)
      if (!there || !next || seen.has(link.file)) continue
      seen.add(link.file)
      const from = way.columns.indexOf(link.column)
      if (from < 0) throw unknownColumn(link.column, way.at, way.columns)
      const step = { from, rows: there.byKey.get(link.key) ?? new Map() }
      ways.push({ at: next, columns: there.columns, steps: [...way.steps, step] })
    }
  }
  return undefined
}

function split(reference: string, mapping: Mapping) {
  const file = mapping.files.find(({ name }) => reference.startsWith(`${name}.`))
  return { target: file?.name, column: file ? reference.slice(file.name.length + 1) : reference }
}

function unknownColumn(reference: string, file: MappedFile, columns: string[]) {
  return new Invalid(`“${file.name}” has no column “${reference}”.`, {
    column: reference,
    fix: `Its columns are ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ' …' : ''}; a linked file’s are named file.column.`,
  })
}
