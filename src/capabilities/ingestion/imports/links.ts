import { Invalid } from '../../../platform/errors.ts'
import { columnAt } from './column-names.ts'
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

/** A file with its columns, and the files beside it. */
export interface Joined {
  file: MappedFile
  columns: string[]
  mapping: Mapping
  linked: Map<string, LinkedFile>
}

/**
 * Makes a reader for `file.column` of a linked file. A linked file's own links come along: a review that links its
 * order may also name the order's customer.
 */
export function linkedReader(reference: string, joined: Joined): ReadColumn {
  const { file, mapping, linked } = joined
  const { target, column } = split(reference, mapping)
  if (!target) return file.mayLack ? nothing : refuseUnknown(reference, joined)
  const there = linked.get(target.name)
  if (!there) return nothing // a file that was not given: the import says so
  const steps = stepsTo(target.name, joined)
  const at = columnAt(column, there.columns, target)
  if (at < 0 && target.mayLack) return nothing
  if (!steps || at < 0) return refuseUnknown(reference, joined)
  return (values) => follow(values, steps).map((row) => row[at] ?? '')
}

const none: readonly string[] = []
const nothing: ReadColumn = () => none

/** Files that some file of the mapping links to, with the keys they are looked up by. */
export function keysAskedFor(mapping: Mapping): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>()
  for (const { file, key } of mapping.files.flatMap(({ links }) => links)) {
    asked.set(file, (asked.get(file) ?? new Set()).add(key))
  }
  return asked
}

/** Makes what puts one row of a linked file where each of its keys will find it. */
export function rememberer({ columns, byKey }: LinkedFile, file: MappedFile): (values: string[]) => void {
  const keys = [...byKey].map(([key, rows]) => ({ at: columnAt(key, columns, file), rows }))
  return (values) => {
    for (const { at, rows } of keys) {
      const value = (values[at] ?? '').trim()
      const there = rows.get(value)
      if (there) there.push(values)
      else rows.set(value, [values])
    }
  }
}

function follow(values: readonly string[], steps: Step[]): readonly (readonly string[])[] {
  let rows: readonly (readonly string[])[] = [values]
  for (const { from, rows: byKey } of steps)
    rows = rows.flatMap((row) => byKey.get((row[from] ?? '').trim()) ?? [])
  return rows
}

/** The shortest way from a file over links to the target, breadth first. */
function stepsTo(target: string, { file, columns, mapping, linked }: Joined): Step[] | undefined {
  const ways: { at: MappedFile; columns: string[]; steps: Step[] }[] = [{ at: file, columns, steps: [] }]
  const seen = new Set([file.name])
  for (const way of ways) {
    if (way.at.name === target) return way.steps
    for (const link of way.at.links) {
      const there = linked.get(link.file)
      const next = mapping.files.find(({ name }) => name === link.file)
      if (!there || !next || seen.has(link.file)) continue
      seen.add(link.file)
      const from = columnAt(link.column, way.columns, way.at)
      if (from < 0) throw unknownColumn(link.column, way.at, way.columns)
      const step = { from, rows: there.byKey.get(link.key) ?? new Map() }
      ways.push({ at: next, columns: there.columns, steps: [...way.steps, step] })
    }
  }
  return undefined
}

/** Takes `orders.order_id` apart; no target where no file of the mapping has that name. */
export function split(reference: string, mapping: Pick<Mapping, 'files'>) {
  const target = mapping.files.find(({ name }) => reference.startsWith(`${name}.`))
  return { target, column: target ? reference.slice(target.name.length + 1) : reference }
}

function refuseUnknown(reference: string, { file, columns }: Joined): never {
  throw unknownColumn(reference, file, columns)
}

function unknownColumn(reference: string, file: MappedFile, columns: string[]) {
  return new Invalid(`“${file.name}” has no column “${reference}”.`, {
    column: reference,
    fix: `Its columns are ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ' …' : ''}; a linked file’s are named file.column.`,
  })
}
