import { Invalid } from '../../../platform/errors.ts'
import { openTable, type Row, type Table, type TableOptions } from '../../../platform/files/table.ts'
import { columnAt, hasColumn } from './column-names.ts'
import { readHeading } from './layouts.ts'
import { keysAskedFor, type LinkedFile, mostLinkedRows, rememberer } from './links.ts'
import type { MappedFile, Mapping } from './mapping.ts'
import { assignFiles } from './recognise.ts'

/** A file to read: where it lies and what people call it. */
export interface GivenFile {
  path: string
  name: string
  options?: Pick<TableOptions, 'delimiter' | 'encoding' | 'sheet'>
}

export interface Assigned {
  given: GivenFile
  columns: string[]
}

/** Reads the headers of all files and tells which file of the mapping each of them is. */
export async function assignGiven(mapping: Mapping, files: readonly GivenFile[]) {
  const headed: (Assigned & { name: string })[] = []
  for (const given of files) {
    const table = await openGiven(given)
    headed.push({ given, name: given.name, columns: [...table.columns] })
    await table.close()
  }
  const assigned = assignFiles(mapping, headed)
  const known = new Set([...assigned.values()].flat())
  const unknown = headed.filter((file) => !known.has(file)).map(({ name }) => name)
  if (![...assigned.keys()].some(({ becomes }) => becomes.length > 0)) throw noneFits(mapping, headed)
  return { assigned, unknown }
}

/** Loads every file that another one looks things up in. */
export async function loadLinked(mapping: Mapping, assigned: ReadonlyMap<MappedFile, Assigned[]>) {
  const linked = new Map<string, LinkedFile>()
  for (const [name, keys] of keysAskedFor(mapping)) {
    const [file, parts] = [...assigned].find(([mapped]) => mapped.name === name) ?? []
    if (file && parts?.[0]) linked.set(name, await loadTogether(file, parts, keys))
  }
  return linked
}

/** The rows of all given files that are this one, each in the order of columns of the first. */
async function loadTogether(mapped: MappedFile, parts: Assigned[], keys: Set<string>): Promise<LinkedFile> {
  const columns = parts[0]?.columns ?? []
  const file: LinkedFile = { columns, byKey: new Map([...keys].map((key) => [key, new Map()])) }
  const remember = rememberer(file, mapped)
  let count = 0
  for (const { given, columns: own } of parts) {
    const places = columns.map((column) => columnAt(column, own, mapped))
    const isSameOrder = own.length === columns.length && places.every((place, at) => place === at)
    const table = await openGiven(given)
    for await (const rows of table.batches()) {
      count += rows.length
      if (count > mostLinkedRows) throw tooManyLinked(given)
      for (const { values } of rows)
        remember(isSameOrder ? values : places.map((place) => values[place] ?? ''))
    }
  }
  return file
}

/** What stands above the data beside the names: the questions, and the zone of the times. */
export async function headingOf(given: GivenFile) {
  const { texts, zone, close } = await openGiven(given)
  await close()
  return { texts, zone }
}

/** Opens a file of rules for reading, telling of rows that are broken in themselves. */
export function openRows(file: Assigned, onBadRow: TableOptions['onBadRow']): Promise<Table> {
  return openGiven(file.given, { onBadRow })
}

/** Opens a file whose errors speak of it by the name people know, not by where it lies. */
async function openGiven(given: GivenFile, more: TableOptions = {}): Promise<Table> {
  const table = await openTable(given.path, { ...given.options, ...more, readHeading }).catch((error) => {
    throw asKnown(error, given)
  })
  return { ...table, batches: () => namingErrors(table.batches(), given) }
}

async function* namingErrors(batches: AsyncIterable<Row[]>, given: GivenFile) {
  try {
    yield* batches
  } catch (error) {
    throw asKnown(error, given)
  }
}

/** The same error, with the file's own name in the place of its path. */
export function asKnown(error: unknown, { path, name }: GivenFile): unknown {
  if (!(error instanceof Invalid)) return error
  return new Invalid(error.message.replaceAll(path, name), { ...error.where, file: name }, { cause: error })
}

function noneFits(mapping: Mapping, files: readonly { name: string; columns: string[] }[]) {
  const wanted = mapping.files.find(({ becomes }) => becomes.length > 0)
  const missing = wanted?.headers.filter(
    (header) => !files.some(({ columns }) => hasColumn(header, columns, wanted)),
  )
  return new Invalid('None of these files is one that the mapping knows.', {
    file: files[0]?.name,
    column: missing?.[0],
    fix: `It looks for a file with the columns ${wanted?.headers.join(', ')}${missing?.length ? `; missing: ${missing.join(', ')}` : ''}.`,
  })
}

function tooManyLinked({ name }: GivenFile) {
  return new Invalid(
    `${name} has more than ${mostLinkedRows.toLocaleString('en')} rows, too many to look things up in.`,
    {
      file: name,
      fix: 'Split the files by time and import them one after the other.',
    },
  )
}
