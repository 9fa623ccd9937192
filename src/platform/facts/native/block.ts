import { Bytes } from './bytes.ts'
import { formOf } from './columns.ts'

/** A column as the store describes it. */
export interface StoredColumn {
  name: string
  type: string
  /** What rows that leave the column out get; '' for the type's empty value. */
  fallback: string
}

/** Rows as one block of ClickHouse's format Native, and the columns that are in it. */
export interface NativeBlock {
  columns: string[]
  bytes: Buffer
}

/** Defaults that are the empty value of their type anyway. */
const emptyFallbacks = new Set(['', 'NULL', "''", '[]', '0', 'false'])

/**
 * Column by column, as the store keeps them, rows are read several times as fast there as from JSON.
 * @returns undefined where the rows hold anything that is not known here to the letter: they are to be sent as JSON, and
 *   the store itself says what is wrong with them
 */
export function nativeBlock(
  rows: readonly Record<string, unknown>[],
  stored: readonly StoredColumn[],
): NativeBlock | undefined {
  const named = namesIn(rows)
  const columns = stored.filter(({ name }) => named.has(name))
  if (columns.length < named.size) return undefined
  const bytes = new Bytes(rows.length * roomPerRow)
  const values: unknown[] = new Array(rows.length)
  bytes.varint(columns.length)
  bytes.varint(rows.length)
  for (const { name, type, fallback } of columns) {
    const form = formOf(type)
    if (!form) return undefined
    for (let at = 0; at < rows.length; at++) values[at] = rows[at]![name]
    if (!emptyFallbacks.has(fallback) && values.some((value) => value === undefined || value === null))
      return undefined
    bytes.text(name)
    bytes.text(form.type)
    if (!form.write(bytes, values)) return undefined
  }
  return { columns: columns.map(({ name }) => name), bytes: bytes.written() }
}

const roomPerRow = 200

/** The columns that any of the rows has a value for. */
function namesIn(rows: readonly Record<string, unknown>[]): Set<string> {
  const names = new Set<string>()
  for (const row of rows) for (const name in row) if (row[name] !== undefined) names.add(name)
  return names
}
