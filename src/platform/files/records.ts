import { Invalid } from '../errors.ts'
import { csvLine } from './csv-write.ts'
import { type Heading, nameColumns, type ReadHeading } from './header.ts'
import type { Limits } from './limits.ts'

/** One record: `line` is the physical line (XLSX: row number) where it starts; one value for each column. */
export interface Row {
  line: number
  values: string[]
}

/** Where rows that cannot be read go, with the reason as a sentence, so that none is lost silently. */
export type OnBadRow = (line: number, reason: string, raw: string) => void

/** What every format's reader hands on: the heading, and the rows by the few hundred. */
export interface Records extends Heading {
  batches: AsyncGenerator<Row[]>
}

export interface ShapeOptions {
  name: string
  limits: Limits
  headerRows: number
  readHeading?: ReadHeading
  onBadRow: OnBadRow
}

/** Takes the heading off and brings every row to its width: short ones are filled up, long ones are bad rows. */
export async function withHeading(raw: AsyncGenerator<Row[]>, options: ShapeOptions): Promise<Records> {
  const { first, rest } = await takeFirst(raw, options.readHeading ? mostHeadingRows : options.headerRows)
  const [names] = first
  if (!names) throw emptyFile(options.name)
  const heading = options.readHeading?.(first.map(({ values }) => values))
  const { columns, notices } = nameColumns(heading?.names ?? names.values, options)
  const data = [...first.slice(heading?.rows ?? options.headerRows), ...rest]
  async function* batches() {
    yield* shaped([data], columns.length, options)
    yield* shaped(raw, columns.length, options)
  }
  const { texts, zone } = heading ?? {}
  return { columns, notices, batches: batches(), ...(texts && { texts }), ...(zone && { zone }) }
}

/** No export known to us writes more rows above its data. */
const mostHeadingRows = 3

export function emptyFile(name: string): Invalid {
  const fix = 'A table needs a first row that names its columns.'
  return new Invalid(`${name} is empty.`, { file: name, line: 1, fix })
}

/** The first filled rows, and those that came with them. */
async function takeFirst(raw: AsyncGenerator<Row[]>, wanted: number) {
  const first: Row[] = []
  while (first.length < wanted) {
    const next = await raw.next()
    if (next.done) break
    first.push(...next.value.filter(isFilled))
  }
  return { first: first.slice(0, wanted), rest: first.slice(wanted) }
}

async function* shaped(raw: Iterable<Row[]> | AsyncIterable<Row[]>, width: number, options: ShapeOptions) {
  for await (const rows of raw) {
    const good = rows.filter((row) => isFilled(row) && fits(row, width, options))
    if (good.length > 0) yield good
  }
}

/** A record without any value, such as the `;;;` lines at the end of a spreadsheet's CSV, is no record. */
function isFilled({ values }: Row): boolean {
  return values.some((value) => value !== '')
}

function fits(row: Row, width: number, { onBadRow, limits }: ShapeOptions): boolean {
  const { line, values } = row
  while (values.length > width && values.at(-1) === '') values.pop()
  if (values.length > width) {
    const reason = `It has ${values.length} values for ${width} columns; perhaps a delimiter stands in a value without quotes.`
    onBadRow(line, reason, csvLine(values))
    return false
  }
  while (values.length < width) values.push('')
  return readable(row, { onBadRow, limits })
}

/** Refuses values that no text column can hold: NUL bytes, and cells beyond the limit. */
export function readable(
  { line, values }: Row,
  { onBadRow, limits }: Pick<ShapeOptions, 'onBadRow' | 'limits'>,
): boolean {
  const bad = values.findIndex((value) => value.length > limits.cell || value.includes('\0'))
  if (bad < 0) return true
  const reason = values[bad]?.includes('\0')
    ? `Value ${bad + 1} holds a NUL byte, so the file was damaged or is not text.`
    : `Value ${bad + 1} is longer than ${limits.cell.toLocaleString('en')} characters.`
  onBadRow(line, reason, csvLine(values))
  return false
}
