import { Readable } from 'node:stream'
import { openTable, type TableOptions } from './table.ts'

/** A file that exists only in the test, arriving in small pieces so that every boundary is met. */
export function given(content: string | Buffer, { name = 'answers.csv', piece = 7 } = {}) {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content)
  function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  return { name, stream: Readable.from(pieces(), { objectMode: false }) }
}

export interface BadRow {
  line: number
  reason: string
  raw: string
}

/** Reads all of it: what the table says of itself, its rows, and the rows it refused. */
export async function read(
  content: string | Buffer,
  options: TableOptions & { name?: string; piece?: number } = {},
) {
  const bad: BadRow[] = []
  const onBadRow = (line: number, reason: string, raw: string) => void bad.push({ line, reason, raw })
  const table = await openTable(given(content, options), { onBadRow, ...options })
  const rows = await all(table.rows())
  return { table, rows, values: rows.map((row) => row.values), lines: rows.map((row) => row.line), bad }
}

export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const value of values) found.push(value)
  return found
}
