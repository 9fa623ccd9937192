import { openCsv } from './csv-records.ts'
import { asUtf8, type Encoding, markedEncoding, sniffEncoding } from './encoding.ts'
import { type Format, isZip, refuseBinary, refuseMarkup, sniffFormat } from './format.ts'
import type { ReadHeading } from './header.ts'
import { openJson } from './json-records.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { emptyFile, type OnBadRow, type Row, withHeading } from './records.ts'
import { openSource, type Source, type TableSource } from './source.ts'
import { openXes } from './xes-records.ts'
import { openXlsx } from './xlsx-records.ts'

export type { Encoding } from './encoding.ts'
export type { Format } from './format.ts'
export type { HeadingRows, ReadHeading } from './header.ts'
export type { Limits } from './limits.ts'
export type { OnBadRow, Row } from './records.ts'
export type { TableSource } from './source.ts'

export interface TableOptions {
  format?: Format
  /** `,` `;` `|` or `tab`; found by looking when left out. */
  delimiter?: string
  /** Found by looking when left out; a byte order mark wins over both. */
  encoding?: Encoding
  /** Name of the sheet of a workbook; the first one when left out. */
  sheet?: string
  /** How many rows stand above the data; names come from the first, the others are skipped. Default 1. */
  headerRows?: 1 | 2 | 3
  /** Tells a heading of several rows by looking at the first ones; goes before `headerRows`. */
  readHeading?: ReadHeading
  limits?: Partial<Limits>
  /** Called for every row that cannot be read; the others go on. */
  onBadRow?: OnBadRow
}

export interface Table {
  /** The name people know the file by, for messages. */
  readonly name: string
  readonly format: Format
  readonly encoding: Encoding
  /** null where the format has none. */
  readonly delimiter: string | null
  readonly columns: readonly string[]
  /** The fuller words above each column, where the file has any: the questions of a survey. */
  readonly texts?: readonly string[]
  /** The zone of times that name none, where the heading tells it. */
  readonly zone?: string
  /** What was decided that people should know, such as a column that was renamed. Grows while reading. */
  readonly notices: readonly string[]
  /** Bytes on the disk (null for streams) and how many were taken so far: for progress bars. */
  readonly size: number | null
  bytesRead(): number
  /** The records in order; a table can be read once. Leaving the loop early closes the file. */
  rows(): AsyncIterable<Row>
  /** The same records by the few hundred, for hot paths. */
  batches(): AsyncIterable<Row[]>
  close(): Promise<void>
}

type Content = Pick<Table, 'format' | 'encoding' | 'delimiter' | 'columns' | 'texts' | 'zone'> & {
  notices: string[]
  batches: AsyncGenerator<Row[]>
}

/** Opens a table of any supported format; what it is is told by its bytes, not by its name. */
export async function openTable(source: TableSource, options: TableOptions = {}): Promise<Table> {
  const limits = { ...defaultLimits, ...options.limits }
  const opened = await openSource(source, limits)
  try {
    const { batches, ...content } = await openContent(opened, { ...options, limits })
    return {
      ...content,
      name: opened.name,
      size: opened.size,
      bytesRead: opened.bytesRead,
      batches: () => closing(batches, opened),
      rows: () => oneByOne(closing(batches, opened)),
      close: opened.close,
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function* closing(batches: AsyncGenerator<Row[]>, source: Source): AsyncGenerator<Row[]> {
  try {
    yield* batches
  } finally {
    await source.close()
  }
}

async function* oneByOne(batches: AsyncIterable<Row[]>): AsyncGenerator<Row> {
  for await (const batch of batches) yield* batch
}

type ContentOptions = TableOptions & { limits: Limits }

async function openContent(source: Source, options: ContentOptions): Promise<Content> {
  const { name } = source
  const { format, readHeading, headerRows = 1, onBadRow = () => {} } = options
  const shape = { name, headerRows, readHeading, onBadRow }
  if (format === 'xlsx' || isZip(source.head)) {
    const raw = await openXlsx(source, options)
    const records = await withHeading(raw, { ...shape, limits: options.limits })
    return { format: 'xlsx', encoding: 'utf-8', delimiter: null, ...records }
  }
  refuseBinary(source.head, name)
  return openText(source, { ...options, ...shape, format })
}

type TextOptions = Omit<ContentOptions, 'format'> & {
  name: string
  format: Exclude<Format, 'xlsx'> | undefined
  headerRows: number
  onBadRow: OnBadRow
}

async function openText(source: Source, options: TextOptions): Promise<Content> {
  const encoding = markedEncoding(source.head) ?? options.encoding ?? sniffEncoding(source)
  const beginning = new TextDecoder(encoding).decode(source.head)
  if (beginning.trim() === '') throw emptyFile(source.name)
  const format = options.format ?? sniffFormat(beginning)
  const text = { ...options, beginning, bytes: asUtf8(source, encoding) }
  const guessed = encoding === 'windows-1252' && !options.encoding ? [windowsNotice] : []
  if (format !== 'csv') {
    const records = format === 'xes' ? await openXes(text) : await openJson(text, format)
    records.notices.unshift(...guessed)
    return { format, encoding, delimiter: null, ...records }
  }
  if (!options.format) refuseMarkup(beginning, source.name)
  const { delimiter, title, raw } = openCsv({ ...text, delimiter: options.delimiter })
  const records = await withHeading(raw, options)
  if (title !== undefined) records.notices.unshift(`The line “${title}” above the heading is left out.`)
  records.notices.unshift(...guessed)
  return { format, encoding, delimiter, ...records }
}

const windowsNotice = 'The file is not UTF-8; it is read as Windows-1252 (Western European).'
