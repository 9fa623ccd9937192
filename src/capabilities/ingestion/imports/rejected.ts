import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { csvLine, neutralised } from '../../../platform/files/csv-write.ts'
import type { Refusal } from './row-readers.ts'

/** Rows set aside, as a file that can be mended and imported again: the columns as they were, and why in front. */
export interface RejectedRows {
  count(): number
  add(
    row: { file: string; line: number; columns: readonly string[]; values: readonly string[] },
    why: Refusal,
  ): void
  close(): Promise<void>
}

const why = ['attune: file', 'attune: line', 'attune: column', 'attune: reason', 'attune: how to mend it']

/** The file comes into being with its first row: no rejected row, no file. */
export function rejectedRows(path: string, columns: readonly string[]): RejectedRows {
  let stream: ReturnType<typeof createWriteStream> | undefined
  let count = 0
  let failure: Error | undefined

  function open() {
    const opened = createWriteStream(path)
    opened.on('error', (error) => (failure = error))
    opened.write(`\ufeff${csvLine([...why, ...columns])}\r\n`)
    return opened
  }

  return {
    count: () => count,
    add(row, { column, reason, fix }) {
      count += 1
      stream ??= open()
      const written = new Map(row.columns.map((name, index) => [name, row.values[index] ?? '']))
      const cells = [
        row.file,
        String(row.line),
        column,
        reason,
        fix,
        ...columns.map((name) => written.get(name) ?? ''),
      ]
      stream.write(`${csvLine(cells.map(neutralised))}\r\n`)
    },
    async close() {
      if (!stream) return
      stream.end()
      await Promise.race([once(stream, 'finish'), once(stream, 'close')])
      if (failure) throw failure
    },
  }
}
