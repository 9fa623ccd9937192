import { columnAt } from './column-names.ts'
import { type Joined, linkedReader, type ReadColumn } from './links.ts'

/** A file's columns as its rules read them. */
export interface Columns extends Joined {
  /** The element of a list that is being read, for rules with `parts`. */
  part?: { now: unknown; at: number }
}

/** Makes a reader for `column`, `file.column` of a linked file, `list[0].field` or `part.field`. */
export function columnReader(reference: string, columns: Columns): ReadColumn {
  const own = ownReader(reference, columns)
  return own ? (values) => [own(values)] : linkedReader(reference, columns)
}

/** Reads a column of the row itself; undefined where it is none. What stands for nothing is read as ''. */
export function ownReader(
  reference: string,
  { file, columns, part }: Columns,
): ((values: readonly string[]) => string) | undefined {
  if (part && reference.startsWith('part.')) {
    const path = reference.slice('part.'.length).split('.')
    return () => fieldText(part.now, path)
  }
  const at = columnAt(reference, columns, file)
  if (at < 0) return listReader(reference, columns, file)
  if (!file.empty?.length) return (values) => (values[at] ?? '').trim()
  const nothing = new Set(file.empty)
  return (values) => {
    const text = (values[at] ?? '').trim()
    return nothing.has(text) ? '' : text
  }
}

/** `contacts[0].id`: a field of one element of a list that stands in a column as JSON. */
function listReader(reference: string, columns: readonly string[], file: Columns['file']) {
  const [, list = '', index = '', field = ''] = /^(.+)\[(\d+)\](?:\.(.+))?$/.exec(reference) ?? []
  const at = list === '' ? -1 : columnAt(list, columns, file)
  if (at < 0) return undefined
  const path = field === '' ? [] : field.split('.')
  return (values: readonly string[]) => fieldText(listIn(values[at] ?? '')?.[Number(index)], path)
}

let lastText = ''
let lastList: unknown[] | undefined

/** The list that a value holds; several rules ask for the same one after another. */
export function listIn(text: string): unknown[] | undefined {
  if (text === lastText) return lastList
  lastText = text
  lastList = parsedList(text)
  return lastList
}

function parsedList(text: string): unknown[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldText(value: unknown, path: readonly string[]): string {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return ''
    found = (found as Record<string, unknown>)[name]
  }
  if (found === null || found === undefined) return ''
  return typeof found === 'object' ? JSON.stringify(found) : String(found).trim()
}
