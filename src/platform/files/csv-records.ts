import { type CsvError, type Options, Parser } from 'csv-parse'
import { Invalid } from '../errors.ts'
import { declaredDelimiter, namedDelimiter, sniffDelimiter } from './delimiter.ts'
import { type Limits, megabytes } from './limits.ts'
import { PlainRows } from './plain-rows.ts'
import type { Row } from './records.ts'
import { titleLine } from './title-lines.ts'

interface CsvSource {
  name: string
  /** The beginning as text, for looking only. */
  beginning: string
  /** UTF-8 without byte order mark. */
  bytes: AsyncIterable<Buffer>
  delimiter: string | undefined
  limits: Limits
}

interface OpenedCsv {
  delimiter: string
  /** What stood above the heading and is no part of the table. */
  title: string | undefined
  raw: AsyncGenerator<Row[]>
}

/** Reads rows of delimited text (RFC 4180, lenient towards quotes inside values) as they stream by. */
export function openCsv(source: CsvSource): OpenedCsv {
  const declared = declaredDelimiter(source.beginning)
  const named = source.delimiter ? namedDelimiter(source.delimiter) : declared?.delimiter
  const text = source.beginning.slice(declared?.length ?? 0)
  const title = declared ? undefined : titleLine(text, named)
  const delimiter = named ?? sniffDelimiter(title?.below ?? text)
  const above = declared ? { length: declared.length, lines: 1 } : (title ?? { length: 0, lines: 0 })
  return { delimiter, title: title?.text, raw: csvRows(source, delimiter, above) }
}

/** What comes before the heading: bytes that are not read, and the lines they are. */
interface Above {
  length: number
  lines: number
}

/** Plain rows as long as there is no quote, which is all of most files; from the first quote on csv-parse reads. */
async function* csvRows(source: CsvSource, delimiter: string, above: Above): AsyncGenerator<Row[]> {
  const isOldMac = source.beginning.includes('\r') && !source.beginning.includes('\n')
  const bytes = from(source.bytes, above.length)
  const line = 1 + above.lines
  if (isOldMac || delimiter > '\x7f') return yield* quotedRows(bytes, source, { delimiter, line, isOldMac })
  const plain = new PlainRows({ delimiter, line, longest: source.limits.row })
  for await (const chunk of bytes) {
    const { rows, left } = plain.read(chunk)
    if (rows.length > 0) yield rows
    if (left) return yield* quotedRows(after(left, bytes), source, { delimiter, line: plain.line, isOldMac })
  }
  const { rows, left } = plain.finish()
  if (rows.length > 0) yield rows
  if (left) yield* quotedRows(after(left, bytes), source, { delimiter, line: plain.line, isOldMac })
}

async function* after(first: Buffer, rest: AsyncIterable<Buffer>) {
  yield first
  yield* rest
}

async function* quotedRows(
  bytes: AsyncIterable<Buffer>,
  source: CsvSource,
  { delimiter, line, isOldMac }: { delimiter: string; line: number; isOldMac: boolean },
): AsyncGenerator<Row[]> {
  const reader = new RowReader(
    {
      delimiter,
      record_delimiter: isOldMac ? ['\r'] : ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: source.limits.row,
    },
    line,
  )
  try {
    for await (const chunk of bytes) {
      await told((done) => reader.write(chunk, done))
      if (reader.rows.length > 0) yield reader.takeRows()
    }
    await told((done) => reader.end(done))
    if (reader.rows.length > 0) yield reader.takeRows()
  } catch (error) {
    throw isCsvError(error) ? reader.explain(error, source) : error
  } finally {
    reader.destroy()
  }
}

/** The chunks without their first bytes. */
async function* from(chunks: AsyncIterable<Buffer>, skipped: number) {
  let left = skipped
  for await (const chunk of chunks) {
    if (chunk.length > left) yield left > 0 ? chunk.subarray(left) : chunk
    left = Math.max(0, left - chunk.length)
  }
}

function told(step: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => step((error) => (error ? reject(error) : resolve())))
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
}

/**
 * csv-parse, giving its records by the chunk instead of one by one, each with the line where it starts.
 * Its own count of lines takes a quoted CRLF for two, so it only tells that there is something to count.
 */
class RowReader extends Parser {
  rows: Row[] = []
  #line: number
  #emptyLines = 0
  #parserLine = 0

  constructor(options: Options, line: number) {
    super(options)
    this.#line = line
    this.on('error', () => {}) // told through the callbacks of write and end
  }

  override push(values: string[] | null): boolean {
    if (values === null) return super.push(null)
    this.#line += this.info.empty_lines - this.#emptyLines
    this.rows.push({ line: this.#line, values })
    this.#line += this.info.lines - this.#parserLine > 1 ? 1 + breaksIn(values) : 1
    this.#emptyLines = this.info.empty_lines
    this.#parserLine = this.info.lines
    return true
  }

  takeRows(): Row[] {
    const taken = this.rows
    this.rows = []
    return taken
  }

  /** The only two things that stop lenient reading: a quote that nothing closes, and a record without end. */
  explain(error: CsvError, { name, limits }: CsvSource): Invalid {
    const { record, quoting } = unfinished(this)
    const line = this.#line + this.info.empty_lines - this.#emptyLines + (quoting ? breaksIn(record) : 0)
    const column = String(record.length + 1)
    if (quoting) {
      const message = `The quote that opens in line ${line}, value ${column} of ${name} is never closed.`
      const fix = 'Close it, or double it ("") where it belongs to the text.'
      return new Invalid(message, { file: name, line, column, fix }, { cause: error })
    }
    const message = `The record in line ${line} of ${name} is longer than ${megabytes(limits.row)}.`
    const fix = 'Check that the file is a table with line breaks between its records.'
    return new Invalid(message, { file: name, line, fix }, { cause: error })
  }
}

function breaksIn(values: readonly string[]): number {
  let count = 0
  for (const value of values) {
    for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) count++
  }
  return count
}

/** Where csv-parse stood when it failed; its errors tell only the line where it noticed. */
function unfinished(parser: Parser): { record: string[]; quoting: boolean } {
  return (parser as unknown as { state: { record: string[]; quoting: boolean } }).state
}
